import { dateRank } from '../dating/date-names.ts';
import { readDate } from '../dating/read-date.ts';
import type { SeedDraft } from '../seed-reader.ts';
import { lineAt, lineEnd, nextLine, skipBlankLines } from './text-lines.ts';

/** `Date: Tue, 16 Nov 2021 10:00:00 +0100`, as heads of letters, news groups and some site generators have it. */
const FIELD = /^(\p{L}[\p{L} _-]{0,30}):[ \t]+(\S.*)$/u;
const MAX_LINES = 40;
const MAX_LINE = 1000;

const FIELDS: Readonly<Record<string, 'title' | 'source' | 'url' | 'byline' | 'language'>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  titel: 'title',
  source: 'source',
  publisher: 'source',
  url: 'url',
  link: 'url',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  from: 'byline',
  language: 'language',
  lang: 'language',
};

/** What a head of fields says, and where the text behind it begins. */
export type TextHead = Partial<Pick<SeedDraft, 'title' | 'source' | 'url' | 'byline' | 'language'>> &
  Pick<SeedDraft, 'date' | 'line'> & { readonly end: number };

/**
 * Reads a head of `Name: value` lines that a text begins with, up to an empty line or one of another form.
 *
 * @param start - Where the first line begins.
 * @returns `null` where there is none: a head has two such lines or more, and a date among them.
 */
export function readTextHead(text: string, start: number): TextHead | null {
  const fields: Partial<Record<'title' | 'source' | 'url' | 'byline' | 'language', string>> = {};
  let dated: { readonly date: string; readonly at: number; readonly rank: number } | null = null;
  let at = start;
  let lines = 0;
  for (; at < text.length && lines < MAX_LINES; lines += 1) {
    const end = lineEnd(text, at);
    const [, name = '', value = ''] = FIELD.exec(text.slice(at, Math.min(end, at + MAX_LINE)).trimEnd()) ?? [];
    if (name === '') break;
    const rank = dateRank(name);
    const field = FIELDS[name.toLowerCase()];
    if (field !== undefined) fields[field] ??= value;
    else if (rank !== null && rank < (dated?.rank ?? Infinity) && readDate(value) !== null)
      dated = { date: value, at, rank };
    at = nextLine(text, end);
  }
  if (lines < 2 || dated === null) return null;
  return { ...fields, date: dated.date, line: lineAt(text, dated.at), end: skipBlankLines(text, at) };
}
