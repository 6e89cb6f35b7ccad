import type { Article } from '../../src/corpus/article.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';
import { namesIn } from '../../src/search/terms/names.ts';

/** A name with fewer headlines makes no timeline, one with more is a beat of its own. */
const HEADLINES = { least: 6, most: 60 } as const;
const WORDS = 2;

/**
 * Draws topics: names of two words or more that several headlines of an archive hold, and the texts under them. The same
 * seed draws the same.
 *
 * @param least - Headlines that a name must stand in.
 * @param taken - Topics, in small letters, that are not to be drawn, in whole or in part.
 */
export function sampleTopics(
  articles: readonly Article[],
  count: number,
  seed: number,
  taken: readonly string[],
  least: number = HEADLINES.least,
): string[] {
  const headlines = new Map<string, number>();
  for (const { title, body, language } of articles) {
    if (language !== 'en') continue;
    for (const name of namesIn(body))
      if (name.split(' ').length >= WORDS && title.includes(name)) headlines.set(name, (headlines.get(name) ?? 0) + 1);
  }
  const names = [...headlines]
    .filter(([name, number]) => number >= least && number <= HEADLINES.most && !isTaken(name, taken))
    .map(([name]) => name)
    .toSorted();
  const random = seededRandom(seed);
  const drawn = new Set<string>();
  while (drawn.size < Math.min(count, names.length)) drawn.add(names[Math.floor(random() * names.length)]!);
  return [...drawn];
}

function isTaken(name: string, taken: readonly string[]): boolean {
  const small = name.toLowerCase();
  return taken.some((topic) => topic.includes(small) || small.includes(topic));
}
