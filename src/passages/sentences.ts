import type { Span } from '../corpus/article.ts';
import { trimRange } from './blank.ts';
import { findQuotations, LONGEST_QUOTATION } from './quotations.ts';
import { findBoundaries, type Boundary } from './sentence-boundaries.ts';
import { stopRules } from './stop-rules.ts';

/** Longest sentence in UTF-16 code units; more than that without a boundary is cut at a blank. Twice a Discord message. */
export const LONGEST_SENTENCE = 4000;

const WORDS = /[\p{L}\p{N}]/u;

/** Drops the boundaries inside quotations that share their sentence with other words, as long as the whole stays bounded. */
const joinQuotations = (text: string, boundaries: readonly Boundary[]): readonly Boundary[] => {
  const quotations = findQuotations(text);
  if (quotations.length === 0) return boundaries;
  const kept: Boundary[] = [];
  let place = 0;
  for (const { start, end } of quotations) {
    while (place < boundaries.length && (boundaries[place]?.end ?? 0) <= start)
      kept.push(boundaries[place++] as Boundary);
    let after = place;
    while (after < boundaries.length && (boundaries[after]?.end ?? 0) < end) after += 1;
    if (after === place) continue;
    const first = kept.at(-1)?.next ?? 0;
    const last = boundaries[after]?.end ?? text.length;
    const attributed = WORDS.test(text.slice(first, start)) || WORDS.test(text.slice(end, last));
    if (attributed && last - first <= LONGEST_QUOTATION) place = after;
  }
  return [...kept, ...boundaries.slice(place)];
};

/** Cuts `[start, end)` into ranges of at most {@link LONGEST_SENTENCE}: after a comma and blank, else a blank, else between characters. */
const cutLong = (text: string, start: number, end: number): Span[] => {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const window = text.slice(from, from + LONGEST_SENTENCE);
    const half = LONGEST_SENTENCE / 2;
    const comma = window.lastIndexOf(', ');
    const blank = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'));
    let cut = from + (comma > half ? comma + 1 : blank > half ? blank : LONGEST_SENTENCE);
    // Never between the halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/u.test(text[cut - 1] ?? '')) cut -= 1;
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  pieces.push({ start: from, end });
  return pieces;
};

/**
 * Splits one paragraph into its sentences.
 *
 * A sentence ends at a Sentence_Terminal (UAX #29 SB6-SB11) with its closing marks, before a blank (none is needed
 * after 。！？ or where extraction lost it) and not before a small letter; not at abbreviations, initials, list numbers and, where the language
 * writes them so, ordinals ({@link stopRules}). A quotation of several sentences stays one sentence with the words
 * outside it ("“It’s over. Really over!” he said.") while the whole is at most {@link LONGEST_QUOTATION}; a quotation
 * without such words is split. Written here instead of with `Intl.Segmenter`, which is quadratic on Node 20 and
 * differs between ICU versions, while offsets are stored.
 *
 * @param text - One paragraph; single line breaks in it count as blanks.
 * @param language - ISO 639-1; decides the abbreviations.
 * @param at - Where the text stands in a longer one, whose ranges are given.
 * @returns Ranges of `text`, ascending, disjoint, without blanks around them; together they hold every non-blank
 * character. None is longer than {@link LONGEST_SENTENCE}. Linear in the text's length.
 */
export function splitSentences(text: string, language: string, at = 0): Span[] {
  const boundaries = findBoundaries(text, stopRules(language));
  const kept = boundaries.length === 0 ? boundaries : joinQuotations(text, boundaries);
  const sentences: Span[] = [];
  let from = 0;
  const put = (piece: Span): void => {
    const { start, end } = trimRange(text, piece.start, piece.end);
    if (start < end) sentences.push({ start: at + start, end: at + end });
  };
  const add = (end: number): void => {
    if (end - from <= LONGEST_SENTENCE) put({ start: from, end });
    else for (const piece of cutLong(text, from, end)) put(piece);
    from = end;
  };
  for (const { end } of kept) {
    // Marks alone ("…", "* * *") are no sentence: they go with what follows.
    if (WORDS.test(text.slice(from, Math.min(end, from + 200)))) add(end);
  }
  const last = sentences.at(-1);
  const rest = trimRange(text, from, text.length);
  if (last !== undefined && at + rest.end - last.start <= LONGEST_SENTENCE && !WORDS.test(text.slice(from))) {
    // Behind the last sentence they go with it.
    if (rest.start < rest.end) sentences[sentences.length - 1] = { start: last.start, end: at + rest.end };
  } else add(text.length);
  return sentences;
}
