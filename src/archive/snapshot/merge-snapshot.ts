import type { RecordFields } from '../../corpus/seed-reader.ts';
import type { Engine, WrittenIndex } from '../../search/engine.ts';
import { ScratchFolder } from './kept/scratch-file.ts';
import type { LoadedFiles } from './load-snapshot.ts';
import { type Manifest, removeLeftovers, type SegmentFiles, writeManifest } from './manifest.ts';
import { OldSnapshot } from './old-snapshot.ts';
import { isWasted, moveTexts } from './move-texts.ts';
import { planMerge } from './plan-merge.ts';
import { mergeTexts, planTexts } from './texts/merge-texts.ts';
import { mergeReadings, planReadings, type ReadingsToMerge } from './readings/merge-readings.ts';
import { snapshotKey } from './snapshot-key.ts';
import { type KeptArticle, SnapshotWriter } from './snapshot-writer.ts';
import { bytesOf, type StoredTexts } from './texts/stored-texts.ts';
import { TextPool } from './texts/text-pool.ts';
import { sizeOf } from './write-update.ts';

/** What to merge. */
export interface MergeRequest {
  readonly dataFolder: string;
  /** As in `UpdateRequest`. */
  readonly session: string;
  readonly number: number;
  readonly fields?: RecordFields | undefined;
  readonly known?: LoadedFiles | undefined;
  /** As in `UpdateRequest`. */
  readonly readingsFrom?: number | undefined;
}

/**
 * Makes one segment of those that are too near in size, however large they are, and one text file; all become one where much of the texts is of no use any more. Nobody waits for it. What is found and shown
 * stays the same, under the same places. It can be given up at any moment.
 *
 * @param engine - Has written the snapshot.
 * @returns The snapshot in force then; `null` when there is nothing to merge.
 * @throws {DamagedError} When what it reads of the snapshot is not as it was written.
 */
export async function mergeSnapshot(request: MergeRequest, engine: Engine): Promise<Manifest | null> {
  const { dataFolder, session, number, fields, known, readingsFrom } = request;
  const old = await OldSnapshot.open(dataFolder, snapshotKey(engine.name, fields), known);
  if (old === null) return null;
  const name = `${session}-${number}`;
  const room = new ScratchFolder(dataFolder, name);
  try {
    const { segments, manifest } = old;
    const wasted = isWasted(bytesOf(manifest.texts), old.stored.textBytes, 'merge');
    const chosen = new Set(wasted ? segments.keys() : planMerge(segments.map(sizeOf), Infinity));
    const first =
      engine.words === undefined ? null : planReadings(manifest.readings, old.stored.textBytes, readingsFrom);
    const hasOneText = planTexts(manifest.texts) === manifest.texts.length;
    if (chosen.size === 0 && hasOneText && first === null) return null;
    const writer = new SnapshotWriter(dataFolder, name);
    const parts = segments.filter((_, at) => chosen.has(at));
    const { keptOf, texts } = wasted ? moveAll(old, request, writer) : await keepAll(old, request, writer);
    const merged =
      parts.length === 0 ? [] : [await writeSegment(await engine.merge(parts, room.scratch), keptOf, writer)];
    const kept = manifest.segments.filter((_, at) => !chosen.has(at));
    const left = manifest.segments.filter((_, at) => chosen.has(at));
    const readings = await readingsOf({
      old,
      first: wasted && manifest.readings.length > 0 ? 0 : first,
      dataFolder,
      writer,
      engine,
      keptOf,
    });
    const next = { ...manifest, segments: [...merged, ...kept], texts, readings };
    await writeManifest(dataFolder, next);
    // As after an update: what is read by the main thread is removed by it.
    const superseded = left.map(({ stories }) => stories.name);
    await removeLeftovers(dataFolder, next, superseded, new Date());
    return next;
  } finally {
    room.close();
    await old.close();
  }
}

async function writeSegment(
  index: WrittenIndex,
  keptOf: MergedTexts['keptOf'],
  writer: SnapshotWriter,
): Promise<SegmentFiles> {
  const arrays = await writer.arrays(index, keptOf);
  return { arrays, stories: await writer.stories(index, keptOf), gone: [] };
}

/** What of a snapshot a merge needs besides its segments. */
interface MergedTexts {
  readonly keptOf: (id: string) => KeptArticle;
  readonly texts: readonly StoredTexts[];
}

/** The readings then. @param first - As `planReadings` gives it; 0 for all where texts are moved. */
async function readingsOf({
  old,
  first,
  keptOf,
  ...rest
}: Omit<ReadingsToMerge, 'movedTo' | 'first'> &
  Pick<MergedTexts, 'keptOf'> & { readonly first: number | null }): Promise<Manifest['readings']> {
  const before = old.manifest.readings;
  if (first === null || rest.engine.words === undefined) return before;
  const merged = await mergeReadings({ old, first, movedTo: (id) => keptOf(id).text, ...rest });
  return [...before.slice(0, first), merged];
}

/** The last text files as one, where they are too near in size. */
async function keepAll(old: OldSnapshot, { dataFolder }: MergeRequest, writer: SnapshotWriter): Promise<MergedTexts> {
  const texts = await mergeTexts(dataFolder, writer.texts('-merged'), old.manifest.texts);
  return { keptOf: (id) => old.kept(id), texts };
}

/** Only the texts that are of use, in a file of their own. */
function moveAll(old: OldSnapshot, { dataFolder, session }: MergeRequest, writer: SnapshotWriter): MergedTexts {
  // Only read from, so it needs no name to write under.
  const from = new TextPool(dataFolder, '', '', old.manifest.texts);
  try {
    const fresh = new TextPool(dataFolder, session, writer.texts('-moved'), []);
    return moveTexts(old.segments, (id) => old.kept(id), from, fresh);
  } finally {
    from.close();
  }
}
