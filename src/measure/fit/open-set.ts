import { basename } from 'node:path';
import { readArchive } from '../../archive/read/read-archive.ts';
import type { Edition } from '../../answer/model/edition.ts';
import { type SeenEdition, seenEdition } from '../../answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../answer/model/view.ts';
import { buildCompactEdition, buildEdition } from '../../compose/engines/build-edition.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { type JudgedSet, readJudgedSet } from '../eval/judged-set.ts';
import { type SmallArchive, smallArchives } from './small-archives.ts';

/** A judged set with its articles indexed. */
export interface OpenSet extends JudgedSet {
  readonly seen: SeenEdition;
  /** Parts of it, as archives of their own; none of a set without days. */
  readonly parts: readonly SmallArchive[];
  /** Sets of one year share their articles, and are held out together; `null` for a set without days. */
  readonly year: string | null;
}

/** Reads a judged set and indexes its articles. @throws {ArchiveError} When it cannot be read. */
export async function openSet(folder: string): Promise<OpenSet> {
  const set = await readJudgedSet(folder);
  const { articles } = await readArchive(folder);
  const dated = set.questions.some(({ asked }) => asked !== null);
  return {
    ...set,
    seen: seenBy(buildCompactEdition(articles)),
    parts: dated ? [...smallArchives(articles, set.questions, (some) => seenBy(buildEdition(some)))] : [],
    year: dated ? (/\d\d$/u.exec(set.name)?.[0] ?? set.name) : null,
  };
}

/** Opens the folders that have items, one after the other. @throws {ArchiveError} When one cannot be read. */
export async function* openJudged<Item extends { readonly set: string }>(
  items: readonly Item[],
  folders: readonly string[],
  progress: (text: string) => void,
): AsyncGenerator<{ readonly seen: SeenEdition; readonly own: readonly Item[] }> {
  for (const folder of folders) {
    const own = items.filter(({ set }) => set === basename(folder));
    if (own.length === 0) continue;
    progress(`${basename(folder)}: indexing\n`);
    yield { seen: await openArticles(folder), own };
  }
}

/** Reads the articles of a folder and indexes them. @throws {ArchiveError} When it cannot be read. */
export async function openArticles(folder: string): Promise<SeenEdition> {
  return seenBy(buildCompactEdition((await readArchive(folder)).articles));
}

function seenBy(edition: Edition): SeenEdition {
  return seenEdition(edition, WHOLE_VIEW, createAnalyzer());
}
