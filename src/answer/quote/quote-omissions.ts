import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { foldQuote, type FoldedText } from './quote-fold.ts';
import { splitsWord } from './quote-words.ts';

/** What an editor puts where words are left out. */
const OMISSION = /\s*(?:[[(]\s*(?:\.{3,}|…)\s*[\])]|(?<=\S\s)(?:\.{3,}|…)(?=\s\S))\s*/gu;
/** A capital that the editor changed: "[W]e". */
const CHANGED_LETTER = /\[(\p{L})\](?=\p{L})/gu;
/** What stands in brackets alone is the editor's own word, no more than so many characters. */
const LONGEST_PART = 500;
/** Characters that may be left out in one place: a paragraph or two. */
const LONGEST_OMISSION = 1500;
/** An article longer than that is looked at up to here. */
const LONGEST_BODY = 200_000;

/** A quote without the editor's marks of changed letters. */
export function withoutChangedLetters(text: string): string {
  return text.replaceAll(CHANGED_LETTER, '$1');
}

/** The parts of a quote between the places where words are left out, folded; fewer than two for none. */
export function partsOfQuote(given: string): readonly string[] {
  return given
    .split(OMISSION)
    .map((part) => foldQuote(part.slice(0, LONGEST_PART)).text.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/**
 * Finds the parts of a quote in an article, in their order, with not too much between.
 *
 * @returns From the first part's beginning to the last one's end, and each part; `null` where one is missing.
 */
export function placeOfParts(
  { body }: ArchivedArticle,
  parts: readonly string[],
): { readonly whole: Span; readonly parts: readonly Span[] } | null {
  const folded = foldQuote(body, 0, Math.min(body.length, LONGEST_BODY));
  for (let at = indexOfWords(folded, parts[0]!, 0); at >= 0; at = indexOfWords(folded, parts[0]!, at + 1)) {
    const spans = [folded.spanOf(at, at + parts[0]!.length)];
    let from = at + parts[0]!.length;
    for (const part of parts.slice(1)) {
      const next = indexOfWords(folded, part, from);
      if (next < 0 || next - from > LONGEST_OMISSION) break;
      spans.push(folded.spanOf(next, next + part.length));
      from = next + part.length;
    }
    if (spans.length === parts.length)
      return { whole: { start: spans[0]!.start, end: spans.at(-1)!.end }, parts: spans };
  }
  return null;
}

function indexOfWords({ text }: FoldedText, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && (splitsWord(text, at) || splitsWord(text, at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}
