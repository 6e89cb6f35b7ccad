import type { Article } from '../../corpus/article.ts';
import { splitBlocks } from '../paragraphs.ts';
import { tellingWords } from './telling-words.ts';

/** A block that would be furniture if it stood in many articles: its number among the blocks, and its hash. */
interface Repeatable {
  readonly at: number;
  readonly hash: number;
}

const SHORTEST = 8;
const LONGEST = 700;
const FEWEST_WORDS = 4;
const SENTENCE = /[.!。！]["“”'’»)\]>]*$/u;
const LABEL = /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}\p{N}?]+$/u;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The blocks of an article that could be what its source puts into many: sentences that have nothing to do with its headline,
 * and labels in capitals. Entries of lists, subheads and questions repeat because the matter does.
 *
 * @param texts - Its blocks.
 */
export function repeatableBlocks(
  article: Pick<Article, 'title' | 'source' | 'url'>,
  texts: readonly string[],
): Repeatable[] {
  const about = tellingWords(article.title);
  const source = hashOf(sourceOf(article), FNV_OFFSET);
  return texts.flatMap((text, at) => {
    if (text.length < SHORTEST || text.length > LONGEST) return [];
    const says = SENTENCE.test(text) && (text.split(/\s+/u).length >= FEWEST_WORDS || /\p{Lo}/u.test(text));
    if (!says && !LABEL.test(text)) return [];
    for (const word of tellingWords(text)) if (about.has(word)) return [];
    return [{ at, hash: hashOf(text, source) }];
  });
}

/** The hashes of those blocks, each once, rising. */
export function repeatableLines(article: Pick<Article, 'title' | 'source' | 'url' | 'body'>): Uint32Array {
  const { body } = article;
  const texts = splitBlocks(body).map(({ start, end }) => body.slice(start, end));
  return Uint32Array.from(new Set(repeatableBlocks(article, texts).map(({ hash }) => hash))).toSorted();
}

/** Whose article it is: its source, else its address's host. */
function sourceOf({ source, url }: Pick<Article, 'source' | 'url'>): string {
  return source ?? (url === undefined ? '' : new URL(url).host);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}
