import { searchedText } from '../../passages/passage-text.ts';
import { type Article, type ArticleHeader, compareArticles } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { QueryTerm } from '../../search/passage-index.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { namesIn } from '../../search/terms/names.ts';
import { type SeenEdition, searchSeen } from '../model/seen-edition.ts';

/** An article near another. */
export interface RelatedArticle {
  readonly article: ArticleHeader;
  /** Whether it is a near-duplicate of it: another report of the same story. */
  readonly sameStory: boolean;
  /** Names and words that both have, the most telling first, as the other writes them. */
  readonly shared: readonly string[];
}

/** Text that is looked at: news says early what it is about. */
const READ = 6000;
/** Words that are looked up, and passages asked for. */
const TERMS = 24;
const HITS = 150;
/** A name tells more than a word; a word of the title counts as so many in the text. */
const NAME = 2;
const IN_TITLE = 2;
/** An article is near when it has so much of the words by weight, and so much of what the nearest one has. */
const NEAR = 0.25;
const BESIDE_NEAREST = 0.6;
/** Words that are shown of what both have, if they weigh so much of what a word weighs on average. */
const SHOWN = 4;
const TELLING = 0.5;
/** A word that is no name is rare in one of so many passages, or in so few. */
const RARE = 50;
const FEW = 3;

interface Telling extends QueryTerm {
  /** How often it stands in the article, with what {@link NAME} and {@link IN_TITLE} add. */
  readonly weight: number;
}

/**
 * Finds the articles that share the most telling names and words with one: reports of the same story first, then by how
 * much they share, the newest first of those that share the same.
 *
 * @throws {QueryError} `unknown-article`.
 */
export async function relatedArticles(
  seen: SeenEdition,
  id: string,
  limit: number,
): Promise<readonly RelatedArticle[]> {
  const [article] = await seen.articles.read([id]);
  if (article === undefined) throw new QueryError({ code: 'unknown-article', title: id, suggestions: [] });
  const reports = new Set(article.reports);
  const beginning = searchedText(article, { start: 0, end: Math.min(READ, article.body.length) });
  const terms = tellingTerms(article, beginning, seen.analyzer);
  if (terms.length === 0) return [];
  const request = { terms, range: ALL_DAYS, besides: id, limit: HITS };
  const { hits, frequencies, passages } = await searchSeen(seen, request);
  const rarity = frequencies.map((frequency) => Math.log((passages + 1) / (frequency + 1)));
  const weights = terms.map(({ weight }, place) => (rarity[place] ?? 0) * (1 + Math.log(weight)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);

  const matchedBy = new Map(hits.map(({ articleId, article: { matched } }) => [articleId, matched]));
  for (const other of reports) if (!matchedBy.has(other)) matchedBy.set(other, []);
  const near = nearEnough(
    [...matchedBy].map(([other, matched]) => {
      const weight = matched.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
      // Hundredths: what differs by less shares the same.
      return { other, matched, sameStory: reports.has(other), share: Math.round((100 * weight) / (whole || 1)) / 100 };
    }),
  );
  const rare = new Set(
    terms.filter((_, place) => frequencies[place]! <= Math.max(FEW, passages / RARE)).map(({ word }) => word),
  );
  const wordsAt = (places: readonly number[]): string[] => places.flatMap((place) => terms[place]?.word ?? []);
  const names = namesIn(beginning);
  return (await nearestFirst(near, seen)).slice(0, limit).map(({ header, sameStory, matched }) => {
    const telling = matched
      .filter((place) => (weights[place] ?? 0) >= (whole / terms.length) * TELLING)
      .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    const shared = asNames(wordsAt(telling), new Set(wordsAt(matched)), names, rare);
    return { article: header, sameStory, shared: shared.slice(0, SHOWN) };
  });
}

/** Another article, with what it has of the words. */
interface Found {
  readonly other: string;
  readonly matched: readonly number[];
  readonly sameStory: boolean;
  /** The share of the words' weight, 0-1. */
  readonly share: number;
}

/** Those of the same story, and those that share enough: of the words, and beside the nearest one. */
function nearEnough(found: readonly Found[]): readonly Found[] {
  const nearest = Math.max(0, ...found.flatMap((each) => (each.sameStory ? [] : [each.share])));
  const enough = Math.max(NEAR, nearest * BESIDE_NEAREST);
  return found.filter((each) => each.sameStory || each.share >= enough);
}

/** With their headers: reports of the same story, then what shares most, then the newest. */
async function nearestFirst(
  near: readonly Found[],
  { articles }: SeenEdition,
): Promise<readonly (Found & { readonly header: ArticleHeader })[]> {
  const headers = await articles.headers(near.map(({ other }) => other));
  return near
    .flatMap((each, at) => {
      const header = headers[at];
      return header === undefined ? [] : [{ ...each, header }];
    })
    .toSorted(
      (a, b) => Number(b.sameStory) - Number(a.sameStory) || b.share - a.share || compareArticles(a.header, b.header),
    );
}

/** The words of an article that tell most of what it is about, as far as it can be told without looking others up. */
function tellingTerms({ title, language }: Article, beginning: string, analyzer: Analyzer): Telling[] {
  const counts = new Map<string, { word: string; weight: number }>();
  const count = (text: string, each: number, nameWeight: number): void => {
    for (const { term, start, end } of analyzer.tokens(text, language)) {
      const word = text.slice(start, end);
      if (isStopWord(word, language) || !/\p{L}{2}/u.test(word)) continue;
      const known = counts.get(term);
      const more = each * (/^\p{Lu}/u.test(word) ? nameWeight : 1);
      if (known === undefined) counts.set(term, { word, weight: more });
      else known.weight += more;
    }
  };
  for (const name of namesIn(beginning)) count(name, NAME, 1);
  count(title, IN_TITLE, 1);
  count(beginning, 1, NAME);
  return [...counts]
    .map(([term, { word, weight }]) => ({ word, weight, forms: [{ term, weight: 1 }] }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, TERMS);
}

/** Puts words into the names that they are parts of, where both have the whole name; other words must be rare, and no part of a name. */
function asNames(
  words: readonly string[],
  shared: ReadonlySet<string>,
  names: ReadonlySet<string>,
  rare: ReadonlySet<string>,
): string[] {
  const whole = [...names]
    .map((name) => ({ name, parts: [...name.split(/[ &-]/u), ...name.split(' ')] }))
    .filter(({ parts }) => parts.every((part) => shared.has(part) || /^\p{Ll}|-/u.test(part)))
    .toSorted((a, b) => b.name.length - a.name.length);
  return [
    ...new Set(
      words.flatMap((word) => {
        const name = whole.find(({ parts }) => parts.includes(word))?.name;
        return name ?? (rare.has(word) && /^\p{Ll}/u.test(word) ? word : []);
      }),
    ),
  ];
}
