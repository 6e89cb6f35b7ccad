import type { Span } from '../../corpus/article.ts';
import type { Language, Stem } from '../../languages/language.ts';
import { foldDiacritics, normalizeWord } from './word-forms.ts';

/** One term of a raw word, with its place in the word. */
export interface Piece extends Span {
  readonly term: string;
}

/** Longest term in UTF-16 code units; more is cut off, unstemmed. Longer "words" are hashes, addresses or noise. */
export const LONGEST_TERM = 64;

/** Words whose capitals mean something else than their small letters do. */
const CAPITALS: Readonly<Record<string, string>> = { US: 'u.s', WHO: 'w.h.o' };
const LONGEST_CAPITALS = Math.max(...Object.keys(CAPITALS).map(({ length }) => length));
/** The same terms as they come out of "U.S." and "u.s". */
const DOTTED: Readonly<Record<string, string>> = { 'u.s': 'u.s', 'w.h.o': 'w.h.o' };

const SAME: Stem = (word) => word;

/** As long as a term may be. */
const PLAIN = new RegExp(`^[A-Za-z]{1,${LONGEST_TERM}}$`, 'u');
const DOTTED_LETTERS = /^\p{L}(?:\.\p{L})+$/u;
const NUMBER = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u;
/** Units written onto a number: `1.5bn`, `10pm`. `m` is left alone: metres or millions. */
const NUMBER_WITH_UNIT = /^(\p{Nd}+)(bn|tn|trn|mn|mln|mrd|mio|km|kg|cm|mm|mph|kph|am|pm)$/iu;

/** Han, kana, bopomofo and Hangul: matched by overlapping pairs of characters. */
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}ー々〆]+/gu;
/** Scripts without blanks between words whose words a dictionary must find. */
const DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const UNSPACED =
  /[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3006\u3040-\u312F\u3130-\u318F\u31A0-\u31FF\u3400-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFF66-\uFFDC\u{1B000}-\u{1B16F}\u{20000}-\u{3FFFF}]/u;
/** `Intl.Segmenter` is quadratic on Node 20. */
const LONGEST_SEGMENTED = 500;

const cut = (term: string): string =>
  term.length <= LONGEST_TERM ? term : term.slice(0, LONGEST_TERM).replace(/[\uD800-\uDBFF]$/u, '');

/** 3,000 to 3000 and 1.5 to 1.5, by the habits of the language; `undefined` for what is no number (1.2.3, 24.11.2021). */
const readNumber = (digits: string, language: Language): string | undefined => {
  // 1.5 is 1.5 anywhere; 1.500 is not.
  if (/^\d+\.(?!\d{3}$)\d+$/u.test(digits)) return digits;
  const plain = language.decimalComma ? digits.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.')) : digits;
  if (!/^\d+(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain)) return undefined;
  return plain.replaceAll(',', '');
};

let segmenter: Intl.Segmenter | undefined;

const pairsOf = (text: string, offset: number): Piece[] => {
  const characters: Span[] = [];
  for (let at = 0; at < text.length;) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    characters.push({ start: at, end: at + width });
    at += width;
  }
  const pairs =
    characters.length === 1
      ? characters
      : characters.slice(0, -1).map(({ start }, index) => ({ start, end: characters[index + 1]?.end ?? start }));
  return pairs.map(({ start, end }) => ({
    term: text.slice(start, end).normalize('NFKC'),
    start: offset + start,
    end: offset + end,
  }));
};

const dictionaryWords = (text: string, offset: number): Piece[] => {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; from += LONGEST_SEGMENTED) {
    for (const { segment, index } of segmenter.segment(text.slice(from, from + LONGEST_SEGMENTED))) {
      const start = offset + from + index;
      pieces.push({ term: cut(segment.normalize('NFKC')), start, end: start + segment.length });
    }
  }
  return pieces;
};

/**
 * Turns raw words of one language into terms.
 *
 * - `U.S.` and `US` are `u.s`, apart from the pronoun; `WHO` is `w.h.o`; other dotted letters lose their dots (`U.N.` = `UN`).
 * - Numbers lose their grouping marks (`3,000` = `3000`; in German `3.000`); `1.5bn` is `1.5` and `billion`.
 * - `’s` and apostrophes go (`Germany’s` = `Germany`, `O’Neill` = `oneill`), as do French and Italian elisions.
 * - Han, kana and Hangul become overlapping pairs, as Lucene's CJKAnalyzer does: a question and a passage are then cut
 *   alike whatever stands around the word, and Korean particles do not hide the noun; a dictionary's cut depends on
 *   its neighbours and its version. Thai, Lao, Khmer and Burmese words come from `Intl.Segmenter`.
 * - The rest is stemmed and freed of diacritics.
 */
