import { isStopWord } from './stop-words.ts';
import type { Reading, TextReader } from './text-reader.ts';

/** Gives the terms of a text that are no function words, in their order; remembers which of a word's are none. */
export function contentTermsBy(reader: TextReader): (text: string, language: string) => string[] {
  const known = new WeakMap<Reading, readonly string[]>();
  const contentOf = (word: Reading, language: string): readonly string[] => {
    let terms = known.get(word);
    if (terms === undefined) known.set(word, (terms = contentTermsOf(word, language)));
    return terms;
  };
  return (text, language) => {
    const all: string[] = [];
    reader.visit(text, language, (word, start, end, joined) => {
      if (!joined) for (const term of contentOf(word, language)) all.push(term);
      else if (!isStopWord(text.slice(start, end), language)) all.push(word.terms[0] ?? '');
    });
    return all;
  };
}

function contentTermsOf({ text, pieces }: Reading, language: string): readonly string[] {
  return pieces.filter(({ start, end }) => !isStopWord(text.slice(start, end), language)).map(({ term }) => term);
}
