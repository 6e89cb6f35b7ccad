import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { PassageHit, QueryTerm } from '../../search/passage-index.ts';
import { questionLanguage } from '../question/question-language.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { type SeenEdition, searchSeen } from '../model/seen-edition.ts';

/** A stretch of an article in which a quote may stand. */
export interface QuoteWindow extends Span {
  readonly article: ArchivedArticle;
}

/** Where a quote may stand, the likeliest first. */
export interface QuoteWindows {
  readonly windows: readonly QuoteWindow[];
  /** Whether it stands nowhere else. */
  readonly complete: boolean;
  /** Words of the quote that the archive does not have. */
  readonly unknown: readonly string[];
}

/** Passages that the engine is asked for: fewer for a long quote, whose words are telling and whose stretches are long. */
const FEWEST_HITS = 60;
const MOST_HITS = 240;
const HITS_CHARACTERS = 30_000;
/** Words that are looked up: the longest, which are mostly the rarest. */
const MAX_TERMS = 8;
/** Function words, which stand nearly everywhere, where there is little else. */
const MAX_FUNCTION_WORDS = 5;
const FEWEST_CONTENT = 3;
/** Languages besides the quote's own whose stems count. */
const MAX_LANGUAGES = 12;
/** How far a quote may reach out of a passage that it only begins or ends in, in lengths of itself, and besides. */
const REACH = 1.5;
const REACH_CHARACTERS = 100;

interface QuoteTerm extends QueryTerm, Span {}

/** Finds the stretches of the archive's texts that hold most words of a quote. Bounded, whatever the quote is. */
export async function quoteWindows(seen: SeenEdition, text: string): Promise<QuoteWindows> {
  const terms = await termsOf(text, seen);
  if (terms.length === 0) return { windows: [], complete: false, unknown: [] };
  const limit = Math.max(FEWEST_HITS, Math.min(MOST_HITS, Math.round(HITS_CHARACTERS / text.length)));
  const search = (sought: readonly QueryTerm[]) => searchSeen(seen, { terms: sought, range: ALL_DAYS, limit });
  const all = await search(terms);
  const hits: PassageHit[] = [...all.hits];
  // The words at the ends may be parts of compounds; those between are whole, and stand wherever the quote does.
  const inner = innerOf(terms);
  const rarest = Math.min(...inner.map((term) => all.frequencies[terms.indexOf(term)] ?? 0));
  const rare = inner.find((term) => all.frequencies[terms.indexOf(term)] === rarest);
  const complete = rarest <= limit;
  if (complete && rarest > 0 && rare !== undefined) {
    const known = new Set(hits.map(keyOf));
    hits.push(...(await search([rare])).hits.filter((hit) => !known.has(keyOf(hit))));
  }
  const { windows, unread } = await windowsOf(hits, seen, reachOf(text));
  return {
    windows,
    complete: complete && unread === 0,
    unknown: terms
      .filter((_, place) => all.frequencies[place] === 0)
      .toSorted((x, y) => x.start - y.start)
      .map(({ word }) => word),
  };
}

/** How far around what is found a quote may reach, in UTF-16 code units. */
export function reachOf(text: string): number {
  return Math.round(text.length * REACH) + REACH_CHARACTERS;
}

const keyOf = ({ articleId, start }: PassageHit): string => `${start} ${articleId}`;

/** All but the first and the last word, where there are others. */
function innerOf(terms: readonly QuoteTerm[]): readonly QuoteTerm[] {
  const first = Math.min(...terms.map(({ start }) => start));
  const last = Math.max(...terms.map(({ end }) => end));
  const inner = terms.filter(({ start, end }) => start !== first && end !== last);
  return inner.length > 0 ? inner : terms;
}

/** The words to look up, each once; function words only where there is little else. */
async function termsOf(text: string, { languages, analyzer }: SeenEdition): Promise<QuoteTerm[]> {
  const language = await questionLanguage(text, languages);
  const others = languages.filter((each) => each !== language).slice(0, MAX_LANGUAGES);
  const tokens = analyzer.tokens(text, language);
  const content = tokens.filter(({ start, end }) => !isStopWord(text.slice(start, end), language));
  const terms = new Map<string, QuoteTerm>();
  const telling = content.length >= FEWEST_CONTENT;
  for (const { term, start, end } of telling ? content : tokens) {
    if (terms.has(term)) continue;
    const word = text.slice(start, end);
    const forms = [term];
    for (const other of others) {
      const [form, ...rest] = analyzer.terms(word, other);
      if (form !== undefined && rest.length === 0 && !forms.includes(form)) forms.push(form);
    }
    terms.set(term, { word, start, end, forms: forms.map((form) => ({ term: form, weight: 1 })) });
  }
  return [...terms.values()]
    .toSorted((a, b) => b.word.length - a.word.length)
    .slice(0, telling ? MAX_TERMS : MAX_FUNCTION_WORDS);
}

/** The stretches around the hits, in their order; what touches in one article is one. */
async function windowsOf(
  hits: readonly PassageHit[],
  seen: SeenEdition,
  reach: number,
): Promise<{ readonly windows: readonly QuoteWindow[]; readonly unread: number }> {
  const ids = [...new Set(hits.map(({ articleId }) => articleId))];
  const articles = new Map((await seen.articles.read(ids)).map((article) => [article?.id, article]));
  const joined = new Map<string, Span[]>();
  const order: { readonly id: string; readonly at: number }[] = [];
  for (const { articleId, start, end } of hits) {
    const spans = joined.get(articleId) ?? [];
    joined.set(articleId, spans);
    const window = { start: start - reach, end: end + reach };
    const near = spans.findIndex((span) => window.start <= span.end && span.start <= window.end);
    const met = spans[near];
    if (met === undefined) order.push({ id: articleId, at: spans.push(window) - 1 });
    else spans[near] = { start: Math.min(met.start, window.start), end: Math.max(met.end, window.end) };
  }
  const windows = order.flatMap(({ id, at }): QuoteWindow[] => {
    const article = articles.get(id);
    const span = joined.get(id)?.[at];
    if (article === undefined || span === undefined) return [];
    return [{ article, ...wholeCharacters(article.body, span) }];
  });
  return { windows, unread: ids.filter((id) => !articles.has(id)).length };
}

/** The part of a range that lies in the body, with no character parted from its marks. */
function wholeCharacters(body: string, { start, end }: Span): Span {
  let from = Math.max(0, start);
  const parted = /[\p{M}\u1160-\u11ff\udc00-\udfff]/u;
  for (let steps = 0; from > 0 && steps < 32 && parted.test(body.charAt(from)); steps += 1) from -= 1;
  return { start: from, end: Math.min(body.length, end) };
}
