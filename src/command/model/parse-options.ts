import type { Day } from '../../corpus/day.ts';
import { parseDayRange } from '../../dates/day-range-text.ts';
import { QueryError } from '../../errors.ts';
import type { Option, OptionValues, Options } from './options.ts';
import type { RawOptions } from '../message/reply.ts';

/**
 * Turns raw values (what a member typed, what a button carried) into the values a command runs with.
 * Nothing is trusted: lengths, bounds and choices are checked here for every edge. Keys that are not declared are dropped.
 *
 * @param today - The day that relative words in a date option count from.
 * @throws {QueryError} `missing`, `too-short`, `too-long`, `bad-number`, `bad-choice` or `bad-date`.
 */
export function parseOptions<O extends Options>(options: O, raw: RawOptions, today: Day): OptionValues<O> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const given = raw[name];
    if (given === undefined || (option.kind !== 'text' && given === '')) {
      if (option.required) throw new QueryError({ code: 'missing', option: name });
      continue;
    }
    values[name] = parseValue(name, option, given, today);
  }
  return values as OptionValues<O>;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function parseValue(name: string, option: Option, given: string | number | boolean, today: Day): unknown {
  switch (option.kind) {
    case 'text': {
      const value = String(given).trim();
      if (lettersOf(value) < option.minLength)
        throw new QueryError({ code: 'too-short', option: name, min: option.minLength });
      if (value.length > option.maxLength)
        throw new QueryError({ code: 'too-long', option: name, max: option.maxLength });
      return value;
    }
    case 'integer': {
      const value = typeof given === 'number' ? given : Number(String(given).trim() || Number.NaN);
      if (!Number.isInteger(value) || value < option.min || value > option.max) {
        throw new QueryError({ code: 'bad-number', option: name, min: option.min, max: option.max });
      }
      return value;
    }
    case 'flag':
      if (typeof given === 'boolean') return given;
      if (given === 'true' || given === 'false') return given === 'true';
      throw new QueryError({ code: 'bad-choice', option: name, choices: ['true', 'false'] });
    case 'choice':
      if (typeof given === 'string' && option.choices.includes(given)) return given;
      throw new QueryError({ code: 'bad-choice', option: name, choices: option.choices });
    case 'days': {
      const range = parseDayRange(String(given), today);
      if (range === null) throw new QueryError({ code: 'bad-date', option: name, text: String(given).slice(0, 100) });
      return range;
    }
  }
}

/** A character of Chinese, Japanese or Korean says as much as two letters: "电车" is a word. */
function lettersOf(text: string): number {
  return text.length + (text.match(DENSE)?.length ?? 0);
}
