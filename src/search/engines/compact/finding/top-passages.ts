import type { Run } from '../runs.ts';
import type { Accumulator } from './accumulator.ts';
import { BestOf, SLACK } from './best-of.ts';
import { PartFinder, type PartWord } from './part-finder.ts';

/** Where in one segment to look. */
export interface PartRequest extends Run {
  /** Without words that no passage of the segment holds. */
  readonly words: readonly PartWord[];
  /** Passages that are not to be found, rising and disjoint. */
  readonly hidden: readonly Run[];
}

/** Which passages to find. */
export interface TopRequest {
  /** One for each segment. */
  readonly parts: readonly PartRequest[];
  /** At least 1. */
  readonly limit: number;
  /** Which of two passages wins a tie: as a comparison for sorting. Within a part it is the lower one. */
  readonly compare: (a: PlacedPassage, b: PlacedPassage) => number;
}

/** A passage of a segment. */
export interface PlacedPassage {
  /** The segment's place among the parts. */
  readonly part: number;
  readonly passage: number;
}

/** What was found. */
export interface TopPassages {
  /** By part: every passage among the `limit` best, and a few more that nearly tie with the last, in rising order. */
  readonly passages: readonly Uint32Array[];
  /** Passages known to match: all of them, or fewer where the rest could not be among the best. */
  readonly matching: number;
}

/** Finds the passages with the greatest scores, where a score is the sum over the words times the number of words found. */
export function topPassages(accumulator: Accumulator, { parts, limit, compare }: TopRequest): TopPassages {
  const best = new BestOf(limit);
  let matching = 0;
  const finders = parts.map((part) => new PartFinder(accumulator, part, best));
  for (const finder of finders) matching += finder.find();
  const { threshold } = best;
  const found = finders.flatMap((finder, part) => finder.reaching(threshold).map((each) => ({ part, ...each })));
  if (parts.length > 1) found.sort(compare);
  let ties = 0;
  const chosen = found.filter(({ score }) => score > threshold * (1 + SLACK) || ties++ < limit);
  const passages = parts.map((_, at) =>
    Uint32Array.from(chosen.flatMap(({ part, passage }) => (part === at ? passage : []))),
  );
  return { passages, matching };
}
