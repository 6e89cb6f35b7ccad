import type { Article, Furniture, FurnitureKind } from '../../corpus/article.ts';
import { splitParagraphs } from '../../passages/paragraphs.ts';
import type { Quote } from '../model/quote.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { type ArticlePart, articleParts } from '../sentences/article-parts.ts';

/** A lede is looked for in the first paragraphs only. */
const LEDE_CHARACTERS = 4000;

/** Furniture that stands together, folded away: what it is of, in the order of the text. */
export interface FoldedPart {
  readonly kind: 'folded';
  readonly of: readonly FurnitureKind[];
}

/** An article cut into parts that cover its text. */
export interface ReadArticle {
  readonly article: Article;
  readonly parts: readonly (ArticlePart | FoldedPart)[];
}

/** Reads one article; `undefined` where there is none to see. */
export async function readArticle({ articles }: SeenEdition, id: string): Promise<ReadArticle | undefined> {
  const [article] = await articles.read([id]);
  return article === undefined
    ? undefined
    : { article, parts: foldFurniture(articleParts(article), article.furniture ?? []) };
}

/** Puts in a part where furniture stands between others. */
function foldFurniture(parts: readonly ArticlePart[], furniture: readonly Furniture[]): (ArticlePart | FoldedPart)[] {
  const folded: (ArticlePart | FoldedPart)[] = [];
  let at = 0;
  const foldUntil = (start: number): void => {
    const kinds = new Set<FurnitureKind>();
    for (; at < furniture.length && furniture[at]!.start < start; at += 1) kinds.add(furniture[at]!.kind);
    if (kinds.size > 0) folded.push({ kind: 'folded', of: [...kinds] });
  };
  for (const part of parts) {
    foldUntil(part.start);
    folded.push(part);
  }
  foldUntil(Infinity);
  return folded;
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
