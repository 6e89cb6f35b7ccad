import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import { untraced } from './untraced.ts';

/** Settings at the head of a text. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The settings as they are written, and the line (from 1) that they begin on. */
  readonly source: string;
  readonly line: number;
  /** Where the text behind them begins. */
  readonly end: number;
}

type Parse = (source: string, line: number) => Readonly<Record<string, unknown>> | SeedFault;

const BREAK = String.raw`(?:\r\n|\r|\n)`;
const fence = (open: string, close: string): RegExp =>
  new RegExp(`^\\uFEFF?${open}[ \\t]*${BREAK}([\\s\\S]*?)(?:^|(?<=[\\r\\n]))(?:${close})[ \\t]*(?:${BREAK}|$)`, 'u');

/** Fences that site generators know, each with what stands between them. */
const FENCES: readonly (readonly [fence: RegExp, parse: Parse])[] = [
  [fence(String.raw`---[ \t]*(?:toml|TOML)`, '---'), toml],
  [fence(String.raw`---[ \t]*(?:json|JSON)`, '---'), json],
  [fence(String.raw`---(?:[ \t]*(?:yaml|yml|YAML))?`, String.raw`---|\.\.\.`), yaml],
  [fence(String.raw`\+\+\+(?:[ \t]*(?:toml|TOML))?`, String.raw`\+\+\+`), toml],
  [fence(';;;(?:json)?', ';;;'), json],
];

/** An object by itself, closed on a line of its own. */
const BARE_JSON = /^\uFEFF?\{(?=\s*")[\s\S]*?(?:\r\n|\r|\n)\}[ \t]*(?:\r\n|\r|\n|$)/u;

/** Longer than any article's; the parser compares every key with every other. */
const MAX_LENGTH = 16_000;
/** Keys that are more than words, or lists in lists, beyond these make the parser take for ever or end the process. */
const MAX_NESTED = 20;
const MAX_EXPLICIT_KEYS = 3;
/** `? ` where a key may begin. */
const EXPLICIT_KEY = /(?<![^\s?:,[{-])\?(?=\s|$)/gu;

/**
 * Reads the front matter of a text: YAML between `---`, TOML between `+++`, JSON between `;;;` or by itself, or any of the
 * three between `---` that name it. Dates stay as they are written, but for TOML's, which come as `Date`.
 *
 * @returns `null` where the text begins with none; a fault where it is broken or over 16,000 characters.
 */
export function readFrontMatter(text: string): FrontMatter | SeedFault | null {
  for (const [pattern, parse] of FENCES) {
    const [whole, source = ''] = pattern.exec(text) ?? [];
    if (whole !== undefined) return parsed(parse, source, 2, whole.length);
  }
  const bare = BARE_JSON.exec(text)?.[0];
  if (bare === undefined) return null;
  const read = parsed(json, bare.replace(/^\uFEFF/u, ''), 1, bare.length);
  // A text may begin with a brace.
  return 'code' in read ? null : read;
}

function parsed(parse: Parse, source: string, line: number, end: number): FrontMatter | SeedFault {
  if (source.length > MAX_LENGTH) return seedFault('malformed', 1, `front matter over ${MAX_LENGTH} characters`);
  if (isKnotted(source)) return seedFault('malformed', 1, 'front matter nested like no article’s');
  const fields = parse(source, line);
  return isFault(fields) ? fields : { fields, source, line, end };
}

function isFault(value: Readonly<Record<string, unknown>> | SeedFault): value is SeedFault {
  return value['code'] === 'malformed' && 'detail' in value && 'line' in value;
}

/** The `failsafe` schema keeps `2021-11-16` the text that it is. */
function yaml(source: string, line: number): Readonly<Record<string, unknown>> | SeedFault {
  const document = untraced(() => parseDocument(source, { schema: 'failsafe', logLevel: 'silent' }));
  const [error] = document.errors;
  if (error !== undefined) return seedFault('malformed', (error.linePos?.[0].line ?? 1) + line - 1, error.message);
  try {
    return recordOf(document.toJS({ maxAliasCount: 100 }));
  } catch (error_) {
    return seedFault('malformed', 1, error_ instanceof Error ? error_.message : '');
  }
}

function toml(source: string, line: number): Readonly<Record<string, unknown>> | SeedFault {
  try {
    return recordOf(parseToml(source));
  } catch (error) {
    const at = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
    return seedFault('malformed', at + line - 1, error instanceof Error ? error.message.split('\n')[0] : '');
  }
}

function json(source: string, line: number): Readonly<Record<string, unknown>> | SeedFault {
  try {
    const object = /^\s*\{/u.test(source) ? source : `{${source}}`;
    return recordOf(JSON.parse(object));
  } catch (error) {
    return seedFault('malformed', line, error instanceof Error ? error.message : '');
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Whether a source may cost its parser more than its length: what is refused is found without parsing, in one pass. */
function isKnotted(source: string): boolean {
  if ((source.match(EXPLICIT_KEY)?.length ?? 0) > MAX_EXPLICIT_KEYS) return true;
  let depth = 0;
  for (const [sign] of source.matchAll(/[[\]{}]/gu)) {
    // One that closes what nothing opened is a fault of its own to the parser, and each of them is told of.
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (Math.abs(depth) > MAX_NESTED) return true;
  }
  return false;
}
