import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { markArticles } from '../../../src/passages/furniture/mark-articles.ts';

const LINE = 'Our reporters walk the coast each morning so that nobody has to guess.';

/** Stories that share nothing. */
const STORIES = [
  ['Quay to be raised', 'The council voted to raise the quay by half a metre before the storms of winter.'],
  ['Lighthouse painted white', 'Four painters hung from ropes on Monday and gave the tower its old colour again.'],
  ['Goalkeeper breaks arm', 'A dive in the last minute of the cup match cost Brenn the rest of her season.'],
  ['Bread dearer in Marren', 'Bakers said that flour had gone up twice since spring and that loaves would follow.'],
] as const;

const articleOf = (place: number, line: string, fields: Partial<Article> = {}): Article => {
  const [title, text] = STORIES[place]!;
  const body = `${text}\n\n${line}`;
  const dated = { day: null, dateSource: null, language: 'en', source: 'Courier' } as const;
  return { id: `a${place}`, title, file: `a${place}.txt`, body, ...dated, ...fields };
};

const marked = (articles: readonly Article[]): string[][] =>
  markArticles(articles).map(({ body, furniture = [] }) =>
    furniture.map(({ start, end, kind }) => `${kind}: ${body.slice(start, end)}`),
  );

const from = (...hosts: string[]): Article[] =>
  hosts.map((host, place) => {
    const { source: _, ...article } = articleOf(place, LINE);
    return { ...article, url: `https://${host}/${place}` };
  });

const byId = (list: readonly Article[]): Record<string, unknown> =>
  Object.fromEntries(markArticles(list).map(({ id, furniture }) => [id, furniture]));

describe('surface 12, 13: what stands word for word in many articles of a source', () => {
  it.each([LINE, 'ON THE QUAYS TODAY'])('%j is furniture from three on', (line) => {
    const three = [0, 1, 2].map((place) => articleOf(place, line));
    expect(marked(three)).toEqual(three.map(() => [`repeat: ${line}`]));
    expect(marked(three.slice(1))).toEqual([[], []]);
  });

  it('where there is no source, the host of the address says whose it is', () => {
    expect(marked(from('a.example', 'a.example', 'a.example')).flat()).toHaveLength(3);
    expect(marked(from('a.example', 'a.example', 'b.example')).flat()).toEqual([]);
  });

  it('articles of three sources are not many of one', () => {
    expect(marked([0, 1, 2].map((place) => articleOf(place, LINE, { source: `S${place}` }))).flat()).toEqual([]);
  });

  it('reports of one story do not count, under whatever headline', () => {
    const body = `${STORIES[0][1]} ${STORIES[1][1]}\n\n${LINE}`;
    const reports = [0, 1, 2].map((place) => articleOf(place, LINE, { body }));
    expect(marked(reports).flat()).toEqual([]);
    const headlines = ['Quay to be raised', 'Quay raised at last', 'Why the quay is raised'];
    const matter = headlines.map((title, place) => articleOf(place, LINE, { title }));
    expect(marked(matter).flat()).toEqual([]);
  });

  it.each([
    'Fever',
    'Muscle aches',
    '1. Marren',
    'What happens next?',
    'Best goalkeeper',
    'Incumbent: Bo Berg (retiring)',
  ])('%j is an entry of a list or a subhead: it stays', (line) => {
    expect(marked([0, 1, 2, 3].map((place) => articleOf(place, line))).flat()).toEqual([]);
  });

  it('a sentence about what the headline is about stays', () => {
    const line = 'The lighthouse was built in 1910 and has been under water nine times since.';
    const all = marked([0, 1, 2, 3].map((place) => articleOf(place, line)));
    expect(all.map((marks) => marks.length)).toEqual([1, 0, 1, 1]);
  });

  it('does not depend on the order of the articles', () => {
    const articles = [0, 1, 2, 3].map((place) =>
      articleOf(place, place === 3 ? 'Something else was said there.' : LINE),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (list) => {
        expect(byId(list)).toEqual(byId(articles));
      }),
    );
  });
});
