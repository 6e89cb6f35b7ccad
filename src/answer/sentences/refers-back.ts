import type { Span } from '../../corpus/article.ts';
import { languageOf } from '../../languages/languages.ts';
import { withoutSpeech } from '../../languages/quotation-marks.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { namesIn } from '../../search/terms/names.ts';

/** Words behind "the" among which the thing's own is looked for: "the massive rocket". */
const THING = 3;
/** How a thing is spoken of for the first time: "a winter storm", "Hurricane Fiona", "director Ana Ruz". */
const INTRODUCED =
  /(?<!\p{L})(?:(?<things>[Aa]n?(?: [\p{Ll}][\p{L}-]*){1,4})|(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+)|(?<title>\p{Ll}{4,})(?= \p{Lu}\p{Ll}))/gu;
/** "The bank of the river", "the man who called": what follows says which. */
const SAYS_WHICH = /^ (?:of|that|who|whom|whose|which|where|for|behind|between|in) /u;
/** The word before a name is looked for in so many characters. */
const NAME_BEFORE = 30;
const FIRST_NAME = /^(\p{Lu}\p{Ll}[\p{L}-]*)(?! \p{Lu})/u;
const NAMED_AT_ONCE = /^[^,;.]*, \p{Lu}/u;
const SMALL_WORD = /^\p{Ll}[\p{L}-]*/u;

/** What the beginning of an article names, with where it does so first. */
export class Introduced {
  /** Things in small letters; whole names by their last words. */
  readonly #things = new Map<string, number>();
  readonly #names = new Map<string, { readonly whole: string; readonly at: number }>();

  /** @param text - Of the article, from its beginning. */
  constructor(text: string) {
    for (const { index, groups = {} } of text.matchAll(INTRODUCED)) {
      const { things, name, title = '' } = groups;
      for (const word of (things ?? name ?? title)
        .toLowerCase()
        .split(' ')
        .slice(things === undefined ? 0 : 1)) {
        const thing = singular(word);
        if (!this.#things.has(thing)) this.#things.set(thing, index);
      }
    }
    for (const whole of namesIn(text)) {
      const last = whole.slice(whole.lastIndexOf(' ') + 1);
      if (last === whole || this.#names.has(last)) continue;
      const at = text.indexOf(whole);
      // Places and parties stand alone before their names are parts of others.
      if (!standsAlone(last, text.slice(0, at))) this.#names.set(last, { whole, at });
    }
  }

  /** Where a thing is first spoken of; `Infinity` where it is not. */
  placeOf(thing: string): number {
    return this.#things.get(singular(thing.toLowerCase())) ?? Infinity;
  }

  /** The whole name that ends with a word, if it has more words than this, and where it stands first. */
  wholeName(last: string): { readonly whole: string; readonly at: number } | undefined {
    return this.#names.get(last);
  }
}

/** "The fires" of a "Palisades Fire": so far that words of English meet. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/u, '') : word;
}

/** Something that a sentence speaks of, and where its article names it. */
export interface Reference {
  readonly at: number;
}

/**
 * What a sentence speaks of that only the text before it makes clear: "the storm", where a hurricane was named before and
 * nothing is in this sentence; a surname, where its bearer was named in full. `null` where there is no such thing, and in
 * languages of which it is not known how they point back.
 *
 * @param sentence - `[start, end)` in the body.
 * @param isKnown - Whether a reader knows a word without having read the article.
 */
export function refersBack(
  { body, language }: { readonly body: string; readonly language: string },
  { start, end }: Span,
  introduced: Introduced,
  isKnown: (word: string) => boolean,
): Reference | null {
  const { article, possessives } = languageOf(language).leaning ?? {};
  if (article === undefined) return null;
  const sentence = body.slice(start, end);
  const names = [...namesIn(sentence)];
  const named = Math.min(...names.map((name) => sentence.indexOf(name)), sentence.length);
  for (const { 0: found, index } of sentence.slice(0, named).matchAll(new RegExp(`(?<!\\p{L})${article} `, 'giu'))) {
    for (const { word, behind } of smallWords(sentence.slice(index + found.length), language)) {
      const at = introduced.placeOf(word);
      if (at < start && !isKnown(word) && !SAYS_WHICH.test(behind)) return { at };
    }
  }
  if (possessives !== undefined && isNobodys(sentence, named, possessives)) return { at: start - 1 };
  for (const name of [...names, ...firstWord(sentence, language)]) {
    const full = introduced.wholeName(name);
    if (full !== undefined && full.at < start && !isKnown(name) && standsAlone(name, sentence)) return { at: full.at };
  }
  return null;
}

/**
 * Whether a sentence says "he" or "her" and has named nobody: "Officials did not tell the cause of his death". "In her speech,
 * Ana Ruz …" names her at once.
 */
export function isOfNobody(
  sentence: string,
  language: string,
  introduced: Introduced,
  isKnown: (word: string) => boolean,
): boolean {
  const { persons } = languageOf(language).leaning ?? {};
  if (persons === undefined) return false;
  const at = withoutSpeech(sentence).search(new RegExp(String.raw`(?<!\p{L})(?:${persons})(?!\p{L})`, 'iu'));
  if (at < 0 || NAMED_AT_ONCE.test(sentence.slice(at))) return false;
  const first = firstWord(sentence, language).filter(
    (word) => isKnown(word) || introduced.wholeName(word) !== undefined,
  );
  return ![...namesIn(sentence), ...first].some((name) => sentence.indexOf(name) < at);
}

/** "Upon her death, her son": whose, is not said. "In his speech, Ruz" says it behind the comma. */
function isNobodys(sentence: string, named: number, possessives: string): boolean {
  const opening = new RegExp(`^(?:\\p{L}+ ){1,2}(?:${possessives}) [^,]*,(?! \\p{Lu})`, 'u').exec(sentence);
  return opening !== null && opening[0].length <= named;
}

/** The word that begins a sentence, where it may be a name: "Robinson, 22, is accused". */
function firstWord(sentence: string, language: string): string[] {
  const word = FIRST_NAME.exec(sentence)?.[1];
  return word === undefined || isStopWord(word, language) ? [] : [word];
}

/** The words in small letters with which a text begins, with what stands behind each, up to a function word. */
function smallWords(text: string, language: string): { readonly word: string; readonly behind: string }[] {
  const words: { readonly word: string; readonly behind: string }[] = [];
  let left = text;
  while (words.length < THING) {
    const word = SMALL_WORD.exec(left)?.[0];
    if (word === undefined || isStopWord(word, language)) break;
    const behind = left.slice(word.length);
    words.push({ word, behind });
    if (!behind.startsWith(' ')) break;
    left = behind.slice(1);
  }
  return words;
}

/** Whether a name stands in a text with no other capitalised word before it. */
function standsAlone(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - NAME_BEFORE), at);
    if (!/\p{L}$|\p{Lu}[\p{L}.’'-]* $/u.test(before)) return true;
  }
  return false;
}
