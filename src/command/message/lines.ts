import type { Line, TextRun } from './reply.ts';

type Part = string | TextRun | Line['runs'][number];

const runs = (parts: readonly Part[]): Line['runs'] =>
  parts.map((part) => (typeof part === 'string' ? { text: part } : part));

/** A line of ordinary text. */
export const plain = (...parts: Part[]): Line => ({ kind: 'plain', runs: runs(parts) });

/** A line in small print. */
export const small = (...parts: Part[]): Line => ({ kind: 'small', runs: runs(parts) });

/** A heading. */
export const heading = (...parts: Part[]): Line => ({ kind: 'heading', runs: runs(parts) });

/** A quoted line. */
export const quoted = (parts: readonly Part[]): Line => ({ kind: 'quote', runs: runs(parts) });

/** Text that stands out. */
export const strong = (text: string): TextRun => ({ text, strong: true });

/** Joins the parts that exist with the catalogue's separator. */
export const separated = (separator: string, parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator);
