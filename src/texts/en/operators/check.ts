import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { checkLines } from '../../wording/check-report.ts';
import { count, percent, whole } from '../counts.ts';
import { formatDay } from '../days.ts';

const DATE_SOURCES: Record<DateSource, string> = {
  text: 'dated by their own text',
  printed: 'dated by what their page prints',
  address: 'dated by their address',
  name: 'dated by the file’s name',
  folder: 'dated by the folder',
  pdf: 'dated by the PDF’s creation date only',
};

const FURNITURE: Record<FurnitureKind, string> = {
  dateline: 'place and agency before the first words',
  byline: 'who wrote it',
  caption: 'captions and credits',
  link: 'links',
  notice: 'page text',
  contents: 'contents',
  repeat: 'in many articles of one source',
  markup: 'markup that no page shows',
};

/** The sentence of each problem: what is wrong, what became of the article, what to do. Its detail is the file's own words: escape it. */
const SENTENCES: Record<SeedProblemCode, (detail: string) => string> = {
  'no-date': () =>
    'No date found: kept as undated. Begin the file with “ date YYYY-MM-DD TITLE”, or put the date into its metadata or its name.',
  'impossible-date': (detail) => `“${detail}” is no date that I can read: kept as undated. Write it as YYYY-MM-DD.`,
  'ambiguous-date': (detail) =>
    `“${detail}” can be read with the day first or the month first, and the other dates of its source do not show which: kept as undated. Write it as YYYY-MM-DD.`,
  'future-date': (detail) => `The date ${detail} lies in the future: kept as it is. Correct it if it is a slip.`,
  'no-title': () => 'No title found: shown under its first words. Give it one.',
  'empty-body': () => 'No text found: left out. Add the text, or remove the file.',
  draft: (detail) =>
    `${detail === '' ? 'It' : `“${detail}”`} is marked as a draft: left out. Take the mark off when it is published.`,
  unreadable: (detail) => `Could not be read (${detail}): left out. Check what it is and who may read it.`,
  vanished: () => 'It was gone before it could be read: left out.',
  'not-text': () => 'It holds NUL bytes, as no text does: left out. Save it as UTF-8 text.',
  password: () => 'It is locked with a password: left out. Save a copy without one.',
  'duplicate-id': (detail) =>
    `The id “${detail}” is taken by an earlier article: left out. Rename the file or the record.`,
  unsupported: (detail) =>
    `Files ending in “${detail}” are not read. Convert it to text, or move it out of the archive.`,
  malformed: (detail) => `It is damaged or not in its format (${detail}): left out. Mend or replace it.`,
  'too-large': (detail) => `It is larger than ${detail} MB: left out. Split it, one article a file.`,
  'too-slow': (detail) => `Reading it takes more than ${detail} s: left out. It is hardly an article: look what it is.`,
  'too-hungry': (detail) =>
    `Reading it takes more than ${detail} MB of memory: left out. It is hardly an article: look what it is.`,
  'passed-over': (detail) =>
    `A folder with a file of this name is read as that file alone (as judged sets are): ${detail}. Rename it if the others are articles.`,
  'outside-archive': () => 'The link leads out of the archive: not followed. Copy the file in.',
};

const SHORT: Record<SeedProblemCode, string> = {
  'no-date': 'without a date',
  'impossible-date': 'with an impossible date',
  'ambiguous-date': 'with a date of two readings',
  'future-date': 'dated in the future',
  'no-title': 'without a title',
  'empty-body': 'without text',
  draft: 'marked as a draft',
  unreadable: 'unreadable',
  vanished: 'gone while reading',
  'not-text': 'not text',
  password: 'locked with a password',
  'duplicate-id': 'with an id already taken',
  unsupported: 'of an unknown format',
  malformed: 'damaged',
  'too-large': 'too large',
  'too-slow': 'too slow to read',
  'too-hungry': 'taking too much memory',
  'passed-over': 'before which other files are passed over',
  'outside-archive': 'linked from outside',
};

const files = (number: number): string => count(number, { one: 'file', other: 'files' });
const articles = (number: number): string => count(number, { one: 'article', other: 'articles' });

/** What `check` prints. */
export const check = {
  ...checkLines({
    sentences: SENTENCES,
    short: SHORT,
    dateSources: DATE_SOURCES,
    furnitureKinds: FURNITURE,
    whole,
    files,
    articles,
    undated: (number) => `${whole(number)} undated`,
    leftOut: (number) => `${whole(number)} left out`,
    duplicateIds: (number) => `${whole(number)} with an id already taken`,
    span: (from, to) => `From ${formatDay(from)} to ${formatDay(to)}`,
    languages: (counts) => `Languages: ${counts}`,
    dropped: (characters, share) =>
      `${whole(characters)} characters of pages and PDFs (${percent(share)} of all) stand around the articles and were left out: menus, captions, running heads`,
    furniture: (share, kinds) =>
      `${percent(share)} of the text is no sentence of an article, and is kept but never quoted: ${kinds}`,
    stories: (stories, told) =>
      `${count(stories, { one: 'story is', other: 'stories are' })} told more than once, by ${articles(told)} (folded in results, never dropped):`,
    andMore: (number) => ` and ${whole(number)} more`,
    more: (number) => `… and ${whole(number)} more`,
    drafts: (number) => `${count(number, { one: 'draft', other: 'drafts' })} left out.`,
    noProblems: 'No problems.',
    noArticles: 'No articles.',
    problems: (number) => count(number, { one: 'problem', other: 'problems' }),
  }),
  progress: (read: number, all: number, found: number, rate: number, secondsLeft: number | null): string =>
    `Reading ${whole(read)} of ${files(all)}, ${articles(found)}, ${whole(rate)} a second` +
    (secondsLeft === null ? '' : `, ${whole(Math.ceil(secondsLeft))} s left`),
} as const;
