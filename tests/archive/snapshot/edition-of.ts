import type { Snapshot } from '../../../src/archive/snapshot/load-snapshot.ts';
import { StoredArticles } from '../../../src/archive/snapshot/stored-articles.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { WrittenArrays } from '../../../src/search/engines/compact/index-arrays.ts';

/** All that a snapshot holds but the texts, however it is spread over segments: the index to the byte, as if it were one. */
export async function editionOf({ arrays, languages }: Snapshot): Promise<unknown> {
  const stored = new StoredArticles(arrays);
  const places = [...stored.days.keys()];
  const { postings, ...index } = (await EMBEDDED.stored.merge(arrays.segments)) as WrittenArrays;
  return {
    index,
    // What holds them keeps them to itself, and is equal to any other that does.
    postings: postings.read(0, postings.length).slice(),
    days: stored.days,
    articles: places.map((place) => ({
      id: stored.idAt(place),
      place: stored.placeOf(stored.idAt(place)),
      json: stored.jsonAt(place),
      furniture: stored.furnitureAt(place),
      reports: stored.reportsAt(place),
      check: stored.textAt(place).check,
      file: stored.ofFile(stored.headerAt(place).file).includes(place),
    })),
    repeated: arrays.links.repeated,
    languages: Object.fromEntries(Object.entries(languages).filter(([, count]) => count > 0)),
  };
}
