import type { Span } from '../../corpus/article.ts';
import { hashOf } from '../../search/analyzer/word-hash.ts';

/** What a unit that was shown is known by: at most 7 characters, short enough that a button carries some dozens. */
export function unitKey(articleId: string, { start }: Pick<Span, 'start'>): string {
  return (hashOf(`${start} ${articleId}`) >>> 0).toString(36);
}
