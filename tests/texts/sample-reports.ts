import type { ArchiveReport } from '../../src/corpus/archive-report.ts';
import type { Day } from '../../src/corpus/day.ts';
import type { FeedFaultCode } from '../../src/corpus/feed-condition.ts';
import type { SeedProblemCode } from '../../src/corpus/seed-problem.ts';
import type { QueryProblem } from '../../src/errors.ts';
import { english } from '../../src/texts/en/english.ts';

const codes = Object.keys(english.admin.problemKinds) as SeedProblemCode[];

/** A report on an archive with every kind of problem, more groups than are listed, and pages that lost text. */
export const REPORT: ArchiveReport = {
  files: 31,
  articles: 37,
  undated: 3,
  leftOut: 5,
  duplicateIds: 7,
  from: '2021-11-16' as Day,
  to: '2022-01-03' as Day,
  dateSources: (['text', 'printed', 'address', 'name', 'folder', 'pdf'] as const).map((dateSource, at) => ({
    dateSource,
    articles: 40 + at,
  })),
  languages: [{ language: 'en', articles: 35 }],
  nearDuplicates: Array.from({ length: 12 }, (_, at) => Array.from({ length: 7 }, (__, of) => `a${at}-${of}`)),
  furniture: (['dateline', 'byline', 'caption', 'link', 'notice', 'contents', 'repeat', 'markup'] as const).map(
    (kind, at) => ({ kind, stretches: 50 + at, characters: 10 }),
  ),
  dropped: 611,
  characters: 1000,
  problemCounts: codes.map((code, at) => ({ code, count: 60 + at })),
  problems: codes.map((code) => ({ code, file: 'FILE', line: 3, detail: 'DETAIL' })),
  ok: false,
};

const OPTION = 'OPTION';

/** Each way in which a member's input is unusable, by its code, so that none is forgotten. */
const PROBLEMS: {
  readonly [Code in QueryProblem['code']]: readonly Omit<Extract<QueryProblem, { code: Code }>, 'code'>[];
} = {
  'no-words': [{}],
  'unread-time': [{ words: 'WORDS' }],
  'too-short': [{ option: OPTION, min: 3 }],
  'too-long': [{ option: OPTION, max: 500 }],
  missing: [{ option: OPTION }],
  'bad-number': [{ option: OPTION, min: 3, max: 10 }],
  'bad-choice': [{ option: OPTION, choices: ['ONE', 'OTHER'] }],
  'bad-date': [{ option: OPTION, text: 'TEXT' }],
  'reversed-range': [{ since: 'FIRST', until: 'SECOND' }],
  'unknown-article': [
    { title: 'TITLE', suggestions: [] },
    { title: 'TITLE', suggestions: ['ONE', 'OTHER'] },
  ],
  'unknown-source': [
    { name: 'NAME', sources: [] },
    { name: 'NAME', sources: ['ONE', 'OTHER'] },
  ],
  'last-source': [{}],
  'unknown-time-zone': [
    { name: 'NAME', zones: [] },
    { name: 'NAME', zones: ['ONE', 'OTHER'] },
  ],
  'unknown-watch': [{}],
  'unknown-digest': [{}],
  'bad-hours': [{ text: 'TEXT' }],
  'no-buttons': [{}],
  'unknown-pin': [{}],
  'bad-user': [{ text: 'TEXT' }],
  'bad-export': [{ line: 7 }],
  'newer-export': [{ schema: 'SCHEMA' }],
  'bad-file': [
    { file: 'FILE', why: 'EEXIST' },
    { file: 'FILE', why: 'EACCES' },
  ],
  'not-permitted': [{ permission: 'ManageGuild' }],
  'bot-not-permitted': [
    { permission: 'PinMessages', channel: null },
    { permission: 'SendMessages', channel: 'CHANNEL' },
  ],
  'channel-refused': [
    'archived-thread',
    'locked-thread',
    'wrong-channel',
    'post-without-author',
    'automod',
    'two-factor',
    'anything else',
  ].map((why) => ({ why })),
  'closed-here': [{}],
  'no-command': [{}],
  expired: [{ question: null }],
  'too-fast': [
    { who: 'member', waitSeconds: 7 },
    { who: 'server', waitSeconds: 7 },
  ],
};

/** All of them. */
export const QUERY_PROBLEMS = Object.entries(PROBLEMS).flatMap(([code, facts]) =>
  facts.map((each) => ({ code, ...each }) as QueryProblem),
);

const FAULTS: Readonly<Record<FeedFaultCode, true>> = {
  'private-address': true,
  'unknown-host': true,
  unreachable: true,
  certificate: true,
  'too-slow': true,
  'too-large': true,
  redirects: true,
  gone: true,
  'not-found': true,
  refused: true,
  'too-many': true,
  server: true,
  status: true,
  'not-a-feed': true,
  'cut-off': true,
  'cannot-keep': true,
};

/** Why feeds cannot be fetched. */
export const FEED_FAULTS = Object.keys(FAULTS) as FeedFaultCode[];
