import type { Article } from '../../src/corpus/article.ts';
import type { JudgedSentence } from './judged-sentences.ts';

/** So much of what stands in front of a sentence is shown with it: characters. */
const BEFORE = 500;

/**
 * Prints a sentence for a judge who is to see no verdict and no footnote: its article's day and title, what stands in front
 * of it, and its expressions in numbered brackets.
 */
export function blindSentence({ article: id, start, end, phrases }: JudgedSentence, article: Article): string {
  const { body, day, title } = article;
  const [text, at] = phrases.reduce<[string, number]>(
    ([done, from], phrase, number) => [
      `${done}${body.slice(start + from, start + phrase.start)}[${number}: ${body.slice(start + phrase.start, start + phrase.end)}]`,
      phrase.end,
    ],
    ['', 0],
  );
  const before = body.slice(Math.max(0, start - BEFORE), start);
  return `${id} ${start} | ${new Date(day ?? 0).toUTCString().slice(0, 16)} | ${title}\n… ${before}\n>>> ${text}${body.slice(start + at, end)}\n`;
}
