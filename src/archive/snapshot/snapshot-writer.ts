import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ArticleHeader, Furniture } from '../../corpus/article.ts';
import type { Sections, WrittenIndex } from '../../search/engine.ts';
import { StringPacker } from '../../search/terms/string-table.ts';
import { writeAtomically } from './atomic-file.ts';
import { languagesOf } from './languages-of.ts';
import type { Manifest } from './manifest.ts';
import { packFurniture } from './packed-furniture.ts';
import { packSections } from './section-file.ts';
import type { ArticleArrays } from './stored-articles.ts';
import type { TextPlace } from './text-file.ts';

/** What is written of an article besides its passages. */
export interface StoredArticle {
  /** Its header as JSON. */
  readonly json: string;
  readonly text: TextPlace;
  readonly furniture: readonly Furniture[];
}

/**
 * Packs what is known of the articles of an index.
 *
 * @param ids - Of the articles in passage order.
 * @param stored - The same articles.
 * @param reports - As `findNearDuplicates` gives them.
 */
export function packArticles(
  ids: readonly string[],
  stored: readonly StoredArticle[],
  reports: ReadonlyMap<string, readonly string[]>,
): { readonly articles: ArticleArrays; readonly languages: readonly string[] } {
  const places = new Map(ids.map((id, place) => [id, place]));
  const read = stored.map(({ json }) => {
    const { file, language } = JSON.parse(json) as ArticleHeader;
    return { file, language };
  });
  const headers = new StringPacker();
  for (const { json } of stored) headers.push(json);
  const others = ids.map((id) => (reports.get(id) ?? []).flatMap((other) => places.get(other) ?? []));
  const reportOffsets = new Uint32Array(ids.length + 1);
  for (const [place, list] of others.entries()) reportOffsets[place + 1] = reportOffsets[place]! + list.length;
  const byFile = [...ids.keys()].toSorted((a, b) => {
    const [left, right] = [read[a]!.file, read[b]!.file];
    if (left !== right) return left < right ? -1 : 1;
    return a - b;
  });
  return {
    articles: {
      headers: headers.finish(),
      bodyOffsets: Float64Array.from(stored, ({ text }) => text.offset),
      bodyBytes: Uint32Array.from(stored, ({ text }) => text.bytes),
      bodyChecks: Uint32Array.from(stored, ({ text }) => text.check),
      byFile: Uint32Array.from(byFile),
      reports: Uint32Array.from(others.flat()),
      reportOffsets,
      furniture: packFurniture(stored.map(({ furniture }) => furniture)),
    },
    languages: languagesOf(read),
  };
}

/** Writes the arrays of a snapshot. @returns Its part of the manifest. */
export async function writeArrays(
  dataFolder: string,
  name: string,
  index: WrittenIndex,
  { articles, languages }: ReturnType<typeof packArticles>,
): Promise<Manifest['arrays']> {
  // An interface has no index signature, so its arrays must be called sections by hand.
  const sections = { index, articles } as unknown as Sections;
  return writeChecked(dataFolder, name, packSections(sections, { languages }));
}

/** Writes a file. @returns Its part of the manifest. */
export async function writeChecked(dataFolder: string, name: string, bytes: Uint8Array): Promise<Manifest['arrays']> {
  await writeAtomically(join(dataFolder, name), bytes);
  return { name, bytes: bytes.length, check: crc32(bytes) };
}
