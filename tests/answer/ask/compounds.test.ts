import { describe, expect, it } from 'vitest';
import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const article = (id: string, title: string, body: string, language = 'de'): Article => ({
  id,
  title,
  body,
  language,
  day: '2024-03-01' as Day,
  dateSource: 'text',
  file: `${id}.txt`,
});

const ARTICLES = [
  article(
    'bridge',
    'Sperrung in Velm',
    'Die Hafenbrücke in Velm wurde am Freitag gesperrt. Ein Riss war gefunden worden.',
  ),
  article(
    'crossing',
    'Stau in Karn',
    'Der Grenzübergang bei Karn blieb bis zum Abend geschlossen. Es fehlte an Beamten.',
  ),
  article('quay', 'Ein neuer Kran', 'Der Kran am Hafen von Loos hebt vierzig Tonnen. Er steht neben der alten Brücke.'),
  article('border', 'Wanderer', 'Der Übergang über den Pass ist frei, die Grenze wird seit Mai nicht mehr bewacht.'),
  article('storm', 'Sturm', 'Ein Überfall auf die Bank wurde vereitelt. In diesem Fall half der Sturm.'),
  article('dutch', 'Storm in Velm', 'De havenbrug van Velm ging dicht. De brug bij de haven bleef open.', 'nl'),
];

describe.each([
  ['MiniSearch', buildEdition(ARTICLES)],
  ['the compact engine', buildCompactEdition(ARTICLES)],
])('compounds with %s', (_engine, edition) => {
  const newsroom = newsroomOver(edition);
  const ask = (question: string, literal = false) =>
    newsroom.ask({ question, range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 5, literal });
  const ids = async (question: string, literal = false): Promise<string[]> =>
    (await ask(question, literal)).passages.map(({ article: { id } }) => id);

  it.each([
    ['Wann wurde die Brücke in Velm gesperrt?', 'bridge'],
    ['Welcher Übergang blieb bis zum Abend geschlossen?', 'crossing'],
    ['Warum war die Grenze bei Karn geschlossen?', 'crossing'],
    ['Waar ging de brug van Velm dicht?', 'dutch'],
  ])('28-ue-for-u-umlaut: %s is answered by a compound', async (question, id) => {
    expect((await ids(question))[0]).toBe(id);
  });

  it('finds the parts of a compound that the archive writes apart', async () => {
    expect((await ids('Wie viele Tonnen hebt der Hafenkran?'))[0]).toBe('quay');
  });

  it('shows the part of the compound, and says of no word that it is nowhere which stands in one', async () => {
    const { passages, unknownTerms } = await ask('Wann wurde die Brücke in Velm gesperrt?');
    expect(unknownTerms).toEqual([]);
    const [{ article: found, highlights }] = passages as [(typeof passages)[number]];
    const { body } = ARTICLES.find(({ id }) => id === found.id)!;
    expect(highlights.map(({ start, end }) => body.slice(start, end)).join(' ')).toContain('brücke');
  });

  it('looks up literal words alone where that is asked', async () => {
    expect(new Set(await ids('Grenzübergang', true))).toEqual(new Set(['crossing']));
    expect(await ids('Kontrollübergang', true)).toEqual([]);
  });
});
