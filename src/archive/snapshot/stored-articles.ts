import type { ArticleHeader, Furniture } from '../../corpus/article.ts';
import type { WrittenIndex } from '../../search/engine.ts';
import { indexOf, lowerBound } from '../../search/terms/sorted-terms.ts';
import { type PackedStrings, StringTable } from '../../search/terms/string-table.ts';
import { furnitureAt, type PackedFurniture } from './packed-furniture.ts';
import type { TextPlace } from './text-file.ts';

/** What is known of each article besides its text, in passage order. */
export interface ArticleArrays {
  /** Each `ArticleHeader` as JSON. */
  readonly headers: PackedStrings;
  /** Where each body stands in the text file, as `TextPlace` has it. */
  readonly bodyOffsets: Float64Array;
  readonly bodyBytes: Uint32Array;
  readonly bodyChecks: Uint32Array;
  /** Places of the articles by rising path of their file, then by place. */
  readonly byFile: Uint32Array;
  /** Places of each article's near-duplicates, newest first, one article after the other; and where each begins. */
  readonly reports: Uint32Array;
  readonly reportOffsets: Uint32Array;
  readonly furniture: PackedFurniture;
}

/** The arrays of a snapshot: one edition without its texts. */
export interface SnapshotArrays {
  readonly index: WrittenIndex;
  readonly articles: ArticleArrays;
}

/** Looks articles of a snapshot up, by place in passage order, id or file. */
export class StoredArticles {
  readonly #arrays: SnapshotArrays;
  readonly #ids: StringTable;
  readonly #headers: StringTable;

  constructor(arrays: SnapshotArrays) {
    this.#arrays = arrays;
    this.#ids = new StringTable(arrays.index.articles.ids);
    this.#headers = new StringTable(arrays.articles.headers);
  }

  get size(): number {
    return this.#ids.size;
  }

  idAt(place: number): string {
    return this.#ids.at(place);
  }

  /** The header as the JSON that is stored. */
  jsonAt(place: number): string {
    return this.#headers.at(place);
  }

  headerAt(place: number): ArticleHeader {
    return JSON.parse(this.jsonAt(place)) as ArticleHeader;
  }

  textAt(place: number): TextPlace {
    const { bodyOffsets, bodyBytes, bodyChecks } = this.#arrays.articles;
    return { offset: bodyOffsets[place]!, bytes: bodyBytes[place]!, check: bodyChecks[place]! };
  }

  /** -1 for an article that is not there. */
  placeOf(id: string): number {
    const byId = this.#arrays.index.articles.byId;
    const rank = indexOf({ size: byId.length, at: (each) => this.#ids.at(byId[each]!) }, id);
    return rank < 0 ? -1 : byId[rank]!;
  }

  /** Places of the articles that came from a file. */
  ofFile(file: string): number[] {
    const { byFile } = this.#arrays.articles;
    const files = { size: byFile.length, at: (rank: number) => this.headerAt(byFile[rank]!).file };
    const places: number[] = [];
    for (let rank = lowerBound(files, file); rank < files.size && files.at(rank) === file; rank++) {
      places.push(byFile[rank]!);
    }
    return places;
  }

  furnitureAt(place: number): Furniture[] {
    return furnitureAt(this.#arrays.articles.furniture, place);
  }

  /** Places of an article's near-duplicates, newest first. */
  reportsAt(place: number): number[] {
    const { reports, reportOffsets } = this.#arrays.articles;
    return Array.from(reports.subarray(reportOffsets[place], reportOffsets[place + 1]));
  }
}
