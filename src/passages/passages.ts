import type { Article, Span } from '../corpus/article.ts';
import { splitParagraphs, type Paragraph } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import { searchedText, withDateline } from './passage-text.ts';
import { splitSentences } from './sentences.ts';
import { countWords } from './word-count.ts';

/** How long passages are to be, in words as {@link countWords} counts them. */
export interface PassageSize {
  /** Neighbouring paragraphs under one subhead are packed to about this many; 0 keeps every paragraph apart. */
  readonly targetWords: number;
  /** A paragraph longer than this is cut at sentence ends. Only a longer sentence makes a longer passage. */
  readonly maxWords: number;
}

/** Paragraphs of news are often one sentence: about 90 words, 140 at most, hold enough of the story to be found by. */
export const DEFAULT_PASSAGE_SIZE: PassageSize = { targetWords: 90, maxWords: 140 };

interface Unit extends Span {
  readonly words: number;
}

const sentencesOf = (body: string, language: string, paragraph: Span): Span[] =>
  splitSentences(body.slice(paragraph.start, paragraph.end), language).map(({ start, end }) => ({
    start: paragraph.start + start,
    end: paragraph.start + end,
  }));

/** Packs neighbours while that brings the passage nearer to the target and not over the maximum. */
const pack = (units: readonly Unit[], target: number, max: number): Unit[] => {
  const packed: Unit[] = [];
  for (const unit of units) {
    const open = packed.at(-1);
    const words = (open?.words ?? 0) + unit.words;
    const nearer = open !== undefined && Math.abs(words - target) < Math.abs(open.words - target);
    if (open !== undefined && nearer && words <= max) {
      packed[packed.length - 1] = { start: open.start, end: unit.end, words };
    } else packed.push(unit);
  }
  return packed;
};

/** Cuts a paragraph into even pieces of whole sentences when it is over the maximum. */
const cutParagraph = (article: Pick<Article, 'body' | 'language'>, paragraph: Span, size: PassageSize): Unit[] => {
  const measure = ({ start, end }: Span): Unit => ({ start, end, words: countWords(article.body, start, end) });
  const whole = measure(paragraph);
  if (whole.words <= size.maxWords) return [whole];
  const wished = size.targetWords > 0 ? Math.round(whole.words / size.targetWords) : 0;
  const pieces = Math.max(wished, Math.ceil(whole.words / size.maxWords));
  const sentences = sentencesOf(article.body, article.language, paragraph).map(measure);
  return pack(sentences, whole.words / pieces, size.maxWords);
};

/**
 * Splits an article's body into passages: runs of whole sentences under one subhead, in body order. A subhead is no
 * passage text; it is the context of the passages under it. Furniture between sentences parts no passages: it is blank in
 * their text, datelines excepted, and counts as no words.
 *
 * @param size - `{ targetWords: 0, maxWords }` gives passages inside one paragraph each.
 * @returns Ranges of `article.body`, disjoint and ascending, holding every non-blank character of the text
 * paragraphs; empty for a blank body. A passage is over `size.maxWords` only when it is a single sentence.
 */
export function splitPassages(
  article: Pick<Article, 'id' | 'body' | 'language' | 'furniture'>,
  size: PassageSize = DEFAULT_PASSAGE_SIZE,
): Passage[] {
  const passages: Passage[] = [];
  let subhead: Span | null = null;
  let units: Unit[] = [];
  const close = (): void => {
    const packed = size.targetWords > 0 ? pack(units, size.targetWords, size.maxWords) : units;
    for (const unit of packed) {
      const { end } = unit;
      const start = withDateline(article, unit.start);
      passages.push({ articleId: article.id, start, end, text: searchedText(article, { start, end }), subhead });
    }
    units = [];
  };
  for (const paragraph of splitParagraphs(article)) {
    if (paragraph.kind === 'subhead') {
      close();
      subhead = { start: paragraph.start, end: paragraph.end };
    } else for (const unit of cutParagraph(article, paragraph, size)) units.push(unit);
  }
  close();
  return passages;
}

/**
 * Gives the whole sentences of a range of a body, subheads left out: of a passage, all of its sentences.
 *
 * @param span - `[start, end)` in `article.body`. A sentence that it holds only in part is left out.
 * @param paragraphs - `splitParagraphs(article)`, where the caller has it already.
 * @returns Ranges of the body, ascending and disjoint.
 */
export function sentencesIn(
  article: Pick<Article, 'body' | 'language' | 'furniture'>,
  span: Span,
  paragraphs: readonly Paragraph[] = splitParagraphs(article),
): Span[] {
  const sentences: Span[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.start >= span.end) break;
    if (paragraph.kind !== 'text' || paragraph.end <= span.start) continue;
    for (const sentence of sentencesOf(article.body, article.language, paragraph)) {
      if (sentence.start >= span.start && sentence.end <= span.end) sentences.push(sentence);
    }
  }
  return sentences;
}
