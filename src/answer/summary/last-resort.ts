import type { ArticleKind } from '../../corpus/kinds/article-kind.ts';
import { tellsOfPast } from '../../dates/tense.ts';
import type { SummaryFit } from '../evidence/fitted.ts';
import type { TellingEvidence } from '../evidence/telling-evidence.ts';
import { oddsOf } from '../evidence/weigh.ts';
import { knowsEvents, withoutWhatIsToCome } from './narration.ts';
import type { Telling } from './telling.ts';

/**
 * What costs a sentence so much, in log odds, that it is told only where there is nothing else. The facts that weights are
 * fitted on do not punish it: a column states facts too.
 */
const COSTS: Partial<Record<keyof TellingEvidence, number>> = {
  asks: 2,
  hollow: 2,
  personal: 0.5,
  speech: 1.5,
};
/**
 * What an article's kind costs each of its sentences, and one that tells of no event: that puts the past on no day and has no
 * word of what came about. A report may begin with one all the same, and tell how much or how many.
 */
const KINDS: Readonly<Record<ArticleKind, readonly [any: number, withoutEvent: number]>> = {
  report: [0, 1.5],
  live: [0, 1.5],
  guide: [0, 1.5],
  preview: [1.5, 1.5],
  feature: [0.4, 1.5],
  list: [0.4, 1.5],
  service: [0.75, 1.5],
  quiz: [1.5, 1.5],
  opinion: [1.5, 1.5],
  newsletter: [1.5, 1.5],
};
/** A report's first sentence tells its news where it has so much of the headline's words. */
const OF_HEADLINE = 0.2;
/** What says only what is to come, and what tells of nothing that was or has come about: that is how things are. */
const TO_COME = 1;
const NOTHING_NEW = 1.5;
/** A headline of several matters announces short notes, and what stands in other articles. */
const ROUNDUP = 1.5;
const MATTERS = /^(?:[^,]*, ){3}|^[^,:]+, [^,:]+, [^:]+:/u;
/** What ends in no mark is a heading or a caption, what ends in a colon shows what follows; a bullet makes an entry of a list. */
const UNFINISHED = 1.5;
const BULLET = /^[•‣▪·*–—-]/u;
const NO_END = /[\p{L}\p{N}:,;—–-]$/u;
/** Articles that tell their news in so many characters are notes; those that the odds of news were fitted on are longer. */
const NOTE = 600;
/** What plainly says what came about is likelier news than not. */
const PLAIN = 0;
/** A sentence that leans on one that is not shown with it. */
export const LEANING = 2.5;

/** What costs so much is told only where there is nothing else: a summary is shorter rather. */
export const A_LAST_RESORT = 1.5;

/** Whether a cost of so much, in log odds, makes a sentence a last resort. */
export function isLastResort(cost: number): boolean {
  return cost >= A_LAST_RESORT;
}

/** What a sentence is worth less because it is a last resort: 0 or more, in log odds. */
export function lastResort(telling: Telling, evidence: TellingEvidence): number {
  const { article, start, end, leans, lead } = telling;
  const text = article.body.slice(start, end);
  const { title, language } = article;
  const spoken = Object.entries(COSTS).reduce(
    (sum, [kind, each]) => sum + each * evidence[kind as keyof typeof COSTS],
    0,
  );
  if (telling.chronicled === true) return spoken + (leans && lead === null ? LEANING : 0);
  const isNothingNew = tellsOfPast(withoutWhatIsToCome(text, language), language) === false;
  const [any, withoutEvent] = KINDS[telling.kind];
  let cost = any + (isNothingNew ? NOTHING_NEW : tellsOfNoEvent(telling, evidence) ? withoutEvent : 0);
  if (MATTERS.test(title)) cost += ROUNDUP;
  if (leans && lead === null) cost += LEANING;
  if (BULLET.test(text) || (NO_END.test(text) && article.body.includes('. '))) cost += UNFINISHED;
  if (evidence.ahead > 0 && evidence.happened === 0) cost += TO_COME;
  return cost + spoken;
}

/**
 * Whether a sentence is likely enough to be one of news. Where what news sounds like is not known, any is. So is one in which a
 * report plainly says what came about, or any article does on a day that it says itself in a timeline, and the first one of a note:
 * these name neither the day nor who says so.
 */
export function isNews(
  { kind, article, place, ownDay, chronicled }: Telling,
  evidence: TellingEvidence,
  { news, costs }: Pick<SummaryFit, 'news' | 'costs'>,
): boolean {
  if (chronicled === true || !knowsEvents(article.language)) return true;
  const odds = oddsOf(evidence, news);
  if (odds >= costs.leastNews) return true;
  const { happened, circumstances, yearsBack, longBefore, personal } = evidence;
  const saysPlainly = happened > 0 && odds >= PLAIN;
  if (saysPlainly && (ownDay === true || (place === 0 && circumstances + longBefore === 0))) return true;
  if (kind !== 'report' || circumstances + yearsBack + longBefore > 0) return false;
  return saysPlainly || (place === 0 && article.body.length <= NOTE && personal === 0);
}

/** Whether a sentence tells of no event, as far as its language is known. */
function tellsOfNoEvent({ kind, place, article }: Telling, evidence: TellingEvidence): boolean {
  const { event, happened, quantity, headline } = evidence;
  if (event + happened > 0 || !knowsEvents(article.language)) return false;
  const isReport = kind === 'report' || kind === 'live';
  return !(isReport && (quantity > 0 || (place === 0 && headline >= OF_HEADLINE)));
}
