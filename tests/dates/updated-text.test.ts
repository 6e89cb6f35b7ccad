import { expect, it } from 'vitest';
import type { Day } from '../../src/corpus/day.ts';
import { updatedAfter } from '../../src/dates/updated-text.ts';

const DAY = '2021-12-20' as Day;

it.each([
  ['a day of its own year', 'The dam broke on 22 December 2021, the mayor said.', '2021-12-22'],
  ['one of the next year', 'The dam was rebuilt on January 3, 2022.', '2022-01-03'],
  ['one in figures', 'Last updated on: 2022-01-04. The dam broke.', '2022-01-04'],
  ['one with the end of its year', 'Updated 23/12/21. The dam broke.', '2021-12-23'],
  ['a weekday beside its day', 'The dam broke on Wednesday, December 22, as rain fell.', '2021-12-22'],
  ['a day long before', 'The dam was built in 1910 and broke on 3 May 1984.', null],
  ['no day at all', 'The dam broke, and nobody was hurt.', null],
])('reads when a text was updated by %s', (_, body, day) => {
  expect(updatedAfter(body, DAY, 'en')).toBe(day);
});
