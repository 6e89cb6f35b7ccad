import type { Article } from '../../corpus/article.ts';
import { splitBlocks } from '../paragraphs.ts';
import { markupOf } from './markup.ts';
import { hasTellingWord, tellingWords } from './telling-words.ts';

const SHORTEST = 8;
const LONGEST = 700;
const FOUR_WORDS = /^(?:\S+\s+){3}\S/u;
/** A sentence's stop and what closes behind it stand among so many last characters. */
const END = 20;
const SENTENCE = /[.!。！]["“”'’»)\]>]*$/u;
const LABEL = /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}\p{N}?]+$/u;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Tells what of one article could be what its source puts into many. */
export class RepeatableLines {
  readonly #about: ReadonlySet<string>;
  readonly #source: number;

  constructor(article: Pick<Article, 'title' | 'source' | 'url'>) {
    this.#about = tellingWords(article.title);
    this.#source = hashOf(sourceOf(article), FNV_OFFSET);
  }

  /** A line of this source, as a number. */
  hash(line: string): number {
    return hashOf(line, this.#source);
  }

  /**
   * Whether a line is a sentence that has nothing to do with the article's headline, or a label in capitals. Entries of lists,
   * subheads and questions repeat because the matter does.
   */
  has(line: string): boolean {
    if (line.length < SHORTEST || line.length > LONGEST) return false;
    const says = SENTENCE.test(line.slice(-END)) && (FOUR_WORDS.test(line) || /\p{Lo}/u.test(line));
    return (says || LABEL.test(line)) && !hasTellingWord(line, this.#about);
  }
}

/** The hashes of an article's lines of that kind, each once, rising. */
export function repeatableLines(article: Pick<Article, 'title' | 'source' | 'url' | 'body' | 'file'>): Uint32Array {
  const { body, file } = article;
  const own = new RepeatableLines(article);
  const lines = splitBlocks(body, markupOf(body, file)).map(({ start, end }) => body.slice(start, end));
  return Uint32Array.from(new Set(lines.filter((line) => own.has(line)).map((line) => own.hash(line)))).toSorted();
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
