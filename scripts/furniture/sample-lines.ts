import type { Article } from '../../src/corpus/article.ts';
import { hashOfText, type KeptText } from '../judged/kept-text.ts';
import { linesOf } from './lines.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';

/** A line of an article, as it is kept. */
export interface SampledLine extends KeptText {
  /** Whether it was drawn from the lines that are short or end without a stop, or from all. */
  readonly stratum: 'short' | 'all';
}

const SHORT = 60;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/u;

/** Draws lines of a set, each stratum by itself, none twice. The same seed draws the same lines. */
export function sampleLines(set: string, articles: readonly Article[], count: number, seed: number): SampledLine[] {
  const random = seededRandom(seed);
  const all = articles.flatMap((article) => linesOf(article.body).map((span) => ({ article, span })));
  const short = all.filter(({ article, span }) => isShort(article.body.slice(span.start, span.end)));
  const drawn = new Set<string>();
  const draw = (stratum: 'short' | 'all', from: typeof all): SampledLine[] => {
    const lines: SampledLine[] = [];
    while (lines.length < count) {
      const { article, span } = from[Math.floor(random() * from.length)]!;
      const key = `${article.id} ${span.start}`;
      if (drawn.has(key)) continue;
      drawn.add(key);
      const hash = hashOfText(article.body.slice(span.start, span.end));
      lines.push({ set, article: article.id, ...span, hash, stratum });
    }
    return lines;
  };
  return [...draw('short', short), ...draw('all', all)];
}

function isShort(line: string): boolean {
  return line.length < SHORT || !ENDS_SENTENCE.test(line);
}
