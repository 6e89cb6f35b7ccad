import type { ArticleHeader } from '../../corpus/article.ts';
import { agreement } from '../../corpus/stories/story-signature.ts';
import { tellingWords } from './telling-words.ts';

/** What is known of an article when its lines are compared with others'. */
export interface LinesOf extends Pick<ArticleHeader, 'id' | 'title'> {
  /** As `storySignature` gives it. */
  readonly signature: Uint32Array;
  /** As `repeatableLines` gives them. */
  readonly lines: Uint32Array;
  /** Length of the body as UTF-8. */
  readonly bytes: number;
}

/** A line is furniture from so many unrelated articles on. */
const REPEATS = 3;
/** Articles of a line that are compared at most: reports of one story must not cost their square. */
const COMPARED = 60;
/** From this likeness of texts, and of headlines, on two articles are related. */
const SAME_STORY = 0.15;
const SAME_MATTER = 1 / 3;
/** Articles shorter than this may share a third of their text by what is furniture in them; they are related from here on. */
const SHORT_BYTES = 1500;
const SAME_SHORT_STORY = 0.5;

/**
 * Finds the lines that stand word for word in three unrelated articles of a source or more. Reports of one story are related,
 * and so are articles of which a third of the headline's words are the same.
 *
 * @returns Hashes, rising. The order of `articles` does not matter.
 */
export function repeatedLines(articles: readonly LinesOf[]): Uint32Array {
  const frequent = frequentLines(articles);
  const holders = new Map<number, LinesOf[]>();
  for (const article of articles.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const line of article.lines) {
      if (!frequent.has(line)) continue;
      const there = holders.get(line) ?? [];
      if (there.length < COMPARED) there.push(article);
      holders.set(line, there);
    }
  }
  const repeated = [...holders].filter(([, there]) => haveUnrelated(there)).map(([line]) => line);
  return Uint32Array.from(repeated).toSorted();
}

/** Lines of so many articles, related or not. */
function frequentLines(articles: readonly LinesOf[]): ReadonlySet<number> {
  const all = new Uint32Array(articles.reduce((sum, { lines }) => sum + lines.length, 0));
  let length = 0;
  for (const { lines } of articles) {
    all.set(lines, length);
    length += lines.length;
  }
  all.sort();
  const frequent = new Set<number>();
  for (let at = REPEATS - 1; at < all.length; at += 1) if (all[at] === all[at - REPEATS + 1]) frequent.add(all[at]!);
  return frequent;
}

function haveUnrelated(articles: readonly LinesOf[]): boolean {
  const unrelated: { readonly article: LinesOf; readonly words: ReadonlySet<string> }[] = [];
  for (const article of articles) {
    const words = tellingWords(article.title);
    if (unrelated.some((other) => tellsTheSame(article, other.article) || likeness(words, other.words) >= SAME_MATTER))
      continue;
    unrelated.push({ article, words });
    if (unrelated.length === REPEATS) return true;
  }
  return false;
}

function tellsTheSame(a: LinesOf, b: LinesOf): boolean {
  const short = Math.min(a.bytes, b.bytes) < SHORT_BYTES;
  return agreement(a.signature, b.signature) >= (short ? SAME_SHORT_STORY : SAME_STORY);
}

/** The share of the shorter headline's words that the other one has. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
