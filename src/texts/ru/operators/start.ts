import { count, whole } from '../counts.ts';

/** What the process says when it starts, stops, or cannot. */
export const start = {
  indexing: (folder: string): string => `Читается ${folder} …`,
  indexed: (covers: string, milliseconds: number): string => `${covers} · прочитано за ${whole(milliseconds)} мс`,
  problems: (number: number): string =>
    `${count(number, { one: 'проблема', few: 'проблемы', many: 'проблем', other: 'проблемы' })} в архиве (npm run check:seeds перечислит):`,
  moreProblems: (number: number): string => `… и ещё ${whole(number)}`,
  archiveHint:
    'Положите в эту папку статьи с датами (как — сказано в docs/archive-format.md) или укажите другую в DATELINE_SEEDS или --archive.',
  dataFolderHint: 'Укажите в DATELINE_DATA папку, в которую этот пользователь может писать и где есть место.',
  mayHeal: 'Это может пройти само: через минуту стоит запустить снова.',
  badSettings: 'Некоторые настройки использовать нельзя:',
  seeExample: 'Все настройки — в .env.example.',
  nowhereToKeep:
    'В DATELINE_DATA нельзя писать, а там хранятся закрепы, скрытые статьи, синонимы и поправки: укажите папку, в которую этот пользователь может писать и где есть место, или базу данных в DATABASE_URL.',
  shardsNeedDatabase:
    'DATELINE_SHARDS называет часть шардов, значит, остальные у других процессов: всем им нужна одна база данных, в DATABASE_URL.',
  live: (name: string, servers: number): string =>
    `Вход выполнен: ${name}, на ${count(servers, { one: 'сервере', other: 'серверах' })}.`,
  invite: (url: string): string => `Пригласите бота на сервер: ${url}`,
  registered: (difference: string): string => `Команды: ${difference}`,
  registeredLater: 'Команды: Discord примет изменения позже; прежние команды работают. Новая попытка — каждый час.',
  registeredElsewhere: 'Команды: их регистрирует другой процесс этого бота.',
  unchanged: (number: number): string => `зарегистрировано ${whole(number)}, без изменений`,
  noToken: 'DISCORD_TOKEN не задан: это свой Discord, только на этой машине.',
  local: (api: string): string => `Местный Discord по адресу ${api}, бот в нём.`,
  sampleQuestions: ['кто вводит санкции против Беларуси'],
  portTaken: (port: number): string => `Порт ${port} занят другой программой; взят свободный.`,
  page: (url: string): string => `Откройте страницу: ${url}`,
  notAnArticle: (extensions: readonly string[]): string => `Это не файл статьи. Архив читает ${extensions.join(', ')}.`,
  nameTaken: (file: string): string => `Файл с именем ${file} уже есть. Переименуйте ваш.`,
  nameKept: (file: string): string =>
    `Файл с именем ${file} читался бы один, а все другие статьи исчезли бы. Переименуйте его, чтобы добавить его статьи.`,
  dropped: (file: string): string => `${file} в архиве площадки и вот-вот будет прочитан.`,
  questionAbout: (topic: string): string => `что известно о ${topic}`,
  stayingUp: 'Терминала нет: работа продолжается до SIGINT или SIGTERM.',
  indexerRuns:
    'Этот процесс читает папку и пишет в поисковый кластер; он никому не отвечает. Он работает до SIGINT или SIGTERM.',
  stopping: 'Остановка.',
  /** What a monitor is told of a part that does not do its work. No paths, no names: whoever is let in may read it. */
  lacks: {
    notYet: 'ещё не готово',
    archiveFails: 'не читается заново; показывается прочитанное раньше',
    archiveEmpty: 'нет ни одной статьи',
    databaseFails: 'ничего нельзя сохранить',
    databaseAway: 'недоступна',
    searchAway: 'недоступен, целиком или частично',
    notConnected: 'нет соединения',
  },
  failed: (message: string): string => `Dateline остановлен: ${message}`,
} as const;
