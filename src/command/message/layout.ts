import { InvariantError } from '../../errors.ts';
import { cutLine } from './cut-line.ts';
import type { Block, Button, CounterRun, Line, MessageReply, RawOptions, TextRun } from './reply.ts';

/** A line as it is drawn: counters filled in, footnote marks written out as runs of their own. An empty line has no runs. */
export interface PageLine {
  readonly kind: Line['kind'];
  readonly runs: readonly TextRun[];
}

/** One screenful of a reply. */
export interface Page {
  readonly lines: readonly PageLine[];
  /** Index of the first block shown. */
  readonly first: number;
  /** How many blocks are shown; 0 only where the reply has none. */
  readonly shown: number;
  /** Where the page before and after begin; `null` where there is none. */
  readonly previous: number | null;
  readonly next: number | null;
  /** The reply's buttons whose page exists, with the page written into their state. */
  readonly buttons: readonly Button[];
  /** Whether something on it had to be shortened, which a line on the page then says. */
  readonly cut: boolean;
}

const EMPTY_LINE: PageLine = { kind: 'plain', runs: [] };

/**
 * Fills the page of `reply` that holds its block `first`, or has the number `page`. Blocks are never parted; pages are always counted from block 0,
 * so the same block is on the same page whichever way one comes. A block that is over the limit alone is shortened.
 *
 * @param fits - Whether so many lines can be shown at once. More lines never fit where fewer do not.
 * @param cutNote - The line that says that something was shortened.
 */
export function layoutPage(reply: MessageReply, fits: (lines: readonly PageLine[]) => boolean, cutNote = '…'): Page {
  const total = reply.blocks.length + (reply.more ?? 0);
  let previous: number | null = null;
  let first = 0;
  let shown = countFitting(reply, first, fits, 1);
  for (let number = 1; first + shown < reply.blocks.length && isBefore(reply, number, first + shown); number += 1) {
    previous = first;
    first += shown;
    shown = countFitting(reply, first, fits, shown);
  }
  const whole = compose(reply, first, shown, null, null);
  const cut = !fits(whole);
  const next = first + shown < total ? first + shown : null;
  return {
    lines: cut ? shorten(reply, first, shown, fits, cutNote) : whole,
    first,
    shown,
    previous,
    next,
    buttons: reply.buttons.flatMap((button) => aim(button, { first, shown, previous, next })),
    cut,
  };
}

/** Whether the page that `reply` asks for lies behind page `number`, which ends before block `end`. */
function isBefore(reply: MessageReply, number: number, end: number): boolean {
  return reply.page === undefined ? reply.first >= end : reply.page > number;
}

/**
 * How many blocks from `first` on fit together; at least 1 where there is one, since one alone can be shortened.
 *
 * @param guess - Where to begin to look: pages of a reply hold about the same, and every try draws a page.
 */
function countFitting(
  reply: MessageReply,
  first: number,
  fits: (lines: readonly PageLine[]) => boolean,
  guess: number,
): number {
  const { blocks, characters } = reply.glance ?? { blocks: Infinity, characters: Infinity };
  const left = Math.min(reply.blocks.length - first, blocks);
  const fit = (count: number): boolean => {
    const lines = compose(reply, first, count, null, null);
    return (count === 1 || lengthOf(lines) <= characters) && fits(lines);
  };
  let count = Math.min(guess, left);
  if (count <= 1 || fit(count)) while (count < left && fit(count + 1)) count += 1;
  else while (count > 1 && !fit(count)) count -= 1;
  return Math.max(count, Math.min(1, left));
}

/** Characters that a reader sees. */
function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 1), 0);
}

/** The page's lines with the longest of them cut down as far as needed, and no further. */
function shorten(
  reply: MessageReply,
  first: number,
  shown: number,
  fits: (lines: readonly PageLine[]) => boolean,
  note: string,
): readonly PageLine[] {
  let low = 0;
  let high = 1;
  while (high < LONGEST_CAP && fits(compose(reply, first, shown, high, note))) high *= 2;
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(compose(reply, first, shown, middle, note))) low = middle;
    else high = middle;
  }
  let lines: readonly PageLine[] = compose(reply, first, shown, low, note);
  // So many lines that even their beginnings are too much: the last ones go.
  while (!fits(lines) && lines.length > 0) lines = lines.slice(0, -1);
  return lines;
}

/** No screen is larger than this many code units. */
const LONGEST_CAP = 1 << 20;

/** All lines of a page; each is cut to `cap` code units unless that is `null`. */
function compose(
  reply: MessageReply,
  first: number,
  count: number,
  cap: number | null,
  note: string | null,
): PageLine[] {
  const footnotes: string[] = [];
  const counter = shownBlocks(first, count);
  const fit = (line: Line): Line => (cap === null ? line : cutLine(line, cap));
  const draw = (lines: readonly Line[], own: readonly string[]): PageLine[] =>
    lines.map((line) => ({
      kind: line.kind,
      runs: fit(line).runs.flatMap((run) => mark(run, own, footnotes, counter)),
    }));

  const blocks = reply.blocks.slice(first, first + count).flatMap((block, index, page) => {
    const before = page[index - 1];
    const lines = draw(linesAfter(before, block), block.footnotes ?? []);
    return before === undefined || block.joined === true ? lines : [EMPTY_LINE, ...lines];
  });
  const notes = footnotes.map((text, index): Line => ({
    kind: 'small',
    runs: [{ text: `${superscript(index + 1)} ${text}` }],
  }));
  const said: readonly PageLine[] = note === null ? [] : [{ kind: 'small', runs: [{ text: note }] }];
  return [...draw(reply.heading, []), ...blocks, ...draw(notes, []), ...said, ...draw(reply.footer, [])];
}

/** The block's lines, or its short ones where the block before it on the page belongs to the same group. */
function linesAfter(before: Block | undefined, block: Block): readonly Line[] {
  const repeats = before !== undefined && block.group !== undefined && before.group === block.group;
  return repeats ? (block.repeat ?? block.lines) : block.lines;
}

/** Draws one run; a footnote enters the page's list the first time it is met, equal ones share a mark. */
function mark(run: TextRun | CounterRun, own: readonly string[], footnotes: string[], counter: string): TextRun[] {
  if ('counter' in run) return [{ text: counter }];
  const { footnote, ...plain } = run;
  if (footnote === undefined) return [plain];
  const text = own[footnote];
  if (text === undefined) throw new InvariantError(`A run names footnote ${footnote}, which its block does not have.`);
  const known = footnotes.indexOf(text);
  const number = known === -1 ? footnotes.push(text) : known + 1;
  return [plain, { text: superscript(number) }];
}

/** "3" on the first page, "4–5" or "4" later. */
function shownBlocks(first: number, count: number): string {
  if (first === 0) return String(count);
  return count === 1 ? String(first + 1) : `${first + 1}–${first + count}`;
}

/** The number in superscript digits: 12 is `¹²`. */
export function superscript(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}

function aim(button: Button, page: Pick<Page, 'first' | 'shown' | 'previous' | 'next'>): Button[] {
  const { page: target, ...rest } = button;
  if (target === undefined) return [rest];
  const first = target === 'here' ? page.first : page[target];
  if (first === null) return [];
  const state: RawOptions = { ...button.state, first, ...(target === 'here' && { shown: page.shown }) };
  return [{ ...rest, state }];
}
