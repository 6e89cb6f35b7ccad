import { type Day, dayFromNumber } from '../../corpus/day.ts';
import { findNearDuplicates, type Report } from '../../corpus/stories/near-duplicates.ts';
import { bandKeys, isWordless } from '../../corpus/stories/story-signature.ts';
import type { IndexSegment } from '../../search/engine.ts';
import { UNDATED } from '../../search/passage-table.ts';
import { StringTable } from '../../search/terms/string-table.ts';
import { ArticleOrder, renumbering } from './article-order.ts';
import { WantedNumbers } from './article-traces.ts';
import type { OldSnapshot } from './old-snapshot.ts';
import type { KeptArticle } from './snapshot-writer.ts';
import type { TextPool } from './texts/text-pool.ts';

/** What of an update near-duplicates depend on. */
export interface ChangedArticles {
  readonly old: OldSnapshot | null;
  /** Ids of the articles that stand in none of the old segments any more, or in none of them before. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What is kept of an article that stays. */
  readonly keptOf: (id: string) => KeptArticle;
  readonly texts: TextPool;
}

/** The near-duplicates of articles by place, rising: as `packLinks` takes them. */
type PlacedReports = (readonly [place: number, others: readonly number[]])[];

/**
 * Finds the near-duplicates among the articles of some segments. Only those are compared again that have anything to do with
 * what changed: the articles that share a bucket with it, those that share one with these, and so on.
 */
export function findLinks(segments: readonly IndexSegment[], changed: ChangedArticles): PlacedReports {
  const articles = new PlacedArticles(segments);
  const { old, added, removed } = changed;
  if (old === null) return articles.compare(articles.places(), changed);
  const again = connected(old, changed);
  const oldPlaces = [...again, ...removed.map((id) => old.placeOf(id))];
  const compared = [...again].map((place) => old.stored.idAt(place));
  const fresh = articles.compare(
    [...new Set([...compared, ...added])].map((id) => articles.placeOf(id)),
    changed,
  );
  const toNew = renumbering(
    removed.map((id) => old.placeOf(id)),
    added.map((id) => articles.placeOf(id)),
  );
  const skipped = new Set(oldPlaces);
  const kept = [...old.holders].flatMap((place): PlacedReports =>
    skipped.has(place) ? [] : [[toNew(place), old.stored.reportsAt(place).map(toNew)]],
  );
  return [...kept, ...fresh].toSorted(([a], [b]) => a - b);
}

/** Places of the old articles that stay and are connected with what was added or removed. */
function connected(old: OldSnapshot, { removed, added, keptOf }: ChangedArticles): ReadonlySet<number> {
  const wanted = new WantedNumbers();
  const reach = (signature: Uint32Array): void => {
    if (!isWordless(signature)) wanted.add(bandKeys(signature));
  };
  for (const id of removed) reach(old.trace(id).signature);
  for (const id of added) reach(keptOf(id).signature);
  const left = new Set(removed.map((id) => old.placeOf(id)));
  const found = new Set<number>();
  for (let before = -1; before < wanted.size;) {
    before = wanted.size;
    for (const place of old.inBucket(wanted)) {
      if (found.has(place) || left.has(place)) continue;
      found.add(place);
      reach(old.traceAt(place).signature);
    }
  }
  return found;
}

/** The living articles of some segments by place. */
class PlacedArticles {
  readonly #order: ArticleOrder;
  readonly #ids: readonly StringTable[];

  constructor(segments: readonly IndexSegment[]) {
    this.#order = new ArticleOrder(segments);
    this.#ids = segments.map(({ index }) => new StringTable(index.articles.ids));
  }

  places(): number[] {
    return [...this.#order.days.keys()];
  }

  /** @param id - Of an article that is there. */
  placeOf(id: string): number {
    return this.#order.placeOfId(id);
  }

  /** Finds the near-duplicates among the articles at some places. */
  compare(places: readonly number[], { keptOf, texts }: ChangedArticles): PlacedReports {
    const ids = places.map((place) => this.#ids[this.#order.segmentAt(place)]!.at(this.#order.numberAt(place)));
    const days = new Map<number, Day>();
    const dayOf = (day: number): Day | null => {
      if (day === UNDATED) return null;
      const known = days.get(day) ?? dayFromNumber(day);
      days.set(day, known);
      return known;
    };
    const reports = findNearDuplicates(
      ids.map((id, at) => new PlacedReport(id, dayOf(this.#order.days[places[at]!]!), keptOf(id), texts)),
    );
    return ids.flatMap((id, at): PlacedReports => {
      const others = reports.get(id);
      return others === undefined ? [] : [[places[at]!, others.map((other) => this.placeOf(other))]];
    });
  }
}

/** An article that is compared with others: a build has so many that what can be looked up is not kept. */
class PlacedReport implements Report {
  readonly id: string;
  readonly day: Day | null;
  readonly #kept: KeptArticle;
  readonly #texts: TextPool;

  constructor(id: string, day: Day | null, kept: KeptArticle, texts: TextPool) {
    this.id = id;
    this.day = day;
    this.#kept = kept;
    this.#texts = texts;
  }

  get signature(): Uint32Array {
    return this.#kept.signature;
  }

  get body(): string {
    return this.#texts.read(this.#kept.text);
  }
}
