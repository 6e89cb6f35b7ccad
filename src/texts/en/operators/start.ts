/** What the process says when it starts, stops, or cannot. */
export const start = {
  indexing: (folder: string): string => `Indexing ${folder} …`,
  indexed: (covers: string, milliseconds: number): string => `${covers} · indexed in ${milliseconds} ms`,
  problems: (count: number): string =>
    `${count === 1 ? '1 problem' : `${count} problems`} in the archive (npm run check:seeds lists them):`,
  moreProblems: (count: number): string => `… and ${count} more`,
  archiveHint:
    'Put dated articles into that folder (docs/archive-format.md says how), or name another with DATELINE_SEEDS or --archive.',
  dataFolderHint: 'Name a folder that this user may write to and that has room with DATELINE_DATA.',
  mayHeal: 'That may pass by itself: starting again in a minute is right.',
  badSettings: 'Some settings cannot be used:',
  seeExample: 'See .env.example for every setting.',
  nowhereToKeep:
    'DATELINE_DATA cannot be written to, and pins, hidden articles, aliases and corrections are kept there: name a folder that this user may write to and that has room, or give a database with DATABASE_URL.',
  shardsNeedDatabase:
    'DATELINE_SHARDS names a part of the shards, so other processes have the others: all of them need the same database, in DATABASE_URL.',
  live: (name: string, servers: number): string =>
    `Logged in as ${name}, on ${servers === 1 ? '1 server' : `${servers} servers`}.`,
  invite: (url: string): string => `Invite it to a server: ${url}`,
  registered: (difference: string): string => `Commands: ${difference}`,
  registeredLater: 'Commands: Discord takes changes later; those registered before go on. It is tried again each hour.',
  registeredElsewhere: 'Commands: another process of this bot registers them.',
  unchanged: (count: number): string => `${count} registered, nothing changed`,
  noToken: 'No DISCORD_TOKEN: this is a Discord of its own, on this machine alone.',
  local: (api: string): string => `Local Discord at ${api}, with the bot logged in to it.`,
  sampleQuestions: ['who is sanctioning Belarus'],
  portTaken: (port: number): string => `Port ${port} is taken by another program; a free one is used.`,
  page: (url: string): string => `Open the page: ${url}`,
  notAnArticle: (extensions: readonly string[]): string =>
    `That is no article file. The archive reads ${extensions.join(', ')}.`,
  nameTaken: (file: string): string => `There is a file called ${file} already. Rename yours.`,
  nameKept: (file: string): string =>
    `A file called ${file} would be read alone, and every other article hidden. Rename it to add its articles.`,
  dropped: (file: string): string => `${file} is in the playground's archive; it will be indexed in a moment.`,
  questionAbout: (topic: string): string => `what do we know about ${topic}`,
  stayingUp: 'Not on a terminal: staying up until SIGINT or SIGTERM.',
  indexerRuns:
    'This process reads the folder and writes the search cluster; it answers nobody. It stays up until SIGINT or SIGTERM.',
  stopping: 'Stopping.',
  /** What a monitor is told of a part that does not do its work. No paths, no names: whoever is let in may read it. */
  lacks: {
    notYet: 'not up yet',
    archiveFails: 'cannot be read anew; what was read before is shown',
    archiveEmpty: 'has no article',
    databaseFails: 'nothing can be kept',
    databaseAway: 'cannot be reached',
    searchAway: 'cannot be reached, or not all of it',
    notConnected: 'not connected',
  },
  failed: (message: string): string => `Dateline stopped: ${message}`,
} as const;
