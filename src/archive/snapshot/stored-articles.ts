import type { ArticleHeader, Furniture } from '../../corpus/article.ts';
import type { StoredTitles } from '../../corpus/article-titles.ts';
import type { IndexSegment } from '../../search/engine.ts';
import { lowerBound } from '../../search/terms/sorted-terms.ts';
import { LazyStrings, type PackedLazily } from '../../search/terms/lazy-strings.ts';
import { stringsOf, StringTable } from '../../search/terms/string-table.ts';
import { ArticleOrder } from './article-order.ts';
import { type Links, reportsAt } from './links.ts';
import { furnitureAt, type PackedFurniture } from './packed-furniture.ts';
import type { TextPlace } from './texts/stored-texts.ts';

/** What is known of each article of a segment besides its text, in passage order. */
export interface ArticleArrays {
  /** Each `ArticleHeader` as JSON. */
  readonly headers: PackedLazily;
  /** Where each body stands in the text file, as `TextPlace` has it. */
  readonly bodyOffsets: Float64Array;
  readonly bodyBytes: Uint32Array;
  readonly bodyChecks: Uint32Array;
  /** Numbers of the articles by rising path of their file, then by number. */
  readonly byFile: Uint32Array;
  readonly furniture: PackedFurniture;
}

/** A segment of a snapshot: its index, and its articles without their texts. */
export interface SnapshotSegment extends IndexSegment {
  readonly articles: ArticleArrays;
}

/** The arrays of a snapshot: one edition without its texts. */
export interface SnapshotArrays {
  readonly segments: readonly SnapshotSegment[];
  readonly links: Links;
}

interface ReadSegment extends SnapshotSegment {
  readonly ids: StringTable;
  readonly headers: LazyStrings;
}

/**
 * Looks articles of a snapshot up, by place (in the order of all living articles, newest first), id or file. Whatever a header
 * tells may be a `DamagedError`.
 */
export class StoredArticles {
  readonly #links: Links;
  readonly #order: ArticleOrder;
  readonly #segments: readonly ReadSegment[];

  constructor({ segments, links }: SnapshotArrays) {
    this.#links = links;
    this.#order = new ArticleOrder(segments);
    this.#segments = segments.map((segment) => ({
      ...segment,
      ids: new StringTable(segment.index.articles.ids),
      headers: new LazyStrings(segment.articles.headers),
    }));
  }

  get size(): number {
    return this.#order.size;
  }

  /** Of each article in turn, as in `PassageTable`. */
  get days(): Int32Array {
    return this.#order.days;
  }

  idAt(place: number): string {
    return this.#segmentAt(place).ids.at(this.numberAt(place));
  }

  /** The header as the JSON that is stored. */
  jsonAt(place: number): string {
    return this.#segmentAt(place).headers.at(this.numberAt(place));
  }

  headerAt(place: number): ArticleHeader {
    return JSON.parse(this.jsonAt(place)) as ArticleHeader;
  }

  /** Titles, by segment: those of most segments are those of the edition before. */
  get titles(): StoredTitles[] {
    return this.#segments.map(({ articles, headers }, segment) => ({
      of: articles,
      size: headers.size,
      titleAt: (number) => (JSON.parse(headers.at(number)) as ArticleHeader).title,
      placeOf: (number) => this.#order.placeOf(segment, number),
    }));
  }

  textAt(place: number): TextPlace {
    const { bodyOffsets, bodyBytes, bodyChecks } = this.#segmentAt(place).articles;
    const number = this.numberAt(place);
    return { offset: bodyOffsets[number]!, bytes: bodyBytes[number]!, check: bodyChecks[number]! };
  }

  /** Bytes of all texts. */
  get textBytes(): number {
    let sum = 0;
    for (const [segment, { articles }] of this.#segments.entries()) {
      for (let number = 0; number < articles.bodyBytes.length; number++)
        if (this.#order.placeOf(segment, number) >= 0) sum += articles.bodyBytes[number]!;
    }
    return sum;
  }

  /** -1 for an article that is not there. */
  placeOf(id: string): number {
    return this.#order.placeOfId(id);
  }

  /** Places of the articles that came from a file. */
  ofFile(file: string): number[] {
    return this.#segments.flatMap(({ articles: { byFile }, headers }, segment) => {
      const fileAt = (rank: number): string => (JSON.parse(headers.at(byFile[rank]!)) as ArticleHeader).file;
      const files = { size: byFile.length, at: fileAt };
      const places: number[] = [];
      for (let rank = lowerBound(files, file); rank < files.size && files.at(rank) === file; rank++) {
        const place = this.#order.placeOf(segment, byFile[rank]!);
        if (place >= 0) places.push(place);
      }
      return places;
    });
  }

  furnitureAt(place: number): Furniture[] {
    return furnitureAt(this.#segmentAt(place).articles.furniture, this.numberAt(place));
  }

  /** Places of an article's near-duplicates, newest first. */
  reportsAt(place: number): number[] {
    return reportsAt(this.#links, place);
  }

  /** Places of the articles that have near-duplicates, rising. */
  get holders(): Uint32Array {
    return this.#links.holders;
  }

  /** Ids of the articles that a segment has. */
  idsOf(segment: number): string[] {
    const { ids } = this.#segments[segment]!;
    return Array.from({ length: ids.size }, (_, number) => number).flatMap((number) =>
      this.placeAt(segment, number) < 0 ? [] : [ids.at(number)],
    );
  }

  /** Ids of articles that were taken out of a segment. @param part - Which time. */
  idsTakenOut(segment: number, part: number): readonly string[] {
    return stringsOf(this.#segments[segment]!.gone[part]!.articles.ids);
  }

  /** The segment that has the article at a place. */
  segmentAt(place: number): number {
    return this.#order.segmentAt(place);
  }

  /** Its number in that segment. */
  numberAt(place: number): number {
    return this.#order.numberAt(place);
  }

  /** The place of an article of a segment; -1 for one that is gone. */
  placeAt(segment: number, number: number): number {
    return this.#order.placeOf(segment, number);
  }

  #segmentAt(place: number): ReadSegment {
    return this.#segments[this.#order.segmentAt(place)]!;
  }
}
