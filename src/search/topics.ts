import type { CountedStrings } from './counted-strings.ts';
import { foldWord } from './fold-word.ts';
import type { Suggestion } from './passage-index.ts';
import type { SortedTerms } from './sorted-terms.ts';
import { beginningWith } from './sorted-terms.ts';
import { StringTable } from './string-table.ts';

/** Most names listed at once: four pages of Discord's autocomplete. */
const MOST_LISTED = 100;
/** Longer runs of capitals are headlines, not names. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 60;

/** A name: capitalised words, joined by single spaces and the small words that stand inside names. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*(?: (?:(?:of|the|and|for|de|del|di|da|du|la|van|von|der|den|bin|al) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*)*/gu;
/** What stands before the first word of a sentence, quotation marks and brackets between. */
const SENTENCE_START = /(?:^|[.!?:;…\n\r—–-])[\s"'“”‘’«»„([]*$/u;
const ABBREVIATED_TITLE = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Rev|Capt)\.\s$/u;
const POSSESSIVE = /['’]s$/u;
/** Capitalised words that name nothing to ask about. */
const NO_NAME = new Set(
  (
    'i a an the he she it we they you his her its our their this that these those and but or if in on at as by for ' +
    'mr mrs ms dr st gen sen rep gov prof lt col sgt rev capt yes no not ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/**
 * Names in a text: runs of capitalised words. A word that begins a sentence is left off its run, since it would be
 * capitalised anyway.
 *
 * @returns Each name once.
 */
export function namesIn(body: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of body.matchAll(NAME)) {
    const before = body.slice(Math.max(0, match.index - 8), match.index);
    const begins = SENTENCE_START.test(before) && !ABBREVIATED_TITLE.test(before);
    const name = trimName(match[0].split(' ').slice(begins ? 1 : 0)).replace(POSSESSIVE, '');
    if (name.length >= 2 && name.length <= MOST_CHARACTERS) names.add(name);
  }
  return names;
}

/** Drops words at both ends that are no part of a name; empty when nothing or too much is left. */
function trimName(words: readonly string[]): string {
  let from = 0;
  let to = words.length;
  while (from < to && !canName(words[from])) from++;
  while (to > from && !canName(words[to - 1])) to--;
  return to - from > MOST_WORDS ? '' : words.slice(from, to).join(' ');
}

/** Whether a word can begin or end a name. */
function canName(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word) && !NO_NAME.has(word.toLowerCase());
}

/** Names that an archive holds, with the articles that hold them, for autocomplete. */
export class Topics {
  readonly #names: StringTable;
  readonly #counts: Uint32Array;
  readonly #folded: SortedTerms;
  /** The answer to an empty prefix, found once. */
  #most: readonly number[] | null = null;

  constructor(names: CountedStrings) {
    this.#names = new StringTable(names.strings);
    this.#counts = names.counts;
    this.#folded = { size: this.#names.size, at: (index) => foldWord(this.#names.at(index)) };
  }

  /** Names that begin with `prefix` in any case, most articles first; any when it is empty. At most 100. */
  beginningWith(prefix: string, limit: number): Suggestion[] {
    const folded = foldWord(prefix.trim());
    let places: readonly number[];
    if (folded === '') {
      this.#most ??= this.#mostFrequent(0, this.#names.size);
      places = this.#most;
    } else {
      const { from, to } = beginningWith(this.#folded, folded);
      places = this.#mostFrequent(from, to);
    }
    return places.slice(0, limit).map((place) => ({ word: this.#names.at(place), articles: this.#counts[place] ?? 0 }));
  }

  /** The places with the greatest counts in `[from, to)`, greatest first, lower places first among equals. */
  #mostFrequent(from: number, to: number): number[] {
    const best: number[] = [];
    const count = (place: number | undefined): number => this.#counts[place ?? -1] ?? 0;
    for (let place = from; place < to; place++) {
      if (best.length === MOST_LISTED && count(place) <= count(best.at(-1))) continue;
      let at = best.length;
      while (at > 0 && count(best[at - 1]) < count(place)) at--;
      best.splice(at, 0, place);
      if (best.length > MOST_LISTED) best.pop();
    }
    return best;
  }
}
