import type { Article, Span } from '../corpus/article.ts';
import { CLOSERS } from '../languages/quotation-marks.ts';
import { trimRange } from './blank.ts';

/** A paragraph of a body, or a heading between paragraphs. A Markdown heading's span leaves its `#` marks out. */
export interface Paragraph extends Span {
  readonly kind: 'text' | 'subhead';
}

/** Longest subhead: news headings are a handful of words. */
const SUBHEAD_CHARACTERS = 80;
const SUBHEAD_WORDS = 12;
/** A line longer than this was not wrapped by hand or by a mail program (72-100 columns). */
const WIDEST_WRAPPED_LINE = 120;
/** More headings than this in a row are a list. */
const SUBHEADS_IN_A_ROW = 2;

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/gu;
const OTHER_BREAKS = ['\r', '\u2028', '\u2029'];
const ENDS_SENTENCE = new RegExp(String.raw`[\p{STerm}…]['${CLOSERS}“)\]]*$`, 'u');
/** No subhead ends so, or holds a colon. */
const GOES_ON = new RegExp(String.raw`[:;,，：；、—–-]['${CLOSERS}]*$|:\s`, 'u');
const MARKDOWN_HEADING = /^#{1,6}[ \t]+/u;
/** A sentence that begins with a number sign: "# 1 priority is the bridge." No heading has a final stop. */
const NUMBER_SIGN = new RegExp(String.raw`^#[ \t]+\p{Nd}[^]*[.。…]['${CLOSERS}“)\]]*$`, 'u');
/** A row of a table, as readers write it and as Markdown has it. */
const TABLE_ROW = /^\||\s\|\s/u;
const LIST_ITEM = /^(?:[•·▪‣*+–—-]|\p{Nd}{1,3}[.)])\s/u;

/** The line breaks of a body. Nearly all have one kind, which is found several times as fast without a pattern. */
const breaksOf = (body: string): Span[] => {
  const found: Span[] = [];
  if (OTHER_BREAKS.some((mark) => body.includes(mark))) {
    LINE_BREAK.lastIndex = 0;
    for (let match = LINE_BREAK.exec(body); match !== null; match = LINE_BREAK.exec(body))
      found.push({ start: match.index, end: match.index + match[0].length });
  } else {
    for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) found.push({ start: at, end: at + 1 });
  }
  return found;
};

/**
 * Lines of a body with their blanks trimmed off, in order; an empty range for a blank line. What is left out of a line parts
 * it as a blank line would.
 */
const linesOf = (body: string, without: readonly Span[]): Span[] => {
  const lines: Span[] = [];
  let from = 0;
  let left = 0;
  const add = (end: number): void => {
    for (; left < without.length && without[left]!.start < end; left += 1) {
      const { start, end: after } = without[left]!;
      if (after <= from) continue;
      lines.push(trimRange(body, from, Math.max(from, start)), { start, end: start });
      from = after;
    }
    lines.push(trimRange(body, from, Math.max(from, end)));
  };
  for (const { start, end } of breaksOf(body)) {
    add(start);
    from = Math.max(from, end);
  }
  add(body.length);
  return lines;
};

const isHeading = (body: string, line: Span): boolean =>
  body[line.start] === '#' && MARKDOWN_HEADING.test(body.slice(line.start, line.start + 12));

const endsSentence = (body: string, line: Span): boolean =>
  ENDS_SENTENCE.test(body.slice(Math.max(line.start, line.end - 12), line.end));

/**
 * Joins the lines between two blank lines into paragraphs. They are paragraphs each (a body that parts its paragraphs
 * by single line breaks) when one of them is too long to have been wrapped or at least half of them end a sentence;
 * otherwise they are one wrapped paragraph.
 */
