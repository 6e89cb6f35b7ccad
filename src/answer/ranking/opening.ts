import type { Article } from '../../corpus/article.ts';
import { splitParagraphs } from '../../passages/paragraphs.ts';

/** A lede is one or two sentences; an article without paragraphs must not count whole. */
const LEDE_CHARACTERS = 600;

/** The headline of an article; empty where its title is only the beginning of the text and says nothing that it does not. */
export function headlineOf({ title, body }: Article): string {
  return body.trimStart().startsWith(title.replace(/…$/u, '')) ? '' : title;
}

/**
 * The first paragraph of an article, at most {@link LEDE_CHARACTERS} of it, furniture not counted; empty where there is none.
 */
export function ledeOf({ body, furniture = [] }: Pick<Article, 'body' | 'furniture'>): string {
  let limit = LEDE_CHARACTERS;
  for (const { start, end } of furniture) {
    if (start >= limit) break;
    limit += end - start;
  }
  const beginning = body.slice(0, limit);
  const first = splitParagraphs({ body: beginning, furniture }).find(({ kind }) => kind === 'text');
  return first === undefined ? '' : beginning.slice(first.start, first.end);
}
