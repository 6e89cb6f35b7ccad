import { crc32 } from 'node:zlib';
import type { Article } from '../../../corpus/article.ts';

/** Tells what a reading depends on besides the text: another title, language or furniture gives another mark. */
export function readingMark({ title, language, furniture = [] }: Omit<Article, 'body'>): number {
  return crc32(JSON.stringify([title, language, furniture.map(({ start, end, kind }) => [start, end, kind])]));
}
