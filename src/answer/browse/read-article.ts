import type { Article } from '../../corpus/article.ts';
import { splitParagraphs } from '../../passages/paragraphs.ts';
import type { Quote } from '../model/quote.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { type ArticlePart, articleParts } from '../sentences/article-parts.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import { type FoldedPart, foldFurniture } from '../sentences/fold-furniture.ts';

/** A lede is looked for in the first paragraphs only. */
const LEDE_CHARACTERS = 4000;

/** An article cut into parts that cover its text. */
export interface ReadArticle {
  readonly article: Article;
  readonly parts: readonly (ArticlePart | FoldedPart)[];
}

/** Reads one article; `undefined` where there is none to see. */
export async function readArticle({ articles }: SeenEdition, id: string): Promise<ReadArticle | undefined> {
  const [article] = await articles.read([id]);
  if (article === undefined) return undefined;
  const parts = foldFurniture(articleParts(article), article.furniture ?? []);
  return { article: { ...article, ...quotedHeader(article) }, parts };
}

/** The first sentence of each article, in the order asked; `null` where there is none. */
export async function readLedes({ articles }: SeenEdition, ids: readonly string[]): Promise<readonly (Quote | null)[]> {
  return (await articles.read(ids)).map((article) => (article === undefined ? null : ledeOf(article)));
}

function ledeOf({ body, language, furniture = [] }: Article): Quote | null {
  const beginning = { body: body.slice(0, LEDE_CHARACTERS), furniture };
  const first = splitParagraphs(beginning).find(({ kind }) => kind === 'text');
  if (first === undefined) return null;
  const parts = articleParts({ body: body.slice(0, first.end), language, furniture });
  return parts.find(({ kind }) => kind === 'sentence') ?? null;
}
