import type { IndexedArticle } from '../../search/indexed-article.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { seededRandom } from '../seeded-random.ts';

/** Questions as people put them; X, Y and Z are words of one passage. */
const TEMPLATES = [
  'what did X say about Y and Z',
  'when did X and Y do Z',
  'who would be after X in the Y of Z',
  'X Y Z',
  'how many of the X were in Y and Z',
  'what is X to Y and why is it Z',
  'where was X when the Y had Z',
  'has X been there for Y or Z',
];

/** Makes questions of three words each of a passage drawn by chance, the same for the same articles and seed. */
export function makeQuestions(articles: readonly IndexedArticle[], count: number, seed = 5): string[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const questions: string[] = [];
  while (questions.length < count) {
    const { article, passages } = pick(articles);
    if (passages.length === 0) continue;
    const words = pick(passages).text.match(/\p{L}{3,}/gu) ?? [];
    const telling = [...new Set(words)].filter((word) => !isStopWord(word.toLowerCase(), article.language));
    if (telling.length < 3) continue;
    questions.push(TEMPLATES[questions.length % TEMPLATES.length]!.replaceAll(/[XYZ]/gu, () => pick(telling)));
  }
  return questions;
}
