import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { checkLines } from '../../wording/check-report.ts';
import { articles, count, percent, whole } from '../counts.ts';
import { ended, formatDay } from '../days.ts';

const DATE_SOURCES: Record<DateSource, string> = {
  text: '— дата из самого текста',
  printed: '— дата из того, что напечатано на странице',
  address: '— дата из адреса',
  name: '— дата из имени файла',
  folder: '— дата из папки',
  pdf: '— дата только из создания PDF',
};

const FURNITURE: Record<FurnitureKind, string> = {
  dateline: '× место и агентство перед первыми словами',
  byline: '× автор',
  caption: '× подпись или указание источника снимка',
  link: '× ссылки',
  notice: '× текст страницы',
  contents: '× оглавление',
  repeat: '× во многих статьях одного источника',
  markup: '× разметка, которой на странице не видно',
};

/** The sentence of each problem: what is wrong, what became of the article, what to do. Its detail is the file's own words: escape it. */
const SENTENCES: Record<SeedProblemCode, (detail: string) => string> = {
  'no-date': () =>
    'Дата не найдена: оставлено без даты. Начните файл с « date ГГГГ-ММ-ДД ЗАГОЛОВОК» или укажите дату в его метаданных или имени.',
  'impossible-date': (detail) => `«${detail}» не читается как дата: оставлено без даты. Запишите её как ГГГГ-ММ-ДД.`,
  'ambiguous-date': (detail) =>
    `«${detail}» можно прочитать и с дня, и с месяца, и ни одна другая дата источника не показывает, как верно: оставлено без даты. Запишите её как ГГГГ-ММ-ДД.`,
  'future-date': (detail) => ended(`Дата ${detail} в будущем: оставлено как есть. Исправьте, если это описка`),
  'no-title': () => 'Заголовок не найден: показывается под первыми словами. Дайте статье заголовок.',
  'empty-body': () => 'Текст не найден: пропущено. Добавьте текст или удалите файл.',
  draft: (detail) =>
    `${detail === '' ? 'Это' : `«${detail}»`} — черновик: пропущено. Снимите пометку, когда он будет опубликован.`,
  unreadable: (detail) => `Не читается (${detail}): пропущено. Проверьте, что это и кому можно это читать.`,
  vanished: () => 'Исчезло раньше, чем удалось прочитать: пропущено.',
  'not-text': () => 'Содержит байты NUL, каких в тексте не бывает: пропущено. Сохраните как текст в UTF-8.',
  password: () => 'Закрыто паролем: пропущено. Сохраните копию без пароля.',
  'duplicate-id': (detail) => `ID «${detail}» уже занят более ранней статьёй: пропущено. Переименуйте файл или запись.`,
  unsupported: (detail) =>
    `Файлы с окончанием «${detail}» не читаются. Преобразуйте файл в текст или уберите его из архива.`,
  malformed: (detail) => `Повреждено или не в своём формате (${detail}): пропущено. Исправьте или замените.`,
  'too-large': (detail) => `Больше ${detail} МБ: пропущено. Разделите: по статье на файл.`,
  'too-slow': (detail) => `Чтение занимает больше ${detail} с: пропущено. Вряд ли это статья — посмотрите, что это.`,
  'too-hungry': (detail) =>
    `Чтение требует больше ${detail} МБ памяти: пропущено. Вряд ли это статья — посмотрите, что это.`,
  'passed-over': (detail) =>
    `Из папки, где есть файл с таким именем, читается только он (как в размеченных наборах): ${detail}. Переименуйте его, если остальные файлы — статьи.`,
  'outside-archive': () => 'Ссылка ведёт за пределы архива: не читается. Скопируйте файл внутрь.',
};

const SHORT: Record<SeedProblemCode, string> = {
  'no-date': 'без даты',
  'impossible-date': 'с невозможной датой',
  'ambiguous-date': 'с двусмысленной датой',
  'future-date': 'с датой в будущем',
  'no-title': 'без заголовка',
  'empty-body': 'без текста',
  draft: 'помечено как черновик',
  unreadable: 'не читается',
  vanished: 'исчезло во время чтения',
  'not-text': 'не текст',
  password: 'закрыто паролем',
  'duplicate-id': 'с уже занятым ID',
  unsupported: 'в неизвестном формате',
  malformed: 'повреждено',
  'too-large': 'слишком большое',
  'too-slow': 'слишком долго читается',
  'too-hungry': 'требует слишком много памяти',
  'passed-over': 'из-за чего не читаются другие файлы',
  'outside-archive': 'по ссылке извне',
};

const leftOut = (number: number): string => `пропущено: ${whole(number)}`;

/** What `check` prints. */
export const check = {
  ...checkLines({
    sentences: SENTENCES,
    short: SHORT,
    dateSources: DATE_SOURCES,
    furnitureKinds: FURNITURE,
    whole,
    files: (number) => count(number, { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' }),
    articles,
    undated: (number) => `без даты: ${whole(number)}`,
    leftOut,
    duplicateIds: (number) => `с уже занятым ID: ${whole(number)}`,
    span: (from, to) => `С ${formatDay(from)} по ${formatDay(to)}`,
    languages: (counts) => `Языки: ${counts}`,
    dropped: (characters, share) =>
      `Символов вокруг статей на страницах и в PDF: ${whole(characters)} (${percent(share)} от всех); они пропущены: меню, подписи, колонтитулы`,
    furniture: (share, kinds) =>
      `${percent(share)} текста — не предложения статей; он хранится, но никогда не цитируется: ${kinds}`,
    stories: (stories, told) =>
      `${count(stories, { one: 'сюжет рассказан', few: 'сюжета рассказаны', many: 'сюжетов рассказаны', other: 'сюжета рассказаны' })} не один раз, всего ${articles(told)} (в результатах они свёрнуты, но не выброшены):`,
    andMore: (number) => ` и ещё ${whole(number)}`,
    more: (number) => `… и ещё ${whole(number)}`,
    drafts: (number) =>
      `Пропущено: ${count(number, { one: 'черновик', few: 'черновика', many: 'черновиков', other: 'черновика' })}.`,
    noProblems: 'Проблем нет.',
    noArticles: 'Статей нет.',
    problems: (number) => count(number, { one: 'проблема', few: 'проблемы', many: 'проблем', other: 'проблемы' }),
  }),
  progress: (read: number, all: number, found: number, rate: number, secondsLeft: number | null): string =>
    `Прочитано ${whole(read)} из ${count(all, { one: 'файла', other: 'файлов' })}, ${articles(found)}, ${whole(rate)} в секунду` +
    (secondsLeft === null ? '' : `, осталось ${whole(Math.ceil(secondsLeft))} с`),
} as const;
