import type { ArticleHeader } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { QueryTerm, Suggestion } from '../../search/passage-index.ts';
import { type SeenEdition, searchSeen } from '../model/seen-edition.ts';
import { questionLanguage } from '../question/question-language.ts';

/** Characters typed that are looked up. */
const MAX_TYPED = 120;
/** Fewer letters are looked for in titles alone. */
const FEWEST_LETTERS = 3;

/** Names and frequent phrases that begin with `prefix`; none that only hidden articles have. */
export async function suggestTopics(seen: SeenEdition, prefix: string, limit: number): Promise<readonly Suggestion[]> {
  const { passages, analyzer, languages, view } = seen;
  const topics = await passages.topics(prefix.slice(0, MAX_TYPED), limit);
  // When more articles hold one than are hidden, one that is not holds it; the others are looked up.
  const doubtful = topics.filter(({ articles }) => articles <= view.hidden.size);
  if (doubtful.length === 0) return topics;
  const searches = doubtful.map(({ word }) => {
    const terms = queryTerms(analyzer.terms(word, languages[0] ?? 'en'));
    return { terms, range: ALL_DAYS, limit: 1 };
  });
  const results = await passages.searchAll(searches);
  const unseen = new Set(
    doubtful.filter((_, at) => results[at]?.hits[0]?.article.matched.length !== searches[at]?.terms.length),
  );
  return topics.filter((topic) => !unseen.has(topic));
}

/** Articles whose title fits what was typed: newest when empty, then exact, title, and text matches; at most `limit`. */
export async function suggestArticles(
  seen: SeenEdition,
  typed: string,
  limit: number,
): Promise<readonly ArticleHeader[]> {
  const byTitle = await seen.articles.titled(typed, limit);
  if (byTitle.length >= limit || typed.trim().length < FEWEST_LETTERS) return byTitle;
  const language = await questionLanguage(typed, seen.languages);
  const words = seen.analyzer.terms(typed.slice(0, MAX_TYPED), language);
  if (words.length === 0) return byTitle;
  const { hits } = await searchSeen(seen, { terms: queryTerms(words), range: ALL_DAYS, limit: limit * 2 });
  const ids = [...new Set(hits.map(({ articleId }) => articleId))].slice(0, limit);
  const known = new Set(byTitle.map(({ id }) => id));
  const byText = await seen.articles.headers(ids.filter((id) => !known.has(id)));
  return [...byTitle, ...byText.filter((header) => header !== undefined)].slice(0, limit);
}

function queryTerms(words: readonly string[]): QueryTerm[] {
  return [...new Set(words)].map((word) => ({ word, forms: [{ term: word, weight: 1 }] }));
}
