import type { Article } from './article.ts';
import { mix, shingleHashes } from './shingles.ts';

/**
 * Two texts tell the same story when the sets of their four-word runs overlap by at least this much (Jaccard). Changing one
 * word in 30, evenly spread, leaves about 0.77; two writers' reports of one event share less than 0.1.
 */
export const SAME_STORY = 0.6;

/** At most so many ids are listed for one article, the newest: ten thousand copies must not cost their square. */
export const MAX_REPORTS = 100;

/** Signature: one minimum for each bin of the hash space (one-permutation MinHash, Li, Owen and Zhang 2012). */
const BANDS = 16;
const ROWS = 3;
const BINS = BANDS * ROWS;
const EMPTY = 0xffffffff;

/** Stories looked at in one bucket, so that common boilerplate costs no more than this. */
const MAX_BUCKET = 4;
/** Estimates of 48 bins err by 0.07 (one sigma) at 0.6: pairs estimated below this are not compared exactly. */
const WORTH_COMPARING = 0.35;

/** A story: the article that it is known by, which is its oldest, and all that tell it. */
interface Story {
  /** Its body may be read from a file anew at each use. */
  readonly first: Article;
  readonly signature: Uint32Array;
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
 * and none under 0.6 was joined. Time grows with the text; the result does not depend on the order of `articles`.
 *
 * @returns The ids of each story that is told more than once, newest first; the story with the oldest first report first.
 */
export function findStories(articles: readonly Article[]): readonly (readonly string[])[] {
  const buckets = Array.from({ length: BANDS }, () => new Map<number, Story[]>());
  const stories: Story[] = [];
  for (const article of articles.toSorted(compareOldest)) {
    const shingles = shingleHashes(article.body);
    if (shingles.length === 0) continue;
    const signature = signatureOf(shingles);
    const story = nearestStory(shingles, signature, buckets);
    if (story === null) stories.push(openStory(article, signature, buckets));
    else story.ids.push(article.id);
  }
  return stories.filter(({ ids }) => ids.length > 1).map(({ ids }) => ids.toReversed());
}

/**
 * The stories of {@link findStories}, by article.
 *
 * @returns For each article that is not alone, the ids of the others, newest first, at most {@link MAX_REPORTS}.
 */
export function findNearDuplicates(articles: readonly Article[]): Map<string, readonly string[]> {
  const reports = new Map<string, readonly string[]>();
  for (const ids of findStories(articles)) {
    const newest = ids.slice(0, MAX_REPORTS + 1);
    for (const id of ids) reports.set(id, newest.filter((other) => other !== id).slice(0, MAX_REPORTS));
  }
  return reports;
}

function nearestStory(
  shingles: Uint32Array,
  signature: Uint32Array,
  buckets: readonly Map<number, Story[]>[],
): Story | null {
  const candidates = new Set(buckets.flatMap((bucket, band) => bucket.get(bandKey(signature, band)) ?? []));
  let nearest: Story | null = null;
  let best = 0;
  const own = candidates.size === 0 ? null : new Set(shingles);
  for (const story of candidates) {
    if (own === null || agreement(signature, story.signature) < WORTH_COMPARING) continue;
    const likeness = jaccard(own, new Set(shingleHashes(story.first.body)));
    if (likeness >= SAME_STORY && likeness > best) {
      nearest = story;
      best = likeness;
    }
  }
  return nearest;
}

function openStory(article: Article, signature: Uint32Array, buckets: readonly Map<number, Story[]>[]): Story {
  const story: Story = { first: article, signature, ids: [article.id] };
  buckets.forEach((bucket, band) => {
    const key = bandKey(signature, band);
    const there = bucket.get(key);
    if (there === undefined) bucket.set(key, [story]);
    else if (there.length < MAX_BUCKET) there.push(story);
  });
  return story;
}

/** Least hash in each bin; an empty bin takes the next filled one's, so that short texts compare as well. */
function signatureOf(shingles: Uint32Array): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (const shingle of shingles) {
    const bin = shingle % BINS;
    // The remainder is spent on choosing the bin; remixing keeps the order within it independent of that.
    const rank = mix(shingle ^ 0x9e3779b9);
    if (rank < (bins[bin] ?? EMPTY)) bins[bin] = rank;
  }
  const filled = bins.slice();
  for (let bin = 0; bin < BINS; bin += 1) {
    for (let step = 1; filled[bin] === EMPTY && step < BINS; step += 1) {
      const lent = bins[(bin + step) % BINS] ?? EMPTY;
      if (lent !== EMPTY) filled[bin] = mix(lent + step);
    }
  }
  return filled;
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row += 1) key = mix(key ^ (signature[band * ROWS + row] ?? 0));
  return key;
}

function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin]) same += 1;
  return same / BINS;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Oldest first, undated last, then by id: new articles come after those that were there. */
function compareOldest(a: Article, b: Article): number {
  if (a.day !== b.day) return (a.day ?? '9999-99-99') < (b.day ?? '9999-99-99') ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
