import type { PassageHit, QueryTerm } from '../../passage-index.ts';
import { ARTICLE_PASSAGES } from '../../scoring.ts';
import { idFromOrder } from './keys.ts';
import { holding } from './search-body.ts';

/** What whole articles tell, by their ids. */
export type Evidence = ReadonlyMap<string, PassageHit['article']>;

/** Buckets that a cluster makes for one search at most: of each article one, and one for each word. */
const MOST_BUCKETS = 65_000;

/**
 * Sums the scores of an article's best passages. Giving the passages back for that takes three times as long as the whole
 * search. A part of the index keeps them in a row that rises.
 */
const BEST = {
  init_script: `state.best = new double[${ARTICLE_PASSAGES}];`,
  map_script: `double[] best = state.best; double score = _score; if (score > best[0]) { int at = 0; while (at < best.length - 1 && score > best[at + 1]) { best[at] = best[at + 1]; at++; } best[at] = score; }`,
  combine_script: 'return state.best;',
  reduce_script: `List all = new ArrayList(); for (best in states) { for (double score : best) { all.add(score); } } Collections.sort(all, Collections.reverseOrder()); double sum = 0; for (int at = 0; at < Math.min(all.size(), ${ARTICLE_PASSAGES}); at++) { sum += all.get(at); } return sum;`,
};

/** What the cluster gives for {@link tellingOfArticles}. */
export interface EvidenceAnswer {
  readonly articles: { readonly buckets: readonly EvidenceBucket[] };
}

interface EvidenceBucket {
  readonly key: string;
  readonly best: { readonly value: number };
  readonly words: { readonly buckets: Readonly<Record<string, { readonly doc_count: number }>> };
}

/**
 * Has a search tell the evidence of the articles that its best passages are of: no answer has to come back first. The articles
 * are ordered as their best passages are, so that those of so many passages are among as many articles. An article's passages
 * are in one part of the index, which therefore knows all of it.
 *
 * @param needed - Queries that each passage among the best fits; the evidence is of all passages of their articles.
 * @param hits - So many passages are wanted.
 * @returns What comes to a search of all passages that hold a word.
 */
export function tellingOfArticles(terms: readonly QueryTerm[], needed: readonly object[], hits: number): object {
  const size = Math.min(hits, Math.floor(MOST_BUCKETS / (terms.length + 1)));
  const among = { bool: { filter: needed } };
  const words = Object.fromEntries(terms.map((term, place) => [place, holding(term)]));
  return {
    ...(needed.length > 0 && { post_filter: among }),
    aggs: {
      articles: {
        terms: {
          field: 'order',
          size,
          shard_size: size,
          order: [{ 'among>score': 'desc' }, { day: 'desc' }, { _key: 'asc' }],
          // The rest is told of those that are chosen alone.
          collect_mode: 'breadth_first',
        },
        aggs: {
          among: { filter: among, aggs: { score: { max: { script: '_score' } } } },
          day: { max: { field: 'day' } },
          best: { scripted_metric: BEST },
          words: { filters: { filters: words } },
        },
      },
    },
  };
}

/** The evidence that the cluster told. */
export function evidenceTold({ articles }: EvidenceAnswer): Evidence {
  return new Map(
    articles.buckets.map(({ key, best, words }) => {
      const found = Object.entries(words.buckets).filter(([, { doc_count: passages }]) => passages > 0);
      const matched = found.map(([place]) => Number(place)).toSorted((a, b) => a - b);
      return [idFromOrder(key), { score: best.value, matched }];
    }),
  );
}

/** The evidence of articles as far as it is in some of their passages. @param passages - Best first. */
export function evidenceIn(passages: readonly Omit<PassageHit, 'article'>[]): Evidence {
  const byArticle = new Map<string, { readonly scores: number[]; readonly matched: Set<number> }>();
  for (const { articleId, score, matched } of passages) {
    const known = byArticle.get(articleId) ?? { scores: [], matched: new Set<number>() };
    byArticle.set(articleId, known);
    if (known.scores.length < ARTICLE_PASSAGES) known.scores.push(score);
    for (const place of matched) known.matched.add(place);
  }
  const told = [...byArticle].map(([id, { scores, matched }]): [string, PassageHit['article']] => {
    const score = scores.reduce((total, each) => total + each, 0);
    return [id, { score, matched: [...matched].toSorted((a, b) => a - b) }];
  });
  return new Map(told);
}