export class WordReader {
  readonly #language: Language;
  readonly #stem: Stem;
  readonly #units: ReadonlyMap<string, string>;

  constructor(language: Language) {
    this.#language = language;
    this.#stem = language.stemmer?.() ?? SAME;
    this.#units = new Map(Object.entries(language.units ?? {}));
  }

  /** The terms of a word, as it stands in a text; none for what is nothing but marks. */
  read(raw: string): readonly Piece[] {
    // Nothing of the rest can apply to a plain word; most words are plain.
    if (
      !this.#language.ownSmallLetters &&
      PLAIN.test(raw) &&
      !(raw.length <= LONGEST_CAPITALS && Object.hasOwn(CAPITALS, raw))
    ) {
      const term = this.#stem(this.#whole(raw.toLowerCase()));
      return term === '' ? [] : [{ term, start: 0, end: raw.length }];
    }
    if (DOTTED_LETTERS.test(raw)) {
      const lower = normalizeWord(raw, this.#language);
      const term = Object.hasOwn(DOTTED, lower) ? lower : foldDiacritics(lower.replaceAll('.', ''));
      return [{ term: cut(term), start: 0, end: raw.length }];
    }
    if (NUMBER.test(raw)) return this.#number(raw);
    return UNSPACED.test(raw) ? this.#mixed(raw) : this.#word(raw, 0);
  }

  #number(raw: string): Piece[] {
    const number = readNumber(normalizeWord(raw, this.#language), this.#language);
    if (number !== undefined) return [{ term: cut(number), start: 0, end: raw.length }];
    return [...raw.matchAll(/\p{Nd}+/gu)].map(({ 0: digits, index }) => ({
      term: cut(normalizeWord(digits, this.#language)),
      start: index,
      end: index + digits.length,
    }));
  }

  /** A word in which a script without blanks stands beside another. */
  #mixed(raw: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    const add = (to: number): void => {
      if (from < to) pieces.push(...this.#word(raw.slice(from, to), from));
    };
    const runs = [...raw.matchAll(PAIRED), ...raw.matchAll(DICTIONARY)].toSorted((a, b) => a.index - b.index);
    for (const run of runs) {
      add(run.index);
      const read = run[0].search(DICTIONARY) === 0 ? dictionaryWords : pairsOf;
      for (const piece of read(run[0], run.index)) pieces.push(piece);
      from = run.index + run[0].length;
    }
    add(raw.length);
    return pieces;
  }

  #word(raw: string, offset: number): Piece[] {
    const end = offset + raw.length;
    let word = normalizeWord(raw, this.#language);
    let start = offset;
    const elided = this.#language.elision?.exec(word)?.[0].length ?? 0;
    if (elided > 0 && word.length === raw.length) {
      word = word.slice(elided);
      start += elided;
    }
    const owner = word.replace(/'s?$/u, '');
    const capitals = raw.slice(start - offset, start - offset + owner.length);
    if (Object.hasOwn(CAPITALS, capitals)) return [{ term: CAPITALS[capitals] ?? capitals, start, end }];
    word = owner.replaceAll("'", '');
    const withUnit = NUMBER_WITH_UNIT.exec(word);
    if (withUnit !== null && word.length === raw.length) {
      const [, digits = '', unit = ''] = withUnit;
      return [{ term: digits, start, end: start + digits.length }, ...this.#word(unit, start + digits.length)];
    }
    const term = this.#stemmed(this.#whole(word));
    return term === '' ? [] : [{ term, start, end }];
  }

  /** A short form of a number word written out; another word as it is. */
  #whole(word: string): string {
    return this.#units.get(word) ?? word;
  }

  #stemmed(word: string): string {
    if (word.length > LONGEST_TERM) return cut(foldDiacritics(word));
    if (/\p{N}/u.test(word)) return foldDiacritics(word);
    return this.#language.stemsPlainLetters ? this.#stem(foldDiacritics(word)) : foldDiacritics(this.#stem(word));
  }
}
