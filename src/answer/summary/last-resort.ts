import type { TellingEvidence } from '../evidence/telling-evidence.ts';
import { isOpinion } from './narration.ts';
import type { Telling } from './telling.ts';

/**
 * What costs a sentence so much, in log odds, that it is told only where there is nothing else. The facts that weights are
 * fitted on do not punish it: a column states facts too.
 */
const COSTS: Partial<Record<keyof TellingEvidence, number>> = {
  asks: 2,
  hollow: 2,
  personal: 0.5,
  speech: 0.7,
};
const OPINION = 1.5;
/** A headline of several matters announces short notes, and what stands in other articles. */
const ROUNDUP = 1;
const MATTERS = /^(?:[^,]*, ){3}|^[^,:]+, [^,:]+, [^:]+:/u;
/** What ends in no mark is a heading or a caption, what ends in a colon shows what follows. */
const UNFINISHED = 1.5;
const NO_END = /[\p{L}\p{N}:,;—–-]$/u;
/** A sentence that leans on one that is not shown with it. */
export const LEANING = 2.5;

/** What a sentence is worth less because it is a last resort: 0 or more, in log odds. */
export function lastResort({ article, start, end, leans, lead }: Telling, evidence: TellingEvidence): number {
  let cost = isOpinion(article.title, article.language) ? OPINION : 0;
  if (MATTERS.test(article.title)) cost += ROUNDUP;
  if (leans && lead === null) cost += LEANING;
  if (NO_END.test(article.body.slice(start, end)) && article.body.includes('. ')) cost += UNFINISHED;
  for (const [kind, each] of Object.entries(COSTS)) cost += each * evidence[kind as keyof TellingEvidence];
  return cost;
}
