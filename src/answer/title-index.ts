import type { ArticleHeader } from '../corpus/article.ts';

/**
 * Finds articles by title as a member types. Every word typed must begin a word of the title; letters are compared
 * without case and accents.
 */
export class TitleIndex {
  readonly #entries: readonly { readonly header: ArticleHeader; readonly folded: string }[];

  /** @param headers - In the order that breaks ties: newest first. */
  constructor(headers: readonly ArticleHeader[]) {
    this.#entries = headers.map((header) => ({ header, folded: ` ${fold(header.title)}` }));
  }

  /**
   * The articles whose titles fit, best first: the very title, then titles that begin so, then the rest, newest first
   * each. Any article fits nothing typed.
   */
  find(typed: string, limit: number, hidden: ReadonlySet<string>): ArticleHeader[] {
    const wanted = fold(typed.slice(0, MAX_TYPED));
    const words = wanted.split(' ').filter((word) => word !== '');
    const ranks: ArticleHeader[][] = [[], [], []];
    for (const { header, folded } of this.#entries) {
      if (hidden.has(header.id) || !words.every((word) => folded.includes(` ${word}`))) continue;
      let rank = 2;
      if (folded === ` ${wanted}`) rank = 0;
      else if (folded.startsWith(` ${wanted}`)) rank = 1;
      const list = ranks[rank];
      if (list !== undefined && list.length < limit) list.push(header);
      if (ranks[0]?.length === limit) break;
    }
    return ranks.flat().slice(0, limit);
  }
}

/** No title is told apart by more than this. */
const MAX_TYPED = 300;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
