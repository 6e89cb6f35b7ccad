import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipCost, slipCosts } from '../../../src/answer/question/slip-cost.ts';
import { LATIN_TYPING } from '../../../src/languages/latin-typing.ts';
import { german } from '../../../src/languages/german.ts';
import { russian } from '../../../src/languages/russian.ts';

const latin = slipCosts(LATIN_TYPING);
const word = fc.string({ unit: fc.constantFrom(...'aehcks'.split('')), maxLength: 7 });

describe('the cost of slips', () => {
  it.each([
    ['a neighbouring key', 'harbiur', 'harbour', 0.6],
    ['a letter doubled', 'harrbour', 'harbour', 0.35],
    ['a double letter written once', 'comitee', 'comittee', 0.35],
    ['two letters swapped', 'hrabour', 'harbour', 0.5],
    ['a like sound', 'stefen', 'stephen', 0.4],
    ['a silent letter, at the beginning too', 'arbour', 'harbour', 0.4],
    ['a vowel', 'herbour', 'harbour', 0.7],
    ['a letter left out', 'habour', 'harbour', 0.75],
    ['a letter too many', 'harxbour', 'harbour', 0.85],
    ['anything else', 'harpour', 'harbour', 1],
    ['case and accents', 'HARBOUR', 'hârbour', 0],
  ])('%s: %s for %s', (_slip, wrote, read, cost) => {
    expect(slipCost(wrote, read, latin)).toBeCloseTo(cost);
  });

  it('knows the keyboards and sounds of languages', () => {
    const [de, ru] = [slipCosts(german.typing), slipCosts(russian.typing)];
    expect(slipCost('hafenz', 'hafent', de)).toBeLessThan(slipCost('hafenz', 'hafent', latin));
    expect(slipCost('мосва', 'москва', ru)).toBeCloseTo(0.75);
    expect(slipCost('масква', 'москва', ru)).toBeCloseTo(0.4);
  });

  it('is nothing for the same word alone, and never more than writing it anew', () => {
    fc.assert(
      fc.property(word, word, (wrote, read) => {
        const cost = slipCost(wrote, read, latin);
        expect(cost === 0).toBe(wrote === read);
        expect(cost).toBeLessThanOrEqual(0.85 * wrote.length + 0.75 * read.length + 1e-9);
      }),
    );
  });
});
