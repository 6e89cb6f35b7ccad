import type { Day } from '../../../corpus/day.ts';
import { articles, count, form, listed, whole } from '../counts.ts';
import { ended, formatRange } from '../days.ts';
import { permissionName } from '../permissions.ts';

const MEGABYTE = 1024 * 1024;

/** What `dateline doctor` finds in the terminal, and what to do about it. */
export const doctor = {
  advice: (text: string): string => `    → ${text}`,
  node: (version: string): string => `Node ${version}`,
  nodeOld: (least: string): string => `Установите Node ${least} или новее (мы работаем на 24 LTS).`,
  settings: (keys: readonly string[]): string =>
    keys.length === 0
      ? 'Настройки: все по умолчанию.'
      : `Настройки: заданы ${keys.join(', ')}, остальные по умолчанию.`,
  noToken: 'DISCORD_TOKEN не задан: при запуске на этой машине откроется свой Discord.',
  token: (bot: string, application: string): string => `Discord принимает токен: ${bot}, приложение ${application}.`,
  tokenRefused: 'Discord не принимает токен.',
  tokenRefusedAdvice:
    'Создайте новый: discord.com/developers → ваше приложение → Bot → Reset Token, и задайте DISCORD_TOKEN.',
  unreachable: (reason: string): string => `Спросить Discord не удаётся: ${reason}`,
  unreachableAdvice:
    'Должен быть открыт исходящий HTTPS к discord.com (или к DISCORD_API_URL); если открыт, попробуйте через минуту.',
  intents: 'Интенты: только Guilds; ничего привилегированного включать не нужно.',
  invite: (url: string): string => `Пригласите бота на сервер: ${url}`,
  commands: (number: number): string =>
    `${form(number, { one: 'Зарегистрирована', other: 'Зарегистрировано' })} ${count(number, { one: 'команда', few: 'команды', many: 'команд', other: 'команды' })}.`,
  missing: (names: readonly string[]): string => `Не зарегистрированы: ${names.join(', ')}.`,
  missingAdvice: 'Они регистрируются при запуске: dateline start.',
  starts: (left: number): string =>
    `Сегодня ${form(left, { one: 'остался', other: 'осталось' })} ${count(left, { one: 'вход', few: 'входа', many: 'входов', other: 'входа' })}.`,
  startsAdvice: 'Подождите до завтра и посмотрите, почему он запускается так часто.',
  server: (server: string, answers: number, pins: number): string =>
    `${server}: бот может отвечать в ${count(answers, { one: 'канале', other: 'каналах' })} и закреплять в ${whole(pins)}.`,
  serverEmpty: (server: string): string => `${server}: нет канала, в котором бот мог бы отвечать.`,
  serverUnseen: 'Discord не говорит, что боту можно на одном из его серверов.',
  serverUnseenAdvice: 'Попробуйте через минуту; если не пройдёт, удалите бота с того сервера и пригласите снова.',
  moreServers: (seen: number): string =>
    `Бот есть не только на ${count(seen, { one: 'этом сервере', other: 'этих серверах' })}; остальные не проверялись.`,
  channel: (server: string, channel: string, lacks: readonly string[]): string =>
    `${server}, #${channel}: боту не хватает ${lacks.length === 1 ? 'права' : 'прав'}: ${listed(lacks.map((each) => `«${permissionName(each)}»`))}.`,
  channelAdvice:
    'Дайте их его роли или в разделе «Настроить канал → Права доступа»; где бот не нужен, оставьте как есть.',
  reportsLost: (server: string): string =>
    `${server}: жалобы на неверные ответы сохраняются, но отправить их некуда: того канала больше нет, или бота нет в той ветке.`,
  logLost: (server: string): string =>
    `${server}: действия модераторов сохраняются, но сообщить о них негде: того канала больше нет, или бота нет в той ветке.`,
  noticesAdvice: 'Пусть модератор там укажет другой: /archive-admin defaults.',
  clock: 'Часы этой машины идут верно.',
  clockOff: (seconds: number): string =>
    `Часы этой машины расходятся с часами Discord на ${count(seconds, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' })}.`,
  clockAdvice: 'Поставьте их верно, лучше всего через NTP (timedatectl set-ntp true).',
  archive: (folder: string, number: number, from: Day | null, to: Day | null): string =>
    ended(
      `Архив ${folder}: ${articles(number)}${
        from === null || to === null ? '' : `, ${formatRange({ since: from, until: to })}`
      }`,
    ),
  archiveEmpty: (folder: string): string => `Архив ${folder}: ни одной читаемой статьи.`,
  archiveClosed: (folder: string, reason: string): string => `Архив ${folder}: ${reason}`,
  archiveEmptyAdvice:
    'Укажите папку в DATELINE_SEEDS или --archive и проверьте, что этот пользователь может её читать; подробнее — dateline check ПАПКА.',
  problems: (number: number): string =>
    `${count(number, { one: 'проблема', few: 'проблемы', many: 'проблем', other: 'проблемы' })} в архиве.`,
  problemsAdvice: (folder: string): string =>
    `dateline check ${folder} перечислит их и скажет, что делать. Ответы работают и без этого.`,
  data: (folder: string): string => `Папка данных ${folder}: запись возможна.`,
  dataLater: (folder: string): string => `Папка данных ${folder}: её ещё нет; она появится при первом запуске.`,
  dataClosed: (folder: string): string => `Папка данных ${folder}: запись невозможна.`,
  dataClosedAdvice:
    'Отдайте её пользователю, под которым это работает (chown), подключите с правом записи или укажите другую в DATELINE_DATA.',
  room: (bytes: number): string => `Свободно там ${whole(Math.floor(bytes / MEGABYTE))} МБ.`,
  roomAdvice: 'Освободите место: если меньше 256 МБ, новый снимок архива может не поместиться.',
  nobodyRuns: 'Сейчас с ней не работает ни один Dateline.',
  runs: (holder: string): string => `С ней работает Dateline${holder}.`,
  damagedAdvice:
    'Остановите Dateline и положите на её место резервную копию или самый новый FILE.before-… (docs/running.md).',
  newerAdvice: 'Запустите ту более новую версию или верните копию, сделанную до обновления (docs/running.md).',
  search: (nodes: number, articleCount: number, passages: number): string =>
    `Поисковый кластер, узлов: ${whole(nodes)}; в нём ${articles(articleCount)}, фрагментов: ${whole(passages)}.`,
  searchEmpty: (prefix: string): string => `Поисковый кластер: под ${prefix} архива нет.`,
  searchEmptyAdvice:
    'Запустите процесс с DATELINE_ROLE=indexer (или all) для папки архива или проверьте, что DATELINE_SEARCH_PREFIX везде один и тот же.',
  searchAway: (reason: string): string => `Поисковый кластер недоступен: ${reason}`,
  searchAwayAdvice:
    'Проверьте, что его узлы работают и DATELINE_SEARCH_URL, _USER, _PASSWORD и _CA указаны верно (docs/scaling.md).',
  searchRefused: {
    user: (): string => 'Поисковый кластер не пускает DATELINE_SEARCH_USER с паролем DATELINE_SEARCH_PASSWORD.',
    rights: (reason: string): string => `Поисковый кластер не разрешает этого DATELINE_SEARCH_USER: ${reason}`,
    certificate: (reason: string): string => `Сертификату поискового кластера нет доверия: ${reason}`,
  },
  searchRefusedAdvice: {
    user: 'Укажите оба так, как их знает кластер, или заведите там этого пользователя (docs/scaling.md).',
    rights:
      'Дайте этому пользователю в кластере права на всё, что начинается с DATELINE_SEARCH_PREFIX (какие — в docs/scaling.md).',
    certificate:
      'Укажите в DATELINE_SEARCH_CA файл сертификата (PEM), которым подписаны сертификаты узлов, а в DATELINE_SEARCH_URL называйте узлы так, как они названы в сертификатах.',
  },
  searchLame: (status: string): string => `Состояние поискового кластера — ${status}: не хватает копий его индексов.`,
  searchLameAdvice: 'Верните его узлы. До тех пор потеря ещё одного может унести с собой часть архива.',
  shards: (number: number): string => `Шарды: у каждого есть процесс, всего шардов ${whole(number)}.`,
  shardsNone: 'Шарды: сейчас с этой базой данных не работает ни один процесс бота.',
  shardsUnserved: (numbers: string, number: number): string =>
    `Шарды без процесса: ${numbers} (всего ${whole(number)}). На их серверах никто не получает ответа.`,
  shardsAdvice: (settings: readonly string[]): string =>
    `Запустите ${settings.length === 1 ? 'процесс' : 'процессы'} с ${settings.map((each) => `DATELINE_SHARDS=${each}`).join(', ')} на этой базе данных.`,
  databaseOpen: 'Базу данных могут читать другие пользователи этой машины.',
  databaseOpenAdvice: (file: string): string => `chmod 600 ${file} (следующий запуск сделает то же самое).`,
  databaseClosed: (reason: string): string => `Заглянуть в базу данных не удаётся: ${reason}`,
  databaseClosedAdvice:
    'Проверьте, что её сервер работает и DATABASE_URL указан верно, а если это файл — что этот пользователь может его читать и на диске есть место.',
} as const;
