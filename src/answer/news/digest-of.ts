import { ALL_DAYS } from '../../corpus/day.ts';
import { narrowTo } from '../model/narrow.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { shorterFirst, type Told } from '../summary/choose-tellings.ts';
import { lineOf, tellPeriod } from '../summary/summarize-period.ts';
import { inDateOrder } from '../summary/summary-line.ts';
import type { Summary } from '../summary/summary.ts';
import { looksForward, type Telling } from '../summary/telling.ts';

/** So many times the lines are looked at, so that of lesser stories those are left out that one article tells. */
const CANDIDATES = 3;
/** What a report of a story is worth, in log odds: by the logarithm of how many there are. */
const A_REPORT = 1;
/** What a sentence is worth less that says what is to come, and one that leans on what is not shown with it. */
const AHEAD = 0.8;
const LEANING = 4;
/** So many stories are told; the others only where they are worth this much, in log odds. */
const ALWAYS = 5;
const LEAST = 0;

/**
 * What some articles tell: a sentence an article and a story, the stories that most articles and sources report first, then
 * by their days. A report of another source weighs twice.
 *
 * @param lines - At most so many: fewer where the others are of lesser matters.
 */
export async function digestOf(seen: SeenEdition, ids: readonly string[], lines: number): Promise<Summary> {
  const wanted = { range: ALL_DAYS, lines: lines * CANDIDATES };
  const { told, articles } = await tellPeriod(narrowTo(seen, ids), wanted, () => ({ more: worthInDigest }));
  const articlesTold = new Set<string>();
  const first = told.filter(
    ({ telling: { article } }) => !articlesTold.has(article.id) && articlesTold.add(article.id),
  );
  const ranked = oneOfEach(first.toSorted((a, b) => rankOf(b) - rankOf(a))).slice(0, lines);
  const chosen = ranked.filter((each, at) => at < ALWAYS || rankOf(each) >= LEAST);
  const weights = new Map(chosen.map((each) => [each.telling.article.id, weightOf(each)]));
  return {
    range: ALL_DAYS,
    lines: inDateOrder(chosen.map(lineOf)).toSorted((a, b) => weights.get(b.article.id)! - weights.get(a.article.id)!),
    thin: false,
    articles,
    coverage: await seen.articles.coverage(),
  };
}

/** Without those of a story that is told already: whose article, or most of the articles that tell the same, are in it. */
function oneOfEach(ranked: readonly Told<Telling>[]): Told<Telling>[] {
  const articles = new Set<string>();
  return ranked.filter(({ telling, others }) => {
    const all = [telling.article.id, ...others];
    const again = all.filter((id) => articles.has(id)).length;
    for (const id of all) articles.add(id);
    return !(articles.has(telling.article.id) && again > all.length / 2);
  });
}

function worthInDigest(telling: Telling): number {
  const leans = telling.leans && telling.lead === null;
  return shorterFirst(telling) - (looksForward(telling) ? AHEAD : 0) - (leans ? LEANING : 0);
}

function weightOf({ others, sources }: Told<Telling>): number {
  return others.length + Math.max(1, sources);
}

function rankOf(told: Told<Telling>): number {
  return told.value + A_REPORT * Math.log(weightOf(told));
}
