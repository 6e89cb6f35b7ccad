import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Grow } from '../../../search/grow.ts';
import type { GatheredReadings } from '../../../search/readings/reading-gatherer.ts';
import { ReadingPacker } from '../../../search/readings/reading-packer.ts';
import type { ReadingFiles } from '../manifest.ts';
import { layOutSections } from '../section-file.ts';
import type { SnapshotWriter } from '../snapshot-writer.ts';

const FLUSH_BYTES = 1 << 20;

/** Writes readings of articles into files of their own. For the worker: it writes at once. */
export class ReadingsWriter {
  readonly #writer: SnapshotWriter;
  readonly #name: string;
  readonly #file: number;
  readonly #packer = new ReadingPacker();
  readonly #texts = new Grow((length) => new Float64Array(length));
  readonly #marks = new Grow((length) => new Uint32Array(length));
  readonly #bytes = new Grow((length) => new Uint32Array(length));
  readonly #checks = new Grow((length) => new Uint32Array(length));
  readonly #waiting = new Grow((length) => new Uint8Array(length));
  #written = 0;
  #isOpen = true;

  constructor(dataFolder: string, writer: SnapshotWriter) {
    this.#writer = writer;
    this.#name = writer.records();
    this.#file = openSync(join(dataFolder, this.#name), 'w');
  }

  /** Adds readings. No text may have two. */
  add(gathered: GatheredReadings): void {
    for (const { key, bytes } of this.#packer.pack(gathered)) {
      this.#texts.push(key.offset);
      this.#marks.push(key.mark);
      this.#bytes.push(bytes.length);
      this.#checks.push(crc32(bytes));
      this.#waiting.append(bytes);
      if (this.#waiting.length > FLUSH_BYTES) this.#flush();
    }
  }

  /** Forces everything to the disk. @param covers - Bytes of the texts that were read. */
  async finish(covers: number): Promise<ReadingFiles> {
    this.#flush();
    fsyncSync(this.#file);
    this.close();
    const texts = this.#texts.finish();
    const order = Uint32Array.from(texts.keys()).toSorted((a, b) => texts[a]! - texts[b]!);
    const starts = new Float64Array(texts.length);
    for (let at = 1; at < texts.length; at++) starts[at] = starts[at - 1]! + this.#bytes.array[at - 1]!;
    const { terms, shapes } = this.#packer.units();
    const sections = {
      texts: Float64Array.from(order, (at) => texts[at]!),
      starts: Float64Array.from(order, (at) => starts[at]!),
      marks: Uint32Array.from(order, (at) => this.#marks.array[at]!),
      bytes: Uint32Array.from(order, (at) => this.#bytes.array[at]!),
      checks: Uint32Array.from(order, (at) => this.#checks.array[at]!),
      terms: { bytes: terms.bytes, offsets: terms.offsets },
      shapes,
    };
    const table = await this.#writer.file('readings', layOutSections(sections, null));
    return { table, records: { name: this.#name, bytes: this.#written }, covers };
  }

  /** Lets go of the file, whether it is finished or not. */
  close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }

  #flush(): void {
    const { filled } = this.#waiting;
    for (let at = 0; at < filled.length;)
      at += writeSync(this.#file, filled, at, filled.length - at, this.#written + at);
    this.#written += filled.length;
    this.#waiting.length = 0;
  }
}
