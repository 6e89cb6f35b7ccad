import { isStopWord } from './stop-words.ts';

/** Bits of what a word is as it is written: a function word, one that begins with a capital, one that begins with a digit. */
export const STOP = 1;
export const CAPITAL = 2;
export const DIGIT = 4;

const UPPER = /^\p{Lu}/u;
const NUMBER = /^\p{N}/u;

/** The kinds of a word. @param language - ISO 639-1. */
export function kindOf(word: string, language: string): number {
  const code = word.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return isStopWord(word, language) ? STOP : 0;
  return (isStopWord(word, language) ? STOP : 0) | (UPPER.test(word) ? CAPITAL : 0) | (NUMBER.test(word) ? DIGIT : 0);
}
