import type { Article, Span } from '../corpus/article.ts';
import { splitParagraphs } from './paragraphs.ts';

/** A lede is one or two sentences; an article without paragraphs must not count whole. */
const LEDE_CHARACTERS = 600;
const NOWHERE: Span = { start: 0, end: 0 };

/**
 * Where the first paragraph of an article's body stands, at most {@link LEDE_CHARACTERS} of it, furniture not counted; an
 * empty range where there is none.
 */
export function ledeOf({ body, furniture = [] }: Pick<Article, 'body' | 'furniture'>): Span {
  let limit = LEDE_CHARACTERS;
  for (const { start, end } of furniture) {
    if (start >= limit) break;
    limit += end - start;
  }
  const beginning = { body: body.slice(0, limit), furniture };
  return splitParagraphs(beginning).find(({ kind }) => kind === 'text') ?? NOWHERE;
}
