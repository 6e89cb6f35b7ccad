import type { Span } from '../../corpus/article.ts';

/** One word of a folded text. */
export interface QuoteWord extends Span {
  readonly text: string;
}

/** Scripts that write words without blanks between them: each character stands for itself. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])`;
const WORD = new RegExp(
  String.raw`(?=${UNSPACED})[\p{L}\p{N}\p{M}]|${LETTER}+(?:(?:'|(?<=\p{N})[.,](?=\p{N}))${LETTER}+)*`,
  'gu',
);
const SPACED_LETTER = new RegExp(LETTER, 'u');

/**
 * The words of a folded text: runs of letters and digits, with apostrophes and the marks of numbers inside. A hyphen parts
 * words: folding leaves no blanks at a dash, so that "OSKERY — Nine" has the look of "well-known".
 */
export function quoteWords(folded: string): QuoteWord[] {
  return [...folded.matchAll(WORD)].map(({ index, 0: text }) => ({ text, start: index, end: index + text.length }));
}

/** Whether `place` in a folded text lies between two letters of one word. */
export function splitsWord(folded: string, place: number): boolean {
  if (place <= 0 || place >= folded.length) return false;
  const low = folded.charCodeAt(place - 1);
  const before = folded.slice(low >= 0xdc00 && low <= 0xdfff ? place - 2 : place - 1, place);
  const after = String.fromCodePoint(folded.codePointAt(place) ?? 0x20);
  return SPACED_LETTER.test(before) && SPACED_LETTER.test(after);
}
