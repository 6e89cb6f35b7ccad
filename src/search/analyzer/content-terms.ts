import { isStopWord } from './stop-words.ts';
import type { TextReader } from './text-reader.ts';
import { STOP } from './word-kinds.ts';

/** Gives the terms of a text that are no function words, in their order. */
export function contentTermsBy(reader: TextReader): (text: string, language: string) => string[] {
  return (text, language) => {
    const all: string[] = [];
    reader.visit(text, language, (word, start, end, joined) => {
      if (joined) {
        if (!isStopWord(text.slice(start, end), language)) all.push(word.terms[0] ?? '');
        return;
      }
      const { terms } = word;
      for (const [at, kind] of word.kinds(language).entries()) if ((kind & STOP) === 0) all.push(terms[at]!);
    });
    return all;
  };
}
