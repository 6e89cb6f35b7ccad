import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ArticleHeader, Furniture } from '../../corpus/article.ts';
import type { Sections, WrittenIndex } from '../../search/engine.ts';
import { Grow } from '../../search/grow.ts';
import { StringPacker, StringTable } from '../../search/terms/string-table.ts';
import { type ArticleTrace, layOutTraces, TraceGatherer } from './article-traces.ts';
import { writePartsAtomically } from './atomic-file.ts';
import type { CheckedFile, SegmentFiles } from './manifest.ts';
import { FurniturePacker } from './packed-furniture.ts';
import { layOutSections } from './section-file.ts';
import type { ArticleArrays } from './stored-articles.ts';
import type { TextPlace } from './texts/stored-texts.ts';

/** What is written of an article besides its passages. */
export interface StoredArticle {
  /** Its header as JSON. */
  readonly json: string;
  readonly text: TextPlace;
  readonly furniture: readonly Furniture[];
}

/** What is kept of an article until its segment is written. */
export interface KeptArticle extends StoredArticle, ArticleTrace {}

/** Writes the files of an update, under names of its own. */
export class SnapshotWriter {
  readonly #dataFolder: string;
  readonly #name: string;
  readonly #written: string[] = [];

  /** @param name - Other updates write under others: lower-case letters, digits and dashes. */
  constructor(dataFolder: string, name: string) {
    this.#dataFolder = dataFolder;
    this.#name = name;
  }

  /** The files written or named so far. */
  get names(): readonly string[] {
    return this.#written;
  }

  /** Names a text file that whoever asks is about to write. @param what - Tells it from others of the same update. */
  texts(what: '' | '-moved' | '-merged'): string {
    const name = `texts-${this.#name}${what}.bin`;
    this.#written.push(name);
    return name;
  }

  /** Writes a segment. @param keptOf - What is kept of the article of an id. */
  async segment(index: WrittenIndex, keptOf: (id: string) => KeptArticle): Promise<SegmentFiles> {
    const ids = new StringTable(index.articles.ids);
    const articles = new ArticlePacker();
    const traces = new TraceGatherer();
    for (let place = 0; place < ids.size; place++) {
      const kept = keptOf(ids.at(place));
      articles.add(kept);
      traces.add(kept);
    }
    // An interface has no index signature, so its arrays must be called sections by hand.
    const sections = { index, articles: articles.finish() } as unknown as Sections;
    return {
      arrays: await this.file('arrays', layOutSections(sections, null)),
      stories: await this.file('stories', layOutTraces(traces)),
      gone: [],
    };
  }

  /** Writes an index of what was taken out of a segment. */
  gone(index: WrittenIndex): Promise<CheckedFile> {
    return this.file('gone', layOutSections({ index } as unknown as Sections, null));
  }

  /** Writes a file. @param kind - Begins its name. @param parts - Its bytes, in their order. @returns Its part of the manifest. */
  async file(
    kind: 'arrays' | 'stories' | 'gone' | 'links' | 'seeds',
    parts: Iterable<Uint8Array>,
  ): Promise<CheckedFile> {
    const others = this.#written.filter((each) => each.startsWith(`${kind}-`)).length;
    const name = `${kind}-${this.#name}${others === 0 ? '' : `-${others}`}.bin`;
    this.#written.push(name);
    let bytes = 0;
    let check = 0;
    const checked = function* (): Generator<Uint8Array> {
      for (const part of parts) {
        // Of an empty array zlib forgets the sum so far.
        if (part.length === 0) continue;
        bytes += part.length;
        check = crc32(part, check);
        yield part;
      }
    };
    await writePartsAtomically(join(this.#dataFolder, name), checked());
    return { name, bytes, check };
  }
}

/** Packs what is known of the articles of a segment, in passage order. */
export class ArticlePacker {
  readonly #headers = new StringPacker();
  readonly #files: string[] = [];
  readonly #bodyOffsets = new Grow((length) => new Float64Array(length));
  readonly #bodyBytes = new Grow((length) => new Uint32Array(length));
  readonly #bodyChecks = new Grow((length) => new Uint32Array(length));
  readonly #furniture = new FurniturePacker();

  /** Adds the next article. */
  add({ json, text, furniture }: StoredArticle): void {
    this.#headers.push(json);
    this.#files.push((JSON.parse(json) as ArticleHeader).file);
    this.#bodyOffsets.push(text.offset);
    this.#bodyBytes.push(text.bytes);
    this.#bodyChecks.push(text.check);
    this.#furniture.add(furniture);
  }

  finish(): ArticleArrays {
    const files = this.#files;
    const byFile = [...files.keys()].toSorted((a, b) => {
      if (files[a]! !== files[b]!) return files[a]! < files[b]! ? -1 : 1;
      return a - b;
    });
    return {
      headers: this.#headers.finish(),
      bodyOffsets: this.#bodyOffsets.finish(),
      bodyBytes: this.#bodyBytes.finish(),
      bodyChecks: this.#bodyChecks.finish(),
      byFile: Uint32Array.from(byFile),
      furniture: this.#furniture.packed,
    };
  }
}
