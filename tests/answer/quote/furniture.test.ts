import { describe, expect, it } from 'vitest';
import { seenEdition } from '../../../src/answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { checkQuote } from '../../../src/answer/quote/check-quote.ts';
import { readArticle, readLedes } from '../../../src/answer/browse/read-article.ts';
import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { searchOne } from '../../../src/search/passage-index.ts';

const body = [
  'By Ann Lee',
  'WESTHAVEN, Ohio — The council voted on Tuesday to raise the quay by half a metre.',
  'Workers clear the quay in the rain. Ann Lee/The Courier/Getty Images',
  'The work is to begin in spring, the mayor said.',
  'Read more: Why the lighthouse has to be painted',
].join('\n\n');
const quay: Article = {
  id: 'quay',
  title: 'Quay',
  day: null,
  dateSource: null,
  file: 'quay.txt',
  language: 'en',
  body,
};

describe.each([
  ['in memory', buildEdition],
  ['compact', buildCompactEdition],
])('furniture, %s', (_, build) => {
  const edition = build([quay]);
  const seen = seenEdition(edition, WHOLE_VIEW, createAnalyzer());

  it('is not in the index, but for the place of a dateline', async () => {
    const analyzer = createAnalyzer();
    const frequencies = ['Lee', 'Westhaven', 'rain', 'lighthouse', 'council'].map(async (word) => {
      const forms = analyzer.terms(word, 'en').map((term) => ({ term, weight: 1 }));
      const terms = [{ word, forms }];
      const range = { since: null, until: null };
      return (await searchOne(edition.passages, { terms, range, hidden: new Set(), limit: 9 })).frequencies[0];
    });
    expect(await Promise.all(frequencies)).toEqual([0, 1, 0, 0, 1]);
  });

  it.each([
    ['Workers clear the quay in the rain', 'Workers clear the quay in the rain. Ann Lee/The Courier/Getty Images'],
    ['Why the lighthouse has to be painted', 'Read more: Why the lighthouse has to be painted'],
    ['voted on Tuesday to raise the quay', 'The council voted on Tuesday to raise the quay by half a metre.'],
  ])('/quote finds %j', async (words, sentence) => {
    const check = await checkQuote(seen, words);
    const places = [{ quote: { text: sentence } }];
    expect(check).toMatchObject({ kind: 'exact', complete: true, articles: 1, places });
  });

  it('/quote tells how furniture differs', async () => {
    expect(await checkQuote(seen, 'Workers clear the quay in the snow')).toMatchObject({ kind: 'nearly' });
  });

  it('is folded where an article is read, and no lede', async () => {
    const parts = (await readArticle(seen, 'quay'))?.parts ?? [];
    expect(parts.map((part) => (part.kind === 'folded' ? part.of : part.text))).toEqual([
      ['byline', 'dateline'],
      'The council voted on Tuesday to raise the quay by half a metre.',
      ['caption'],
      'The work is to begin in spring, the mayor said.',
      ['link'],
    ]);
    const [lede] = await readLedes(seen, ['quay']);
    expect(lede?.text).toBe('The council voted on Tuesday to raise the quay by half a metre.');
  });
});
