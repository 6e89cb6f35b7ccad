import type { Span } from '../../../corpus/article.ts';
import { foldWord } from '../../../search/analyzer/fold-word.ts';
import { isStopWord } from '../../../search/analyzer/stop-words.ts';
import { blank } from '../../question/blank.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Of a topic so long nobody writes all the words in a row. */
const MOST_WORDS = 8;

/** How a topic was typed. */
export interface TypedTopic {
  readonly topic: string;
  readonly language: string;
  /** Ranges of it that are not looked up: the words that say a time. */
  readonly leftOut: readonly Span[];
  /** Words of it that are part of names, though they may be function words. */
  readonly names: readonly Span[];
}

/** A topic as a row of words. */
export interface TypedRow {
  /** Finds the row in a text. */
  readonly pattern: RegExp;
  /** How many words it has. */
  readonly length: number;
  /** Whether a word stands in it twice: then its words do not tell it from others, but their row does ("state of the state"). */
  readonly repeats: boolean;
}

/**
 * What finds a topic in a text as it was typed: its words in their order, without the function words at its ends, whatever
 * stands between them that is no letter or digit. `null` where it has too few or too many.
 */
export function asTyped({ topic, language, leftOut, names }: TypedTopic): TypedRow | null {
  const words = [...blank(topic, leftOut).matchAll(WORD)];
  const tells = ({ 0: word, index }: RegExpExecArray): boolean =>
    names.some(({ start, end }) => index >= start && index < end) || !isStopWord(word, language);
  const telling = words.filter(tells).map(([word]) => foldWord(word));
  const row = words.slice(words.findIndex(tells), words.findLastIndex(tells) + 1).map(([word]) => word);
  if (telling.length === 0 || row.length > MOST_WORDS) return null;
  const between = row.join(String.raw`[^\p{L}\p{N}]{1,3}`);
  return {
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${between}(?![\p{L}\p{N}])`, 'iu'),
    length: row.length,
    repeats: new Set(telling).size < telling.length,
  };
}
