import { dateOfFields } from '../dating/date-of-fields.ts';
import { dateUnderTitle } from '../dating/date-lines.ts';
import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { isPublished, liesAmongDrafts } from './published.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readNativeText } from './native.ts';
import { lineAt, lineEnd, nextLine, skipBlankLines } from './text-lines.ts';

const HEADING = /^ {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/u;
/** A heading is a line of at most so many characters. */
const MAX_HEADING = 1000;

/** Names of the fields of front matter, in small letters; the first that is there counts. */
const FIELDS = {
  title: ['title', 'headline', 'titel', 'titre', 'título', 'titulo', 'titolo', 'заголовок'],
  source: ['source', 'publisher', 'outlet', 'site', 'publication'],
  url: ['url', 'link', 'canonical_url', 'canonical', 'original_url', 'source'],
  byline: ['byline', 'author', 'authors'],
  language: ['language', 'lang'],
  corrected: ['corrected', 'correction'],
} as const;

/**
 * Reads Markdown with front matter in YAML, TOML or JSON: `title`, a date under any name that `dateOfFields` knows, and
 * optionally outlet, address, author, language and correction. The body is the text after the front matter and the blank
 * lines under it, Markdown left as it is. A level-one heading that opens the text is its title where the front matter names
 * none, and is then not part of the body. A file without front matter is read by the native rules.
 */
export function readMarkdown(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const front = readFrontMatter(decoded.text);
  if (front === null) {
    const plain = withoutHashes(readNativeText(decoded.text));
    const faults = plain.drafts.map(({ title }) => seedFault('draft', 1, title));
    return liesAmongDrafts(input.path) ? { drafts: [], faults } : plain;
  }
  if ('code' in front) return { drafts: [], faults: [front] };
  const draft = draftWithFront(decoded.text, front);
  if (liesAmongDrafts(input.path) || !isPublished((name) => front.fields[name]))
    return { drafts: [], faults: [seedFault('draft', 1, draft.title)] };
  return { drafts: [draft], faults: [] };
}

function draftWithFront(text: string, front: FrontMatter): SeedDraft {
  const own = fieldsOf(front);
  const start = skipBlankLines(text, front.end);
  const end = lineEnd(text, start);
  const mayTitle = own['title'] === undefined && end - start <= MAX_HEADING;
  const heading = mayTitle ? HEADING.exec(text.slice(start, end)) : null;
  const from = heading === null ? start : skipBlankLines(text, nextLine(text, end));
  const found = dateOfFields(front.fields);
  const under = found === null ? dateUnderTitle(text, from) : null;
  return {
    record: null,
    body: text.slice(under?.behind ?? from),
    date: found?.date ?? under?.date ?? null,
    line: found === null && under !== null ? lineAt(text, under.at) : lineOfField(front, found?.name ?? 'date'),
    ...own,
    title: own['title'] ?? heading?.[1] ?? '',
  };
}

function fieldsOf({ fields }: FrontMatter): Partial<Record<keyof typeof FIELDS, string>> {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), fieldText(value)]));
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([key, names]) => {
      const values = names.flatMap((name) => byName.get(name) ?? []);
      // Clippers write the address where others name the outlet.
      const value = values.find((each) => (key === 'source' ? !isAddress(each) : key !== 'url' || isAddress(each)));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text);
}

/** Text, or a list of it; `[[Name]]` is how notes link. */
function fieldText(value: unknown): string | undefined {
  const parts: readonly unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  const texts = parts.flatMap((part) => (typeof part === 'string' && part.trim() !== '' ? part.trim() : []));
  return texts.length === 0 ? undefined : texts.map((text) => text.replaceAll(/\[\[|\]\]/gu, '')).join(', ');
}

function withoutHashes(reading: SeedReading): SeedReading {
  return {
    ...reading,
    drafts: reading.drafts.map((draft) => ({ ...draft, title: draft.title.replace(/^#+[ \t]+/u, '') })),
  };
}

/** Line of the field of that name, else the first of the file. */
function lineOfField({ source, line }: FrontMatter, name: string): number {
  const at = source.split(/\r\n|\r|\n/u).findIndex((each) =>
    each
      .replace(/^[\s"']*/u, '')
      .toLowerCase()
      .startsWith(name.toLowerCase()),
  );
  return at === -1 ? 1 : at + line;
}
