import type { Accumulator } from './accumulator.ts';
import { BestOf } from './best-of.ts';
import type { Postings } from './posting-list.ts';

/** Sums may round differently by this share, so nothing nearer to the threshold is dropped. */
const SLACK = 1e-9;
/** Postings worth more than looking up the best passages in them. */
const MANY_POSTINGS = 1024;

/** Where in one segment to look. */
export interface PartRequest {
  /** For each word, the postings of its forms, and whether a passage must hold it; a word without any is left out. Not empty. */
  readonly words: readonly { readonly lists: readonly Postings[]; readonly required: boolean }[];
  /** Only passages in `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly hidden: readonly { readonly from: number; readonly to: number }[];
}

/** Which passages to find. */
export interface TopRequest {
  /** One for each segment. */
  readonly parts: readonly PartRequest[];
  /** At least 1. */
  readonly limit: number;
  /** Passages looked at together, at least 1. The result does not depend on it. */
  readonly window: number;
  /** Which of two passages wins a tie: as a comparison for sorting. Within a part it is the lower one. */
  readonly compare: (a: PlacedPassage, b: PlacedPassage) => number;
}

/** A passage of a segment. */
export interface PlacedPassage {
  /** The segment's place among the parts. */
  readonly part: number;
  readonly passage: number;
}

/** What was found. */
export interface TopPassages {
  /** By part: every passage among the `limit` best, and a few more that nearly tie with the last, in rising order. */
  readonly passages: readonly Uint32Array[];
  /** Passages known to match: all of them, or fewer where the rest could not be among the best. */
  readonly matching: number;
}

interface Word {
  readonly number: number;
  readonly lists: readonly Postings[];
  readonly required: boolean;
  readonly frequency: number;
  readonly bound: number;
}

/**
 * Finds the passages with the greatest scores, where a score is the sum over the words times the number of words found.
 *
 * Words are taken rarest first. Once a passage that none of them holds could not come among the best even with all the
 * words left, those are only looked up in passages seen so far, and only where a passage can still come among the best
 * (MaxScore: Turtle and Flood 1995; with block bounds as in Ding and Suel 2011). With `s` the sum so far over `m` words,
 * `r` the bound of the `n` words left, no score is above `(s + r)(m + n)`.
 */
export function topPassages(accumulator: Accumulator, request: TopRequest): TopPassages {
  const best = new BestOf(request.limit);
  const found: FoundPassage[] = [];
  let matching = 0;
  for (const [part, each] of request.parts.entries()) {
    const words = wordsOf(each);
    const find = words.some(({ required }) => required) ? findHolding : findAny;
    // Window by window, so that what is summed up at a time stays in the processor's caches. Each window begins with the
    // threshold that those before have reached, in other segments too.
    for (let from = each.from; from < each.to; from += request.window) {
      const to = Math.min(each.to, from + request.window);
      const window = { from, to, limit: request.limit, known: best.threshold };
      const hidden = each.hidden.filter((run) => run.from < to && run.to > from);
      for (const run of hidden) accumulator.hide(run.from, run.to);
      try {
        const result = find(accumulator, words, window);
        matching += result.matching;
        for (const { passage, score } of result.best) {
          found.push({ part, passage, score });
          best.offer(score, passage);
        }
      } finally {
        accumulator.clear(hidden);
      }
    }
  }
  const enough = best.threshold * (1 - SLACK);
  const ordered = found.filter(({ score }) => score >= enough);
  if (request.parts.length > 1) ordered.sort(request.compare);
  const chosen = reaching(ordered, best.threshold, request.limit);
  const passages = request.parts.map((_, part) =>
    Uint32Array.from(chosen.flatMap((each) => (each.part === part ? each.passage : []))),
  );
  return { passages, matching };
}

/** The words of a part, rarest first. */
function wordsOf({ words }: PartRequest): Word[] {
  return words
    .map(({ lists, required }, index): Word => ({
      number: index + 1,
      lists,
      required,
      frequency: lists.reduce((sum, list) => sum + list.frequency, 0),
      bound: lists.reduce((sum, list) => sum + list.bound, 0),
    }))
    .toSorted((a, b) => a.frequency - b.frequency);
}

/** A passage with its whole score. */
interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
}

interface FoundPassage extends ScoredPassage, PlacedPassage {}

/** What was found in a part of the passages, by rising passage. */
interface WindowResult {
  readonly best: readonly ScoredPassage[];
  readonly matching: number;
}

/** A request for some of a segment's passages. */
interface WindowRequest {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  /** A threshold that the result will not fall below. */
  readonly known: number;
}

function findAny(accumulator: Accumulator, words: readonly Word[], request: WindowRequest): WindowResult {
  let threshold = request.known;
  let next = 0;
  let rest = words.reduce((sum, word) => sum + word.bound, 0);
  for (const word of words) {
    if (next > 0 && rest * (words.length - next) < threshold * (1 - SLACK)) break;
    addWord(accumulator, word, request);
    rest -= word.bound;
    next++;
    const left = words.slice(next);
    const postings = left.reduce((sum, { frequency }) => sum + frequency, 0);
    if (postings > MANY_POSTINGS) {
      threshold = Math.max(threshold, completeBest(accumulator, left, request.limit));
    }
  }
  const { matching, alive } = stillAlive(accumulator, rest, words.length - next, threshold);
  const kept = lookUp(accumulator, alive, words.slice(next), threshold);
  return { best: chooseBest(accumulator, kept, threshold, request.limit), matching };
}

