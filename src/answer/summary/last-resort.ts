import { tellsOfPast } from '../../dates/tense.ts';
import type { TellingEvidence } from '../evidence/telling-evidence.ts';
import { isOpinion, listsThings, withoutWhatIsToCome } from './narration.ts';
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
const OPINION = 1.5;
/** What says only what is to come, and what tells of nothing that was or has come about: that is how things are. */
const TO_COME = 1;
const NOTHING_NEW = 1.5;
/** A headline of several matters, or of a list, announces short notes, and what stands in other articles. */
const ROUNDUP = 1.5;
const LIST = 2;
const MATTERS = /^(?:[^,]*, ){3}|^[^,:]+, [^,:]+, [^:]+:/u;
/** What ends in no mark is a heading or a caption, what ends in a colon shows what follows; a bullet makes an entry of a list. */
const UNFINISHED = 1.5;
const BULLET = /^[•‣▪·*–—-]/u;
const NO_END = /[\p{L}\p{N}:,;—–-]$/u;
/** A sentence that leans on one that is not shown with it. */
export const LEANING = 2.5;

/** What costs so much is told only where there is nothing else: a summary is shorter rather. */
const LAST = 1.5;

/** Whether a cost of so much, in log odds, makes a sentence a last resort. */
export function isLastResort(cost: number): boolean {
  return cost >= LAST;
}

/** What a sentence is worth less because it is a last resort: 0 or more, in log odds. */
export function lastResort({ article, start, end, leans, lead }: Telling, evidence: TellingEvidence): number {
  let cost = isOpinion(article.title, article.language) ? OPINION : 0;
  const { title, language } = article;
  const text = article.body.slice(start, end);
  if (MATTERS.test(title)) cost += ROUNDUP;
  if (listsThings(title, language)) cost += LIST;
  if (leans && lead === null) cost += LEANING;
  if (BULLET.test(text) || (NO_END.test(text) && article.body.includes('. '))) cost += UNFINISHED;
  if (evidence.ahead > 0 && evidence.happened === 0) cost += TO_COME;
  if (tellsOfPast(withoutWhatIsToCome(text, language), language) === false) cost += NOTHING_NEW;
  for (const [kind, each] of Object.entries(COSTS)) cost += each * evidence[kind as keyof TellingEvidence];
  return cost;
}
