/** How a stretch of a line is set. */
export type InlineStyle = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** A stretch of a line. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: InlineStyle; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly type: 'mention'; readonly kind: 'user' | 'role' | 'channel' | 'everyone'; readonly id: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string }
  | { readonly type: 'emoji'; readonly name: string };

interface Match {
  readonly node: Inline;
  readonly end: number;
}
type Rule = (text: string, at: number, depth: number) => Match | null;

/** Marks around text, longest first: `***` is bold around italics. */
const STYLES: readonly (readonly [mark: string, style: InlineStyle])[] = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
];
/** The last second that a Date can be of, counted from 1970 (ECMA-262, time values). */
const LAST_SECOND = 8.64e12;
/** Deeper marks are text: no message that anybody writes needs them, and reading must end. */
const MAX_DEPTH = 8;

const RULES: readonly Rule[] = [code, styled, maskedLink, bareLink, angled, everyone];
/** What can begin one of the rules; anything else is text. */
const OPENERS = /[\\`*_~|[<@h]/u;

/** Reads what stands inside lines. Characters after a backslash are themselves, unless they are letters, digits or blanks. */
export function inlineMarkdown(text: string, depth = 0): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const char = text[at] ?? '';
    const match = OPENERS.test(char) && depth < MAX_DEPTH ? firstMatch(text, at, depth) : null;
    if (char === '\\' && /[^\p{L}\p{N}\s]/u.test(text[at + 1] ?? '')) {
      plain += text[at + 1] ?? '';
      at += 2;
    } else if (match) {
      flush();
      nodes.push(match.node);
      at = match.end;
    } else {
      plain += char;
      at += 1;
    }
  }
  flush();
  return nodes;
}

/** The text without its marks, as a screen reader or a notification has it. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('content' in node) return plainText(node.content);
      if ('text' in node) return node.text;
      if (node.type === 'emoji') return `:${node.name}:`;
      return node.type === 'mention' ? `@${node.id}` : '';
    })
    .join('');
}

function firstMatch(text: string, at: number, depth: number): Match | null {
  for (const rule of RULES) {
    const match = rule(text, at, depth);
    if (match) return match;
  }
  return null;
}

function code(text: string, at: number): Match | null {
  const match = /^(`{1,2})([^\n]*?[^`\n])\1(?!`)/u.exec(text.slice(at));
  return match && { node: { type: 'code', text: match[2] ?? '' }, end: at + match[0].length };
}

function styled(text: string, at: number, depth: number): Match | null {
  for (const [mark, style] of STYLES) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    const end = closing(text, from, mark);
    if (end > from)
      return {
        node: { type: style, content: inlineMarkdown(text.slice(from, end), depth + 1) },
        end: end + mark.length,
      };
  }
  return null;
}

/** Where the mark closes what opened before `from`; -1 if it does not. */
function closing(text: string, from: number, mark: string): number {
  const [sign = ''] = mark;
  if (mark.length === 1 && /\s/u.test(text[from] ?? ' ')) return -1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at) && text[at + mark.length] !== sign) {
      // One `_` within a word, or one `*` after a blank, closes nothing.
      const open = sign === '_' && mark.length === 1 ? /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') : false;
      const afterBlank = mark === '*' && /\s/u.test(text[at - 1] ?? '');
      if (!open && !afterBlank) return at;
    } else if (mark.length === 1 && text.startsWith(sign + sign, at)) at += 1;
  }
  return -1;
}

function maskedLink(text: string, at: number, depth: number): Match | null {
  const match = /^\[((?:\\.|[^\\\]\n])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/u.exec(text.slice(at));
  const url = httpUrl(match?.[2]);
  if (!match || url === null) return null;
  return { node: { type: 'link', url, content: inlineMarkdown(match[1] ?? '', depth + 1) }, end: at + match[0].length };
}

function bareLink(text: string, at: number): Match | null {
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null;
  const match = /^https?:\/\/[^\s<]+[^\s<.,:;"'\])]/u.exec(text.slice(at));
  const url = httpUrl(match?.[0]);
  return match && url !== null
    ? { node: { type: 'link', url, content: [{ type: 'text', text: match[0] }] }, end: at + match[0].length }
    : null;
}

/** Mentions, times, custom emoji and links between `<` and `>`. */
function angled(text: string, at: number): Match | null {
  const match = /^<(?:(@!?|@&|#)(\d+)|t:(-?\d{1,13})(?::([tTdDfFR]))?|a?:(\w+):\d+|(https?:\/\/[^\s>]+))>/u.exec(
    text.slice(at),
  );
  if (!match) return null;
  const [whole, kind, id = '', seconds, style = 'f', emoji, address] = match;
  const end = at + whole.length;
  if (seconds !== undefined) {
    // A moment that no calendar has is no time.
    return Math.abs(Number(seconds)) > LAST_SECOND
      ? null
      : { node: { type: 'time', seconds: Number(seconds), style }, end };
  }
  if (emoji !== undefined) return { node: { type: 'emoji', name: emoji }, end };
  if (kind !== undefined) {
    const target = kind === '#' ? 'channel' : kind === '@&' ? 'role' : 'user';
    return { node: { type: 'mention', kind: target, id }, end };
  }
  const url = httpUrl(address);
  return url === null ? null : { node: { type: 'link', url, content: [{ type: 'text', text: address ?? '' }] }, end };
}

function everyone(text: string, at: number): Match | null {
  const match = /^@(everyone|here)\b/u.exec(text.slice(at));
  return match && { node: { type: 'mention', kind: 'everyone', id: match[1] ?? '' }, end: at + match[0].length };
}

/** The address in its plain form, if it is one of http or https. */
function httpUrl(text: string | undefined): string | null {
  if (text === undefined || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
