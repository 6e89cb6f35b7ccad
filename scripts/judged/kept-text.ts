import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Article, Span } from '../../src/corpus/article.ts';

/** A stretch of an article's body that somebody judged, as it is kept: without its text. */
export interface KeptText extends Span {
  readonly set: string;
  /** Id of the article. */
  readonly article: string;
  /** Tells whether the text is still the same. */
  readonly hash: string;
}

/** Names a text: 12 hexadecimal digits of its SHA-256. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Reads what was judged, a JSON object a line. */
export function readKept<Kept extends KeptText>(file: string): Kept[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Kept);
}

/** Those that stand unchanged in the articles given. */
export function keptIn<Kept extends KeptText>(all: readonly Kept[], articles: ReadonlyMap<string, Article>): Kept[] {
  return all.filter(({ article, start, end, hash }) => {
    const body = articles.get(article)?.body;
    return body !== undefined && hashOfText(body.slice(start, end)) === hash;
  });
}
