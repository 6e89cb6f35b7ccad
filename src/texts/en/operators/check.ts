import type { ArchiveReport } from '../../../corpus/archive-report.ts';
import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { SeedProblem, SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { formatDay } from '../days.ts';

/** Groups of near-duplicates and articles of a group that are listed; the JSON has them all. */
const MAX_GROUPS = 10;
const MAX_IN_GROUP = 5;

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
    `“${detail}” can be read with the day first or the month first, and no other date of its source shows which: kept as undated. Write it as YYYY-MM-DD.`,
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

/** What `check` prints. */
export const check = {
  /** The whole report, a line an item. Paths, ids and details in it are untrusted. */
  report: (report: ArchiveReport): string[] => [
    ...report.problems.map(problemLine),
    ...(report.problems.length === 0 ? [] : ['']),
    summaryLine(report),
    ...coverageLines(report),
    ...droppedLines(report),
    ...furnitureLines(report),
    ...nearDuplicateLines(report.nearDuplicates),
    verdict(report),
  ],
  furniture: furnitureLines,
  problem: problemLine,
  reason: ({ code, detail }: Pick<SeedProblem, 'code' | 'detail'>) => SENTENCES[code](detail),
  progress: (files: number, totalFiles: number, articles: number, rate: number, secondsLeft: number | null): string =>
    `Reading ${whole(files)} of ${plural(totalFiles, 'file')}, ${plural(articles, 'article')}, ${whole(rate)} a second` +
    (secondsLeft === null ? '' : `, ${whole(Math.ceil(secondsLeft))} s left`),
} as const;

function problemLine(problem: SeedProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${SENTENCES[problem.code](problem.detail)}`;
}

function summaryLine(report: ArchiveReport): string {
  const parts = [
    plural(report.files, 'file'),
    plural(report.articles, 'article'),
    `${whole(report.undated)} undated`,
    `${whole(report.leftOut)} left out`,
    `${whole(report.duplicateIds)} with an id already taken`,
  ];
  return parts.join(' · ');
}

function coverageLines(report: ArchiveReport): string[] {
  const lines: string[] = [];
  if (report.from !== null && report.to !== null) {
    lines.push(`From ${formatDay(report.from)} to ${formatDay(report.to)}`);
  }
  for (const { dateSource, articles } of report.dateSources)
    lines.push(`${whole(articles)} ${DATE_SOURCES[dateSource]}`);
  if (report.languages.length > 0) {
    lines.push(
      `Languages: ${report.languages.map(({ language, articles }) => `${language} ${whole(articles)}`).join(', ')}`,
    );
  }
  return lines;
}

function droppedLines({ dropped, characters }: ArchiveReport): string[] {
  if (dropped === 0) return [];
  const share = ((100 * dropped) / (dropped + characters)).toFixed(1);
  return [
    `${whole(dropped)} characters of pages and PDFs (${share} % of all) stand around the articles and were left out: menus, captions, running heads`,
  ];
}

function furnitureLines({ furniture, characters }: ArchiveReport): string[] {
  const marked = furniture.reduce((sum, kind) => sum + kind.characters, 0);
  if (marked === 0) return [];
  const share = ((100 * marked) / characters).toFixed(1);
  const kinds = furniture.map(({ kind, stretches }) => `${whole(stretches)} ${FURNITURE[kind]}`).join(', ');
  return [`${share} % of the text is no sentence of an article, and is kept but never quoted: ${kinds}`];
}

function nearDuplicateLines(groups: ArchiveReport['nearDuplicates']): string[] {
  if (groups.length === 0) return [];
  const articles = groups.reduce((sum, group) => sum + group.length, 0);
  const stories = groups.length === 1 ? '1 story is' : `${whole(groups.length)} stories are`;
  const lines = [`${stories} told more than once, by ${whole(articles)} articles (folded in results, never dropped):`];
  for (const group of groups.slice(0, MAX_GROUPS)) {
    const more = group.length > MAX_IN_GROUP ? ` and ${whole(group.length - MAX_IN_GROUP)} more` : '';
    lines.push(`  ${group.slice(0, MAX_IN_GROUP).join(', ')}${more}`);
  }
  if (groups.length > MAX_GROUPS) lines.push(`  … and ${whole(groups.length - MAX_GROUPS)} more`);
  return lines;
}

function verdict(report: ArchiveReport): string {
  const drafts = report.problemCounts.find(({ code }) => code === 'draft')?.count ?? 0;
  const leftOut = drafts === 0 ? '' : ` ${plural(drafts, 'draft')} left out.`;
  if (report.ok) return `No problems.${leftOut}`;
  const faults = report.problemCounts.filter(({ code }) => code !== 'draft');
  if (faults.length === 0) return `No articles.${leftOut}`;
  const number = faults.reduce((sum, { count }) => sum + count, 0);
  const counts = faults.map(({ code, count }) => `${whole(count)} ${SHORT[code]}`).join(', ');
  return `${plural(number, 'problem')}: ${counts}${leftOut === '' ? '' : `.${leftOut}`}`;
}

function plural(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}
