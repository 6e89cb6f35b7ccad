import type { RankedPassage } from '../ranking/rank-passages.ts';
import { adjacency, type Occurrence, type WordPair } from '../ranking/occurrences.ts';

/** Two words of a topic make a name where they stand side by side with capitals so often, and in so much of all such places. */
const LEAST = 2;
const MOSTLY = 0.5;
const NAME = /^\p{Lu}[^\s.,;:()]*\s\p{Lu}\S*$/u;

/**
 * The pairs of a topic's words that are one name in what was found: "Social Security", not "social media … security". Told by
 * the capitals of running text, so headlines do not count, nor does how the topic was typed.
 */
export function boundWords(passages: readonly RankedPassage[], pairs: readonly WordPair[]): readonly WordPair[] {
  return pairs.filter(({ first, second }) => {
    let all = 0;
    let names = 0;
    for (const { article, occurrences } of passages) {
      for (const [before, after] of besides(occurrences, first, second)) {
        all += 1;
        if (NAME.test(article.body.slice(before.start, after.end))) names += 1;
      }
    }
    return names >= LEAST && names >= MOSTLY * all;
  });
}

/** Whether a passage, or the headline or lede of its article, holds one of some pairs side by side. */
export function holdsOneOf(pairs: readonly WordPair[], { occurrences, opening }: RankedPassage): boolean {
  return [occurrences, opening.inTitle, opening.inLede].some((found) => adjacency(found, pairs) > 0);
}

function besides(
  occurrences: readonly Occurrence[],
  first: number,
  second: number,
): readonly (readonly [Occurrence, Occurrence])[] {
  return occurrences
    .filter(({ place }) => place === first)
    .flatMap((before) => {
      const after = occurrences.find(({ place, position }) => place === second && position === before.position + 1);
      return after === undefined ? [] : [[before, after] as const];
    });
}
