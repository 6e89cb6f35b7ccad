import type { Furniture } from '../../corpus/article.ts';
import { findQuotations } from '../quotations.ts';
import { splitSentences } from '../sentences.ts';
import { type Block, type CutArticle, SHORT, wholeBlock } from './block.ts';
import { formsOf } from './forms.ts';

/** In a paragraph longer than this nothing is looked for. */
const LONGEST = 700;
const LONGEST_OF_PAGE = 80;
const COPYRIGHT = /^(?:©|\(c\) ?\d{4}|copyright(?: ©| \(c\)| \d{4}))/u;
const CORRECTION =
  /^\W{0,2}(?:\p{L}+ )?(?:correct|clarif|berichtig|korrektur|rectif|correcc|rettifica|исправл|уточнен|訂正|更正)/u;

/**
 * What a page says about itself: advertisements, newsletters, consent, "This story has been updated". Of a long paragraph the
 * sentences alone that say so; a correction is none.
 */
export function noticesOf(block: Block, { language }: CutArticle): Furniture[] {
  const { text, small } = block;
  const { page, notice } = formsOf(language);
  if (text.length <= LONGEST_OF_PAGE && page.test(small)) return [wholeBlock(block, 'notice')];
  if (text.length > LONGEST) return [];
  const copyright = COPYRIGHT.test(small);
  const said = copyright ? null : notice.exec(small);
  // Asked last: few paragraphs come as far.
  if ((!copyright && said === null) || CORRECTION.test(small)) return [];
  if (said === null) return [wholeBlock(block, 'notice')];
  // Somebody's words about a newsletter or a policy are news.
  if (findQuotations(text).some(({ start, end }) => start < said.index && said.index < end)) return [];
  if (text.length <= SHORT) return [wholeBlock(block, 'notice')];
  return splitSentences(text, language).flatMap(({ start, end }) =>
    notice.test(small.slice(start, end))
      ? [{ start: block.start + start, end: block.start + end, kind: 'notice' as const }]
      : [],
  );
}
