import { Grow } from '../../grow.ts';
import type { IndexPart } from '../../engine.ts';
import type { LongBytes, MemoryBytes } from '../../long-bytes.ts';
import { packStrings, type PackedStrings, StringTable } from '../../terms/string-table.ts';
import { readGathered } from './gathered-postings.ts';
import type { FieldLengths } from './index-arrays.ts';
import type { PassageTable } from '../../passage-table.ts';
import type { CountedTerms, IndexSource } from './index-source.ts';
import { RecordReader, RecordWriter } from './packed-records.ts';
import type { GatheredSource } from './passage-gatherer.ts';
import { LONGEST_POSTING, writePosting } from './posting-codec.ts';

/** A source of which nearly all is one run of records, which can stay on the disk: each is read once, in their order. */
interface PackedSource<Records extends LongBytes | Uint8Array = LongBytes> {
  readonly ids: PackedStrings;
  /** As in `PassageTable`. */
  readonly days: Int32Array;
  readonly first: Uint32Array;
  /** How many terms, words and names there are, and where the records of each kind begin. */
  readonly sizes: Uint32Array;
  readonly begins: Uint32Array;
  /** Of all passages where they start, where they end, and their lengths. Of a term: how many passages hold it, the length of its postings, and these. Of a word or name: its count. */
  readonly records: Records;
}

/** Packs a source. @param into - Takes its records, empty. */
export function packSource(source: GatheredSource, into: LongBytes): PackedSource {
  const { ids, days, first, starts, ends } = source.table;
  const { title, subhead, text } = source.lengths;
  const writer = new RecordWriter(into);
  for (const figures of [starts, ends, title, subhead, text])
    writer.run(new Uint8Array(figures.buffer, figures.byteOffset, figures.byteLength));
  const begins = [writer.length];
  packTerms(source, writer);
  for (const counted of [source.words, source.names]) {
    // Of so few passages as are gathered at a time all is less than 4 GB.
    begins.push(writer.length);
    for (let place = 0; place < counted.size; place++) {
      writer.string(counted.at(place));
      writer.number(counted.countAt(place));
    }
  }
  return {
    ids: packStrings(days.length, (article) => ids.at(article)!),
    days,
    first,
    sizes: Uint32Array.of(source.terms.size, source.words.size, source.names.size),
    begins: Uint32Array.from(begins),
    records: writer.finish(),
  };
}

function packTerms({ terms, inverted: { offsets, pairs } }: GatheredSource, writer: RecordWriter): void {
  const packed = new Grow((length) => new Uint8Array(length));
  for (let term = 0; term < terms.size; term++) {
    const from = offsets[term]!;
    const to = offsets[term + 1]!;
    packed.length = 0;
    packed.reserve((to - from) * LONGEST_POSTING);
    const bytes = packed.array;
    let at = 0;
    let before = 0;
    for (let index = from; index < to; index++) {
      const passage = pairs[2 * index]!;
      at = writePosting(bytes, at, passage - before, pairs[2 * index + 1]!);
      before = passage;
    }
    packed.length = at;
    writer.string(terms.at(term));
    writer.number(to - from);
    writer.number(at);
    writer.run(packed.filled);
  }
}

/** Reads what was packed. */
export function openPacked({ ids, days, first, records, sizes, begins }: PackedSource): IndexSource {
  const terms = new PackedTerms(new RecordReader(records, begins[0]!), sizes[0]!);
  const figures = new PackedFigures(records, first.at(-1)!);
  return {
    table: new PackedTable(new StringTable(ids), days, first, figures),
    lengths: figures,
    terms,
    gather: (_, into) => terms.gather(into),
    words: new PackedCounts(new RecordReader(records, begins[1]!), sizes[1]!),
    names: new PackedCounts(new RecordReader(records, begins[2]!), sizes[2]!),
  };
}

/** What a packed source knows of each passage: read anew whenever it is asked for. */
class PackedFigures implements FieldLengths {
  readonly #records: LongBytes;
  readonly #passages: number;

  constructor(records: LongBytes, passages: number) {
    this.#records = records;
    this.#passages = passages;
  }

  get starts(): Uint32Array {
    return new Uint32Array(this.#read(0, 4));
  }

  get ends(): Uint32Array {
    return new Uint32Array(this.#read(4, 4));
  }

  get title(): Uint16Array {
    return new Uint16Array(this.#read(8, 2));
  }

  get subhead(): Uint16Array {
    return new Uint16Array(this.#read(10, 2));
  }

  get text(): Uint16Array {
    return new Uint16Array(this.#read(12, 2));
  }

  /** @param before - Bytes of a passage's figures before these. @param bytes - Of one of these. */
  #read(before: number, bytes: number): ArrayBuffer {
    const from = before * this.#passages;
    return Uint8Array.from(this.#records.read(from, from + bytes * this.#passages)).buffer;
  }
}

/** The passages of a packed source. */
class PackedTable implements PassageTable {
  readonly ids: StringTable;
  readonly days: Int32Array;
  readonly first: Uint32Array;
  readonly #figures: PackedFigures;

  constructor(ids: StringTable, days: Int32Array, first: Uint32Array, figures: PackedFigures) {
    this.ids = ids;
    this.days = days;
    this.first = first;
    this.#figures = figures;
  }

  get starts(): Uint32Array {
    return this.#figures.starts;
  }

  get ends(): Uint32Array {
    return this.#figures.ends;
  }
}

/** The terms of a packed source: each is asked for once, in their order. */
class PackedTerms {
  readonly size: number;
  readonly #records: RecordReader;
  #frequency = 0;
  /** Bytes of the postings of the term at hand that were not read. */
  #left = 0;

  constructor(records: RecordReader, size: number) {
    this.#records = records;
    this.size = size;
  }

  at(): string {
    this.#records.skip(this.#left);
    const term = this.#records.string();
    this.#frequency = this.#records.number();
    this.#left = this.#records.number();
    return term;
  }

  /** Adds the postings of the term that was asked for last. */
  gather(into: Parameters<IndexSource['gather']>[1]): void {
    readGathered(this.#records.run(this.#left), this.#frequency, into);
    this.#left = 0;
  }
}

/** The words or names of a packed source, likewise. */
class PackedCounts implements CountedTerms {
  readonly size: number;
  readonly #records: RecordReader;
  #count = 0;

  constructor(records: RecordReader, size: number) {
    this.#records = records;
    this.size = size;
  }

  at(): string {
    const text = this.#records.string();
    this.#count = this.#records.number();
    return text;
  }

  countAt(): number {
    return this.#count;
  }
}

/** Packs a source as a part that another thread can take. @param records - Used anew. */
export function partOf(source: GatheredSource, records: MemoryBytes): IndexPart {
  records.clear();
  const packed: PackedSource<Uint8Array> = { ...packSource(source, records), records: records.whole() };
  return packed as unknown as IndexPart;
}

/** Reads such a part. @param into - Takes its records, empty. */
export function openPart(part: IndexPart, into: LongBytes): IndexSource {
  const packed = part as unknown as PackedSource<Uint8Array>;
  into.push(packed.records);
  return openPacked({ ...packed, records: into });
}
