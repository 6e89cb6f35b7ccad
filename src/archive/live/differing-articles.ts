import { renumbering } from '../snapshot/article-order.ts';
import { filesOf, type Manifest } from '../snapshot/manifest.ts';
import type { StoredArticles } from '../snapshot/stored-articles.ts';

/** A snapshot as far as its articles go. */
export interface StoredEdition {
  readonly manifest: Manifest;
  readonly stored: StoredArticles;
}

/**
 * Finds the articles that one snapshot of an archive has and the one before it has not, or not so: header, body, furniture or
 * near-duplicates are others. It costs what changed, and some steps over the near-duplicates of all.
 *
 * @returns Ids of these, of those that are gone, and of some that are as before: all of a segment that was written anew.
 */
export function differingArticles(before: StoredEdition, after: StoredEdition): ReadonlySet<string> {
  const ids = new Set([...heldAlone(before, after), ...heldAlone(after, before)]);
  for (const id of reportedOtherwise(before.stored, after.stored, ids)) ids.add(id);
  return ids;
}

/** Ids of what stands in files that another snapshot has not: the articles of its segments, and what was taken out of others. */
function* heldAlone({ manifest, stored }: StoredEdition, other: StoredEdition): Iterable<string> {
  const known = new Set(filesOf(other.manifest));
  for (const [segment, { arrays, gone }] of manifest.segments.entries()) {
    if (!known.has(arrays.name)) {
      yield* stored.idsOf(segment);
      continue;
    }
    for (const [part, { name }] of gone.entries()) if (!known.has(name)) yield* stored.idsTakenOut(segment, part);
  }
}

/**
 * Ids of the articles whose near-duplicates are others than before.
 *
 * @param moved - Ids of all that may stand elsewhere among the others than before, or in one of both only.
 */
function reportedOtherwise(before: StoredArticles, after: StoredArticles, moved: ReadonlySet<string>): string[] {
  const placesIn = (stored: StoredArticles): number[] =>
    [...moved].map((id) => stored.placeOf(id)).filter((place) => place >= 0);
  const shift = renumbering(placesIn(before), placesIn(after));
  const places = new Map([...moved].map((id) => [before.placeOf(id), after.placeOf(id)]));
  const now = (place: number): number => places.get(place) ?? shift(place);
  const others: string[] = [];
  const compared = new Set<number>();
  for (const holder of before.holders) {
    const place = now(holder);
    compared.add(place);
    const reports = place < 0 ? [] : after.reportsAt(place);
    const known = before.reportsAt(holder).map(now);
    if (known.length !== reports.length || known.some((each, at) => each !== reports[at]))
      others.push(before.idAt(holder));
  }
  for (const holder of after.holders) if (!compared.has(holder)) others.push(after.idAt(holder));
  return others;
}
