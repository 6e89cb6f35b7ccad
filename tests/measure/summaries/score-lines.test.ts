import { describe, expect, it } from 'vitest';
import type { JudgedItem } from '../../../src/measure/summaries/judged-item.ts';
import { foldText, scoreLines } from '../../../src/measure/summaries/score-lines.ts';
import { summariesReport } from '../../../src/measure/summaries/summaries-report.ts';

const nugget = (
  fact: string,
  weight: number,
  strings: string[][],
  rest: { day?: string; superseded?: boolean } = {},
) => ({
  fact,
  weight,
  strings,
  day: rest.day ?? null,
  superseded: rest.superseded ?? false,
});
const ITEM: JudgedItem = {
  id: 'dam',
  set: 'town',
  kind: 'timeline',
  topic: 'Hask dam',
  since: null,
  until: null,
  offtopic: ['beaver'],
  nuggets: [
    nugget('The dam broke', 2, [['dam', 'broke']], { day: '2021-03-02' }),
    nugget('Nine died', 1, [['nine people'], ['death toll', '9']]),
    nugget('Five died', 1, [['five people']], { superseded: true }),
  ],
};
const line = (text: string, day: string | null = null) => ({ docid: 'a', text, day });

describe('scoring a summary', () => {
  it('counts the weight of what is stated, once', () => {
    const score = scoreLines(ITEM, [
      line('The Hask dam broke.', '2021-03-02'),
      line('The dam “broke” again', '2021-03-04'),
    ]);
    expect(score).toMatchObject({ recall: 2 / 3, must: 1 });
    expect(score.verdicts.map(({ fresh, dayRight }) => [fresh, dayRight])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('gains nothing by what is superseded, and hears no furniture, question or stray line', () => {
    const { recall, verdicts } = scoreLines(ITEM, [
      line('Five people died.'),
      line('Nine people died, says our newsletter.'),
      line('Did nine people die when the dam broke?'),
      line('A beaver saw nine people drown.'),
    ]);
    expect(recall).toBe(0);
    expect(verdicts.map(({ states, junk, off }) => [states, junk, off])).toEqual([
      [[2], false, false],
      [[], true, false],
      [[], false, false],
      [[], false, true],
    ]);
  });

  it('folds quotation marks, dashes and blanks', () => {
    expect(foldText(' “It’s\u00A0 so” – He ')).toBe('"it\'s so" - he');
  });

  it('sets a row for each kind, and one for the first page of timelines', () => {
    const lines = [...Array.from({ length: 10 }, () => line('Rain.')), line('The dam broke.', '2021-03-02')];
    const rows = summariesReport([scoreLines(ITEM, lines)]).split('\n');
    expect(rows).toContain('| timeline | 1 | .667 | 1.000 | .091 | .091 | .000 | .000 | 1.000 | 11.0 |');
    expect(rows).toContain('| first page | 1 | .000 | .000 | .000 | .000 | .000 | .000 | – | 10.0 |');
  });
});
