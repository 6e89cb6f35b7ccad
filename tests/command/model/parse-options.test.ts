import { describe, expect, expectTypeOf, it } from 'vitest';

import { choice, days, flag, integer, text, unseen } from '../../../src/command/model/options.ts';
import { parseOptions } from '../../../src/command/model/parse-options.ts';
import type { RawOptions } from '../../../src/command/message/reply.ts';
import type { Day, DayRange } from '../../../src/corpus/day.ts';
import { QueryError } from '../../../src/errors.ts';

const TODAY = '2024-03-13' as Day;
const options = {
  question: text(unseen, { required: true, minLength: 3, maxLength: 10 }),
  count: integer(unseen, { min: 1, max: 10 }),
  private: flag(unseen),
  sort: choice(unseen, ['best', 'newest'], () => ({ best: 'Best', newest: 'Newest' })),
  since: days(unseen),
} as const;

const parse = (raw: RawOptions) => parseOptions(options, raw, TODAY);

const codeOf = (raw: RawOptions): unknown => {
  try {
    parse(raw);
  } catch (error) {
    return error instanceof QueryError ? error.code : error;
  }
  return null;
};

describe('parseOptions', () => {
  it('gives each option its declared type', () => {
    const values = parse({ question: 'abc' });
    expectTypeOf(values.question).toEqualTypeOf<string>();
    expectTypeOf(values.count).toEqualTypeOf<number | undefined>();
    expectTypeOf(values.private).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(values.sort).toEqualTypeOf<'best' | 'newest' | undefined>();
    expectTypeOf(values.since).toEqualTypeOf<DayRange | undefined>();
    // @ts-expect-error An option that was not declared does not compile.
    expect(values.untill).toBeUndefined();
  });

  it('takes values as Discord, a terminal and a button give them', () => {
    const expected = {
      question: 'abc',
      count: 3,
      private: true,
      sort: 'newest',
      since: { since: '2024-03-04', until: '2024-03-10' },
    };
    expect(parse({ question: ' abc ', count: 3, private: true, sort: 'newest', since: 'last week' })).toEqual(expected);
    expect(parse({ question: 'abc', count: '3', private: 'true', sort: 'newest', since: 'last week' })).toEqual(
      expected,
    );
  });

  it('drops what was not declared, and treats an empty value as absent', () => {
    expect(parse({ question: 'abc', count: '', since: '', evil: 'x' })).toEqual({ question: 'abc' });
  });

  it.each<[RawOptions, string | null]>([
    [{}, 'missing'],
    [{ question: 'ab' }, 'too-short'],
    [{ question: 'abc' }, null],
    [{ question: 'a'.repeat(10) }, null],
    [{ question: 'a'.repeat(11) }, 'too-long'],
    [{ question: 'abc', count: 0 }, 'bad-number'],
    [{ question: 'abc', count: 1 }, null],
    [{ question: 'abc', count: 10 }, null],
    [{ question: 'abc', count: 11 }, 'bad-number'],
    [{ question: 'abc', count: '2.5' }, 'bad-number'],
    [{ question: 'abc', count: 'Infinity' }, 'bad-number'],
    [{ question: 'abc', private: 'yes' }, 'bad-choice'],
    [{ question: 'abc', sort: 'worst' }, 'bad-choice'],
    // A name that every object has is no choice.
    [{ question: 'abc', sort: 'toString' }, 'bad-choice'],
    [{ question: 'abc', since: 'market' }, 'bad-date'],
  ])('%j is %s', (raw, code) => {
    expect(codeOf(raw)).toBe(code);
  });
});
