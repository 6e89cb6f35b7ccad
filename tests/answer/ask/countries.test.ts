import { describe, expect, it } from 'vitest';

import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const article = (id: string, body: string): Article => ({
  id,
  title: `Title ${id}`,
  day: '2024-01-01' as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

const ARTICLES = [
  article('belarus', 'Ministers in Ellin agreed on new sanctions against Belarus after the vote was rigged.'),
  article('korea', 'North Korea fired a missile over the sea on Monday, the army in Seoul said.'),
  article('kingdom', 'The United Kingdom left the customs union and set up posts at its ports.'),
  article('kingdoms', 'A united front of farmers asked the kingdom of Velden for help with the harvest.'),
];

describe.each([
  ['MiniSearch', buildEdition(ARTICLES)],
  ['the compact engine', buildCompactEdition(ARTICLES)],
])('a country named in another language than the archive’s, over %s', (_engine, edition) => {
  const first = async (question: string): Promise<readonly string[]> => {
    const asked = { question, range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 10 } as const;
    const { passages } = await newsroomOver(edition).ask(asked);
    return passages.map(({ article: { id } }) => id);
  };

  it.each([
    ['Welche Sanktionen gibt es gegen Weißrussland?', 'belarus'],
    ['Welche Sanktionen gibt es gegen Belarus?', 'belarus'],
    ['Беларусь', 'belarus'],
    ['какие санкции ввели против Беларуси', 'belarus'],
    ['какие санкции ввели против Белоруссии', 'belarus'],
    ['Quelles sont les sanctions contre la Biélorussie ?', 'belarus'],
    ['Was hat Nordkorea über das Meer geschossen?', 'korea'],
    ['что запустила Северная Корея', 'korea'],
    // No other word tells the language.
    ['Weißrussland', 'belarus'],
    ['Biélorussie sanctions', 'belarus'],
    ['Corea del Norte', 'korea'],
    // All words of a name in a row, not each by itself.
    ['Was hat das Vereinigte Königreich verlassen?', 'kingdom'],
  ])('%s', async (question, id) => {
    expect((await first(question))[0]).toBe(id);
  });

  it.each(['Welche Sanktionen gibt es gegen Weißrussland?', 'Polen Grenze'])(
    'may be what is asked about in an archive of one article, though its other words stand nowhere there: %s',
    async (question) => {
      const body =
        'Ministers in Ellin agreed on new sanctions against Belarus after the vote was rigged. Belarus closed its border with Poland.';
      const asked = { question, range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 10 } as const;
      const { kind } = await newsroomOver(buildCompactEdition([article('one', body)])).ask(asked);
      expect(kind).toBe('maybe');
    },
  );

  it.each(['island', 'grenade', 'chili', 'Maurice', 'Dominique'])('is not read in %s', async (word) => {
    const other = article(
      'other',
      'Iceland, Grenada, Chile, Mauritius and Dominica signed a treaty in Ellin on Tuesday.',
    );
    const asked = { question: word, range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 10 } as const;
    expect((await newsroomOver(buildCompactEdition([other])).ask(asked)).kind).toBe('no-answer');
  });

  it('is no other country', async () => {
    expect(await first('что запустила Южная Корея')).not.toContain('kingdom');
    expect(await first('Was geschah in Atlantis?')).toEqual([]);
  });
});
