import type { ArchiveReport } from '../../corpus/archive-report.ts';
import type { DateSource, FurnitureKind } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import type { SeedProblem, SeedProblemCode } from '../../corpus/seed-problem.ts';

/** Groups of near-duplicates and articles of a group that are listed; the JSON has them all. */
const MAX_GROUPS = 10;
const MAX_IN_GROUP = 5;

/** The words of a report on an archive: what a language says of each of its facts. */
export interface CheckWording {
  /** What is wrong, what became of the article, what to do. Its detail is the file's own words: escape it. */
  readonly sentences: Readonly<Record<SeedProblemCode, (detail: string) => string>>;
  /** Each problem behind the number of articles that have it. */
  readonly short: Readonly<Record<SeedProblemCode, string>>;
  readonly dateSources: Readonly<Record<DateSource, string>>;
  readonly furnitureKinds: Readonly<Record<FurnitureKind, string>>;
  readonly whole: (count: number) => string;
  readonly files: (count: number) => string;
  readonly articles: (count: number) => string;
  readonly undated: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly duplicateIds: (count: number) => string;
  readonly span: (from: Day, to: Day) => string;
  readonly languages: (counts: string) => string;
  /** `share`: of one. */
  readonly dropped: (characters: number, share: number) => string;
  readonly furniture: (share: number, kinds: string) => string;
  readonly stories: (stories: number, articles: number) => string;
  /** Behind the first ones of a group. */
  readonly andMore: (count: number) => string;
  /** A line of its own, behind the first groups. */
  readonly more: (count: number) => string;
  readonly drafts: (count: number) => string;
  readonly noProblems: string;
  readonly noArticles: string;
  readonly problems: (count: number) => string;
}

/** What `check` prints, a line an item. Paths, ids and details in it are untrusted. */
export interface CheckLines {
  readonly report: (report: ArchiveReport) => string[];
  readonly furniture: (report: ArchiveReport) => string[];
  readonly problem: (problem: SeedProblem) => string;
  readonly reason: (problem: Pick<SeedProblem, 'code' | 'detail'>) => string;
}

/** Tells a report in a language's words. */
export function checkLines(words: CheckWording): CheckLines {
  const reason: CheckLines['reason'] = ({ code, detail }) => words.sentences[code](detail);
  const problem: CheckLines['problem'] = (each) =>
    `${each.line === null ? each.file : `${each.file}:${each.line}`}: ${reason(each)}`;
  return {
    reason,
    problem,
    furniture: (report) => furnitureLines(report, words),
    report: (report) => [
      ...report.problems.map(problem),
      ...(report.problems.length === 0 ? [] : ['']),
      summaryLine(report, words),
      ...coverageLines(report, words),
      ...droppedLines(report, words),
      ...furnitureLines(report, words),
      ...nearDuplicateLines(report.nearDuplicates, words),
      verdict(report, words),
    ],
  };
}

function summaryLine(report: ArchiveReport, words: CheckWording): string {
  const parts = [
    words.files(report.files),
    words.articles(report.articles),
    words.undated(report.undated),
    words.leftOut(report.leftOut),
    words.duplicateIds(report.duplicateIds),
  ];
  return parts.join(' · ');
}

function coverageLines({ from, to, dateSources, languages }: ArchiveReport, words: CheckWording): string[] {
  const counts = languages.map(({ language, articles }) => `${language} ${words.whole(articles)}`).join(', ');
  return [
    ...(from === null || to === null ? [] : [words.span(from, to)]),
    ...dateSources.map(({ dateSource, articles }) => `${words.whole(articles)} ${words.dateSources[dateSource]}`),
    ...(counts === '' ? [] : [words.languages(counts)]),
  ];
}

function droppedLines({ dropped, characters }: ArchiveReport, words: CheckWording): string[] {
  return dropped === 0 ? [] : [words.dropped(dropped, dropped / (dropped + characters))];
}

function furnitureLines({ furniture, characters }: ArchiveReport, words: CheckWording): string[] {
  const marked = furniture.reduce((sum, kind) => sum + kind.characters, 0);
  if (marked === 0) return [];
  const kinds = furniture.map(({ kind, stretches }) => `${words.whole(stretches)} ${words.furnitureKinds[kind]}`);
  return [words.furniture(marked / characters, kinds.join(', '))];
}

function nearDuplicateLines(groups: ArchiveReport['nearDuplicates'], words: CheckWording): string[] {
  if (groups.length === 0) return [];
  const articles = groups.reduce((sum, group) => sum + group.length, 0);
  return [
    words.stories(groups.length, articles),
    ...groups.slice(0, MAX_GROUPS).map((group) => {
      const more = group.length > MAX_IN_GROUP ? words.andMore(group.length - MAX_IN_GROUP) : '';
      return `  ${group.slice(0, MAX_IN_GROUP).join(', ')}${more}`;
    }),
    ...(groups.length > MAX_GROUPS ? [`  ${words.more(groups.length - MAX_GROUPS)}`] : []),
  ];
}

function verdict({ problemCounts, ok }: ArchiveReport, words: CheckWording): string {
  const drafts = problemCounts.find(({ code }) => code === 'draft')?.count ?? 0;
  const leftOut = drafts === 0 ? '' : ` ${words.drafts(drafts)}`;
  if (ok) return `${words.noProblems}${leftOut}`;
  const faults = problemCounts.filter(({ code }) => code !== 'draft');
  if (faults.length === 0) return `${words.noArticles}${leftOut}`;
  const number = faults.reduce((sum, { count }) => sum + count, 0);
  const counts = faults.map(({ code, count }) => `${words.whole(count)} ${words.short[code]}`).join(', ');
  return `${words.problems(number)}: ${counts}${leftOut === '' ? '' : `.${leftOut}`}`;
}
