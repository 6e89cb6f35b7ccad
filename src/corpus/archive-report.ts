import { type Article, type DateSource, FURNITURE_KINDS, type FurnitureKind } from './article.ts';
import type { Day } from './day.ts';
import { findStories } from './stories/near-duplicates.ts';
import { KEPT, MEANT, type SeedProblem, type SeedProblemCode } from './seed-problem.ts';

/** An account of an archive: plain data, for `check` and its JSON. */
export interface ArchiveReport {
  /** Files that were read or refused. */
  readonly files: number;
  readonly articles: number;
  readonly undated: number;
  /** Articles and records that were left out. */
  readonly leftOut: number;
  /** Records that another article's id kept out. */
  readonly duplicateIds: number;
  /** Oldest and newest day; `null` when no article is dated. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Articles by where their date was read; those without any are left out. */
  readonly dateSources: readonly { readonly dateSource: DateSource; readonly articles: number }[];
  /** Most frequent language first. */
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  /** Groups of articles that tell one story, each newest first, the biggest group first. Not a problem. */
  readonly nearDuplicates: readonly (readonly string[])[];
  /** What is marked as no sentence of its article, by kind, kinds without any left out; lengths in characters. */
  readonly furniture: readonly FurnitureCount[];
  /** Characters that files show and that were not taken for their articles: menus, captions, running heads. */
  readonly dropped: number;
  /** Characters of all articles' texts. */
  readonly characters: number;
  /** Most frequent code first. */
  readonly problemCounts: readonly { readonly code: SeedProblemCode; readonly count: number }[];
  readonly problems: readonly SeedProblem[];
  /** There are articles, and nothing to mend. */
  readonly ok: boolean;
}

/** How much furniture of a kind there is: stretches of text, and their length in UTF-16 code units. */
interface FurnitureCount {
  readonly kind: FurnitureKind;
  readonly stretches: number;
  readonly characters: number;
}

/** Reports on what was read from an archive. */
export function reportOnArchive(read: {
  readonly articles: readonly Article[];
  readonly problems: readonly SeedProblem[];
  readonly files: number;
  readonly dropped?: number;
}): ArchiveReport {
  const { articles, problems, files, dropped = 0 } = read;
  const days = articles.flatMap(({ day }) => day ?? []).toSorted();
  return {
    files,
    articles: articles.length,
    undated: articles.length - days.length,
    leftOut: problems.filter(({ code }) => !KEPT.has(code)).length,
    duplicateIds: problems.filter(({ code }) => code === 'duplicate-id').length,
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
    dateSources: counted(articles.flatMap(({ dateSource }) => dateSource ?? [])).map(([dateSource, count]) => ({
      dateSource,
      articles: count,
    })),
    languages: counted(articles.map(({ language }) => language)).map(([language, count]) => ({
      language,
      articles: count,
    })),
    nearDuplicates: findStories(articles).toSorted((a, b) => b.length - a.length),
    furniture: countFurniture(articles),
    dropped,
    characters: articles.reduce((sum, { body }) => sum + body.length, 0),
    problemCounts: counted(problems.map(({ code }) => code)).map(([code, count]) => ({ code, count })),
    problems,
    ok: articles.length > 0 && problems.every(({ code }) => MEANT.has(code)),
  };
}

function countFurniture(articles: readonly Article[]): FurnitureCount[] {
  const all = articles.flatMap(({ furniture = [] }) => furniture);
  return FURNITURE_KINDS.map((kind) => {
    const found = all.filter((each) => each.kind === kind);
    return { kind, stretches: found.length, characters: found.reduce((sum, { start, end }) => sum + end - start, 0) };
  }).filter(({ stretches }) => stretches > 0);
}

/** Values with how often they occur, most frequent first, then by value. */
function counted<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
