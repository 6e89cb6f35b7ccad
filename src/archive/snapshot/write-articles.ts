import { dayFromNumber } from '../../corpus/day.ts';
import { findNearDuplicates, type Report } from '../../corpus/stories/near-duplicates.ts';
import type { WrittenIndex } from '../../search/engine.ts';
import { UNDATED } from '../../search/passage-table.ts';
import { StringTable } from '../../search/terms/string-table.ts';
import { type ArticleTrace, packTraces } from './article-traces.ts';
import type { Manifest } from './manifest.ts';
import { packArticles, type StoredArticle, writeArrays, writeChecked } from './snapshot-writer.ts';
import { TextPool } from './text-file.ts';

/** A text file is written anew when this share of it belongs to no article any more. */
const MOST_WASTE = 0.3;

/** What is kept of an article until its snapshot is written. */
export interface KeptArticle extends StoredArticle, ArticleTrace {}

/** Where to write, and under which names. */
export interface ArticlePlace {
  readonly dataFolder: string;
  /** As `TextPool` has it. */
  readonly session: string;
  /** Tells these files from those of other updates. */
  readonly name: string;
}

/** The parts of a snapshot that hold its articles. */
export type WrittenArticles = Pick<Manifest, 'arrays' | 'stories' | 'texts'>;

/** The files that {@link writeArticles} may write. */
export function articleFiles(name: string): string[] {
  return [`arrays-${name}.bin`, `stories-${name}.bin`, `texts-${name}.bin`, `texts-${name}-moved.bin`];
}

/**
 * Writes an index and its articles.
 *
 * @param keptOf - What is kept of the article of an id.
 * @param repeated - As `repeatedLines` finds them in all of these.
 * @param texts - Holds their texts.
 */
export async function writeArticles(
  index: WrittenIndex,
  keptOf: (id: string) => KeptArticle,
  repeated: Uint32Array,
  texts: TextPool,
  place: ArticlePlace,
): Promise<WrittenArticles> {
  const { dataFolder, name } = place;
  const table = index.articles;
  const ids = new StringTable(table.ids);
  const all = Array.from({ length: ids.size }, (_, article) => ids.at(article));
  const kept = all.map(keptOf);
  const reports = findNearDuplicates(
    all.map((id, article) => reportOf(id, table.days[article]!, kept[article]!, texts)),
  );
  const used = kept.reduce((sum, { text }) => sum + text.bytes, 0);
  const moved = texts.length * (1 - MOST_WASTE) > used ? moveTexts(kept, texts, place) : null;
  const packed = packArticles(all, moved?.kept ?? kept, reports);
  return {
    arrays: await writeArrays(dataFolder, `arrays-${name}.bin`, index, packed),
    stories: await writeChecked(dataFolder, `stories-${name}.bin`, packTraces(kept, repeated)),
    texts: moved?.texts ?? texts.finish(),
  };
}

/** What near-duplicates are found by. The body is read at each use, so that not all of them are in memory at once. */
function reportOf(id: string, day: number, { signature, text }: KeptArticle, texts: TextPool): Report {
  return {
    id,
    day: day === UNDATED ? null : dayFromNumber(day),
    signature,
    get body() {
      return texts.read(text);
    },
  };
}

/** Writes the texts that are still of use into a file of their own. */
function moveTexts(
  kept: readonly KeptArticle[],
  texts: TextPool,
  { dataFolder, session, name }: ArticlePlace,
): { readonly kept: readonly StoredArticle[]; readonly texts: Manifest['texts'] } {
  const fresh = new TextPool(dataFolder, session, `${name}-moved`, null);
  const moved = kept.map(({ json, text, furniture }) => ({ json, text: fresh.add(texts.read(text)), furniture }));
  const written = fresh.finish();
  fresh.close();
  return { kept: moved, texts: written };
}
