/** What the command line says besides replies. */
export const terminal = {
  description: 'Answers questions from an archive of dated articles, word for word.',
  archiveOption: 'folder of the archive (default: DATELINE_SEEDS, else ./seeds)',
  jsonOption: 'print one JSON object',
  pageOption: 'which page to show, from 1',
  version: 'print the version',
  running: 'Running:',
  measuring: 'Measuring:',
  asking: 'As on Discord:',
  privateMark: '(only you see this)',
  pressOption: 'press a button of the reply by its number, and show what comes of it',
  buttons: (buttons: string): string => `${buttons}  (--press N)`,
  start: 'run the bot: on Discord with DISCORD_TOKEN, else on a Discord of its own on this machine',
  check: 'check every file of the archive; exits with 1 when something is wrong',
  doctor: 'look at everything that a start needs, and say what to do next; exits with 1 when something is to be mended',
  evaluate: 'measure the answers on judged question sets in BEIR form',
  evaluateFolder: 'folders with corpus.jsonl, queries.jsonl and qrels/test.tsv',
  runFile: 'write a TREC run, 100 deep',
  answersFile: 'write one JSON line a question',
  misspelt: 'put 300 names of each folder’s articles, misspelt, instead of its questions',
  summariesFile: 'measure summaries and timelines on this file of judged items about the folders’ articles instead',
  fit: 'fit the weights of finding, quoting and refusing on judged question sets, with figures on sets held out',
  fitOut: 'write the weights, as TypeScript',
  extraction: 'measure which text of marked web pages is taken for the article',
  extractionFolder: 'folder with ground-truth.json and html/*.html.gz, as article-extraction-benchmark has them',
  extractionFile: "write what was read, for the benchmark's own evaluate.py",
  extractionPages: 'each page of the half that may be tuned on, the worst first',
  dates: 'measure the days found for web pages whose day of publication is known',
  datesPages: 'folder of the pages',
  datesLabels: 'JSON files that say which page is of which day, as htmldate has them: {"URL": {"file", "date"}}',
  datesMisses: 'list the pages that were not right, of the half that is tuned on',
  fitLines:
    'fit by what lines of summaries are known as news instead, on this file of judged lines of the folders’ articles',
  fitSummaries: 'fit what summaries are chosen by instead, on this file of judged items about the folders’ articles',
  data: 'what is kept: pins, settings, what moderators and members gave',
  exportData: 'write all of it as JSON Lines, to a new file or to standard output',
  importData: 'put an export in; what is here already stays as it is',
  checkData: 'look whether the database is whole; exits with 1 when it is not',
  exported: (rows: number, file: string): string => `${rows === 1 ? '1 row' : `${rows} rows`} written to ${file}.`,
  imported: (added: number, kept: number): string =>
    `${added === 1 ? '1 row' : `${added} rows`} put in; ${kept === 1 ? '1 was' : `${kept} were`} here already and stayed.`,
  database: ({
    exists,
    schema,
    age,
    rows,
    faults,
  }: {
    readonly exists: boolean;
    readonly schema: string | null;
    readonly age: 'older' | 'current' | 'newer';
    readonly rows: number;
    readonly faults: readonly string[];
  }): string => {
    if (!exists) return 'There is no database yet: the first start makes one.';
    if (faults.length > 0) return 'The database is damaged:';
    if (age === 'newer') return `A newer version of Dateline has changed the database (${schema ?? ''}).`;
    const whole = `The database is whole: ${rows === 1 ? '1 row' : `${rows} rows`}, schema ${schema ?? 'none yet'}`;
    return age === 'older' ? `${whole}, which the next start brings up to date.` : `${whole}.`;
  },
  forget: 'delete everything that a person gave, and their id everywhere else',
  user: 'id of the person on Discord: 17 to 20 digits',
  forgotten: ({ votes, reports, watches, marks }: Record<'votes' | 'reports' | 'watches' | 'marks', number>): string =>
    `Deleted: votes ${votes}, reports ${reports}, watches ${watches}. Their id taken off what stays: ${marks}.`,
  bench: 'time the engine against MiniSearch, with ratios',
  benchPassages: 'size of the generated archive, in passages',
  benchGrowth: 'measure Dateline alone, at these sizes: 10000,100000',
  benchQuestions: 'measure whole questions alone: a few minutes',
  benchBuilds: 'measure builds, appends and new articles alone',
  benchBudget: 'how long one kind of question may be put to both engines',
  benchRounds: 'how often to measure each build and start; the medians count',
  benchFolder: 'use this archive instead of a generated one',
} as const;
