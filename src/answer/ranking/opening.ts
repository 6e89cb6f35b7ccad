import type { Article } from '../../corpus/article.ts';

/** Whether the title of an article is a headline, and not only the beginning of the text, which says nothing that it does not. */
export function hasHeadline({ title, body }: Article): boolean {
  return !body.trimStart().startsWith(title.replace(/…$/u, ''));
}