/** Finds among the passages that hold all the words required. */
function findHolding(accumulator: Accumulator, words: readonly Word[], request: WindowRequest): WindowResult {
  const [rarest, ...others] = words.filter(({ required }) => required);
  if (rarest === undefined) return { best: [], matching: 0 };
  addWord(accumulator, rarest, request);
  let { alive } = stillAlive(accumulator, 0, 0, 0);
  for (const [index, word] of others.entries()) {
    alive = lookUp(accumulator, alive, [word], 0).filter((passage) => accumulator.words[passage] === index + 2);
  }
  const welcome = words.filter(({ required }) => !required);
  alive = lookUp(accumulator, alive, welcome, 0);
  return { best: chooseBest(accumulator, alive, request.known, request.limit), matching: alive.length };
}

/** Adds a word's scores to every passage that holds it. */
function addWord(accumulator: Accumulator, word: Word, { from, to }: WindowRequest): void {
  for (const list of word.lists) list.addTo(accumulator, from, to, word.number);
}

/**
 * Works out the whole score of the passages that lead so far.
 *
 * @returns The least of them when there are `limit`: a threshold that the result will not fall below.
 */
function completeBest(accumulator: Accumulator, left: readonly Word[], limit: number): number {
  const { sums, words, touched } = accumulator;
  if (touched.length < limit) return 0;
  const leading = new BestOf(limit);
  for (let index = 0; index < touched.length; index++) {
    const passage = touched[index]!;
    leading.offer(sums[passage]! * words[passage]!, passage);
  }
  if (leading.threshold === 0) return 0;
  const passages = leading.items.toSorted();
  const scores = Float64Array.from(passages, (passage) => sums[passage]!);
  const found = Uint16Array.from(passages, (passage) => words[passage]!);
  for (const { lists } of left) {
    const before = scores.slice();
    for (const list of lists) {
      list.rewind();
      for (const [index, passage] of passages.entries()) scores[index]! += list.scoreOf(passage);
    }
    for (const [index, score] of scores.entries()) if (score > before[index]!) found[index]!++;
  }
  return scores.reduce((least, score, index) => Math.min(least, score * found[index]!), Infinity);
}

/** The passages that can still reach the threshold, rising, and how many were seen at all. */
function stillAlive(
  accumulator: Accumulator,
  rest: number,
  left: number,
  threshold: number,
): { readonly alive: Uint32Array; readonly matching: number } {
  const { sums, words, touched } = accumulator;
  const alive = new Uint32Array(touched.length);
  const enough = threshold * (1 - SLACK);
  let length = 0;
  let matching = 0;
  for (let index = 0; index < touched.length; index++) {
    const passage = touched[index]!;
    const sum = sums[passage]!;
    if (sum === -Infinity) continue;
    matching++;
    if ((sum + rest) * (words[passage]! + left) >= enough) alive[length++] = passage;
  }
  return { alive: accumulator.ordered(alive.subarray(0, length)), matching };
}

/** Adds the words left to the passages alive, dropping those that cannot reach the threshold any more. */
function lookUp(accumulator: Accumulator, alive: Uint32Array, left: readonly Word[], threshold: number): Uint32Array {
  const { sums, words } = accumulator;
  const enough = threshold * (1 - SLACK);
  let rest = left.reduce((sum, { bound }) => sum + bound, 0);
  let count = alive.length;
  for (const [index, word] of left.entries()) {
    const more = left.length - index;
    rest -= word.bound;
    for (const list of word.lists) list.rewind();
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const passage = alive[at]!;
      const reach = (sums[passage]! + rest) * (words[passage]! + more);
      let bound = 0;
      for (const list of word.lists) bound += list.boundOf(passage);
      if (reach + bound * (words[passage]! + more) < enough) continue;
      alive[kept++] = passage;
      for (const list of word.lists) {
        const score = list.scoreOf(passage);
        if (score > 0) accumulator.add(passage, score, word.number);
      }
    }
    count = kept;
  }
  return alive.subarray(0, count);
}

/** The best of the passages, all words added, in rising order. Of those that nearly tie at the end, the lowest. */
function chooseBest(
  { sums, words }: Accumulator,
  passages: Uint32Array,
  known: number,
  limit: number,
): readonly ScoredPassage[] {
  const best = new BestOf(limit);
  const scored = Array.from(passages, (passage) => ({ passage, score: sums[passage]! * words[passage]! }));
  for (const { passage, score } of scored) best.offer(score, passage);
  return reaching(scored, Math.max(known, best.threshold), limit);
}

/** Those that reach the threshold, and of those that nearly tie with it the first `limit`. @param found - As they win ties. */
function reaching<Found extends ScoredPassage>(
  found: readonly Found[],
  threshold: number,
  limit: number,
): readonly Found[] {
  let ties = 0;
  return found.filter(({ score }) => {
    if (score > threshold * (1 + SLACK)) return true;
    return score >= threshold * (1 - SLACK) && ties++ < limit;
  });
}
