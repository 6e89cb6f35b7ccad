import type { SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { articles, count, form, listed, whole } from '../counts.ts';
import { ended } from '../days.ts';
import { languageNames } from '../../wording/language-names.ts';
import { permissionName } from '../permissions.ts';

const languageName = languageNames('ru');

const problems = (number: number): string =>
  count(number, { one: 'проблема', few: 'проблемы', many: 'проблем', other: 'проблемы' });
const pins = (number: number): string =>
  count(number, { one: 'закреп', few: 'закрепа', many: 'закрепов', other: 'закрепа' });
const lacking = (permissions: readonly string[]): string =>
  `Мне не хватает ${permissions.length === 1 ? 'права' : 'прав'}: ${listed(permissions.map((each) => `«${permissionName(each)}»`))}.`;
const gap = (seconds: number): string =>
  count(seconds, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' });

/** What moderators are told. */
export const admin = {
  adminGuildOnly:
    'Это касается всех серверов, поэтому работает только на сервере, который указан в DATELINE_ADMIN_GUILD, и в терминале.',
  status: {
    heading: 'Архив',
    folder: (folder: string): string => `Папка: ${folder}`,
    passages: (number: number): string => `Фрагментов: ${whole(number)}`,
    indexed: (when: string, milliseconds: number): string => `Прочитан ${when} за ${whole(milliseconds)} мс`,
    building: 'Сейчас он читается заново.',
    failure: (since: string, reason: string): string =>
      `Его нельзя прочитать, с тех пор как было ${since}, поэтому остаётся то, что было раньше. Новая попытка будет, как только папка изменится или вернётся. ${reason}`.trim(),
    nothingShown: (since: string, reason: string): string =>
      `Ничего не показывается, с тех пор как было ${since}: статей в папке больше нет, или нет самой папки. Как только они вернутся, они будут прочитаны. ${reason}`.trim(),
    cannotKeep: (reason: string): string =>
      `Сейчас ничего нельзя сохранить — ни оценок, ни закрепов, ни настроек модераторов: ${reason}. Как только это пройдёт, всё продолжится само.`,
    cannotReach: (reason: string): string =>
      `База данных сейчас недоступна: ${reason}. На вопросы отвечают по прежним настройкам модераторов; оценки, закрепы, настройки и старые кнопки заработают сами, как только она вернётся.`,
    cannotSearch: (reason: string): string =>
      `Поисковый кластер недоступен, целиком или частично: ${reason}. Тем, кто спрашивает, об этом говорится; вопросы заработают сами, как только он вернётся.`,
    searches: 'Поисковый кластер отвечает.',
    noProblems: 'Ни с одним файлом нет проблем.',
    problems: (number: number): string => `${problems(number)}:`,
    problemCount: problems,
    kind: (number: number, kind: string): string => `${whole(number)} ${kind}`,
    more: (number: number): string => `… и ещё ${whole(number)}`,
    hidden: (number: number): string => `${articles(number)} здесь ${form(number, { one: 'скрыта', other: 'скрыты' })}`,
    actions: 'Последние действия модераторов',
    action: (when: string, action: string, detail: string): string => `${when} · ${action} · ${detail}`,
  },
  /** An instant, in UTC. */
  instant: (day: string, time: string): string => `${day}, ${time} UTC`,
  reindexed: 'Архив прочитан заново.',
  reindexFailed: (reason: string): string => `Прочитать архив заново не удалось: ${reason}`,
  hidden: (title: string, number: number): string =>
    `Больше не попадёт здесь ни в один ответ: «${title}».${number === 0 ? '' : ` ${form(number, { one: 'Изменён', other: 'Изменено' })} ${pins(number)}.`} Отправленные раньше сообщения остаются как есть.`,
  stillShown: (number: number): string =>
    `${pins(number)} ещё ${form(number, { one: 'показывает', other: 'показывают' })} её, пока Discord не примет изменение; бот продолжает попытки.`,
  alreadyHidden: (title: string): string => `«${title}» уже скрыта.`,
  unhidden: (title: string): string => `Снова в ответах: «${title}».`,
  notHidden: (title: string): string => `«${title}» здесь не скрыта.`,
  aliasAdded: (word: string, meaning: string): string => `Теперь «${word}» и «${meaning}» значат здесь одно и то же.`,
  aliasSame: 'Это и так одни и те же слова.',
  aliasRemoved: (word: string): string => `«${word}» снова значит только само себя.`,
  aliasUnknown: (word: string): string => `Синонима «${word}» здесь нет.`,
  aliases: 'Синонимы здесь',
  alias: (word: string, meaning: string): string => `«${word}» = «${meaning}»`,
  noAliases: 'Синонимов здесь нет.',
  corrected: (title: string): string => `Теперь под каждым фрагментом статьи «${title}» стоит:`,
  uncorrected: (title: string): string => `У статьи «${title}» больше нет пометки.`,
  noCorrection: (title: string): string => `У статьи «${title}» не было пометки.`,
  feedback: (votes: number, reports: number): string =>
    `${count(votes, { one: 'оценка', few: 'оценки', many: 'оценок', other: 'оценки' })}, ${count(reports, { one: 'жалоба', few: 'жалобы', many: 'жалоб', other: 'жалобы' })}`,
  feedbackHeader: ['вид', 'время', 'участник', 'сообщение', 'оценка', 'текст'],
  told: (who: string, action: string, detail: string): string =>
    `${who}: ${detail === '' ? action : `${action} · ${detail}`}`,
  toldNoMore: (who: string): string => `${who}: о действиях модераторов со мной здесь больше не сообщается.`,
  toldReason: 'Сообщает, что модератор сделал с Dateline',
  defaults: {
    heading: 'Если участник не указал иного',
    private: (on: boolean): string => (on ? 'Ответ видит только тот, кто спросил.' : 'Ответы видны всем.'),
    lines: (lines: number | null): string =>
      lines === null
        ? 'В сводках 5 предложений.'
        : `В сводках ${count(lines, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' })}.`,
    /** The channel's address follows. */
    reports: 'Жалобы на неверные ответы идут в канал ',
    noReports: 'Жалобы на неверные ответы только сохраняются.',
    /** The channel's address follows. */
    log: 'О действиях модераторов сообщается в канале ',
    noLog: 'О действиях модераторов не сообщается ни в одном канале.',
    everywhere: 'Участникам отвечаю во всех каналах.',
    /** The channels' addresses follow. */
    channels: 'Участникам отвечаю только здесь:',
    threads: (on: boolean): string =>
      on ? 'На /спросить в канале отвечаю в ветке.' : 'На /спросить отвечаю в том канале, где спросили.',
    quiet: (hours: string | null): string =>
      hours === null
        ? 'О новом я сообщаю в любой час.'
        : `Часы тишины — ${hours}: если для слежения не указано другое, я молчу.`,
    most: (messages: number | null): string =>
      `О новом в одном канале сообщаю не больше ${count(messages ?? 24, { one: 'раза', other: 'раз' })} в день, если для слежения не указано другое.`,
    timeZone: (zone: string | null): string =>
      zone === null ? 'Сегодня — то, что там, где я работаю.' : `Сегодня — то, что в часовом поясе ${zone}.`,
    language: (code: string | null): string =>
      code === null
        ? 'То, что видят все, — на языке, который Discord называет для этого сервера.'
        : `То, что видят все, — на языке: ${languageName(code)}.`,
    sources: (names: readonly string[] | null): string =>
      names === null ? 'Видны все источники архива.' : `Видны только эти источники: ${names.join(', ')}.`,
  },
  doctor: {
    heading: 'Как дела у Dateline',
    good: (text: string): string => `✓ ${text}`,
    bad: (text: string): string => `✗ ${text}`,
    token: (name: string): string => `Discord принимает токен; я — ${name}.`,
    noToken: 'Discord не принимает токен. Проверьте DISCORD_TOKEN.',
    intents: (names: readonly string[]): string => `Интенты: ${names.join(', ')}; привилегированные не нужны.`,
    commands: (number: number): string =>
      `${form(number, { one: 'Зарегистрирована', other: 'Зарегистрировано' })} ${count(number, { one: 'команда', few: 'команды', many: 'команд', other: 'команды' })}.`,
    commandsMissing: (names: readonly string[]): string =>
      `Не зарегистрированы: ${names.join(', ')}. Перезапустите меня.`,
    channel: (name: string): string => `#${name}: могу отвечать и закреплять.`,
    channelToAnswer: (name: string): string => `#${name}: могу отвечать.`,
    reports: (name: string): string => `Жалобы на неверные ответы идут в #${name}.`,
    reportsMissing: (name: string, permissions: readonly string[]): string =>
      `Жалобы на неверные ответы сохраняются, но в #${name} не попадают. ${lacking(permissions)}`,
    log: (name: string): string => `О действиях модераторов сообщается в #${name}.`,
    logMissing: (name: string, permissions: readonly string[]): string =>
      `Действия модераторов сохраняются, но сообщить о них в #${name} нельзя. ${lacking(permissions)}`,
    logLost:
      'Действия модераторов сохраняются, но сообщить о них негде: того канала больше нет, или меня нет в той ветке. Укажите другой.',
    reportsLost:
      'Жалобы на неверные ответы сохраняются, но отправить их некуда: их канала больше нет, или меня нет в той ветке. Укажите другой.',
    channelsUnseen: 'Discord не говорит, что мне можно в каналах этого сервера. Спросите ещё раз через минуту.',
    channelMissing: (name: string, permissions: readonly string[]): string => `#${name}: ${lacking(permissions)}`,
    moreChannels: (number: number): string =>
      `… и ещё ${count(number, { one: 'канал', few: 'канала', many: 'каналов', other: 'канала' })}`,
    noDiscord: 'Это не Discord, так что проверять там нечего.',
    folder: (folder: string): string => `Папка архива — ${folder}.`,
    newest: (day: string): string => ended(`Самая новая статья — от ${day}`),
    keeps: 'Всё, что нужно хранить, можно записать.',
    noDates: 'Ни у одной статьи нет даты.',
    clock: (seconds: number): string =>
      `Часы этой машины расходятся с часами Discord не больше чем на ${gap(seconds)}.`,
    clockOff: (seconds: number): string =>
      `Часы этой машины расходятся с часами Discord на ${gap(seconds)}. Поставьте их верно.`,
    today: (day: string): string => ended(`Сегодня ${day}`),
  },
  problemKinds: {
    'no-date': 'без даты',
    'impossible-date': 'с невозможной датой',
    'future-date': 'с датой в будущем',
    'no-title': 'без заголовка',
    'ambiguous-date': 'с двусмысленной датой, считается без даты',
    'empty-body': 'без текста, пропущено',
    draft: 'помечено как черновик, пропущено',
    unreadable: 'не читается, пропущено',
    vanished: 'исчезло во время чтения, пропущено',
    'not-text': 'не текст, пропущено',
    password: 'закрыто паролем, пропущено',
    'duplicate-id': 'с уже занятым ID, пропущено',
    unsupported: 'в формате, который не читается, пропущено',
    malformed: 'повреждено, пропущено',
    'too-large': 'слишком большое, пропущено',
    'too-slow': 'слишком долго читается, пропущено',
    'too-hungry': 'требует слишком много памяти, пропущено',
    'passed-over': 'из-за чего не читаются другие файлы',
    'outside-archive': 'по ссылке за пределы архива, пропущено',
  } satisfies Record<SeedProblemCode, string> as Readonly<Record<SeedProblemCode, string>>,
  operator: 'терминал',
  command: {
    description: 'Архив и Dateline на этом сервере, для модераторов',
    status: 'Что прочитано, что и почему пропущено и когда',
    reindex: 'Прочитать все файлы архива заново',
    hide: 'Убрать статью из всех ответов на этом сервере, в том числе из закрепов',
    unhide: 'Вернуть скрытую статью',
    hidden: 'Какую из скрытых статей',
    aliasAdd: 'Два названия одного и того же: "ЕС" и "Европейский союз"',
    aliasList: 'Синонимы, которые действуют на этом сервере',
    aliasRemove: 'Удалить синоним',
    word: 'Одно название: ЕС',
    meaning: 'Другое: Европейский союз',
    correction: 'Пометка под каждым фрагментом статьи; без текста пометка убирается',
    text: 'Пометка',
    feedback: 'Оценки и жалобы этого сервера в файле CSV',
    defaults: 'Настройки сервера: каналы, язык, часовой пояс, источники; без параметров показывает их',
    private: 'Ответ видит только тот, кто спросил',
    lines: 'Сколько предложений в сводке',
    reports: 'Куда идут жалобы на неверные ответы',
    log: 'Где сообщать, что модераторы делают со мной',
    channels: 'В каких каналах отвечать участникам; в других они узнают, где',
    channelsChosen: { here: 'Здесь и там, где уже выбрано', 'not-here': 'Здесь больше нет', everywhere: 'Везде' },
    timezone: 'Чьё «сегодня» здесь считается: Europe/Vilnius (введите город)',
    language: 'Язык того, что здесь видят все',
    source: 'Ещё один видимый здесь источник; если выбран хоть один, видны только выбранные',
    without: 'Выбранный источник, который здесь больше не виден',
    threads: 'Отвечать ли на /спросить в канале в ветке',
    quiet: 'Часы тишины для слежений на этом сервере: 22:00-07:00',
    most: 'Сколько сообщений слежений в день не больше в одном канале',
    reset: 'Что вернуть, как будто этого никто не настраивал',
    resets: {
      all: 'Всё',
      replies: 'Ответы только тому, кто спросил',
      sentences: 'Предложения в сводке',
      reports: 'Куда идут жалобы',
      log: 'Где сообщать о действиях модераторов',
      channels: 'Каналы',
      timezone: 'Часовой пояс',
      language: 'Язык',
      sources: 'Источники',
      threads: 'Ветки',
      quiet: 'Часы тишины',
      most: 'Сообщения слежений в день',
    },
    logTo: { here: 'В этот канал', off: 'Нигде: только сохранять' },
    reportsTo: { here: 'В этот канал', off: 'Никуда: только сохранять' },
    doctor: 'Проверить, всё ли работает: токен, команды, права, архив, часы',
  },
} as const;
