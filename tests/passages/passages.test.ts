import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArticleSentences } from '../../src/passages/article-sentences.ts';
import { splitParagraphs } from '../../src/passages/paragraphs.ts';
import { DEFAULT_PASSAGE_SIZE, splitPassages } from '../../src/passages/passages.ts';
import { countWords } from '../../src/passages/word-count.ts';
import { processorTime } from '../support/processor-time.ts';

const article = (body: string, language = 'en') => ({ id: 'a', body, language });
const words = (count: number): string => `${Array.from({ length: count }, () => 'Word').join(' ')}.`;
const counts = (body: string, size = DEFAULT_PASSAGE_SIZE): number[] =>
  splitPassages(article(body), size).map(({ start, end }) => countWords(body, start, end));

describe('splitPassages', () => {
  it.each([
    ['packs paragraphs to about the target', [30, 30, 30, 30, 30], [90, 60]],
    ['takes a paragraph in only if that brings it nearer', [80, 40, 60], [80, 100]],
    ['stays under the maximum', [85, 60, 85], [85, 60, 85]],
    ['cuts nothing at a paragraph of up to 140', [140, 140], [140, 140]],
    ['leaves a longer sentence alone', [10, 200, 10], [10, 200, 10]],
  ])('%s', (_, paragraphs, expected) => {
    expect(counts(paragraphs.map(words).join('\n\n'))).toEqual(expected);
  });

  it('cuts a long paragraph evenly at sentence ends', () => {
    const body = Array.from({ length: 10 }, () => words(20)).join(' ');
    expect(counts(body)).toEqual([100, 100]);
    expect(counts(body, { targetWords: 0, maxWords: 140 })).toEqual([100, 100]);
    expect(counts(body, { targetWords: 50, maxWords: 60 })).toEqual([40, 40, 40, 40, 40]);
  });

  it('keeps paragraphs apart for a target of 0', () => {
    expect(counts([10, 10, 150].map(words).join('\n\n'), { targetWords: 0, maxWords: 140 })).toEqual([10, 10, 150]);
  });

  it('never packs over a subhead and gives it as context', () => {
    const body = 'One.\n\nA subhead here\n\nTwo.\n\nThree.';
    const passages = splitPassages(article(body));
    expect(passages.map(({ text, subhead }) => [text, subhead && body.slice(subhead.start, subhead.end)])).toEqual([
      ['One.', null],
      ['Two.\n\nThree.', 'A subhead here'],
    ]);
  });

  it('spans furniture, which is blank in its text and counts as no words', () => {
    const advert = words(300);
    const body = `${words(10)}\n\n${advert}\n\n${words(10)}`;
    const start = body.indexOf(advert, 1);
    const furniture = [{ start, end: start + advert.length, kind: 'notice' as const }];
    const given = { ...article(body), furniture };
    const [passage, ...others] = splitPassages(given);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ start: 0, end: body.length });
    expect(passage?.text).toBe(`${words(10)}\n\n${' '.repeat(advert.length)}\n\n${words(10)}`);
    expect(
      new ArticleSentences(given).within(passage!).map((sentence) => body.slice(sentence.start, sentence.end)),
    ).toEqual([words(10), words(10)]);
  });

  it('gives the seed article in five passages of whole sentences', () => {
    const seed = readFileSync(new URL('../../seeds/000_93c09d89f73302b5.txt', import.meta.url), 'utf8');
    const body = seed.slice(seed.indexOf('\n')).trimStart();
    const passages = splitPassages(article(body));
    expect(passages.map(({ start, end }) => countWords(body, start, end))).toEqual([80, 97, 102, 94, 95]);
    for (const passage of passages) {
      const sentences = new ArticleSentences(article(body)).within(passage);
      expect(sentences[0]?.start).toBe(passage.start);
      expect(sentences.at(-1)?.end).toBe(passage.end);
    }
  });

  it('counts two Han characters as a word', () => {
    expect(countWords('中国经济 iPhone 手', 0, 13)).toBe(1 + 3);
    expect(countWords(' \n', 0, 2)).toBe(0);
  });

  const body = fc
    .array(
      fc.oneof(
        fc.nat(60).map((count) => words(count + 1)),
        fc.constantFrom(
          'Subhead here',
          '# Head',
          '\n\n',
          '\n\n',
          '\n',
          '\r\n\r\n',
          ' ',
          '“A b. C d,” he said. ',
          '中文。中文。',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  const size = fc.record({ targetWords: fc.nat(120), maxWords: fc.integer({ min: 1, max: 160 }) });

  it('gives exact, ordered, disjoint slices that hold all text, in whole sentences', () => {
    fc.assert(
      fc.property(body, size, fc.constantFrom('en', 'de', 'zh'), (text, bounds, language) => {
        const passages = splitPassages(article(text, language), bounds);
        const covered = new Uint8Array(text.length);
        let at = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(at);
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.text).toBe(passage.text.trim());
          covered.fill(1, passage.start, passage.end);
          at = passage.end;
          const sentences = new ArticleSentences(article(text, language)).within(passage);
          expect(sentences[0]?.start).toBe(passage.start);
          expect(sentences.at(-1)?.end).toBe(passage.end);
          const length = countWords(text, passage.start, passage.end);
          expect(length <= bounds.maxWords || sentences.length === 1).toBe(true);
        }
        for (const { kind, start, end } of splitParagraphs({ body: text })) {
          const held = [...text.slice(start, end).matchAll(/\S/g)].map(({ index }) => covered[start + index]);
          expect(new Set(held)).toEqual(new Set([kind === 'text' ? 1 : 0]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['\n', 'x', 'x. ', '# \n', 'Ab\n\n', '\u202e\u200b', '“', '. \n\n', 'Line.\n'])(
    'stays linear on half a million characters of %j',
    (piece) => {
      const text = piece.repeat(500_000 / piece.length);
      expect(processorTime(() => splitPassages(article(text)))).toBeLessThan(5000);
    },
  );

  it('stays linear with the sentences of each passage of one long paragraph', () => {
    const text = `${words(9)} `.repeat(20_000);
    const took = processorTime(() => {
      const sentences = new ArticleSentences(article(text));
      for (const passage of splitPassages(article(text), undefined, sentences)) sentences.within(passage);
    });
    expect(took).toBeLessThan(5000);
  });

  it('stays linear on a hundred thousand stretches of furniture', () => {
    const piece = 'A b.\n\nad\n\n';
    const text = piece.repeat(100_000);
    const furniture = Array.from({ length: 100_000 }, (_, at) => {
      const start = at * piece.length + piece.indexOf('ad');
      return { start, end: start + 2, kind: 'notice' as const };
    });
    expect(processorTime(() => splitPassages({ ...article(text), furniture }))).toBeLessThan(5000);
  });
});

describe('the sentences of a range', () => {
  it('leaves out subheads and sentences that the range cuts', () => {
    const text = 'One here. Two here.\n\nA subhead\n\nThree here. Four here.';
    const spans = new ArticleSentences(article(text)).within({ start: 3, end: text.length - 1 });
    const slices = spans.map(({ start, end }) => text.slice(start, end));
    expect(slices).toEqual(['Two here.', 'Three here.']);
  });
});
