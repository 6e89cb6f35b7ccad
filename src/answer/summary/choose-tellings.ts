import type { ArchivedArticle } from '../../corpus/article.ts';
import { dayNumber } from '../../corpus/day.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { weigh } from '../evidence/weigh.ts';
import { FITTED } from '../evidence/weights.ts';
import { Likeness } from './likeness.ts';
import { MUCH_THE_SAME, weighTellings } from './weigh-tellings.ts';
import { storyOf, type Telling } from './telling.ts';

/** What likeness to a line chosen before costs, and a line of the same article: in log odds, as worth is. */
const LIKENESS = 4;
const SAME_ARTICLE = 0.5;
/** Sentences so much alike, written so many days apart at most, tell one story. */
const ONE_STORY = 0.2;
const ONE_STORY_DAYS = 3;

/** A sentence chosen to tell a story. */
export interface Told {
  readonly telling: Telling;
  /** Other articles that tell much the same, near-identical ones included. */
  readonly others: readonly string[];
}

/**
 * Chooses the sentences that tell what all of them tell: each the one most worth telling that is unlike those before it, and none of a
 * story told already. Fewer where there are no more stories.
 *
 * @param tellings - In any order; ties keep it.
 * @param count - How many to choose at most.
 * @returns Best first.
 */
export function chooseTellings(tellings: readonly Telling[], count: number, analyzer: Analyzer): readonly Told[] {
  const likeness = new Likeness(tellings.map(({ terms }) => terms));
  const worth = weighTellings(tellings, likeness, analyzer).map((evidence) => weigh(evidence, FITTED.tellings.weights));
  const alike = new Float64Array(tellings.length);
  const left = new Set(tellings.keys());
  const stories = new Set<string>();
  const chosen: Told[] = [];
  while (chosen.length < count && left.size > 0) {
    const best = bestOf(left, (at) => {
      const again = stories.has(storyOf(tellings[at]!.article)) ? SAME_ARTICLE : 0;
      return worth[at]! - LIKENESS * alike[at]! - again;
    });
    const telling = tellings[best]!;
    const toAll = likeness.toAll(best);
    left.delete(best);
    for (const at of left) {
      alike[at] = Math.max(alike[at]!, toAll[at]!);
      if (toAll[at]! >= ONE_STORY && areNear(telling.article, tellings[at]!.article)) left.delete(at);
    }
    stories.add(storyOf(telling.article));
    chosen.push({ telling, others: othersOf(best, tellings, toAll) });
  }
  return chosen;
}

function areNear(a: ArchivedArticle, b: ArchivedArticle): boolean {
  if (a.day === null || b.day === null) return a.day === b.day;
  return Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= ONE_STORY_DAYS;
}

function bestOf(places: Iterable<number>, valueOf: (at: number) => number): number {
  let best = -1;
  let most = -Infinity;
  for (const at of places) {
    const value = valueOf(at);
    if (value > most) [best, most] = [at, value];
  }
  return best;
}

function othersOf(at: number, tellings: readonly Telling[], likeness: Float64Array): readonly string[] {
  const { article } = tellings[at]!;
  const others = new Set(article.reports);
  for (const [other, like] of likeness.entries()) if (like > MUCH_THE_SAME) others.add(tellings[other]!.article.id);
  others.delete(article.id);
  return [...others];
}
