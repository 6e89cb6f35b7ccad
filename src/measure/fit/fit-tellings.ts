import type { TellingEvidence } from '../../answer/evidence/telling-evidence.ts';
import { likelihood, type Odds } from '../../answer/evidence/weigh.ts';
import { FITTED } from '../../answer/evidence/weights.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { Likeness } from '../../answer/summary/likeness.ts';
import { tellingsAbout } from '../../answer/summary/summarize-topic.ts';
import { weighTellings } from '../../answer/summary/weigh-tellings.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { type JudgedItem, readJudgedItems } from '../summaries/judged-item.ts';
import { scoreLines } from '../summaries/score-lines.ts';
import { newestDay } from '../summaries/newest-day.ts';
import { type Case, fitLogistic } from './fit-weights.ts';
import { kindsOf } from './fit-all.ts';
import { openJudged } from './open-set.ts';

/** The sentences of an item's articles, and whether each tells one of its facts. */
interface JudgedTellings {
  readonly item: JudgedItem;
  readonly cases: readonly Case<TellingEvidence>[];
}

const L2 = 0.0003;
/** The likeliest sentences of an item that is held out, of which the share that tell a fact is printed. */
const LIKELIEST = 20;

/**
 * Fits what tells a sentence worth telling from others on the topics and timelines of judged items, each item counting
 * alike; periods are left to what these bring. Before that each item is held out in turn, and it is printed how many of the
 * sentences that weights fitted on the others find likeliest tell a fact.
 *
 * @returns The weights, and how many items they were fitted on.
 * @throws {ArchiveError} When the items or a folder cannot be read.
 */
export async function fitTellings(
  file: string,
  folders: readonly string[],
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<{ readonly tellings: Odds<TellingEvidence>; readonly items: number }> {
  const items = (await readJudgedItems(file)).filter(({ kind }) => kind !== 'period');
  const judged: JudgedTellings[] = [];
  for await (const { seen, own } of openJudged(items, folders, progress)) {
    for (const item of own) judged.push({ item, cases: await casesOf(seen, item) });
  }
  const shares = judged.map((held) => {
    const odds = fit(judged.filter((each) => each !== held));
    const likeliest = held.cases.toSorted((a, b) => likelihood(b.evidence, odds) - likelihood(a.evidence, odds));
    const first = likeliest.slice(0, LIKELIEST);
    const right = first.filter(({ holds }) => holds).length / Math.max(1, first.length);
    write(
      `${held.item.id}: ${right.toFixed(2)} of the ${first.length} likeliest of ${held.cases.length} tell a fact\n`,
    );
    return right;
  });
  const mean = shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length);
  write(`Held out, all items: ${mean.toFixed(3)}\n`);
  return { tellings: fit(judged), items: judged.length };
}

function fit(judged: readonly JudgedTellings[]): Odds<TellingEvidence> {
  return fitLogistic(
    judged.flatMap(({ cases }) => cases),
    kindsOf(FITTED.tellings.weights),
    L2,
  );
}

async function casesOf(seen: SeenEdition, item: JudgedItem): Promise<readonly Case<TellingEvidence>[]> {
  const request = { topic: item.topic, range: ALL_DAYS, today: await newestDay(seen.articles) };
  const { tellings } = await tellingsAbout(seen, request);
  const likeness = new Likeness(tellings.map(({ terms }) => terms));
  return weighTellings(tellings, likeness, seen.analyzer).map((evidence, at) => {
    const { article, start, end } = tellings[at]!;
    const line = { docid: article.id, text: article.body.slice(start, end), day: null };
    const [verdict] = scoreLines(item, [line]).verdicts;
    return { evidence, holds: verdict?.fresh ?? false, share: 1 / tellings.length };
  });
}
