import { ArticleSentences } from '../../../passages/article-sentences.ts';
import { splitPassages } from '../../../passages/passages.ts';
import type { Engine } from '../../../search/engine.ts';
import { type GatheredReadings, ReadingGatherer, type ReadingKey } from '../../../search/readings/reading-gatherer.ts';
import { unpackReading } from '../../../search/readings/unpack-reading.ts';
import { stringsOf } from '../../../search/terms/string-table.ts';
import type { ReadingFiles } from '../manifest.ts';
import type { OldSnapshot } from '../old-snapshot.ts';
import type { SnapshotWriter } from '../snapshot-writer.ts';
import { TextPool } from '../texts/text-pool.ts';
import type { TextPlace } from '../texts/stored-texts.ts';
import { readingMark } from './reading-mark.ts';
import { ReadingsWriter } from './readings-writer.ts';
import type { KeptReading } from './stored-readings.ts';

/** Fewer bytes of texts that nothing is kept of are read when they are asked for. */
export const READINGS_FROM = 4 << 20;
/** A file stays apart while it is of so many times more text than all after it together: as segments do. */
const APART = 4;

/**
 * Plans which readings to make one file, with those of the texts that have none yet.
 *
 * @param textBytes - Of all living articles.
 * @returns The place of the first file that goes into it; `null` where too little text has no readings.
 */
export function planReadings(
  files: readonly ReadingFiles[],
  textBytes: number,
  from: number = READINGS_FROM,
): number | null {
  let after = textBytes - files.reduce((sum, { covers }) => sum + covers, 0);
  if (after < from) return null;
  let chosen = files.length;
  for (let place = files.length - 1; place >= 0; place--) {
    const { covers } = files[place]!;
    if (covers < APART * after) chosen = place;
    after += covers;
  }
  return chosen;
}

/** What to make one file of. */
export interface ReadingsToMerge {
  readonly old: OldSnapshot;
  readonly dataFolder: string;
  readonly writer: SnapshotWriter;
  /** Has written the snapshot, and reads words. */
  readonly engine: Engine;
  /** As {@link planReadings} gives it. */
  readonly first: number;
  /** Where the text of an article stands from now on. */
  readonly movedTo: (id: string) => TextPlace;
}

/** Writes one file of the readings from a file on, as far as they are of living articles, and of all texts that have none. */
export async function mergeReadings(given: ReadingsToMerge): Promise<ReadingFiles> {
  const { old, dataFolder, writer, engine, first, movedTo } = given;
  const { stored, readings } = old;
  const words = await engine.words!();
  const gatherer = new ReadingGatherer(words);
  const into = new ReadingsWriter(dataFolder, writer);
  // Only read from, so it needs no name to write under.
  const texts = new TextPool(dataFolder, '', '', old.manifest.texts);
  const told = new Set<number>();
  let covers = 0;
  try {
    for (let place = 0; place < stored.size; place++) {
      const unread = { ...stored.headerAt(place), furniture: stored.furnitureAt(place) };
      const text = stored.textAt(place);
      const kept = readings.kept(unread, text);
      if (kept !== null && kept.file < first) continue;
      const key = { offset: movedTo(unread.id).offset, mark: readingMark(unread) };
      covers += text.bytes;
      if (kept === null) {
        const article = { ...unread, body: texts.read(text) };
        const sentences = new ArticleSentences(article);
        gatherer.begin(key, sentences);
        gatherer.read({ article, passages: splitPassages(article, undefined, sentences) });
        into.add(gatherer.take());
        continue;
      }
      into.add(asGathered(kept, key, told));
    }
    return await into.finish(covers);
  } finally {
    texts.close();
    into.close();
  }
}

/** A reading that is kept, as if it was gathered. @param told - Files whose units were told: they are once. */
function asGathered({ file, table, bytes }: KeptReading, key: ReadingKey, told: Set<number>): GatheredReadings {
  const isNew = !told.has(file);
  told.add(file);
  return {
    // 0 is the gatherer's.
    origin: file + 1,
    keys: [key],
    numbers: unpackReading(bytes),
    terms: isNew ? stringsOf(table.terms) : [],
    shapes: isNew ? table.shapes : new Uint32Array(),
  };
}
