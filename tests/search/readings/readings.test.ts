import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, FURNITURE_KINDS } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { ArticleSentences } from '../../../src/passages/article-sentences.ts';
import { SentenceReader } from '../../../src/passages/sentence-reader.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { IndexBuilder } from '../../../src/search/engines/compact/build-index.ts';
import { TextReading } from '../../../src/search/readings/article-reading.ts';
import { type GatheredReadings, ReadingGatherer } from '../../../src/search/readings/reading-gatherer.ts';
import { ReadingPacker } from '../../../src/search/readings/reading-packer.ts';
import { StoredReading, UnitTable } from '../../../src/search/readings/stored-reading.ts';
import { unpackReading } from '../../../src/search/readings/unpack-reading.ts';
import { stringsOf } from '../../../src/search/terms/string-table.ts';
import { everythingRead } from './everything-read.ts';

const WORDS = [
  ...'The river crest reached Halden on Monday and 3,400 people left their homes'.split(' '),
  ...'de-escalation COVID-19 cease-fire well-to-do U.S. Mr. O’Neill’s don’t naïve É\u0301 №5 2024-03-02 ½'.split(' '),
  ...'Der Überfluss im Donaudampfschifffahrtshafen kostete 1.200,50 Euro, sagte Frau Müller-Lüdenscheidt'.split(' '),
  ...'Река поднялась в Москве; ё-моё, во-первых и 7-й этаж'.split(' '),
  ...'洪水は月曜日に 東京で起きた。 정부는 발표했다 “Quoted. Twice.” she said! — – … -x- --'.split(' '),
  'x'.repeat(50),
  '😀',
  '\u200B',
];
const PAUSES = [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '.\n',
  '\n\n',
  '\n\n',
  '-',
  '\u00A0',
  ' - ',
  '\n# ',
  '\n\n## Crest\n\n',
];

const texts = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...PAUSES)), { maxLength })
    .map((parts) => parts.flat().join(''));

const articles = fc
  .array(
    fc.record({
      title: texts(8),
      body: fc.oneof(texts(40), texts(400), fc.string({ unit: 'binary', maxLength: 60 })),
      language: fc.constantFrom('en', 'de', 'ru', 'ja'),
      marks: fc.uniqueArray(fc.nat(2000), { maxLength: 6 }),
      kind: fc.constantFrom(...FURNITURE_KINDS),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map(({ marks, kind, ...fields }, at): Article => {
      const ends = marks.filter((mark) => mark < fields.body.length).toSorted((a, b) => a - b);
      const furniture = ends.flatMap((end, place) => (place % 2 === 0 ? [] : [{ start: ends[place - 1]!, end, kind }]));
      return { id: `a${at}`, file: 'a.md', day: '2024-03-02' as Day, dateSource: 'text', ...fields, furniture };
    }),
  );

/** The readings of articles, gathered while they are indexed. @param origin - Names who gathers. */
function gather(all: readonly Article[], origin: number): GatheredReadings {
  const words = createAnalyzer();
  const gatherer = new ReadingGatherer(words, origin);
  const builder = new IndexBuilder(words);
  for (const [offset, article] of all.entries()) {
    const sentences = new ArticleSentences(article);
    gatherer.begin({ offset, mark: 0 }, sentences);
    builder.add({ article, passages: splitPassages(article, undefined, sentences) }, gatherer);
  }
  return gatherer.take();
}

const packAll = (packer: ReadingPacker, gathered: GatheredReadings): Uint8Array[] =>
  Array.from(packer.pack(gathered), ({ bytes }) => bytes.slice());

describe('readings that are kept', () => {
  it('are those of the texts, in every language and however words are written', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const packer = new ReadingPacker();
        const records = packAll(packer, gather(all, 0));
        const units = new UnitTable(packer.units());
        const analyzer = createAnalyzer();
        for (const [at, article] of all.entries()) {
          const stored = new StoredReading(records[at]!, units, analyzer);
          const read = new TextReading(article, analyzer, new SentenceReader());
          expect(everythingRead(stored, article, analyzer)).toEqual(everythingRead(read, article, analyzer));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the same bytes whoever gathers them, and when they are packed once more', () => {
    fc.assert(
      fc.property(articles, fc.nat(5), (all, cut) => {
        const together = new ReadingPacker();
        const records = packAll(together, gather(all, 0));
        const apart = new ReadingPacker();
        const [first, second] = [all.slice(0, cut), all.slice(cut)].map((some, origin) => gather(some, origin));
        expect([...packAll(apart, first!), ...packAll(apart, second!)]).toEqual(records);
        const again = new ReadingPacker();
        const { terms, shapes } = together.units();
        const packed = records.flatMap((bytes, at) =>
          packAll(again, {
            origin: 7,
            keys: [{ offset: at, mark: 0 }],
            numbers: unpackReading(bytes),
            terms: at === 0 ? stringsOf(terms) : [],
            shapes: at === 0 ? shapes : new Uint32Array(),
          }),
        );
        expect(packed).toEqual(records);
      }),
      { numRuns: 50 },
    );
  });

  it('follow the analyzer when it has forgotten its words', () => {
    const [article] = fc.sample(articles, { numRuns: 1, seed: 4 })[0]!;
    const packer = new ReadingPacker();
    const [record] = packAll(packer, gather([article!], 0));
    const units = new UnitTable(packer.units());
    const analyzer = createAnalyzer();
    const read = (): unknown => everythingRead(new StoredReading(record!, units, analyzer), article!, analyzer);
    const before = analyzer.epoch;
    read();
    for (let at = 0; analyzer.epoch === before; at++) {
      analyzer.readTerms(Array.from({ length: 50_000 }, (_, word) => `w${at}x${word}`).join(' '), 'en');
      analyzer.beginComparing();
    }
    const text = new TextReading(article!, analyzer, new SentenceReader());
    expect(read()).toEqual(everythingRead(text, article!, analyzer));
  });
});
