import { expect, it } from 'vitest';

import { agreementOf } from '../../scripts/judged/line-verdicts.ts';

const pairs = (yesYes: number, yesNo: number, noYes: number, noNo: number): (readonly [boolean, boolean])[] => [
  ...Array.from({ length: yesYes }, () => [true, true] as const),
  ...Array.from({ length: yesNo }, () => [true, false] as const),
  ...Array.from({ length: noYes }, () => [false, true] as const),
  ...Array.from({ length: noNo }, () => [false, false] as const),
];

it.each([
  // The example that textbooks give: 20 and 15 alike of 50, kappa 0.4.
  [pairs(20, 5, 10, 15), 0.7, 0.4],
  [pairs(5, 0, 0, 5), 1, 1],
  [pairs(0, 5, 5, 0), 0, -1],
  [pairs(10, 0, 0, 0), 1, null],
])('judges agree by more than chance: %#', (verdicts, agree, kappa) => {
  const agreement = agreementOf(verdicts);
  expect(agreement.agree).toBeCloseTo(agree);
  expect(agreement.kappa === null ? null : Number(agreement.kappa.toFixed(6))).toBe(kappa);
});
