import { type KeptText, readKept } from '../judged/kept-text.ts';

/** An entry of a real topic's timeline that says its own day, with the days that a careful reader gives it. */
export interface JudgedEntry extends KeptText {
  readonly topic: string;
  /** The rules were mended after the first draw of topics was judged, and once more after the second. */
  readonly draw: 'first' | 'second';
  /** First and last day; `null` where the sentence gives none, or its article is not of its day. */
  readonly when: readonly [since: string, until: string] | null;
}

const FILE = new URL('judged-entries.jsonl', import.meta.url).pathname;

/** All entries judged, by one reader. */
export function readJudgedEntries(): JudgedEntry[] {
  return readKept<JudgedEntry>(FILE);
}
