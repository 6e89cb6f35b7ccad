import type { Article, Span } from '../corpus/article.ts';
import { ArticleSentences } from './article-sentences.ts';
import type { Passage } from './passage.ts';
import { searchedText, withDateline } from './passage-text.ts';
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
const cutParagraph = (body: string, sentences: ArticleSentences, place: number, size: PassageSize): Unit[] => {
  const measure = ({ start, end }: Span): Unit => ({ start, end, words: countWords(body, start, end) });
  const whole = measure(sentences.paragraphs[place]!);
  if (whole.words <= size.maxWords) return [whole];
  const wished = size.targetWords > 0 ? Math.round(whole.words / size.targetWords) : 0;
  const pieces = Math.max(wished, Math.ceil(whole.words / size.maxWords));
  return pack(sentences.of(place).map(measure), whole.words / pieces, size.maxWords);
};

/**
 * Splits an article's body into passages: runs of whole sentences under one subhead, in body order. A subhead is no
 * passage text; it is the context of the passages under it. Furniture between sentences parts no passages: it is blank in
 * their text, datelines excepted, and counts as no words.
 *
 * @param size - `{ targetWords: 0, maxWords }` gives passages inside one paragraph each.
 * @param sentences - Of the article, where somebody else asks for them too.
 * @returns Ranges of `article.body`, disjoint and ascending, holding every non-blank character of the text
 * paragraphs; empty for a blank body. A passage is over `size.maxWords` only when it is a single sentence.
 */
export function splitPassages(
  article: Pick<Article, 'id' | 'body' | 'language' | 'furniture'>,
  size: PassageSize = DEFAULT_PASSAGE_SIZE,
  sentences: ArticleSentences = new ArticleSentences(article),
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
  for (const [place, { kind, start, end }] of sentences.paragraphs.entries()) {
    if (kind === 'subhead') {
      close();
      subhead = { start, end };
    } else for (const unit of cutParagraph(article.body, sentences, place, size)) units.push(unit);
  }
  close();
  return passages;
}
