import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, IndexBuilder, PartBuilder } from '../../../../src/search/engines/compact/build-index.ts';
import { inMemory } from '../../../../src/search/engines/compact/write-index.ts';
import { archives, plainTerms, wordsOf } from '../../indexed-articles.ts';

const reader = wordsOf(plainTerms);

describe('a written index', () => {
  it('does not depend on how much is gathered at a time', () => {
    fc.assert(
      fc.property(
        archives(),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (articles, passages, terms) => {
          const builder = new IndexBuilder(reader, { limits: { passages, terms } });
          for (const article of articles) builder.add(article);
          expect(inMemory((postings) => builder.write(postings))).toStrictEqual(buildIndex(articles, reader));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not depend on what other builders made parts of', () => {
    fc.assert(
      fc.property(
        archives(),
        fc.integer({ min: 1, max: 4 }),
        fc.record({ passages: fc.integer({ min: 1, max: 5 }), terms: fc.integer({ min: 1, max: 40 }) }),
        (articles, builders, limits) => {
          const builder = new IndexBuilder(reader);
          // As a thread's would come: copied.
          const helpers = Array.from(
            { length: builders },
            () => new PartBuilder(reader, (part) => builder.take(structuredClone(part)), limits),
          );
          for (const [at, article] of articles.entries()) {
            if (at % (builders + 1) === builders) builder.add(article);
            else helpers[at % (builders + 1)]!.add(article);
          }
          for (const helper of helpers) helper.finish();
          expect(inMemory((postings) => builder.write(postings))).toStrictEqual(buildIndex(articles, reader));
        },
      ),
    );
  });

  it('does not depend on the order of its articles', () => {
    fc.assert(
      fc.property(archives(), (articles) => {
        expect(buildIndex(articles.toReversed(), reader)).toStrictEqual(buildIndex(articles, reader));
      }),
    );
  });
});
