import type { Article } from '../article.ts';
import { shingleHashes } from './shingles.ts';
import { StoryBuckets } from './story-buckets.ts';
import { agreement, BANDS, bandKeys, isWordless, storySignature } from './story-signature.ts';

/**
 * Two texts tell the same story when the sets of their four-word runs overlap by at least this much (Jaccard). Changing one
 * word in 30, evenly spread, leaves about 0.77; two writers' reports of one event share less than 0.1.
 */
export const SAME_STORY = 0.6;

/** At most so many ids are listed for one article, the newest: ten thousand copies must not cost their square. */
export const MAX_REPORTS = 100;

/** Estimates of 48 bins err by 0.07 (one sigma) at 0.6: pairs estimated below this are not compared exactly. */
const WORTH_COMPARING = 0.35;

/** An article that tells a story. */
export interface Report extends Pick<Article, 'id' | 'day'> {
  /** Read only when the signature resembles another one's: it may be fetched at each use. */
  readonly body: string;
  /** As `storySignature` gives it, where that is known already: read more than once. */
  readonly signature?: Uint32Array;
}

/** A story: the report that it is known by, which is its oldest, and the ids of all that tell it. */
interface Story {
  readonly first: Report;
  /** Where {@link first} has none of its own. */
  readonly signature: Uint32Array | null;
  readonly ids: string[];
}

/**
 * Finds the articles that tell the same story: the same text under another headline, or with small edits. Titles do not
 * count. A part of another article is not its duplicate unless it is most of it.
 *
 * Articles are taken oldest first; each joins the story whose first article it resembles most, by at least
 * {@link SAME_STORY}, or opens one. So every report resembles the story's first, and likeness never chains. Candidates come
 * from MinHash buckets (16 bands of 3 minima: a pair at 0.6 is met with probability 0.98, at 0.8 with 0.99999) and are
 * compared exactly: of 20,000 random edited pairs 0.8 % were missed from 0.6 to 0.7, 0.08 % from 0.7 to 0.8, none above,
 * and none under 0.6 was joined. Time grows with the text; the result does not depend on the order of `articles`, nor, for
 * an article, on any that is connected to it by no chain of articles each of which shares a bucket with the next.
 *
 * @returns The ids of each story that is told more than once, newest first; the story with the oldest first report first.
 */
export function findStories(articles: readonly Report[]): readonly (readonly string[])[] {
  const buckets = new StoryBuckets(articles.length * BANDS);
  const stories: Story[] = [];
  const keys = new Uint32Array(BANDS);
  for (const article of articles.toSorted(compareOldest)) {
    const known = article.signature;
    const signature = known ?? storySignature(article.body);
    if (isWordless(signature)) continue;
    const story = nearestStory(article, signature, candidatesOf(bandKeys(signature, keys), buckets, stories));
    if (story !== null) story.ids.push(article.id);
    else {
      for (const key of keys) buckets.add(key, stories.length);
      stories.push({ first: article, signature: known === undefined ? signature : null, ids: [article.id] });
    }
  }
  return stories.filter(({ ids }) => ids.length > 1).map(({ ids }) => ids.toReversed());
}

/**
 * The stories of {@link findStories}, by article.
 *
 * @returns For each article that is not alone, the ids of the others, newest first, at most {@link MAX_REPORTS}.
 */
export function findNearDuplicates(articles: readonly Report[]): Map<string, readonly string[]> {
  const reports = new Map<string, readonly string[]>();
  for (const ids of findStories(articles)) {
    const newest = ids.slice(0, MAX_REPORTS + 1);
    for (const id of ids) reports.set(id, newest.filter((other) => other !== id).slice(0, MAX_REPORTS));
  }
  return reports;
}

/** The stories that share a bucket, oldest first. */
function candidatesOf(keys: Uint32Array, buckets: StoryBuckets, stories: readonly Story[]): readonly Story[] {
  const found: number[] = [];
  for (const key of keys) buckets.collect(key, found);
  if (found.length === 0) return [];
  return [...new Set(found)].toSorted((a, b) => a - b).map((number) => stories[number]!);
}

/** @param article - Its body is read only where a candidate is likely. */
function nearestStory(article: Report, signature: Uint32Array, candidates: readonly Story[]): Story | null {
  const likely = candidates.filter(
    (story) => agreement(signature, story.signature ?? story.first.signature!) >= WORTH_COMPARING,
  );
  if (likely.length === 0) return null;
  const own = new Set(shingleHashes(article.body));
  let nearest: Story | null = null;
  let best = 0;
  for (const story of likely) {
    const likeness = jaccard(own, new Set(shingleHashes(story.first.body)));
    if (likeness >= SAME_STORY && likeness > best) {
      nearest = story;
      best = likeness;
    }
  }
  return nearest;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Oldest first, undated last, then by id: new articles come after those that were there. */
function compareOldest(a: Report, b: Report): number {
  if (a.day !== b.day) return (a.day ?? '9999-99-99') < (b.day ?? '9999-99-99') ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
