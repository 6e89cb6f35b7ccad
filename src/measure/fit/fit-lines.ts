import type { SummaryFit } from '../../answer/evidence/fitted.ts';
import type { OnTopicEvidence } from '../../answer/evidence/on-topic-evidence.ts';
import type { TellingEvidence } from '../../answer/evidence/telling-evidence.ts';
import { likelihood, type Odds } from '../../answer/evidence/weigh.ts';
import { FITTED } from '../../answer/evidence/weights.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { Likeness } from '../../answer/summary/likeness.ts';
import { onTopicEvidence } from '../../answer/summary/about/on-topic.ts';
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
interface JudgedTopic<Evidence> {
  readonly topic: string;
  readonly cases: readonly Case<Evidence>[];
}

const L2 = 0.003;
/** Topics are held out in so many parts. */
const PARTS = 10;
/** Of the lines held out, the likeliest share of which it is printed how many are what is said. */
const SHARES = [0.3, 0.5, 0.7, 0.9] as const;

/**
 * Fits on lines that were judged what tells a sentence of news from background, teasers, captions and talk, and what is about a topic
 * from what shares a word with it. Before that the topics are held out in parts, and it is printed how many of the lines that are
 * likeliest by weights fitted on the others are so.
 *
 * @throws {ArchiveError} When the lines or a folder cannot be read.
 */
export async function fitLines(
  file: string,
  folders: readonly string[],
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<Pick<SummaryFit, 'news' | 'onTopic'> & { readonly lines: number }> {
  const news: JudgedTopic<TellingEvidence>[] = [];
  const onTopic: JudgedTopic<OnTopicEvidence>[] = [];
  for await (const { seen, own } of openJudged(await readJudgedLines(file), folders, progress)) {
    for (const [topic, lines] of groupBy(own, ({ topic: each }) => each)) {
      const cases = await casesOf(seen, topic, lines);
      news.push({ topic, cases: cases.news });
      onTopic.push({ topic, cases: cases.onTopic });
    }
  }
  return {
    news: fitSaid('are news', kindsOf(FITTED.news.weights), news, write),
    onTopic: fitSaid('are on topic', kindsOf(FITTED.onTopic.weights), onTopic, write),
    lines: news.reduce((sum, { cases }) => sum + cases.length, 0),
  };
}

/** Fits what is said of lines, and prints how well that is known of lines held out. */
function fitSaid<Evidence extends object>(
  said: string,
  kinds: readonly (keyof Evidence)[],
  judged: readonly JudgedTopic<Evidence>[],
  write: (text: string) => void,
): Odds<Evidence> {
  const held = heldOut(kinds, judged);
  const shareOf = (cases: readonly Case<Evidence>[]): string =>
    (cases.filter(({ holds }) => holds).length / Math.max(1, cases.length)).toFixed(3);
  for (const share of SHARES) {
    const likeliest = held.slice(0, Math.round(share * held.length));
    write(`Lines held out: ${shareOf(likeliest)} of the likeliest ${100 * share} % ${said}\n`);
  }
  write(`All ${held.length} lines: ${shareOf(held)}\n`);
  return fit(kinds, judged);
}

/** All cases, the likeliest first by what was fitted on other topics. */
function heldOut<Evidence extends object>(
  kinds: readonly (keyof Evidence)[],
  judged: readonly JudgedTopic<Evidence>[],
): readonly Case<Evidence>[] {
  const sorted = judged.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  const weighed = Array.from({ length: PARTS }, (_, part) => {
    const others = sorted.filter((_each, at) => at % PARTS !== part);
    const odds = fit(kinds, others);
    const held = sorted.filter((_each, at) => at % PARTS === part).flatMap(({ cases }) => cases);
    return held.map((each) => ({ each, likely: likelihood(each.evidence, odds) }));
  }).flat();
  return weighed.toSorted((a, b) => b.likely - a.likely).map(({ each }) => each);
}

function fit<Evidence extends object>(
  kinds: readonly (keyof Evidence)[],
  judged: readonly JudgedTopic<Evidence>[],
): Odds<Evidence> {
  const cases = judged.flatMap((each) => each.cases);
  return fitLogistic(cases, kinds, L2);
}

async function casesOf(
  seen: SeenEdition,
  topic: string,
  lines: readonly JudgedLine[],
): Promise<{ readonly news: readonly Case<TellingEvidence>[]; readonly onTopic: readonly Case<OnTopicEvidence>[] }> {
  const request = { topic, range: ALL_DAYS, today: await newestDay(seen.articles) };
  const news: Case<TellingEvidence>[] = [];
  const onTopic: Case<OnTopicEvidence>[] = [];
  for (const [kind, own] of groupBy(lines, ({ kind: each }) => each)) {
    const { about, tellings } = await (kind === 'summary' ? tellingsAbout : timelineTellings)(seen, request);
    const likeness = new Likeness(tellings.map(({ terms }) => terms));
    const evidence = weighTellings(tellings, likeness, seen.analyzer);
    const articles = new Map(about.articles.map((each) => [each.article.id, each]));
    const places = new Map(tellings.map((telling, at) => [placeOf(telling), at]));
    for (const { article, start, isNews, isOnTopic } of own) {
      const at = places.get(placeOf({ article: { id: article }, start }));
      if (at === undefined) continue;
      news.push({ evidence: evidence[at]!, holds: isNews, share: 1 });
      const of = onTopicEvidence(tellings[at]!, evidence[at]!, articles.get(article)!);
      onTopic.push({ evidence: of, holds: isOnTopic, share: 1 });
    }
  }
  return { news, onTopic };
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
