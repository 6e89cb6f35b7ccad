import { ALL_DAYS } from '../../corpus/day.ts';
import type { PassageIndex, Suggestion } from '../../search/passage-index.ts';

/** Passages looked at for one word: an article or two more are no matter beyond. */
const LOOKED_AT = 200;

/** Who looks: what is not there for them, and how words are read. */
interface Looker {
  readonly hidden: ReadonlySet<string>;
  readonly terms: (word: string) => readonly string[];
}

/**
 * Counts words of the whole index anew, in what somebody sees of it. Those that nothing of it holds are left out; the others
 * keep their order.
 */
export async function countSeen(
  passages: PassageIndex,
  words: readonly Suggestion[],
  { hidden, terms }: Looker,
): Promise<readonly Suggestion[]> {
  if (words.length === 0) return [];
  const requests = words.map(({ word }) => ({
    terms: terms(word).map((term) => ({ word: term, forms: [{ term, weight: 1 }] })),
    range: ALL_DAYS,
    hidden,
    limit: LOOKED_AT,
    alone: true,
  }));
  const results = await passages.searchAll(requests);
  return words.flatMap(({ word }, at) => {
    const wanted = requests[at]!.terms.length;
    const holding = results[at]!.hits.filter(({ matched }) => matched.length === wanted);
    const articles = new Set(holding.map(({ articleId }) => articleId)).size;
    return wanted === 0 || articles === 0 ? [] : [{ word, articles }];
  });
}
