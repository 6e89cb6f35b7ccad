import type { Day, DayRange } from '../../src/corpus/day.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { FEED_FAULTS, QUERY_PROBLEMS, REPORT } from './sample-reports.ts';

/** The arguments to call functions of a catalogue with, in the catalogue's shape. */
type SamplesOf<Entry> = Entry extends (...given: infer Given) => unknown
  ? readonly Given[]
  : { readonly [Key in keyof Entry]?: SamplesOf<Entry[Key]> };

const DAY = '2021-11-16' as Day;
const LATER = '2022-01-03' as Day;
const SPAN: DayRange = { since: DAY, until: LATER };
const SINCE: DayRange = { since: LATER, until: null };

/** For functions that take more than words, numbers and days: those are called without being written down here. */
export const SAMPLES: SamplesOf<Texts> = {
  admin: {
    defaults: {
      private: [[true], [false]],
      lines: [[null], [7]],

      threads: [[true], [false]],
      timeZone: [[null], ['ZONE']],
      language: [[null], ['de']],
      sources: [[null], [['ONE', 'OTHER']]],
    },
    doctor: {
      intents: [[['Guilds']]],
      commandsMissing: [[['ask', 'pin']]],
      reportsMissing: [['news', ['ManageGuild', 'PinMessages']]],
      logMissing: [['news', ['ManageGuild']]],
      channelMissing: [['news', ['ViewChannel', 'SendMessages']]],
    },
    told: [
      ['MEMBER', 'ACTION', ''],
      ['MEMBER', 'ACTION', 'DETAIL'],
    ],
  },
  answer: {
    understood: [['WORDS', [SPAN, SINCE]]],
    unreadTimes: [[['WORD', 'OTHER']]],
    range: [[SPAN], [{ since: null, until: null }], [{ since: null, until: DAY }], [SINCE]],
    resolved: [['WORDS', SPAN]],
    covers: [
      [{ articles: 41, undated: 3, from: DAY, to: LATER }],
      [{ articles: 41, undated: 41, from: null, to: null }],
    ],
    searched: [
      [{ articles: 41, undated: 3, from: DAY, to: LATER }, SINCE],
      [{ articles: 41, undated: 41, from: null, to: null }, SINCE],
    ],
    maybeOutside: [['WORDS', SPAN]],
    routes: { period: [[SPAN]] },
    happened: [[SPAN]],
    lastDaysRange: [[SPAN]],
  },
  archive: {
    forgotten: {
      deleted: [
        [7, 9],
        [0, 9],
        [7, 0],
      ],
    },
  },
  article: {
    on: [[SPAN, 7]],
    noneOn: [
      [SPAN, null, null],
      [SPAN, DAY, null],
      [SPAN, null, LATER],
      [SPAN, DAY, LATER],
    ],
    shared: [[['WORD', 'OTHER']]],
    folded: [[['dateline', 'byline', 'caption', 'link', 'notice', 'contents', 'repeat', 'markup']]],
    citation: [
      [{ title: 'TITLE', source: 'SOURCE', day: DAY, url: 'https://paper.example/1' }],
      [{ title: 'TITLE', source: null, day: null, url: null }],
    ],
    dateSource: [['printed'], ['address'], ['name'], ['folder'], ['pdf']],
  },
  changes: {
    title: [
      [DAY, null],
      [DAY, 'TOPIC'],
    ],
    nothing: [
      [null, null],
      [DAY, null],
      [DAY, 'TOPIC'],
    ],
  },
  check: {
    reason: REPORT.problems.map(({ code }) => [{ code, detail: 'DETAIL' }]),
    problem: REPORT.problems.map((problem) => [problem]),
    furniture: [[REPORT]],
    report: [[REPORT], [{ ...REPORT, problems: [], problemCounts: [], ok: true }]],
    progress: [
      [3, 7, 11, 13, null],
      [3, 7, 11, 13, 17],
    ],
  },
  describeQueryProblem: QUERY_PROBLEMS.map((problem) => [problem]),
  discord: { closed: [[4004], [4010], [4011], [4012], [4013], [4014], [4999]] },
  doctor: {
    shardsAdvice: [[['2-3/8', '5/8']]],
    settings: [[[]], [['DATELINE_SEEDS', 'DATELINE_DATA']]],
    archive: [
      ['FOLDER', 7, null, null],
      ['FOLDER', 7, DAY, LATER],
    ],
    missing: [[['ask', 'pin']]],
    channel: [['SERVER', 'CHANNEL', ['ViewChannel', 'PinMessages']]],
    room: [[7 * 1024 * 1024]],
  },
  feeds: {
    listProblem: (['no-address', 'has-password', 'not-opml', 'empty'] as const).map((code) => [
      'FILE',
      { code, line: 7, text: 'TEXT' },
    ]),
    reason: FEED_FAULTS.map((code) => [{ code, detail: 'DETAIL' }]),
    advice: FEED_FAULTS.map((code) => [{ code, detail: 'DETAIL' }]),
  },
  feedback: {
    voted: [
      ['up', 7, 9],
      ['down', 7, 9],
    ],
  },
  formatRange: [[SPAN], [{ since: null, until: null }], [{ since: null, until: DAY }], [SINCE]],
  pins: {
    updated: [
      [DAY, null],
      [DAY, { newArticles: 7, replaced: 9, added: 11, removed: 13 }],
    ],
  },
  playground: {
    discord: { needsSubcommand: [['NAME', ['ONE', 'OTHER']]] },
    prompt: {
      whoElse: [[['ONE', 'OTHER']]],
      channels: [[['ONE', 'OTHER']]],
      field: [
        ['LABEL', ''],
        ['LABEL', 'VALUE'],
      ],
      commandHelp: [['NAME', 'WORDS']],
    },
    page: {
      added: [
        ['TITLE', 'DAY', ''],
        ['TITLE', 'DAY', 'PROBLEM'],
      ],
      notAdded: [
        ['FILE', ''],
        ['FILE', 'PROBLEM'],
      ],
    },
  },
  quote: {
    ignored: [
      [['quotes', 'dashes', 'spaces', 'case', 'forms', 'ellipses', 'invisible', 'numbers', 'ends', 'omission']],
    ],
    differing: [
      [['WORD'], ['OTHER', 'THIRD']],
      [['WORD'], []],
    ],
    exactIn: [
      [1, 1],
      [7, 3],
      [7, 7],
    ],
  },
  start: { notAnArticle: [[['.txt', '.md']]] },
  summary: { period: [[SPAN]], nothingIn: [[SPAN]] },
  terminal: {
    database: [
      [{ exists: false, schema: null, age: 'current', rows: 0, faults: [] }],
      [{ exists: true, schema: 'SCHEMA', age: 'current', rows: 7, faults: ['FAULT'] }],
      [{ exists: true, schema: 'SCHEMA', age: 'newer', rows: 7, faults: [] }],
      [{ exists: true, schema: 'SCHEMA', age: 'older', rows: 7, faults: [] }],
      [{ exists: true, schema: null, age: 'current', rows: 7, faults: [] }],
    ],
    forgotten: [[{ votes: 7, reports: 9, watches: 13, marks: 11 }]],
  },
  digests: { title: [[SPAN]] },
  telling: {
    silenced: [
      ['WHAT', 'refused'],
      ['WHAT', 'later'],
      ['WHAT', 'unsure'],
    ],
  },
  timeline: { when: [[SPAN]] },
  watches: {
    silent: [['22:00-07:00']],
    what: [
      ['topic', 'ABOUT'],
      ['question', 'ABOUT'],
    ],
  },
};
