import type { Day } from './day.ts';

/** What can be wrong with a seed. Every code but those in {@link KEPT} means that the article is left out. */
export type SeedProblemCode =
  | 'no-date'
  | 'impossible-date'
  | 'ambiguous-date'
  | 'future-date'
  | 'no-title'
  | 'empty-body'
  | 'draft'
  | 'unreadable'
  | 'vanished'
  | 'not-text'
  | 'password'
  | 'duplicate-id'
  | 'unsupported'
  | 'malformed'
  | 'too-large'
  | 'too-slow'
  | 'too-hungry'
  | 'outside-archive'
  | 'passed-over';

/** Problems that are reported while their article is kept: undated, dated in the future, or titled with its own first words. */
export const KEPT: ReadonlySet<SeedProblemCode> = new Set([
  'no-date',
  'impossible-date',
  'ambiguous-date',
  'future-date',
  'no-title',
  'passed-over',
]);

/** What is left out as its author wants it: counted and listed, but nothing to mend. */
export const MEANT: ReadonlySet<SeedProblemCode> = new Set(['draft']);

/** A fault found in the archive: a value that `check` lists and start-up warns about. Its sentence stands in the text catalogue. */
export interface SeedProblem {
  readonly code: SeedProblemCode;
  /** Path under the archive, `/`-separated. */
  readonly file: string;
  /** Line in the file, from 1; `null` where the fault has no line. */
  readonly line: number | null;
  /**
   * The fact that its sentence names, at most 200 characters, untrusted: the date as written (`impossible-date`,
   * `ambiguous-date`,
   * `future-date`), the id (`duplicate-id`), the title (`draft`), the limit in MB (`too-large`, `too-hungry`) or in seconds (`too-slow`), what else is there (`passed-over`), the reason (`unreadable`, `malformed`); else `''`.
   */
  readonly detail: string;
}

/** A fault as a reader reports it, before it is known which file it stands in. */
export type SeedFault = Omit<SeedProblem, 'file'>;

const MAX_DETAIL = 200;

/** Builds a fault, with its detail cut to 200 characters on one line. */
export function seedFault(code: SeedProblemCode, line: number | null = null, detail = ''): SeedFault {
  const flat = detail.replaceAll(/\s+/gu, ' ').trim();
  return { code, line, detail: flat.length > MAX_DETAIL ? `${flat.slice(0, MAX_DETAIL - 1)}…` : flat };
}

/** Problems that are still ones on a day: a date lies in the future only until it comes. */
export function problemsOn(today: Day, problems: readonly SeedProblem[]): SeedProblem[] {
  return problems.filter(({ code, detail }) => code !== 'future-date' || detail > today);
}
