import { expect, it } from 'vitest';
import { sizesReport } from '../../../src/measure/summaries/summaries-report.ts';

it('says how many summaries stand whole in one message', () => {
  const sizes = [
    { characters: 1500, fits: { answer: true, pin: true } },
    { characters: 2100, fits: { answer: false, pin: true } },
    { characters: 4200, fits: { answer: false, pin: false } },
  ];
  expect(sizesReport(sizes)).toBe(
    'Whole in one message: 1 of 3 as an answer, 2 as a pin; 2600 characters on average, 4200 at most.\n',
  );
  expect(sizesReport([])).toBe('');
});
