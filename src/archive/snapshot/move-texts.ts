import type { Furniture } from '../../corpus/article.ts';
import type { IndexSegment } from '../../search/engine.ts';
import { StringTable } from '../../search/terms/string-table.ts';
import { ArticleOrder } from './article-order.ts';
import { KeptThrough } from './kept/kept-through.ts';
import type { KeptArticle } from './snapshot-writer.ts';
import type { StoredTexts, TextPlace } from './texts/stored-texts.ts';
import type { TextPool } from './texts/text-pool.ts';

/**
 * Texts are written anew when this share of them belongs to no article any more: by a merge, which nobody waits for; where it
 * never comes to one, by an update from a greater share on.
 */
const MOST_WASTE = { merge: 0.3, update: 0.6 } as const;

/** Whether texts are to be written anew. @param bytes - Of all. @param used - Of those that articles have. */
export function isWasted(bytes: number, used: number, by: keyof typeof MOST_WASTE): boolean {
  return bytes * (1 - MOST_WASTE[by]) > used;
}

/**
 * Writes the texts of all articles of some segments into files of their own.
 *
 * @param fresh - Takes them, and is closed.
 * @returns What is kept of the articles then, and the files.
 */
export function moveTexts(
  segments: readonly IndexSegment[],
  keptOf: (id: string) => KeptArticle,
  texts: TextPool,
  fresh: TextPool,
): { readonly keptOf: (id: string) => KeptArticle; readonly texts: readonly StoredTexts[] } {
  const order = new ArticleOrder(segments);
  const tables = segments.map(({ index }) => new StringTable(index.articles.ids));
  const offsets = new Float64Array(order.size);
  for (let place = 0; place < order.size; place++) {
    const id = tables[order.segmentAt(place)]!.at(order.numberAt(place));
    offsets[place] = fresh.add(texts.bytes(keptOf(id).text)).offset;
  }
  const written = fresh.finish();
  fresh.close();
  return { keptOf: (id) => new Moved(keptOf(id), offsets[order.placeOfId(id)]!), texts: written };
}

/** An article whose text has been moved. */
class Moved extends KeptThrough<KeptArticle> implements KeptArticle {
  readonly #offset: number;

  constructor(kept: KeptArticle, offset: number) {
    super(kept);
    this.#offset = offset;
  }

  override get text(): TextPlace {
    return { ...this.kept.text, offset: this.#offset };
  }

  get furniture(): readonly Furniture[] {
    return this.kept.furniture;
  }
}
