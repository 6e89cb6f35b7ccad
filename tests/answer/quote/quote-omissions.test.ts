import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';
import { toldArticles } from '../../support/told-articles.ts';

const newsroom = newsroomOver(
  buildEdition(
    toldArticles(
      '2021-11-16 en Envoy meets mayor | Mayor Sean Malleran replied: “We shall mend every last roof, and I told the board, in writing and twice, that there will be no more delays.” The storm felled 1,250 trees in the north-east.',
    ),
  ),
);

describe('a quote as editors write it (case 31-quote-with-omission)', () => {
  it.each([
    [
      'I told the board [...] that there will be no more delays',
      ['I told the board', 'that there will be no more delays'],
    ],
    [
      'I told the board […] that there will be no more delays',
      ['I told the board', 'that there will be no more delays'],
    ],
    [
      'I told the board ... that there will be no more delays',
      ['I told the board', 'that there will be no more delays'],
    ],
    [
      'We shall mend every last roof (…) in writing […] no more delays',
      ['We shall mend every last roof', 'in writing', 'no more delays'],
    ],
  ])('%s: stands with words left out', async (text, parts) => {
    const found = await newsroom.checkQuote(text);
    if (found.kind !== 'exact') throw new TypeError(found.kind);
    expect(found.ignored).toEqual(['omission']);
    const [place] = found.places;
    expect(
      place!.parts.map(({ start, end }) =>
        place!.quote.text.slice(start - place!.quote.start, end - place!.quote.start),
      ),
    ).toEqual(parts);
  });

  it.each([
    'that there will be no more delays [...] I told the board',
    'I told the board [...] that there will be many more delays',
  ])('%s: is no such quote', async (text) => {
    expect((await newsroom.checkQuote(text)).kind).not.toBe('exact');
  });

  it('a capital in brackets is the letter', async () => {
    expect(await newsroom.checkQuote('[W]e shall mend every last roof')).toMatchObject({ kind: 'exact', ignored: [] });
    expect(await newsroom.checkQuote('[I]n writing and twice')).toMatchObject({ kind: 'exact', ignored: ['case'] });
  });

  it('the marks between thousands count as nothing, and are said', async () => {
    expect(await newsroom.checkQuote('felled 1250 trees')).toMatchObject({ kind: 'exact', ignored: ['numbers'] });
    expect(await newsroom.checkQuote('felled 1.250 trees')).toMatchObject({ kind: 'exact', ignored: ['numbers'] });
    expect((await newsroom.checkQuote('felled 125 trees')).kind).not.toBe('exact');
  });
});
