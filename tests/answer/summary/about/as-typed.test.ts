import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../../src/answer/summary/about/as-typed.ts';

const rowOf = (topic: string, language = 'en', leftOut: readonly (readonly [start: number, end: number])[] = []) =>
  asTyped({ topic, language, leftOut: leftOut.map(([start, end]) => ({ start, end })), names: [] });

describe('a topic as it was typed', () => {
  it.each([
    ['Velden bridge', 'The velden Bridge was shut.', true],
    ['Velden bridge', 'The Velden-Bridge was shut.', true],
    ['Velden bridge', 'The bridge of Velden was shut.', false],
    ['Velden bridge', 'The Velden bridges were shut.', false],
    ['the bridge', 'A Bridge was shut.', true],
    ['hall of fame', 'She is in the Hall of Fame.', true],
    ["boar's head", 'Ham of Boar’s Head was sold.', true],
    ['Élan', 'The élan was gone.', true],
    ['C++ (draft)', 'It is a C++ draft.', true],
  ])('finds %j in %j: %j', (topic, text, isThere) => {
    expect(rowOf(topic)?.pattern.test(text)).toBe(isThere);
  });

  it('leaves the time in it and the function words at its ends out', () => {
    expect(rowOf('the harbour in 2021', 'en', [[12, 19]])?.pattern.test('A harbour burnt.')).toBe(true);
  });

  it('knows when a word stands in it twice', () => {
    expect(rowOf('State of the State')?.repeats).toBe(true);
    expect(rowOf('state of the union')?.repeats).toBe(false);
  });

  it.each(['the of', '…', 'a b c d e f g h i j k l m n o'])('has no row of %j', (topic) => {
    expect(rowOf(topic)).toBeNull();
  });
});
