import { count, form, whole } from '../counts.ts';

const rows = (number: number): string =>
  count(number, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' });

/** What the command line says besides replies. */
export const terminal = {
  description: 'Отвечает на вопросы по архиву датированных статей, слово в слово.',
  archiveOption: 'папка архива (по умолчанию DATELINE_SEEDS, иначе ./seeds)',
  jsonOption: 'вывести один объект JSON',
  pageOption: 'какую страницу показать, начиная с 1',
  version: 'вывести версию',
  running: 'Работа:',
  measuring: 'Измерения:',
  asking: 'Как в Discord:',
  privateMark: '(это видите только вы)',
  pressOption: 'нажать кнопку ответа с этим номером и показать, что получится',
  buttons: (buttons: string): string => `${buttons}  (--press N)`,
  start: 'запустить бота: с DISCORD_TOKEN — в Discord, иначе в своём Discord на этой машине',
  check: 'проверить каждый файл архива; код выхода 1, если что-то не так',
  doctor: 'проверить всё, что нужно для запуска, и сказать, что делать дальше; код выхода 1, если есть что исправить',
  evaluate: 'измерить ответы на размеченных наборах вопросов в виде BEIR',
  evaluateFolder: 'папки с corpus.jsonl, queries.jsonl и qrels/test.tsv',
  runFile: 'записать прогон TREC глубиной 100',
  answersFile: 'записать по строке JSON на вопрос',
  misspelt: 'вместо вопросов каждой папки взять 300 имён из её статей с опечатками',
  summariesFile: 'вместо этого измерить сводки и хронологии по этому файлу размеченных примеров о статьях папок',
  fit: 'подобрать веса поиска, цитирования и отказа на размеченных наборах, с показателями на отложенных',
  fitOut: 'записать веса на TypeScript',
  extraction: 'измерить, какой текст размеченных страниц принимается за статью',
  extractionFolder: 'папка с ground-truth.json и html/*.html.gz, как в article-extraction-benchmark',
  extractionFile: 'записать прочитанное для evaluate.py самого набора',
  extractionPages: 'каждая страница той половины, по которой можно настраивать, начиная с худшей',
  dates: 'измерить даты, найденные на страницах с известным днём публикации',
  datesPages: 'папка страниц',
  datesLabels: 'файлы JSON о том, какая страница от какого дня, как в htmldate: {"URL": {"file", "date"}}',
  datesMisses: 'перечислить неверные страницы из той половины, на которой идёт настройка',
  fitLines:
    'вместо этого подобрать, по чему строки сводок узнаются как новости, на этом файле размеченных строк из статей папок',
  fitSummaries: 'вместо этого подобрать, по чему выбираются сводки, на этом файле размеченных примеров о статьях папок',
  data: 'что хранится: закрепы, настройки, оставленное модераторами и участниками',
  exportData: 'записать всё это как JSON Lines в новый файл или в стандартный вывод',
  importData: 'загрузить выгрузку; то, что уже есть, остаётся как есть',
  checkData: 'проверить, цела ли база данных; код выхода 1, если нет',
  exported: (number: number, file: string): string => `Записано в ${file}: ${rows(number)}.`,
  imported: (added: number, kept: number): string =>
    `Загружено: ${rows(added)}; ${form(kept, { one: 'уже была и осталась', other: 'уже были и остались' })}: ${whole(kept)}.`,
  database: ({
    exists,
    schema,
    age,
    rows: number,
    faults,
  }: {
    readonly exists: boolean;
    readonly schema: string | null;
    readonly age: 'older' | 'current' | 'newer';
    readonly rows: number;
    readonly faults: readonly string[];
  }): string => {
    if (!exists) return 'Базы данных ещё нет: её создаст первый запуск.';
    if (faults.length > 0) return 'База данных повреждена:';
    if (age === 'newer') return `Базу данных изменила более новая версия Dateline (${schema ?? ''}).`;
    const state = `База данных цела: ${rows(number)}, схема ${schema ?? 'ещё не создана'}`;
    return age === 'older' ? `${state}; следующий запуск её обновит.` : `${state}.`;
  },
  forget: 'удалить всё, что оставил человек, а в остальном — его ID',
  user: 'ID человека в Discord: от 17 до 20 цифр',
  forgotten: ({ votes, reports, watches, marks }: Record<'votes' | 'reports' | 'watches' | 'marks', number>): string =>
    `Удалено: оценки — ${votes}, жалобы — ${reports}, слежения — ${watches}. ID убран из того, что остаётся: ${marks}.`,
  bench: 'сравнить поисковый механизм с MiniSearch по времени, с отношениями',
  benchPassages: 'размер создаваемого архива, во фрагментах',
  benchGrowth: 'измерить один Dateline при этих размерах: 10000,100000',
  benchQuestions: 'измерить только целые вопросы: несколько минут',
  benchBuilds: 'измерить только построение, дополнение и новые статьи',
  benchBudget: 'сколько времени отводится обоим механизмам на один вид вопросов',
  benchRounds: 'сколько раз измерять каждую сборку и запуск; считаются медианы',
  benchFolder: 'взять этот архив вместо создаваемого',
} as const;
