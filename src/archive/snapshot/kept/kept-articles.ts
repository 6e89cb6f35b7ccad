import type { Furniture } from '../../../corpus/article.ts';
import { BINS } from '../../../corpus/stories/story-signature.ts';
import { Grow } from '../../../search/grow.ts';
import type { Scratch } from '../../../search/long-bytes.ts';
import { StringNumbers } from '../../../search/analyzer/string-numbers.ts';
import { FurniturePacker, furnitureAt } from '../packed-furniture.ts';
import type { KeptArticle } from '../snapshot-writer.ts';
import type { TextPlace } from '../texts/stored-texts.ts';
import { Pile } from './pile.ts';

/** What is kept of an article before its furniture is known. */
export type UnmarkedArticle = Omit<KeptArticle, 'furniture'>;

/**
 * What is kept of the articles of an update until their segment is written: a build has hundreds of thousands, so it stands in
 * few arrays.
 */
export class KeptArticles {
  /** Their ids, and by the number of each where it stands in the arrays. */
  readonly #ids = new StringNumbers();
  readonly #places = new Grow((length) => new Uint32Array(length));
  /** Headers as UTF-8, signatures, and lines; and where each article's begin. */
  readonly #headers = new Pile((length) => new Uint8Array(length));
  readonly #numbers = new Pile((length) => new Uint32Array(length));
  readonly #headerStarts = new Grow((length) => new Float64Array(length));
  readonly #headerBytes = new Grow((length) => new Uint32Array(length));
  readonly #traceStarts = new Grow((length) => new Float64Array(length));
  readonly #lineCounts = new Grow((length) => new Uint32Array(length));
  readonly #offsets = new Grow((length) => new Float64Array(length));
  readonly #bytes = new Grow((length) => new Uint32Array(length));
  readonly #checks = new Grow((length) => new Uint32Array(length));

  get size(): number {
    return this.#ids.size;
  }

  /** The ids, in the order in which they came. */
  ids(): readonly string[] {
    return this.#ids.strings;
  }

  has(id: string): boolean {
    return this.#ids.numberOf(id) >= 0;
  }

  /** Keeps an article, in place of what was kept of it. */
  set(id: string, { json, text, signature, lines }: UnmarkedArticle): void {
    const number = this.#ids.of(id);
    if (number === this.#places.length) this.#places.push(0);
    this.#places.array[number] = this.#bytes.length;
    const header = Buffer.from(json, 'utf8');
    this.#headerStarts.push(this.#headers.push(header));
    this.#headerBytes.push(header.length);
    const trace = this.#numbers.reserve(BINS + lines.length);
    this.#numbers.at(trace, BINS).set(signature);
    this.#numbers.at(trace + BINS, lines.length).set(lines);
    this.#traceStarts.push(trace);
    this.#lineCounts.push(lines.length);
    this.#offsets.push(text.offset);
    this.#bytes.push(text.bytes);
    this.#checks.push(text.check);
  }

  /** What is kept of an article, to be read where it is asked for; `null` for one that is not kept. */
  get(id: string): UnmarkedArticle | null {
    const number = this.#ids.numberOf(id);
    return number < 0 ? null : new KeptNow(this, this.#places.array[number]!);
  }

  /** Puts headers, signatures and lines away: until they are taken back, they are to be asked for about as they came. */
  putAway(scratch: Scratch): void {
    this.#headers.putAway(scratch());
    this.#numbers.putAway(scratch());
  }

  takeBack(): void {
    this.#headers.takeBack();
    this.#numbers.takeBack();
  }

  /** @param place - Of an article that is kept, here and below. */
  jsonAt(place: number): string {
    const bytes = this.#headers.at(this.#headerStarts.array[place]!, this.#headerBytes.array[place]!);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  }

  textAt(place: number): TextPlace {
    return { offset: this.#offsets.array[place]!, bytes: this.#bytes.array[place]!, check: this.#checks.array[place]! };
  }

  signatureAt(place: number): Uint32Array {
    return this.#numbers.at(this.#traceStarts.array[place]!, BINS);
  }

  linesAt(place: number): Uint32Array {
    return this.#numbers.at(this.#traceStarts.array[place]! + BINS, this.#lineCounts.array[place]!);
  }
}

/** One of the articles that are kept. */
class KeptNow implements UnmarkedArticle {
  readonly #kept: KeptArticles;
  readonly #place: number;

  constructor(kept: KeptArticles, place: number) {
    this.#kept = kept;
    this.#place = place;
  }

  get json(): string {
    return this.#kept.jsonAt(this.#place);
  }

  get text(): TextPlace {
    return this.#kept.textAt(this.#place);
  }

  get signature(): Uint32Array {
    return this.#kept.signatureAt(this.#place);
  }

  get lines(): Uint32Array {
    return this.#kept.linesAt(this.#place);
  }
}

/** The furniture of articles that were marked. */
export class MarkedArticles {
  readonly #ids = new StringNumbers();
  readonly #packer = new FurniturePacker();

  /** @param id - Of an article that has not been marked. */
  mark(id: string, furniture: readonly Furniture[]): void {
    this.#ids.of(id);
    this.#packer.add(furniture);
  }

  /** Whether an article was marked. */
  has(id: string): boolean {
    return this.#ids.numberOf(id) >= 0;
  }

  /** @param id - Of an article that was marked. */
  furnitureOf(id: string): Furniture[] {
    return furnitureAt(this.#packer.packed, this.#ids.numberOf(id));
  }
}
