import type { Span } from '../corpus/article.ts';
import type { DayRange } from '../corpus/day.ts';

/** One word of a question, ready to be looked up. */
export interface QueryTerm {
  /** The word as asked, for messages: "Atlantis". */
  readonly word: string;
  /**
   * Analysed forms that count as this word, best first: its stem, the stems other languages give it, aliases of one word.
   * A passage matches the term once, however many forms it holds. `weight` is in (0, 1].
   */
  readonly forms: readonly { readonly term: string; readonly weight: number }[];
  /**
   * Words in a row that count as this word too, as analysed terms: "European Union" for "EU". A passage matches where it
   * holds all of them, in its context fields too; that they stand in a row is seen in its text. It scores the mean of its
   * distinct words. `weight` is in (0, 1].
   */
  readonly phrases?: readonly { readonly terms: readonly string[]; readonly weight: number }[];
}

/** What to search for. */
export interface SearchRequest {
  readonly terms: readonly QueryTerm[];
  readonly range: DayRange;
  /** Articles left out before the best are chosen. */
  readonly hidden: ReadonlySet<string>;
  /** The only articles that are searched; all of them, unless given. Words are counted over the whole index all the same. */
  readonly only?: ReadonlySet<string> | undefined;
  /** At most so many hits, at least 1. */
  readonly limit: number;
  /** Places in `terms` of words that a passage must hold, with its context fields, to be found; none unless given. */
  readonly required?: readonly number[];
  /** Whether only the passages themselves are looked at: then `article` of a hit may tell of that passage alone. */
  readonly alone?: boolean;
  /** At most so many near words for each word that the index does not have; none unless given. */
  readonly suggestions?: number;
  /** How the question's language writes words as one, where compounds are to be told; none are unless given. */
  readonly compounding?: Compounding;
}

/** A passage that matches. `[start, end)` indexes the article's body. */
export interface PassageHit extends Span {
  readonly articleId: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** Places in `request.terms` of the words found in the passage or its context fields (title, lede, subhead), ascending. */
  readonly matched: readonly number[];
  /** The same over the whole article: the words found anywhere in it, and the sum of its passages' scores capped at its five best. */
  readonly article: { readonly score: number; readonly matched: readonly number[] };
}

/** The result of one search. */
export interface SearchResult {
  /** Best first; ties by passage order (newest article, then id, then start). */
  readonly hits: readonly PassageHit[];
  /** Passages that match at least one word, in range and not hidden. An engine that prunes may give a lower bound. */
  readonly total: number;
  /** For each of `request.terms`: in how many passages of the whole index one of its forms stands (0 = unknown word). */
  readonly frequencies: readonly number[];
  /** Passages in the whole index. */
  readonly passages: number;
  /**
   * For each of `request.terms` that the index does not have: words near it (edit distance at most 2, or sharing its
   * beginning), best first. Empty for the others.
   */
  readonly suggestions: readonly (readonly Suggestion[])[];
  /** For each of `request.terms` the compounds of the archive that it is part of, and its own parts; where asked for. */
  readonly compounds?: readonly Compounds[];
}

/** How a language writes two words as one. */
export interface Compounding {
  /** What may stand between the parts: `s` in "Hafensbrücke"; nothing is always tried. */
  readonly links: readonly string[];
  /** Words in small letters that begin other words than compounds: prepositions and the like. */
  readonly noHeads: ReadonlySet<string>;
}

/** Compounds of an archive that hold a word, and the words that it is put together from. */
export interface Compounds {
  /** As the archive writes them, those in most articles first. */
  readonly holding: readonly string[];
  /** Head and rest, for each way to part the word in two that the archive has; as the archive writes them, in small letters. */
  readonly parts: readonly (readonly [head: string, rest: string])[];
}

/** A word of the archive's vocabulary near a word that it does not have. */
export interface Suggestion {
  /** A surface form as the archive writes it. */
  readonly word: string;
  /** Articles that hold it. */
  readonly articles: number;
}

/**
 * Search over the passages of one edition. The embedded engines implement it; a bigger installation may put another
 * behind it, where each call costs a way there and back: what a question looks up goes in one call.
 * A term is found wherever the analyzer yields it from a passage's title, subhead or text.
 */
export interface PassageIndex {
  /** Makes several searches at once. @returns A result each, in order; none fails alone. */
  searchAll(requests: readonly SearchRequest[]): Promise<readonly SearchResult[]>;
  /** Names and frequent phrases that begin with `prefix` (any when empty), most frequent first, for autocomplete. */
  topics(prefix: string, limit: number): Promise<readonly Suggestion[]>;
}

/** Makes one search. */
export async function searchOne(index: PassageIndex, request: SearchRequest): Promise<SearchResult> {
  const [result] = await index.searchAll([request]);
  return result!;
}