const joinLines = (body: string, lines: readonly Span[]): Span[] => {
  const inner = lines.slice(0, -1);
  const long = lines.some((line) => line.end - line.start > WIDEST_WRAPPED_LINE);
  if (long || inner.filter((line) => endsSentence(body, line)).length * 2 >= lines.length) return [...lines];
  const joined: Span[] = [];
  let open: Span | undefined;
  for (const line of lines) {
    const apart = isHeading(body, line) || LIST_ITEM.test(body.slice(line.start, line.start + 6));
    if (open !== undefined && !apart && !isHeading(body, open)) {
      open = { start: open.start, end: line.end };
      joined[joined.length - 1] = open;
    } else {
      open = line;
      joined.push(line);
    }
  }
  return joined;
};

const looksLikeSubhead = (body: string, block: Span): boolean => {
  if (block.end - block.start > SUBHEAD_CHARACTERS) return false;
  const text = body.slice(block.start, block.end);
  return (
    !/[\n\r]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    !LIST_ITEM.test(text) &&
    !ENDS_SENTENCE.test(text) &&
    !GOES_ON.test(text) &&
    !TABLE_ROW.test(text) &&
    text.split(/\s+/u).length <= SUBHEAD_WORDS
  );
};

const markdownHeading = (body: string, block: Span): Span | undefined => {
  if (body[block.start] !== '#') return undefined;
  const text = body.slice(block.start, Math.min(block.end, block.start + 400));
  const marks = MARKDOWN_HEADING.exec(text)?.[0].length;
  if (marks === undefined || block.end - block.start > text.length || NUMBER_SIGN.test(text)) return undefined;
  const closed = text.replace(/[ \t]#+$/u, '').length;
  const span = trimRange(body, block.start + marks, block.start + Math.max(marks, closed));
  return span.start < span.end ? span : undefined;
};

/**
 * The blocks of a body, before subheads are told from text: what blank lines part, its lines joined or not by what
 * {@link joinLines} finds.
 *
 * @param without - Ranges that are left out, ascending and disjoint. They part what they stand between.
 * @returns In body order, disjoint, without blanks around them.
 */
export function splitBlocks(body: string, without: readonly Span[] = []): Span[] {
  const blocks: Span[] = [];
  let group: Span[] = [];
  const close = (): void => {
    if (group.length === 1) blocks.push(group[0] as Span);
    else if (group.length > 1) for (const block of joinLines(body, group)) blocks.push(block);
    group = [];
  };
  for (const line of linesOf(body, without)) {
    if (line.start < line.end) group.push(line);
    else close();
  }
  close();
  return blocks;
}

/**
 * Splits an article into paragraphs and the subheads between them, its furniture left out.
 *
 * Blank lines part paragraphs, see {@link splitBlocks}. A subhead is a Markdown heading, or one line of at most 80
 * characters and 12 words that begins with no small letter and ends in no stop, colon, comma or dash, holds no colon
 * ("Best goalie: Ann Lee" is a fact that must stay quotable), and has text before it and after it; three or more such lines
 * in a row are a list and count as text.
 *
 * @returns In body order, disjoint, without blanks around them. Every non-blank character is inside one, except furniture
 * and the `#` marks of headings.
 */
export function splitParagraphs({ body, furniture = [] }: Pick<Article, 'body' | 'furniture'>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let run: Span[] = [];
  let first = true;
  const flush = (last: boolean): void => {
    const kind = !first && !last && run.length <= SUBHEADS_IN_A_ROW ? 'subhead' : 'text';
    for (const { start, end } of run) paragraphs.push({ start, end, kind });
    if (run.length > 0) first = false;
    run = [];
  };
  for (const block of splitBlocks(body, furniture)) {
    const heading = markdownHeading(body, block);
    if (heading === undefined && looksLikeSubhead(body, block)) {
      run.push(block);
      continue;
    }
    flush(false);
    const { start, end } = heading ?? block;
    paragraphs.push({ start, end, kind: heading === undefined ? 'text' : 'subhead' });
    first = false;
  }
  flush(true);
  return paragraphs;
}
