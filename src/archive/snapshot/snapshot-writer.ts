import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ArticleHeader, Furniture } from '../../corpus/article.ts';
import type { Sections, WrittenIndex } from '../../search/engine.ts';
import { StringPacker, stringsOf } from '../../search/terms/string-table.ts';
import { type ArticleTrace, packTraces } from './article-traces.ts';
import { writeAtomically } from './atomic-file.ts';
import type { CheckedFile, SegmentFiles } from './manifest.ts';
import { packFurniture } from './packed-furniture.ts';
import { packSections } from './section-file.ts';
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
    const kept = stringsOf(index.articles.ids).map(keptOf);
    // An interface has no index signature, so its arrays must be called sections by hand.
    const sections = { index, articles: packArticles(kept) } as unknown as Sections;
    return {
      arrays: await this.file('arrays', packSections(sections, null)),
      stories: await this.file('stories', packTraces(kept)),
      gone: [],
    };
  }

  /** Writes an index of what was taken out of a segment. */
  gone(index: WrittenIndex): Promise<CheckedFile> {
    return this.file('gone', packSections({ index } as unknown as Sections, null));
  }

  /** Writes a file. @param kind - Begins its name. @returns Its part of the manifest. */
  async file(kind: 'arrays' | 'stories' | 'gone' | 'links' | 'seeds', bytes: Uint8Array): Promise<CheckedFile> {
    const others = this.#written.filter((each) => each.startsWith(`${kind}-`)).length;
    const name = `${kind}-${this.#name}${others === 0 ? '' : `-${others}`}.bin`;
    this.#written.push(name);
    await writeAtomically(join(this.#dataFolder, name), bytes);
    return { name, bytes: bytes.length, check: crc32(bytes) };
  }
}

/** Packs what is known of the articles of a segment. @param stored - In passage order. */
export function packArticles(stored: readonly StoredArticle[]): ArticleArrays {
  const files = stored.map(({ json }) => (JSON.parse(json) as ArticleHeader).file);
  const headers = new StringPacker();
  for (const { json } of stored) headers.push(json);
  const byFile = [...stored.keys()].toSorted((a, b) => {
    if (files[a]! !== files[b]!) return files[a]! < files[b]! ? -1 : 1;
    return a - b;
  });
  return {
    headers: headers.finish(),
    bodyOffsets: Float64Array.from(stored, ({ text }) => text.offset),
    bodyBytes: Uint32Array.from(stored, ({ text }) => text.bytes),
    bodyChecks: Uint32Array.from(stored, ({ text }) => text.check),
    byFile: Uint32Array.from(byFile),
    furniture: packFurniture(stored.map(({ furniture }) => furniture)),
  };
}
