import type { ArticleHeader, Furniture } from '../../corpus/article.ts';
import { packedLength, packInto } from '../../search/terms/string-table.ts';
import { FurniturePacker } from './packed-furniture.ts';
import type { SectionsToWrite, StreamedSection } from './section-file.ts';
import type { TextPlace } from './texts/stored-texts.ts';

/** What is written of an article besides its passages. */
export interface StoredArticle {
  /** Its header as JSON. */
  readonly json: string;
  readonly text: TextPlace;
  readonly furniture: readonly Furniture[];
}

/** Headers that are in memory at a time. */
const HEADERS_AT_ONCE = 1024;

/** What is known of the articles of a segment, as `ArticleArrays` has it. @param articles - In passage order. */
export function layOutArticles(articles: readonly StoredArticle[]): SectionsToWrite {
  const offsets = new Uint32Array(articles.length + 1);
  const bodyOffsets = new Float64Array(articles.length);
  const bodyBytes = new Uint32Array(articles.length);
  const bodyChecks = new Uint32Array(articles.length);
  const furniture = new FurniturePacker();
  const byFile = new Map<string, number[]>();
  for (const [place, article] of articles.entries()) {
    const { json, text } = article;
    offsets[place + 1] = offsets[place]! + packedLength(json);
    bodyOffsets[place] = text.offset;
    bodyBytes[place] = text.bytes;
    bodyChecks[place] = text.check;
    furniture.add(article.furniture);
    const { file } = JSON.parse(json) as ArticleHeader;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [place]);
    else others.push(place);
  }
  const files = [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { marks, offsets: markOffsets } = furniture.packed;
  return {
    headers: { bytes: headerBytes(articles, offsets), offsets },
    bodyOffsets,
    bodyBytes,
    bodyChecks,
    byFile: Uint32Array.from(files.flatMap(([, places]) => places)),
    furniture: { marks, offsets: markOffsets },
  };
}

/** The packed headers. @param offsets - Where each begins, and the end of the last. */
function headerBytes(articles: readonly StoredArticle[], offsets: Uint32Array): StreamedSection {
  return {
    type: 'bytes',
    length: offsets.at(-1)!,
    *parts() {
      for (let from = 0; from < articles.length; from += HEADERS_AT_ONCE) {
        const to = Math.min(articles.length, from + HEADERS_AT_ONCE);
        const bytes = new Uint8Array(offsets[to]! - offsets[from]!);
        for (let place = from; place < to; place++)
          packInto(bytes, offsets[place]! - offsets[from]!, articles[place]!.json);
        yield bytes;
      }
    },
  };
}
