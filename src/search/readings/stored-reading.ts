import type { Span } from '../../corpus/article.ts';
import { InvariantError } from '../../errors.ts';
import type { Analyzer } from '../analyzer/analyzer.ts';
import { NUMBERS_OF_TERM, packTerm, ReadTerms } from '../analyzer/read-terms.ts';
import { StringTable } from '../terms/string-table.ts';
import type { ArticleReading, PassageReading } from './article-reading.ts';
import type { PackedUnits } from './reading-packer.ts';
import { NumberReader } from '../seven-bits.ts';
import { gapOf, SHAPE_BITS } from '../analyzer/word-units.ts';

/** The units of packed readings, as an analyzer numbers their terms. */
export class UnitTable {
  readonly #terms: StringTable;
  readonly #kinds: Uint8Array;
  readonly lengths: Uint32Array;
  readonly #known = new WeakMap<Analyzer, { epoch: number; readonly packed: Int32Array }>();

  constructor({ terms, shapes }: PackedUnits) {
    this.#terms = new StringTable(terms);
    this.lengths = shapes.map((shape) => shape >>> SHAPE_BITS);
    this.#kinds = Uint8Array.from(shapes, (shape) => shape & ((1 << SHAPE_BITS) - 1));
  }

  /** The terms of units as `packTerm` has them, by the numbers of now; 0 for one that {@link learn} was not asked for yet. */
  packedBy(analyzer: Analyzer): Int32Array {
    let known = this.#known.get(analyzer);
    if (known === undefined)
      this.#known.set(analyzer, (known = { epoch: -1, packed: new Int32Array(this.#kinds.length) }));
    if (known.epoch !== analyzer.epoch) {
      known.packed.fill(0);
      known.epoch = analyzer.epoch;
    }
    return known.packed;
  }

  learn(unit: number, analyzer: Analyzer, packed: Int32Array): number {
    return (packed[unit] = packTerm(analyzer.numberOf(this.#terms.at(unit)), this.#kinds[unit]!));
  }
}

/** Reads what `ReadingPacker` packed of an article. */
export class StoredReading implements ArticleReading {
  readonly #numbers: NumberReader;
  readonly #units: UnitTable;
  readonly #analyzer: Analyzer;
  /** Of each passage: where it begins, where it ends, and where its bytes begin. */
  readonly #passages: Uint32Array;
  readonly #titleAt: number;
  readonly #ledeAt: number;

  constructor(bytes: Uint8Array, units: UnitTable, analyzer: Analyzer) {
    this.#numbers = new NumberReader(bytes);
    this.#units = units;
    this.#analyzer = analyzer;
    const passages = this.#numbers.next();
    const titleBytes = this.#numbers.next();
    this.#numbers.next();
    this.#passages = new Uint32Array(passages * 3);
    let behind = 0;
    let bytesBefore = titleBytes;
    for (let place = 0; place < passages * 3; place += 3) {
      this.#passages[place] = behind + this.#numbers.next();
      this.#passages[place + 1] = behind = this.#passages[place]! + this.#numbers.next();
      this.#passages[place + 2] = bytesBefore;
      bytesBefore += this.#numbers.next();
    }
    this.#titleAt = this.#numbers.at;
    for (let place = 2; place < passages * 3; place += 3) this.#passages[place]! += this.#titleAt;
    this.#ledeAt = this.#titleAt + bytesBefore;
  }

  title(): ReadTerms {
    this.#numbers.at = this.#titleAt;
    return new ReadTerms(this.#rows(), this.#analyzer.epoch);
  }

  lede(): ReadTerms {
    const numbers = this.#numbers;
    numbers.at = this.#ledeAt;
    const [place, shift, first, count] = [numbers.next(), numbers.next(), numbers.next(), numbers.next()];
    const { at } = numbers;
    const shared = place === 0 ? NO_ROWS : this.#sharedRows(place - 1, shift, first, count);
    numbers.at = at;
    return new ReadTerms(this.#rows(shared), this.#analyzer.epoch);
  }

  passage(span: Span): PassageReading {
    const place = this.#placeOf(span);
    this.#numbers.at = this.#passages[place + 2]!;
    const sentences: Span[] = [];
    let behind = span.start;
    for (let left = this.#numbers.next(); left > 0; left--) {
      const start = behind + this.#numbers.next();
      behind = start + this.#numbers.next();
      sentences.push({ start, end: behind });
    }
    return { sentences, words: new ReadTerms(this.#rows(), this.#analyzer.epoch) };
  }

  #placeOf({ start, end }: Span): number {
    const passages = this.#passages;
    for (let place = 0; place < passages.length; place += 3)
      if (passages[place] === start && passages[place + 1] === end) return place;
    throw new InvariantError('A passage was asked for that is none of its article.');
  }

  /** Terms of a passage that a lede has too, as they stand there. */
  #sharedRows(passage: number, shift: number, first: number, count: number): Int32Array {
    this.#numbers.at = this.#passages[passage * 3 + 2]!;
    for (let left = this.#numbers.next() * 2; left > 0; left--) this.#numbers.next();
    const rows = this.#rows(NO_ROWS, first + count).subarray(first * NUMBERS_OF_TERM);
    const before = rows.length === 0 ? 0 : rows[1]!;
    for (let row = 0; row < rows.length; row += NUMBERS_OF_TERM) {
      rows[row + 1]! -= before;
      rows[row + 2]! -= shift;
      rows[row + 3]! -= shift;
    }
    return rows;
  }

  /** Terms as rows, behind others. @param most - So many at most. */
  #rows(before = NO_ROWS, most = Infinity): Int32Array {
    const numbers = this.#numbers;
    const { lengths } = this.#units;
    const analyzer = this.#analyzer;
    const packed = this.#units.packedBy(analyzer);
    const count = Math.min(numbers.next(), most);
    const rows = new Int32Array(before.length + count * NUMBERS_OF_TERM);
    rows.set(before);
    let position = before.length === 0 ? -1 : before.at(-3)!;
    let end = before.length === 0 ? -1 : before.at(-1)!;
    for (let row = before.length; row < rows.length; row += NUMBERS_OF_TERM) {
      const coded = numbers.next();
      const unit = coded >>> 1;
      let gap = 1;
      if ((coded & 1) === 0) position++;
      else {
        const told = numbers.next();
        if ((told & 1) === 0) position++;
        gap = gapOf(told >>> 1);
      }
      const term = packed[unit]!;
      rows[row] = term === 0 ? this.#units.learn(unit, analyzer, packed) : term;
      rows[row + 1] = position;
      rows[row + 2] = end + gap;
      rows[row + 3] = end = end + gap + lengths[unit]!;
    }
    return rows;
  }
}

const NO_ROWS: Int32Array = new Int32Array();
