import type { PageLine } from '../../command/message/layout.ts';
import type { TextRun } from '../../command/message/reply.ts';
import { escapeText, isBlank, splitLines } from './escape.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

const PREFIX: Record<PageLine['kind'], string> = { plain: '', quote: '> ', small: '-# ', heading: '### ' };

/** Draws lines as the content of a message: `> ` before quotes, `-# ` before small print, `**` around strong runs. */
export function renderLines(lines: readonly PageLine[]): string {
  return lines.map(renderLine).join('\n');
}

/** Whether the lines fit into one message. */
export function fitsMessage(lines: readonly PageLine[]): boolean {
  return renderLines(lines).length <= LIMITS.message.content;
}

/** Whether the lines fit into the one text of a message that is made of components. */
export function fitsComponents(lines: readonly PageLine[]): boolean {
  return renderLines(lines).length <= LIMITS.component.v2Text;
}

/** A line break inside a quote goes on as a quote; in the other kinds, which are one line each, it becomes a blank. */
function renderLine({ kind, runs }: PageLine): string {
  const rows: DrawnRun[][] = [[]];
  for (const run of joinAlike(runs)) {
    const [head = '', ...rest] = splitLines(run.text);
    if (kind !== 'quote') {
      rows.at(-1)?.push({ ...run, text: [head, ...rest].join(' ') });
      continue;
    }
    rows.at(-1)?.push({ ...run, text: head });
    rows.push(...rest.map((text) => [{ ...run, text }]));
  }
  // An empty line of a quote keeps the blank behind its mark: without it Discord shows the mark.
  return rows.map((row) => `${PREFIX[kind]}${renderRow(row).trimEnd()}`).join('\n');
}

/** A run ready to be drawn. One that `isAddress` stays as it is, without escapes. */
interface DrawnRun {
  readonly text: string;
  readonly strong: boolean;
  readonly isAddress: boolean;
  /** The address that it leads to, ready to stand between `<` and `>`. */
  readonly link: string | null;
}

/** Adjacent runs of one strength become one, so that what opens markup across their border is seen. */
function joinAlike(runs: readonly TextRun[]): DrawnRun[] {
  const joined: DrawnRun[] = [];
  for (const run of runs) {
    const link = run.link === undefined ? null : maskable(run.link, run.text);
    const drawn = { text: run.text, strong: run.strong === true, isAddress: isDiscordLink(run), link };
    const last = joined.at(-1);
    const alike = last !== undefined && last.strong === drawn.strong && isPlain(last) && isPlain(drawn);
    if (alike) joined[joined.length - 1] = { ...drawn, text: last.text + drawn.text };
    else if (drawn.text !== '') joined.push(drawn);
  }
  return joined;
}

function isPlain({ isAddress, link }: DrawnRun): boolean {
  return !isAddress && link === null;
}

/** Longer addresses take the room of the quote. */
const LONGEST_LINK = 300;

/**
 * The address of a link behind words, or `null` where Discord would draw none: it must be http or https, and the words must
 * not look like an address themselves.
 */
function maskable(address: string, words: string): string | null {
  if (!URL.canParse(address) || /https?:|www\./iu.test(words) || words.trim() === '') return null;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const safe = href.replaceAll(/[<>()\s\\*_~`|]/gu, (sign) => encodeURIComponent(sign).replaceAll(/[()*~_]/gu, hexOf));
  return safe.length > LONGEST_LINK ? null : safe;
}

/** What encodeURIComponent leaves as it is. */
function hexOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Whether a run is nothing but the address of a message or channel on Discord, and not an article's: it stays a link. */
function isDiscordLink({ text, verbatim }: TextRun): boolean {
  return verbatim !== true && /^https:\/\/discord\.com\/channels\/\d{1,20}\/\d{1,20}(?:\/\d{1,20})?$/u.test(text);
}

function renderRow(runs: readonly DrawnRun[]): string {
  let row = '';
  let opens = true;
  for (const [index, { text, strong, isAddress, link }] of runs.entries()) {
    const escaped = isAddress ? text : escapeText(text, opens, runs[index + 1]?.text ?? '');
    const drawn = strong ? embolden(escaped) : escaped;
    row += link === null ? drawn : `[${drawn.replaceAll(']', String.raw`\]`)}](<${link}>)`;
    opens &&= isBlank(text);
  }
  return row;
}

/** Puts `**` around what is visible; blanks stay outside, and an empty run gets none. */
function embolden(escaped: string): string {
  const inner = escaped.trim();
  if (inner === '') return escaped;
  const start = escaped.indexOf(inner);
  return `${escaped.slice(0, start)}**${inner}**${escaped.slice(start + inner.length)}`;
}
