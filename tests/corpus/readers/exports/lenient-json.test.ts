import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLenientJson } from '../../../../src/corpus/readers/exports/lenient-json.ts';

describe('parseLenientJson', () => {
  it.each([
    ['{"a":NaN}', { a: null }],
    ['[1,-Infinity,Infinity,nan]', [1, null, null, null]],
    ['{"a":"NaN, \\"NaN\\"","b":NaN}', { a: 'NaN, "NaN"', b: null }],
    ['{"a": undefined, "b": None}', { a: null, b: null }],
    ['NaN', null],
  ])('39-json-nan: reads %s', (text, value) => {
    expect(parseLenientJson(text)).toEqual(value);
  });

  it.each(['{"a":NaNa}', '{"NaN":', '[NaN', '', '{a:1}'])('refuses %j', (text) => {
    expect(() => parseLenientJson(text)).toThrow(SyntaxError);
  });

  it('reads all JSON as JSON, with a NaN beside it or not', () => {
    assert(
      property(jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseLenientJson(text)).toEqual(JSON.parse(text));
        expect(parseLenientJson(`[NaN,${text}]`)).toEqual([null, JSON.parse(text)]);
      }),
    );
  });
});
