import { array, assert, constantFrom, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { parseDay } from '../../../src/corpus/day.ts';
import {
  findNearDuplicates,
  findStories,
  MAX_REPORTS,
  SAME_STORY,
} from '../../../src/corpus/stories/near-duplicates.ts';
import { shingleHashes } from '../../../src/corpus/stories/shingles.ts';
import { storySignature } from '../../../src/corpus/stories/story-signature.ts';

const article = (id: string, body: string, day: string | null = '2021-11-16'): Article => ({
  id,
  title: `Title of ${id}`,
  day: day === null ? null : parseDay(day),
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

/** A small linear congruential generator, so that the measured error rates are the same on every run. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const story = (random: () => number, words = 300): string[] =>
  Array.from({ length: words }, () => `w${Math.floor(random() ** 2 * 5000)}`);

const edited = (words: readonly string[], share: number, random: () => number): string[] =>
  words.map((word) => (random() < share ? `x${Math.floor(random() * 5000)}` : word));

/** The plain definition: sets of four words in a row. */
const likeness = (a: string, b: string): number => {
  const sets = [a, b].map((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')));
  });
  const [left = new Set(), right = new Set()] = sets;
  const shared = [...left].filter((each) => right.has(each)).length;
  return shared / (left.size + right.size - shared);
};

describe('findNearDuplicates', () => {
  const text = story(randomNumbers(1)).join(' ');

  it('joins one text under two headlines, newest first, and leaves the rest alone', () => {
    const found = findNearDuplicates([
      article('a', text, '2021-11-16'),
      article('b', text, '2021-11-18'),
      article('c', `${text} And one more sentence was added.`, '2021-11-17'),
      article('d', story(randomNumbers(2)).join(' ')),
    ]);
    expect(Object.fromEntries(found)).toEqual({ a: ['b', 'c'], c: ['b', 'a'], b: ['c', 'a'] });
  });

  it.each([
    ['case and punctuation', text.toUpperCase().replaceAll(' ', ', ')],
    ['another division into paragraphs', text.replaceAll(' w1', '\r\n\r\nw1')],
  ])('does not mind %s', (_name, other) => {
    expect(findStories([article('a', text), article('b', other)])).toEqual([['b', 'a']]);
  });

  it.each([
    ['a part of a text', text, text.slice(0, text.length / 3)],
    ['two texts without words', '— … —', '— … —'],
    ['texts of few words of which one differs', 'Rain fell in Minsk on Monday', 'Snow fell in Minsk on Monday again'],
  ])('does not join %s', (_name, one, other) => {
    expect(findStories([article('a', one), article('b', other)])).toEqual([]);
  });

  it('joins short equal texts, and Chinese ones with a small edit', () => {
    expect(findStories([article('a', 'Rain fell.'), article('b', 'Rain fell.')])).toHaveLength(1);
    const chinese = '白俄罗斯总统卢卡申科周二表示他希望避免波兰边境移民的对抗欧盟指责他策划了这场危机';
    expect(findStories([article('a', chinese), article('b', chinese.replace('周二', '周三'))])).toHaveLength(1);
  });

  it('does not chain: each report resembles the first', () => {
    const random = randomNumbers(3);
    const chain = [story(random)];
    for (let step = 1; step < 12; step += 1) chain.push(edited(chain[step - 1] ?? [], 0.04, random));
    const bodies = chain.map((words) => words.join(' '));
    const articles = bodies.map((body, at) => article(`a${String(at).padStart(2, '0')}`, body));
    for (const ids of findStories(articles)) {
      const first = ids.at(-1) ?? '';
      const bodyOf = (id: string): string => articles.find((each) => each.id === id)?.body ?? '';
      for (const id of ids) expect(likeness(bodyOf(first), bodyOf(id))).toBeGreaterThanOrEqual(SAME_STORY);
    }
    expect(findStories(articles).length).toBeGreaterThan(1);
  });

  it('reads a body only where its signature resembles another one', () => {
    const random = randomNumbers(6);
    const texts = new Map(['a', 'b', 'c'].map((id) => [id, story(random).join(' ')]));
    texts.set('d', texts.get('a') ?? '');
    const read: string[] = [];
    const reports = [...texts].map(([id, body]) => ({
      id,
      day: parseDay('2021-11-16'),
      signature: storySignature(body),
      get body() {
        read.push(id);
        return body;
      },
    }));
    expect(findStories(reports)).toEqual([['d', 'a']]);
    expect(read.toSorted()).toEqual(['a', 'd']);
  });

  it('gives the same for any order of articles', () => {
    const random = randomNumbers(4);
    const bases = [story(random), story(random), story(random)];
    const articles = bases.flatMap((base, at) =>
      [0, 1, 2].map((copy) => article(`s${at}-${copy}`, edited(base, 0.02 * copy, random).join(' '))),
    );
    const expected = findStories(articles);
    expect(expected).toHaveLength(3);
    assert(
      property(shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(findStories(shuffled)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('lists at most 100 reports for each of a thousand copies', () => {
    const found = findNearDuplicates(
      Array.from({ length: 1000 }, (_, at) => article(`a${at}`, 'The same short text.')),
    );
    expect(found.size).toBe(1000);
    expect(Math.max(...[...found.values()].map((others) => others.length))).toBe(MAX_REPORTS);
  });

  it('misses at most 3 in 100 pairs just over the threshold and joins none under it', () => {
    const random = randomNumbers(5);
    const seen = { over: 0, missed: 0, under: 0, joined: 0 };
    for (let pair = 0; pair < 600; pair += 1) {
      const base = story(random, 200);
      const one = base.join(' ');
      const other = edited(base, 0.01 + random() * 0.12, random).join(' ');
      const joined = findStories([article('a', one), article('b', other)]).length === 1;
      if (likeness(one, other) >= SAME_STORY) {
        seen.over += 1;
        if (!joined) seen.missed += 1;
      } else {
        seen.under += 1;
        if (joined) seen.joined += 1;
      }
    }
    expect(seen.over).toBeGreaterThan(200);
    expect(seen.under).toBeGreaterThan(100);
    expect(seen.missed / seen.over).toBeLessThanOrEqual(0.03);
    expect(seen.joined).toBe(0);
  });
});

describe('shingleHashes', () => {
  it('gives one hash for each run of four words', () => {
    expect(shingleHashes('One two three four five.')).toHaveLength(2);
    expect(shingleHashes('a b c d')).toEqual(shingleHashes('“A b—c… D”'));
  });

  it('overlaps as the plain definition does', () => {
    const words = array(constantFrom('rain', 'fell', 'on', 'Minsk', 'again', 'été', 'в'), { minLength: 4 });
    assert(
      property(words, words, (a, b) => {
        const [left, right] = [a, b].map((each) => new Set(shingleHashes(each.join(' '))));
        const shared = [...(left ?? [])].filter((each) => right?.has(each)).length;
        const union = (left?.size ?? 0) + (right?.size ?? 0) - shared;
        expect(shared / union).toBeCloseTo(likeness(a.join(' '), b.join(' ')), 10);
      }),
    );
  });
});
