/** What can be wrong with a seed. Every code but those in {@link KEPT} means that the article is left out. */
export type SeedProblemCode =
  | 'no-date'
  | 'impossible-date'
  | 'future-date'
  | 'no-title'
  | 'empty-body'
  | 'unreadable'
  | 'duplicate-id'
  | 'unsupported'
  | 'malformed'
  | 'too-large'
  | 'outside-archive';

/** Problems that are reported while their article is kept: undated, or dated in the future. */
export const KEPT: ReadonlySet<SeedProblemCode> = new Set(['no-date', 'impossible-date', 'future-date']);

/** A fault found in the archive: a value that `check` lists and start-up warns about. */
export interface SeedProblem {
  readonly code: SeedProblemCode;
  /** Path under the archive, `/`-separated. */
  readonly file: string;
  /** Line in the file, from 1; `null` where the fault has no line. */
  readonly line: number | null;
  /** What is wrong and what to do, one sentence. */
  readonly message: string;
}
