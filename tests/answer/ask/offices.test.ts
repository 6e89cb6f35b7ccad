import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/corpus/day.ts';
import { asking } from '../../ranking/fixture-archive.ts';
import { toldArticles } from '../../support/told-articles.ts';

const today = '2024-12-01' as Day;

const MAYORS = [
  '2019-04-02 en Ellin mourns | The mayor of Ellin, Piet Aalders, laid a wreath. Mayor of Ellin is an office of four centuries, and the mayor opens the market.',
  '2022-06-01 en Ellin has a new mayor | Ida Brandt was elected the new mayor of Ellin on Sunday. The mayor of Ellin chairs the council of Ellin.',
  '2023-02-11 en Snow closes the pass | Ellin Mayor Ida Brandt asked people to stay at home. Ploughs came at noon.',
  '2024-05-05 en A statue for the quay | Former Ellin Mayor Piet Aalders unveiled a statue.',
  '2024-06-09 en A guest from Sarn | Sarn Mayor Olga Reis visited Ellin and praised its harbour.',
  '2024-07-01 en The fair opens | The Ellin mayor on Tuesday opened the fair.',
];

describe('who holds an office', () => {
  it.each([
    ['who is the mayor of Ellin', '2023-02-11'],
    ['who is the mayor of ellin now', '2023-02-11'],
    ["who's the Ellin mayor", '2023-02-11'],
    ['who is the mayor of sarn', '2024-06-09'],
  ])('is answered first by the newest that names a holder of it: %s', async (question, day) => {
    const { kind, passages } = await asking(toldArticles(...MAYORS))(question, today);
    expect(kind).not.toBe('no-answer');
    expect(passages[0]!.article.day).toBe(day);
  });

  it('takes the name told most often lately before a single one of the past', async () => {
    const lines = [
      '2024-02-01 en A wedding | Harbour Master Tove Lind gave a speech.',
      '2024-03-01 en A fire | Harbour Master Tove Lind called the fire brigade.',
      '2024-04-01 en A list of the honoured | Among the honoured of a century are the poet, Harbour Master Jens Ottar and a baker.',
    ];
    const { passages } = await asking(toldArticles(...lines))('who is the harbour master', today);
    expect(passages[0]!.quote.text).toContain('Tove Lind');
  });

  it('finds the people of a country in a question of small letters', async () => {
    const lines = [
      '2024-02-01 en A visit | Danish Prime Minister Rikke Holt arrived by ship.',
      '2024-03-01 en A storm over Denmark | Swedish Prime Minister Sven Aster sent help to Denmark.',
    ];
    const { passages } = await asking(toldArticles(...lines))('who is the prime minister of denmark', today);
    expect(passages[0]!.quote.text).toContain('Rikke Holt');
  });
});
