import type { Furniture } from '../../../corpus/article.ts';
import { Grow } from '../../../search/grow.ts';
import { type ArticleTrace, TraceGatherer, traceAt } from '../article-traces.ts';
import { FurniturePacker, furnitureAt } from '../packed-furniture.ts';
import type { KeptArticle } from '../snapshot-writer.ts';
import type { TextPlace } from '../texts/stored-texts.ts';

/** What is kept of an article before its furniture is known. */
export type UnmarkedArticle = Omit<KeptArticle, 'furniture'>;

/**
 * What is kept of the articles of an update until their segment is written: a build has hundreds of thousands, so it stands in
 * few arrays.
 */
export class KeptArticles {
  /** By id, where an article stands in the arrays. */
  readonly #places = new Map<string, number>();
  readonly #headers = new Grow((length) => new Uint8Array(length));
  readonly #headerEnds = new Grow((length) => new Float64Array(length));
  readonly #offsets = new Grow((length) => new Float64Array(length));
  readonly #bytes = new Grow((length) => new Uint32Array(length));
  readonly #checks = new Grow((length) => new Uint32Array(length));
  readonly #traces = new TraceGatherer();

  get size(): number {
    return this.#places.size;
  }

  /** The ids, in the order in which they came. */
  ids(): Iterable<string> {
    return this.#places.keys();
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Keeps an article, in place of what was kept of it. */
  set(id: string, { json, text, ...trace }: UnmarkedArticle): void {
    this.#places.set(id, this.#bytes.length);
    // A UTF-16 unit takes three bytes at most.
    this.#headers.reserve(json.length * 3);
    const { array, length } = this.#headers;
    this.#headers.length += Buffer.from(array.buffer).write(json, length, 'utf8');
    this.#headerEnds.push(this.#headers.length);
    this.#offsets.push(text.offset);
    this.#bytes.push(text.bytes);
    this.#checks.push(text.check);
    this.#traces.add(trace);
  }

  /** @param id - Of an article that is kept. */
  json(id: string): string {
    const place = this.#places.get(id)!;
    const from = place === 0 ? 0 : this.#headerEnds.array[place - 1]!;
    return Buffer.from(this.#headers.array.buffer).toString('utf8', from, this.#headerEnds.array[place]);
  }

  /** @param id - As above. */
  text(id: string): TextPlace {
    const place = this.#places.get(id)!;
    return { offset: this.#offsets.array[place]!, bytes: this.#bytes.array[place]!, check: this.#checks.array[place]! };
  }

  /** @param id - As above. */
  trace(id: string): ArticleTrace {
    return traceAt(this.#traces.traces, this.#places.get(id)!);
  }

  /** What is kept of an article; `null` for one that is not. */
  get(id: string): UnmarkedArticle | null {
    return this.has(id) ? { json: this.json(id), text: this.text(id), ...this.trace(id) } : null;
  }
}

/** The furniture of articles that were marked. */
export class MarkedArticles {
  readonly #places = new Map<string, number>();
  readonly #packer = new FurniturePacker();

  /** @param id - Of an article that has not been marked. */
  mark(id: string, furniture: readonly Furniture[]): void {
    this.#places.set(id, this.#places.size);
    this.#packer.add(furniture);
  }

  /** The furniture of an article; `null` for one that was not marked. */
  furnitureOf(id: string): Furniture[] | null {
    const place = this.#places.get(id);
    return place === undefined ? null : furnitureAt(this.#packer.packed, place);
  }
}
