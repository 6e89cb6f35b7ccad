import type { InTimeEvidence } from '../../answer/evidence/in-time-evidence.ts';
import type { TellingEvidence } from '../../answer/evidence/telling-evidence.ts';
import { type Odds, weigh, type Weights } from '../../answer/evidence/weigh.ts';
import { FITTED } from '../../answer/evidence/weights.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { worthsOf } from '../../answer/summary/choose-tellings.ts';
import { Likeness } from '../../answer/summary/likeness.ts';
import { resortInTime, timelineTellings } from '../../answer/timeline/tellings-in-time.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { type JudgedItem, readJudgedItems } from '../summaries/judged-item.ts';
import { scoreLines } from '../summaries/score-lines.ts';
import { newestDay } from '../summaries/newest-day.ts';
import { kindsOf } from './fit-all.ts';
import { openJudged } from './open-set.ts';
import { type Case, fitLogistic } from './fit-weights.ts';

/** What was thought before any fit. Eight timelines are few: weights are drawn to these, and differ where the facts insist. */
const PRIOR: Weights<InTimeEvidence> = {
  told: 0.8,
  span: -1.5,
  ahead: -3,
  ownDay: 0,
  otherDay: -1.5,
  dayBefore: 0,
  place: -0.8,
  saidBy: 0,
  reportedBy: 0,
  ago: 0,
  decades: -2,
  updated: 0,
  touches: -3,
};
const L2 = 0.03;

/** The likeliest sentences of a timeline that is held out, of which the share that tell a fact under its day is printed. */
const LIKELIEST = 10;

/** The sentences of a timeline, and whether each tells one of its facts under its day. */
interface JudgedInTime {
  readonly item: JudgedItem;
  readonly cases: readonly Case<InTimeEvidence>[];
}

/**
 * Fits what the place of sentences in time adds to what they are worth anyhow on the timelines of judged items, each counting
 * alike. Before that each is held out in turn, and it is printed how many of the sentences that are likeliest by weights fitted
 * on the others tell a fact under its day, and how many by what was thought before.
 *
 * @param tellings - By what all sentences are weighed.
 * @throws {ArchiveError} When the items or a folder cannot be read.
 */
export async function fitTimelines(
  file: string,
  folders: readonly string[],
  tellings: Odds<TellingEvidence>,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<Odds<InTimeEvidence>> {
  const judged: JudgedInTime[] = [];
  const items = (await readJudgedItems(file)).filter(({ kind }) => kind === 'timeline');
  for await (const { seen, own } of openJudged(items, folders, progress)) {
    for (const item of own) judged.push(await judge(seen, item, tellings));
  }
  const shares = judged.map((held) => ({
    before: shareRight(held, { intercept: 0, weights: PRIOR }),
    fitted: shareRight(held, fit(judged.filter((each) => each !== held))),
  }));
  for (const kind of ['before', 'fitted'] as const) {
    const mean = shares.reduce((sum, each) => sum + each[kind], 0) / Math.max(1, shares.length);
    write(`Timelines held out, ${kind}: ${mean.toFixed(3)} of the ${LIKELIEST} likeliest tell a fact under its day\n`);
  }
  return fit(judged);
}

function fit(judged: readonly JudgedInTime[]): Odds<InTimeEvidence> {
  const kinds = kindsOf(PRIOR);
  const cases = judged.flatMap((each) => each.cases);
  const { intercept, weights } = fitLogistic(
    cases.map((each) => ({ ...each, offset: oddsOf(each, { intercept: 0, weights: PRIOR }) })),
    kinds,
    L2,
  );
  const summed = kinds.map((kind) => [kind, PRIOR[kind] + weights[kind]]);
  return { intercept, weights: Object.fromEntries(summed) as Weights<InTimeEvidence> };
}

function oddsOf({ evidence, offset = 0 }: Case<InTimeEvidence>, odds: Odds<InTimeEvidence>): number {
  return offset + odds.intercept + weigh(evidence, odds.weights);
}

function shareRight({ cases }: JudgedInTime, odds: Odds<InTimeEvidence>): number {
  const likeliest = cases.toSorted((a, b) => oddsOf(b, odds) - oddsOf(a, odds)).slice(0, LIKELIEST);
  return likeliest.filter(({ holds }) => holds).length / Math.max(1, likeliest.length);
}

/** The sentences that the timeline of an item is chosen from. */
async function judge(seen: SeenEdition, item: JudgedItem, odds: Odds<TellingEvidence>): Promise<JudgedInTime> {
  const request = { topic: item.topic, range: ALL_DAYS, today: await newestDay(seen.articles) };
  const { tellings } = await timelineTellings(seen, request);
  const fitted = { ...FITTED, tellings: odds };
  const likeness = new Likeness(tellings.map(({ terms }) => terms));
  const worths = worthsOf(tellings, likeness, { analyzer: seen.analyzer, fitted, resort: resortInTime(fitted) });
  const cases = tellings.map(({ entry, inTime }, at): Case<InTimeEvidence> => {
    const { article, text, when } = entry;
    const line = { docid: article.id, text, day: when.since === when.until ? when.since : null };
    const [verdict] = scoreLines(item, [line]).verdicts;
    const holds = verdict !== undefined && verdict.fresh && verdict.dayRight !== false;
    return { evidence: inTime, holds, share: 1 / tellings.length, offset: worths[at]!.value };
  });
  return { item, cases };
}
