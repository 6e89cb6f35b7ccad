import { createHash } from 'node:crypto';

import type { SeedDraft } from '../../corpus/seed-reader.ts';
import { ownId } from './kept-names.ts';

/** Where a kept item's text is from: its feed, its page, or its feed since its page has no more or may not be asked for. */
export type TextFrom = 'feed' | 'page' | 'feed-alone';

/** What is known of an item that is kept. */
export interface KeptItem {
  /** Of what its feed says of it: see {@link digestOf}. */
  readonly digest: string;
  readonly from: TextFrom;
}

/** Most characters of what stands above a text, escapes not counted: readers of front matter take 16,000 with them. */
const MAX = {
  title: 400,
  date: 100,
  source: 200,
  url: 500,
  byline: 300,
  language: 20,
  corrected: 300,
  guid: 300,
} as const;

/** What no format of text has: control characters but line breaks and tabs, and halves of characters. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;
/** What YAML, or its reader's guard against knots, would take for a sign of its own within quotation marks. */
// eslint-disable-next-line no-control-regex -- Line breaks of every kind are among it.
const SIGNS = /[?[\]{}\u007f-\u009f\u2028\u2029\ufeff]/gu;

/** A digest of all that a feed says of an item: another one whenever any of it has changed. */
export function digestOf(draft: SeedDraft): string {
  const { title, body, date, url, byline, source, language } = draft;
  const said = JSON.stringify([ownId(draft), title, body, date, url, byline, source, language]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 32);
}

/**
 * Writes an item as Markdown with front matter, its text and its date as they are: which day that is, is for the archive to
 * settle, which knows other dates of its source.
 */
export function keptText(draft: SeedDraft, kept: KeptItem): string {
  const { title, date, source, url, byline, language, corrected } = draft;
  const guid = ownId(draft);
  const fields = Object.entries({ title, date, source, url, byline, language, corrected, guid }).flatMap(
    ([name, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [`${name}: ${quoted(value, MAX[name as keyof typeof MAX])}`],
  );
  const head = [...fields, `digest: ${kept.digest}`, `text: ${kept.from}`];
  return `---\n${head.join('\n')}\n---\n\n${draft.body.replaceAll(NO_TEXT, '').trim()}\n`;
}

/** Reads what is known of an item from its file; `null` where it was not written by this. */
export function knownOf(text: string): KeptItem | null {
  const [, digest, from] = /\ndigest: ([\w-]{1,64})\ntext: (feed|page|feed-alone)\n---\n/u.exec(text) ?? [];
  return digest === undefined ? null : { digest, from: from as TextFrom };
}

function quoted(value: string, most: number): string {
  const line = value.slice(0, most).replaceAll(/\s+/gu, ' ').replaceAll(NO_TEXT, '').trim();
  return JSON.stringify(line).replaceAll(SIGNS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
