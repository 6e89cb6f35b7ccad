import type { TellingEvidence } from '../../answer/evidence/telling-evidence.ts';
import { likelihood, type Odds } from '../../answer/evidence/weigh.ts';
import { FITTED } from '../../answer/evidence/weights.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { Likeness } from '../../answer/summary/likeness.ts';
import { tellingsAbout } from '../../answer/summary/summarize-topic.ts';
import type { Telling } from '../../answer/summary/telling.ts';
import { weighTellings } from '../../answer/summary/weigh-tellings.ts';
import { timelineTellings } from '../../answer/timeline/tellings-in-time.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { type JudgedLine, readJudgedLines } from '../summaries/judged-line.ts';
import { newestDay } from '../summaries/newest-day.ts';
import { kindsOf } from './fit-all.ts';
import { openJudged } from './open-set.ts';
import { type Case, fitLogistic } from './fit-weights.ts';

/** What one topic's lines were judged to be. */
interface JudgedTopic {
  readonly topic: string;
  readonly cases: readonly Case<TellingEvidence>[];
}

const L2 = 0.003;
/** Topics are held out in so many parts. */
const PARTS = 10;
/** Of the lines held out, the likeliest share of which it is printed how many are news. */
const SHARES = [0.3, 0.5, 0.7] as const;

/**
 * Fits what tells a sentence of news from background, teasers, captions and talk on lines that were judged. Before that the topics
 * are held out in parts, and it is printed how many of the lines that are likeliest by weights fitted on the others are news.
 *
 * @throws {ArchiveError} When the lines or a folder cannot be read.
 */
export async function fitNews(
  file: string,
  folders: readonly string[],
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<{ readonly news: Odds<TellingEvidence>; readonly lines: number }> {
  const judged: JudgedTopic[] = [];
  for await (const { seen, own } of openJudged(await readJudgedLines(file), folders, progress)) {
    for (const [topic, lines] of groupBy(own, ({ topic: each }) => each))
      judged.push({ topic, cases: await casesOf(seen, topic, lines) });
  }
  const cases = judged.flatMap((each) => each.cases);
  const held = heldOut(judged);
  for (const share of SHARES) {
    const first = held.slice(0, Math.round(share * held.length));
    const right = first.filter(({ holds }) => holds).length / Math.max(1, first.length);
    write(`Lines held out: ${right.toFixed(3)} of the likeliest ${100 * share} % are news\n`);
  }
  const all = cases.filter(({ holds }) => holds).length / Math.max(1, cases.length);
  write(`All ${cases.length} lines: ${all.toFixed(3)}\n`);
  return { news: fit(judged), lines: cases.length };
}

/** All cases, the likeliest first by what was fitted on other topics. */
function heldOut(judged: readonly JudgedTopic[]): readonly Case<TellingEvidence>[] {
  const sorted = judged.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  const weighed = Array.from({ length: PARTS }, (_, part) => {
    const odds = fit(sorted.filter((_each, at) => at % PARTS !== part));
    const held = sorted.filter((_each, at) => at % PARTS === part).flatMap(({ cases }) => cases);
    return held.map((each) => ({ each, likely: likelihood(each.evidence, odds) }));
  }).flat();
  return weighed.toSorted((a, b) => b.likely - a.likely).map(({ each }) => each);
}

function fit(judged: readonly JudgedTopic[]): Odds<TellingEvidence> {
  const cases = judged.flatMap((each) => each.cases);
  return fitLogistic(cases, kindsOf(FITTED.news.weights), L2);
}

async function casesOf(
  seen: SeenEdition,
  topic: string,
  lines: readonly JudgedLine[],
): Promise<Case<TellingEvidence>[]> {
  const request = { topic, range: ALL_DAYS, today: await newestDay(seen.articles) };
  const cases: Case<TellingEvidence>[] = [];
  for (const [kind, own] of groupBy(lines, ({ kind: each }) => each)) {
    const { tellings } = await (kind === 'summary' ? tellingsAbout : timelineTellings)(seen, request);
    const likeness = new Likeness(tellings.map(({ terms }) => terms));
    const evidence = weighTellings(tellings, likeness, seen.analyzer);
    const places = new Map(tellings.map((telling, at) => [placeOf(telling), at]));
    for (const { article, start, isNews } of own) {
      const at = places.get(placeOf({ article: { id: article }, start }));
      if (at !== undefined) cases.push({ evidence: evidence[at]!, holds: isNews, share: 1 });
    }
  }
  return cases;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function placeOf({
  article,
  start,
}: {
  readonly article: Pick<Telling['article'], 'id'>;
  readonly start: number;
}): string {
  return `${article.id} ${start}`;
}
