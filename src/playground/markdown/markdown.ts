import { inlineMarkdown, type Inline } from './inline-markdown.ts';

/** One entry of a list; `depth` counts from 0. */
export interface ListItem {
  readonly depth: number;
  /** `null` for a bullet. */
  readonly number: number | null;
  readonly content: readonly Inline[];
}

/** A piece of a message that stands on lines of its own. */
export type MarkdownBlock =
  | { readonly type: 'text'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Inline[] }
  | { readonly type: 'small'; readonly content: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | { readonly type: 'list'; readonly items: readonly ListItem[] }
  | { readonly type: 'code'; readonly text: string };

const FENCE = /```(?:[\w+#.-]*\n)?([\s\S]+?)```/u;
const HEADING = /^(#{1,3})\s+(\S.*)$/u;
const SMALL = /^-#\s+(\S.*)$/u;
const ITEM = /^(\s*)(?:[-*]|(\d{1,9})\.)\s+(\S.*)$/u;
const QUOTE = /^> (.*)$/u;

/**
 * Reads a message as Discord does: headings, small print, quotes, lists, code, and what stands inside lines. Everything
 * else is text, HTML above all (docs: reference#message-formatting, support article 210298617).
 */
export function readMarkdown(content: string): readonly MarkdownBlock[] {
  const fence = FENCE.exec(content);
  if (!fence || content[fence.index - 1] === '\\') return blocksOf(content.split('\n'), true);
  const before = content.slice(0, fence.index).replace(/\n$/u, '');
  const after = content.slice(fence.index + fence[0].length).replace(/^\n/u, '');
  return [
    ...(before === '' ? [] : blocksOf(before.split('\n'), true)),
    { type: 'code', text: (fence[1] ?? '').replace(/\n$/u, '') },
    ...(after === '' ? [] : readMarkdown(after)),
  ];
}

function blocksOf(lines: readonly string[], quotes: boolean): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ type: 'text', content: inlineMarkdown(plain.join('\n')) });
    plain = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const rest = lines.slice(index);
    const block = (quotes ? quoteAt(rest) : null) ?? listAt(rest) ?? lineAt(line);
    if (!block) {
      plain.push(line);
      continue;
    }
    flush();
    blocks.push(block.block);
    index += block.lines - 1;
  }
  flush();
  return blocks;
}

interface Found {
  readonly block: MarkdownBlock;
  readonly lines: number;
}

function lineAt(line: string): Found | null {
  const heading = HEADING.exec(line);
  if (heading) {
    const level = (heading[1] ?? '#').length as 1 | 2 | 3;
    return { block: { type: 'heading', level, content: inlineMarkdown(heading[2] ?? '') }, lines: 1 };
  }
  const small = SMALL.exec(line);
  return small && { block: { type: 'small', content: inlineMarkdown(small[1] ?? '') }, lines: 1 };
}

function quoteAt(lines: readonly string[]): Found | null {
  const [first = ''] = lines;
  if (first.startsWith('>>> ')) {
    const quoted = [first.slice('>>> '.length), ...lines.slice(1)];
    return { block: { type: 'quote', blocks: blocksOf(quoted, false) }, lines: lines.length };
  }
  const quoted = takeWhile(lines, QUOTE).map((match) => match[1] ?? '');
  return quoted.length === 0
    ? null
    : { block: { type: 'quote', blocks: blocksOf(quoted, false) }, lines: quoted.length };
}

function listAt(lines: readonly string[]): Found | null {
  const items = takeWhile(lines, ITEM).map((match) => ({
    depth: Math.min(Math.floor((match[1] ?? '').length / 2), 10),
    number: match[2] === undefined ? null : Number(match[2]),
    content: inlineMarkdown(match[3] ?? ''),
  }));
  return items.length === 0 ? null : { block: { type: 'list', items }, lines: items.length };
}

function takeWhile(lines: readonly string[], pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const line of lines) {
    const match = pattern.exec(line);
    if (!match) break;
    found.push(match);
  }
  return found;
}
