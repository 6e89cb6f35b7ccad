import { languageOf } from '../../languages/languages.ts';
import type { Query } from '../question/query.ts';
import { NUMBER_WORD } from '../sentences/number-words.ts';
import type { Investigation } from './investigate.ts';

const IN_DIGITS = /\p{N}/u;
const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}-])(?:one|no|none|both|half|twice|dozens?|hundreds?|thousands?|millions?|${NUMBER_WORD})(?!\p{L})`,
  'iu',
);

/**
 * Whether what was found cannot settle a question, however much of it is there: a word of it stands nowhere in the archive,
 * so that nothing asserts it ("how many died", of no deaths), or a number is asked for and the unit shown first has none.
 */
export function leavesOpen({ quotes, gate }: Investigation, { answerType }: Query): boolean {
  if (gate.unknown > 0) return true;
  return answerType === 'number' && !quotes.slice(0, 1).some(holdsNumber);
}

/** Number words are known of some languages alone: others are taken to hold one. */
function holdsNumber({ article, start, end }: Investigation['quotes'][number]): boolean {
  const text = `${article.title}\n${article.body.slice(start, end)}`;
  return IN_DIGITS.test(text) || languageOf(article.language).numbers === undefined || IN_WORDS.test(text);
}
