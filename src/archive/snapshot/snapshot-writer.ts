import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Sections, WrittenIndex } from '../../search/engine.ts';
import { StringTable } from '../../search/terms/string-table.ts';
import { type ArticleTrace, layOutTraces } from './article-traces.ts';
import { writePartsAtomically } from './atomic-file.ts';
import { layOutArticles, type StoredArticle } from './lay-out-articles.ts';
import { BlockChecks } from './blocks/block-checks.ts';
import type { CheckedFile } from './manifest.ts';
import { type LaidOut, layOutSections } from './section-file.ts';

/** What is kept of an article until its segment is written. It may be read only where it is asked for. */
export interface KeptArticle extends StoredArticle, ArticleTrace {}

type KeptOf = (id: string) => KeptArticle;

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

  /** Names a file of readings, as {@link texts} does. */
  records(): string {
    const name = `records-${this.#name}.bin`;
    this.#written.push(name);
    return name;
  }

  /** Writes the arrays of a segment. @param keptOf - What is kept of the article of an id. */
  arrays(index: WrittenIndex, keptOf: KeptOf): Promise<CheckedFile> {
    // An interface has no index signature, so its arrays must be called sections by hand.
    const sections = { index: index as unknown as Sections, articles: layOutArticles(keptIn(index, keptOf)) };
    return this.file('arrays', layOutSections(sections, null));
  }

  /** Writes what the articles of a segment are compared by. @param keptOf - As for {@link arrays}. */
  stories(index: WrittenIndex, keptOf: KeptOf): Promise<CheckedFile> {
    const articles = keptIn(index, keptOf);
    return this.file(
      'stories',
      layOutTraces(articles.length, (place) => articles[place]!),
    );
  }

  /** Writes an index of what was taken out of a segment. */
  gone(index: WrittenIndex): Promise<CheckedFile> {
    return this.file('gone', layOutSections({ index } as unknown as Sections, null));
  }

  /** Writes a file. @param kind - Begins its name. @returns Its part of the manifest. */
  async file(
    kind: 'arrays' | 'stories' | 'gone' | 'links' | 'seeds' | 'readings',
    { first, rest }: LaidOut,
  ): Promise<CheckedFile> {
    const others = this.#written.filter((each) => each.startsWith(`${kind}-`)).length;
    const name = `${kind}-${this.#name}${others === 0 ? '' : `-${others}`}.bin`;
    this.#written.push(name);
    let bytes = 0;
    let check = 0;
    let from = 0;
    const blocks = new BlockChecks();
    const checked = function* (): Generator<Uint8Array> {
      for (const part of gathered(first)) {
        from += part.length;
        check = crc32(part, check);
        yield part;
      }
      bytes = from;
      for (const part of gathered(rest)) {
        bytes += part.length;
        blocks.add(part);
        yield part;
      }
    };
    await writePartsAtomically(join(this.#dataFolder, name), checked());
    return { name, bytes, check, ...(bytes > from && { blocks: { from, checks: blocks.finish() } }) };
  }
}

/** What is kept of the articles of an index, in their order. */
function keptIn({ articles: { ids } }: WrittenIndex, keptOf: KeptOf): KeptArticle[] {
  const table = new StringTable(ids);
  return Array.from({ length: table.size }, (_, place) => keptOf(table.at(place)));
}

/** Bytes that are written at a time, at least. */
const WRITTEN_AT_ONCE = 1 << 16;

/** Puts parts that are small together. @returns None that is empty; each is valid until the next. */
function* gathered(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  const waiting = new Uint8Array(WRITTEN_AT_ONCE);
  let length = 0;
  for (const part of parts) {
    if (length > 0 && length + part.length > waiting.length) {
      yield waiting.subarray(0, length);
      length = 0;
    }
    if (part.length > waiting.length) yield part;
    else {
      waiting.set(part, length);
      length += part.length;
    }
  }
  if (length > 0) yield waiting.subarray(0, length);
}
