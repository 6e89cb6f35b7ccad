import type { Suggestion } from './passage-index.ts';
import type { SortedTerms } from './sorted-terms.ts';
import { beginningWith } from './sorted-terms.ts';
import { foldWord } from './vocabulary.ts';

/** Most topics kept for autocomplete: those in most articles. */
export const MOST_TOPICS = 20_000;
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

/** Names that an archive holds, for autocomplete. */
export class Topics {
  readonly #names: readonly Suggestion[];
  readonly #folded: SortedTerms;
  /** Places in `#names`, most articles first. */
  readonly #byCount: readonly number[];

  /** @param names - Sorted by {@link compareTopics}. */
  constructor(names: readonly Suggestion[]) {
    this.#names = names;
    const folded = names.map(({ word }) => foldWord(word));
    this.#folded = { size: folded.length, at: (index) => folded[index] ?? '' };
    this.#byCount = [...names.keys()].toSorted((a, b) => this.#articles(b) - this.#articles(a) || a - b);
  }

  /** The names themselves, in the order given. */
  get names(): readonly Suggestion[] {
    return this.#names;
  }

  /** Names that begin with `prefix`, most articles first; any when it is empty. */
  beginningWith(prefix: string, limit: number): Suggestion[] {
    const folded = foldWord(prefix.trim());
    const { from, to } = beginningWith(this.#folded, folded);
    const places =
      folded === ''
        ? this.#byCount.slice(0, limit)
        : Array.from({ length: to - from }, (_, index) => from + index)
            .toSorted((a, b) => this.#articles(b) - this.#articles(a) || a - b)
            .slice(0, limit);
    return places.flatMap((place) => this.#names[place] ?? []);
  }

  #articles(place: number): number {
    return this.#names[place]?.articles ?? 0;
  }
}

/** Orders names by their folded form, then as written. */
export function compareTopics(a: Suggestion, b: Suggestion): number {
  const left = foldWord(a.word);
  const right = foldWord(b.word);
  if (left !== right) return left < right ? -1 : 1;
  if (a.word === b.word) return 0;
  return a.word < b.word ? -1 : 1;
}

/** Keeps the {@link MOST_TOPICS} names that stand in most articles, in the order {@link Topics} wants. */
export function chooseTopics(counts: ReadonlyMap<string, number>): Suggestion[] {
  return [...counts]
    .map(([word, articles]) => ({ word, articles }))
    .toSorted((a, b) => b.articles - a.articles || compareTopics(a, b))
    .slice(0, MOST_TOPICS)
    .toSorted(compareTopics);
}
