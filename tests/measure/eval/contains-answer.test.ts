import { describe, expect, it } from 'vitest';
import { containsAnswer } from '../../../src/measure/eval/contains-answer.ts';

describe('containsAnswer', () => {
  it.each([
    ['She named Ana O’Hara today.', ["Ana O'Hara"], true],
    ['a fall of 3–4 percent', ['3-4 percent'], true],
    ['said “never again”', ['"never again"'], true],
    ['the  North\nBridge', ['north bridge'], true],
    ['Café', ['Cafe\u0301'], true],
    ['the South Bridge', ['north bridge'], false],
    ['anything', [], false],
  ])('%j with %j: %s', (text, answers, expected) => {
    expect(containsAnswer(text, answers)).toBe(expected);
  });
});
