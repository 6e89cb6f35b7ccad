import type { Article } from '../../../corpus/article.ts';
import type { Analyzer } from '../../../search/analyzer/analyzer.ts';
import type { ArticleReading } from '../../../search/readings/article-reading.ts';
import type { PackedUnits } from '../../../search/readings/reading-packer.ts';
import { StoredReading, UnitTable } from '../../../search/readings/stored-reading.ts';
import { countBelow } from '../../../search/terms/sorted-numbers.ts';
import type { OpenTexts } from '../texts/open-texts.ts';
import type { TextPlace } from '../texts/stored-texts.ts';
import { readingMark } from './reading-mark.ts';

/** What is known of the readings of a file, by rising offset of their text. */
export interface ReadingTable extends PackedUnits {
  /** Where the text of each stands. */
  readonly texts: Float64Array;
  /** As `readingMark` has them. */
  readonly marks: Uint32Array;
  /** Where each stands in the file, how many bytes it has, and their CRC-32. */
  readonly starts: Float64Array;
  readonly bytes: Uint32Array;
  readonly checks: Uint32Array;
}

/** The readings of a file, and where that begins among all text files. */
export interface ReadingsAt {
  readonly table: ReadingTable;
  readonly from: number;
}

/** A reading that is kept, not decoded. */
export interface KeptReading {
  /** Which file it is of, counted from the oldest. */
  readonly file: number;
  readonly table: ReadingTable;
  readonly bytes: Uint8Array;
}

/** Units are the same whichever edition they are read for. */
const unitsOf = new WeakMap<ReadingTable, UnitTable>();

/** Finds what was kept of articles when they were indexed. */
export class StoredReadings {
  /** Newest first: a text that was read again, as its furniture is another now, has several readings. */
  readonly #tables: readonly ReadingsAt[];
  readonly #files: OpenTexts;

  /** @param tables - Oldest first. */
  constructor(tables: readonly ReadingsAt[], files: OpenTexts) {
    this.#tables = tables.toReversed();
    this.#files = files;
  }

  /** What is kept of an article; `null` as for {@link find}. */
  kept(article: Omit<Article, 'body'>, text: TextPlace): KeptReading | null {
    let mark: number | null = null;
    for (const [age, { table, from }] of this.#tables.entries()) {
      const place = placeOf(table, text.offset);
      if (place < 0) continue;
      mark ??= readingMark(article);
      if (table.marks[place] !== mark) continue;
      const [start, length, check] = [table.starts[place]!, table.bytes[place]!, table.checks[place]!];
      const bytes = this.#files.bytes({ offset: from + start, bytes: length, check });
      return bytes === null ? null : { file: this.#tables.length - 1 - age, table, bytes };
    }
    return null;
  }

  /** The reading of an article whose text stands at a place; `null` where none is kept, or it is not what was written. */
  find(article: Article, text: TextPlace, analyzer: Analyzer): ArticleReading | null {
    const kept = this.kept(article, text);
    return kept === null ? null : new StoredReading(kept.bytes, unitTable(kept.table), analyzer);
  }
}

function unitTable(table: ReadingTable): UnitTable {
  let units = unitsOf.get(table);
  if (units === undefined) unitsOf.set(table, (units = new UnitTable(table)));
  return units;
}

/** The place of the reading of a text; -1 where there is none. */
function placeOf({ texts }: ReadingTable, offset: number): number {
  const place = countBelow(texts, offset);
  return texts[place] === offset ? place : -1;
}
