import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const { articles } = await readArchive(FICTIONAL_ARCHIVE);

describe.each([
  ['MiniSearch', buildEdition(articles)],
  ['the compact engine', buildCompactEdition(articles)],
])('near spellings with %s', (_engine, edition) => {
  const newsroom = newsroomOver(edition);
  const ask = (question: string, literal = false) =>
    newsroom.ask({ question, range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 5, literal });
  const shown = ({ passages }: Awaited<ReturnType<typeof ask>>) => passages;

  it.each([
    ['haldon brask', 'Halden'],
    ['who is halden barsk', 'Brask'],
    ['what did Halden Brasck say', 'Brask'],
    ['haarbour safety board', 'harbour'],
    ['marem gale', 'Maren'],
  ])('%s: reads %s, and says so', async (question, read) => {
    const answer = await ask(question);
    expect(answer.spellings.map((each) => each.read.toLowerCase())).toEqual([read.toLowerCase()]);
    expect(question).toContain(answer.spellings[0]!.wrote);
    const [first] = shown(answer);
    expect(`${first!.article.title}\n${first!.text}`.toLowerCase()).toContain(read.toLowerCase());
  });

  it('finds with one misspelt word what the right one finds first', async () => {
    const [wrong, right] = [
      await ask('who chairs the Harbuor Safety Board'),
      await ask('who chairs the Harbour Safety Board'),
    ];
    expect(shown(wrong)[0]!.quote).toEqual(shown(right)[0]!.quote);
  });

  it('looks up the literal words alone where that is asked', async () => {
    const answer = await ask('haldon', true);
    expect(answer.spellings).toEqual([]);
    expect(shown(answer)).toEqual([]);
    expect(answer.unknownTerms.map(({ word }) => word)).toEqual(['haldon']);
  });

  it('still says which word is unknown, the likeliest spelling first', async () => {
    const { unknownTerms } = await ask('haldon');
    expect(unknownTerms.map(({ word, suggestions }) => [word, suggestions[0]?.word])).toEqual([['haldon', 'Halden']]);
  });

  it('offers nothing for a word that is well spelt and not there', async () => {
    const { unknownTerms } = await ask('who robs banks of harps');
    expect(unknownTerms.length).toBeGreaterThan(0);
    expect(unknownTerms.flatMap(({ suggestions }) => suggestions)).toEqual([]);
  });

  // Words of English, names in capitals, numbers and short words that this archive happens not to have.
  it.each(['movie about robbers', 'who is Owens', 'the 2031 budget of G20', 'css', 'what did "haldon" say'])(
    '%s: takes the words as they are',
    async (question) => {
      expect((await ask(question)).spellings).toEqual([]);
    },
  );

  it('never replaces a word that the archive has', async () => {
    const { spellings, unknownTerms } = await ask('who chairs the Harbour Safety Board');
    expect([spellings, unknownTerms]).toEqual([[], []]);
  });
});
