import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, IndexBuilder } from '../../../../src/search/engines/compact/build-index.ts';
import { archives, plainTerms, wordsOf } from '../../indexed-articles.ts';

const reader = wordsOf(plainTerms);

describe('an index that goes on from another', () => {
  it('is the same to the byte as one built anew, whatever was taken out and added', () => {
    fc.assert(
      fc.property(archives(), fc.nat(12), fc.nat(12), (articles, firstNew, firstKept) => {
        const old = articles.slice(0, firstNew);
        const gone = old.slice(0, Math.min(firstKept, old.length));
        const kept = articles.slice(gone.length);
        const builder = new IndexBuilder(reader, { old: buildIndex(old, reader) });
        for (const article of gone) builder.remove(article);
        for (const article of articles.slice(firstNew)) builder.add(article);
        expect(builder.build()).toStrictEqual(buildIndex(kept, reader));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on how much is gathered at a time', () => {
    fc.assert(
      fc.property(
        archives(),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (articles, passages, terms) => {
          const builder = new IndexBuilder(reader, { limits: { passages, terms } });
          for (const article of articles) builder.add(article);
          expect(builder.build()).toStrictEqual(buildIndex(articles, reader));
        },
      ),
      { numRuns: 200 },
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
