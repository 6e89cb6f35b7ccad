import { parseDocument } from 'yaml';
import { decodeText } from '../decode-text.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { readNative } from './native.ts';
import { lineEnd, nextLine, skipBlankLines } from './text-lines.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/u;
const HEADING = /^ {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/u;
/** A heading is a line of at most so many characters. */
const MAX_HEADING = 1000;
const OPTIONAL = ['source', 'url', 'byline', 'language', 'corrected'] as const;

/** Longer than any article's; the parser compares every key with every other. */
const MAX_FRONT_MATTER = 16_000;

/** Keys that are more than words, or lists in lists, beyond these make the parser take for ever or end the process. */
const MAX_NESTED = 20;
const MAX_EXPLICIT_KEYS = 3;
/** `? ` where a key may begin. */
const EXPLICIT_KEY = /(?<![^\s?:,[{-])\?(?=\s|$)/gu;

/**
 * Reads Markdown with YAML front matter: `title`, `date`, and optionally `source`, `url`, `byline`, `language`,
 * `corrected`. The body is the text after the front matter and the blank lines under it, Markdown left as it is. A
 * level-one heading that opens the text is its title where the front matter names none, and is then not part of the
 * body. A file without front matter is read by the native rules.
 */
export function readMarkdown(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const front = FRONT_MATTER.exec(decoded.text);
  if (front === null) return withoutHashes(readNative(input));
  const fields = frontMatter(front[1] ?? '');
  if ('code' in fields) return { drafts: [], faults: [fields] };
  const { text } = decoded;
  const start = skipBlankLines(text, front[0].length);
  const end = lineEnd(text, start);
  const mayTitle = fields.values.get('title') === undefined && end - start <= MAX_HEADING;
  const heading = mayTitle ? HEADING.exec(text.slice(start, end)) : null;
  const draft: SeedDraft = {
    record: null,
    title: fields.values.get('title') ?? heading?.[1] ?? '',
    body: text.slice(heading === null ? start : skipBlankLines(text, nextLine(text, end))),
    date: fields.values.get('date') ?? null,
    line: fields.dateLine,
    ...Object.fromEntries(
      OPTIONAL.flatMap((key) => {
        const value = fields.values.get(key);
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  };
  return { drafts: [draft], faults: [] };
}

function withoutHashes(reading: SeedReading): SeedReading {
  return {
    ...reading,
    drafts: reading.drafts.map((draft) => ({ ...draft, title: draft.title.replace(/^#+[ \t]+/u, '') })),
  };
}

/** Top-level scalar fields as text. The `failsafe` schema keeps `2021-11-16` the text that it is. */
function frontMatter(yaml: string): { values: ReadonlyMap<string, string>; dateLine: number } | SeedFault {
  if (yaml.length > MAX_FRONT_MATTER)
    return seedFault('malformed', 1, `front matter over ${MAX_FRONT_MATTER} characters`);
  if (isKnotted(yaml)) return seedFault('malformed', 1, 'front matter nested like no article’s');
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) return seedFault('malformed', (error.linePos?.[0].line ?? 1) + 1, error.message);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error_) {
    return seedFault('malformed', 1, error_ instanceof Error ? error_.message : '');
  }
  if (typeof data !== 'object' || data === null) return { values: new Map(), dateLine: 1 };
  const values = new Map(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[key.toLowerCase(), value.trim()] as const] : [],
    ),
  );
  const before = yaml.split(/\r\n|\r|\n/u).findIndex((line) => /^date\s*:/iu.test(line));
  return { values, dateLine: before === -1 ? 1 : before + 2 };
}

/** Whether YAML may cost its parser more than its length: what is refused is found without parsing, in one pass. */
function isKnotted(yaml: string): boolean {
  if ((yaml.match(EXPLICIT_KEY)?.length ?? 0) > MAX_EXPLICIT_KEYS) return true;
  let depth = 0;
  for (const [sign] of yaml.matchAll(/[[\]{}]/gu)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_NESTED) return true;
  }
  return false;
}
