import type { SummaryFit } from '../../evidence/fitted.ts';
import type { OnTopicEvidence } from '../../evidence/on-topic-evidence.ts';
import type { TellingEvidence } from '../../evidence/telling-evidence.ts';
import { oddsOf } from '../../evidence/weigh.ts';
import type { ArticleAbout } from './articles-about.ts';
import { A_LAST_RESORT } from '../last-resort.ts';
import type { Telling } from '../telling.ts';

/** What speaks for a sentence being about the topic. */
export function onTopicEvidence(
  telling: Telling,
  { central }: TellingEvidence,
  { onTopic }: ArticleAbout,
): OnTopicEvidence {
  return { ...onTopic(telling), central };
}

/** How likely it is, in log odds, that a sentence is about the topic. */
export function oddsOnTopic(
  telling: Telling,
  evidence: TellingEvidence,
  about: ArticleAbout,
  { onTopic }: Pick<SummaryFit, 'onTopic'>,
): number {
  return oddsOf(onTopicEvidence(telling, evidence, about), onTopic);
}

/** What a sentence costs, in log odds, that is less likely to be about the topic than these odds say: it is a last resort. */
export function costOfStraying(odds: number, least: number): number {
  return odds < least ? A_LAST_RESORT : 0;
}

/** The logarithm of the likelihood of something that has these odds. */
export function logLikelihood(odds: number): number {
  return -Math.log1p(Math.exp(-odds));
}
