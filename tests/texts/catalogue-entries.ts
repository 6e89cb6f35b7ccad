import { english } from '../../src/texts/en/english.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { SAMPLES } from './samples.ts';

/** What a catalogue says under one path, for the same facts in every language. */
export interface Saying {
  /** `answer.buttons.next`, or `answer.reports(7)`. */
  readonly path: string;
  /** What a function was called with; `null` for one that nobody says how to call. */
  readonly facts: readonly unknown[] | null;
  readonly english: string;
  readonly said: string;
}

type Said = (...given: readonly unknown[]) => unknown;

/** Numbers that are singular, dual, plural or grouped in one language or another. */
const NUMBERS = [7, 1, 2, 21, 5, 11, 1234] as const;
const DAY = '2021-11-16';

/** Every string of a catalogue, and every function with samples. */
export function sayings(texts: Texts): Saying[] {
  return walk(english, texts, SAMPLES, '');
}

function walk(first: unknown, other: unknown, samples: unknown, path: string): Saying[] {
  if (typeof first === 'string') return [{ path, facts: [], english: first, said: String(other) }];
  if (typeof first === 'function') return called(first as Said, other as Said, samples as unknown[][], path);
  // What things are called is asked for by tests/commands.test.ts.
  return Object.keys(first as object)
    .filter((key) => key !== 'names')
    .flatMap((key) =>
      walk(part(first, key), part(other, key), part(samples, key), path === '' ? key : `${path}.${key}`),
    );
}

const part = (whole: unknown, key: string): unknown => (whole as Readonly<Record<string, unknown>> | undefined)?.[key];

function called(
  first: Said,
  other: Said,
  samples: readonly (readonly unknown[])[] | undefined,
  path: string,
): Saying[] {
  const given = samples ?? guessed(first);
  if (given === null) return [{ path, facts: null, english: '', said: '' }];
  return given.map((facts) => ({
    path: `${path}(${JSON.stringify(facts).slice(1, -1).slice(0, 60)})`,
    facts,
    english: words(first(...facts)),
    said: saidOf(other, facts),
  }));
}

/** What cannot be said of these facts shows as such. */
function saidOf(other: Said, facts: readonly unknown[]): string {
  try {
    return words(other(...facts));
  } catch (error) {
    return `undefined: ${String(error)}`;
  }
}

const words = (said: unknown): string => (Array.isArray(said) ? said.join('\n') : String(said));

/** Arguments that a function of words, numbers and days takes: each is tried as a number first, then as a day; `null` for another. */
function guessed(first: Said): unknown[][] | null {
  const kinds = Array.from({ length: 2 ** first.length }, (_, bits) =>
    Array.from({ length: first.length }, (__, at) => (bits >> at) % 2 === 1),
  ).find((isDay) => isSaid(first, factsOf(isDay, 0)));
  if (kinds === undefined) return null;
  const rounds = kinds.includes(false) ? NUMBERS.map((_, round) => round) : [0];
  return rounds.map((round) => factsOf(kinds, round));
}

const factsOf = (isDay: readonly boolean[], round: number): unknown[] =>
  isDay.map((day, at) => (day ? DAY : NUMBERS[(round + 2 * at) % NUMBERS.length]));

function isSaid(said: Said, facts: readonly unknown[]): boolean {
  try {
    return !/NaN|undefined|object|Invalid/u.test(words(said(...facts)));
  } catch {
    return false;
  }
}
