import type { Article } from '../../../corpus/article.ts';
import { addDays, type Day } from '../../../corpus/day.ts';
import { seededRandom } from '../../seeded-random.ts';
import { COMMON_RANKS, SyntheticWords } from './synthetic-words.ts';

const FIRST_DAY = '2012-01-01' as Day;
/** Articles are spread over so many days, in the order of their numbers. */
const DAYS = 3650;
/** Words that an article comes back to, and how much of its text they are. */
const TOPIC_WORDS = 24;
const TOPIC_SHARE = 0.2;

/** Made once: its table of three million ranks is the same for every seed. */
let madeWords: SyntheticWords | null = null;

/**
 * Made-up dated articles, the same for the same seed: words as {@link SyntheticWords} has them, about five paragraphs of
 * 50 to 100 words each, and a headline of the words that the article comes back to.
 *
 * Topic words are drawn evenly over the logarithm of their rank, so that text keeps Zipf's law.
 */
export function* syntheticArticles(seed = 1): Generator<Article, never> {
  const random = seededRandom(seed);
  const words = (madeWords ??= new SyntheticWords());
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  for (let number = 0; ; number++) {
    const topic = Array.from({ length: TOPIC_WORDS }, () =>
      words.spell(Math.floor(COMMON_RANKS * 300 ** random()) + 1),
    );
    const word = (): string =>
      random() < TOPIC_SHARE ? topic[Math.floor(TOPIC_WORDS * random() ** 2)]! : words.spell(words.rank(random()));
    const sentence = (): string => {
      const text = Array.from({ length: between(8, 26) }, word).join(' ');
      return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
    };
    const paragraph = (): string => Array.from({ length: between(3, 6) }, sentence).join(' ');
    yield {
      id: `article-${number.toString().padStart(7, '0')}`,
      title: Array.from({ length: between(4, 8) }, () => topic[between(0, 9)]!).join(' '),
      day: addDays(FIRST_DAY, (number * 7919) % DAYS),
      dateSource: 'text',
      file: `synthetic/${number}.txt`,
      language: 'en',
      body: Array.from({ length: between(3, 7) }, paragraph).join('\n\n'),
    };
  }
}
