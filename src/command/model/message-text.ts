import { setOffIn } from '../../languages/quotation-marks.ts';

/** Longest message that is looked at: Discord's own limit for members with Nitro. */
const MAX_MESSAGE = 4000;
/** A question's bounds: those of `/ask`. */
const MIN_QUESTION = 3;
const MAX_QUESTION = 300;
/** Fewer words in quotation marks are a name or irony, no quote. */
const FEWEST_QUOTED = 3;

const QUOTED_LINE = /^\s*>+\s?/u;
/** Links, mentions, custom emoji, times: what is no text of the message. */
const OBJECTS = /<(?:[@#][!&]?\d+|a?:\w+:\d+|t:\d+(?::\w)?|https?:\/\/[^>\s]*)>|https?:\/\/\S+/gu;
const EMPHASIS = /(?<!\\)(?:\*{1,3}|_{2,3}|~~|\|\||`{1,3})|(?<![\\\p{L}\p{N}])_|(?<!\\)_(?![\p{L}\p{N}])/gu;
const ESCAPED = /\\([^\p{L}\p{N}\s])/gu;
/** The marks of Dateline's footnotes. */
const FOOTNOTES = /(?<=[\p{L}\p{N}\p{P}])[¹²³⁰⁴-⁹]+/gu;
const LINE_SIGN = /^(?:-# |#{1,3} |[-*] )/u;

/** A message's words as they are read, without markup, links and mentions; line by line. */
export function readableLines(content: string): string[] {
  return content
    .slice(0, MAX_MESSAGE)
    .split(/\r?\n/u)
    .map((line) =>
      line
        .replace(LINE_SIGN, '')
        .replaceAll(OBJECTS, ' ')
        .replaceAll(EMPHASIS, '')
        .replaceAll(ESCAPED, '$1')
        .replaceAll(FOOTNOTES, ''),
    );
}

/**
 * What a message quotes: each run of its quoted lines; without any, each text in quotation marks that is longer than a
 * name; without those, all of its words. Empty for a message without words.
 */
export function quotesIn(content: string): string[] {
  const runs: string[] = [];
  let open = false;
  for (const line of content.slice(0, MAX_MESSAGE).split(/\r?\n/u)) {
    const quoted = QUOTED_LINE.test(line);
    const text = readableLines(line.replace(QUOTED_LINE, '')).join(' ').trim();
    if (quoted && open) runs[runs.length - 1] = `${runs.at(-1) ?? ''} ${text}`;
    else if (quoted) runs.push(text);
    open = quoted;
  }
  const quotes = runs.filter(hasWords);
  if (quotes.length > 0) return quotes;
  const text = readableLines(content).join('\n').trim();
  const quotations = setOffIn(text)
    .map((quotation) => quotation.text)
    .filter((each) => (each.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_QUOTED);
  if (quotations.length > 0) return quotations;
  return hasWords(text) ? [text] : [];
}

/** The question that a member's message puts: its words, as far as a question goes; `null` where it has too few. */
export function questionIn(content: string): string | null {
  const flat = readableLines(content).join(' ').replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= MAX_QUESTION) return flat.length >= MIN_QUESTION && hasWords(flat) ? flat : null;
  // Cut at a word.
  const cut = flat.slice(0, MAX_QUESTION);
  const blank = cut.lastIndexOf(' ');
  return blank > MAX_QUESTION / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/u, '');
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
