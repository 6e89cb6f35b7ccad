import type { Furniture, Span } from '../../corpus/article.ts';

/** Files whose text is read as it is written: others were freed of their markup when they were read. */
const READ_AS_TEXT = /^(?!.*\.(?:html?|xhtml|pdf|rss|atom|rdf|xml)(?:\.gz)?$)/isu;

/** Longer than any tag: what has no end within it is text. */
const LONGEST = 2000;
const TAG = String.raw`\{%[^{}\n]{0,${LONGEST}}%\}|\{\{[^{}\n]{0,${LONGEST}}\}\}|\{#[^{}\n]{0,${LONGEST}}#\}|<%[^<>\n]{0,${LONGEST}}%>|!\[\[[^[\]\n]{1,300}\]\]`;
/** What no reader of a page sees, over one line or several: how it begins and ends. */
const COMMENTS: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/<!--/gu, /-->/gu],
  [/\{%-?\s{0,9}comment\s{0,9}-?%\}/gu, /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/gu],
];

const HAS_TAG = new RegExp(TAG, 'u');
const TAGS = new RegExp(TAG, 'gu');

/** Lines that are no text, each with what a reader sees in its place: nothing. */
const LINES: readonly RegExp[] = [
  // [name]: https://example.org "Title", but no note: [^1]: Text.
  /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:\s*<?(?:[a-z][\w+.-]*:|[/#.]|[^\s]*[./{])[^\n]*$/iu,
  // {: .class}, {#id}, [TOC], :::note, !!! tip
  /^\s*(?:\{:[^}\n]*\}|\{[#.][\w-]+[^}\n]*\}|\[\[?_?TOC_?\]?\]|:::+\s*[\w-]*(?:[{[][^\n]*)?|!!!\s+\w+)\s*$/iu,
  // > [!note]-, without a title of its own
  /^\s*(?:>\s?)+\[!\w{1,30}\][+-]?\s*$/u,
  // | --- | :-: |
  /^(?=[\s:|-]+$)(?=[^|\n]*\|)[^\n]*--/u,
  // import X from './x.js'
  /^(?:import\s[^\n]{1,200}\sfrom\s+['"][^'"\n]+['"];?|import\s+['"][^'"\n]+['"];?|export\s+(?:const|let|default|function)\s[^\n]*)$/u,
  // ![words](picture.jpg)
  /^\s*(?:\[?!\[[^\]\n]{0,500}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])(?:\]\([^)\n]{0,1000}\))?\s*)+(?:\{:?[^}\n]*\})?$/u,
  // <div class="note">, </div>
  /^\s*(?:<\/?[a-z][\w-]*(?:\s[^<>\n]{0,1000})?\/?>\s*)+$/iu,
];

/** Where a sentence around a tag begins and ends. */
const STOP = /[.!?…。！？]["”’)\]]*\s/gu;
/** A link to a place that a tag makes is a sentence's own when it has so many other words. */
const MIN_WORDS = 6;

/**
 * Finds what of a text written for a site's generator no reader of the page sees: link definitions, tags of templates and
 * the sentences that they complete, shortcodes, comments, elements alone.
 *
 * @param file - Path of the article's file.
 * @returns Ascending and disjoint.
 */
export function markupOf(body: string, file: string): Furniture[] {
  if (!READ_AS_TEXT.test(file) || !mayHoldMarkup(body)) return [];
  const found = commentsIn(body);
  const comments = found.length;
  let start = 0;
  let hidden = 0;
  while (start < body.length) {
    const feed = body.indexOf('\n', start);
    const end = feed === -1 ? body.length : feed;
    while (hidden < comments && found[hidden]!.end <= start) hidden += 1;
    const inside = hidden < comments && found[hidden]!.start < end;
    if (!inside && end - start <= LONGEST * 5) found.push(...markupInLine(body.slice(start, end), start));
    start = end + 1;
  }
  return found.toSorted((a, b) => a.start - b.start).map((span) => ({ ...span, kind: 'markup' }));
}

/** Told from characters, which are found much faster than by a pattern. */
function mayHoldMarkup(body: string): boolean {
  const marks = ['[', '{', '<', '|', ':'];
  return marks.some((mark) => body.includes(mark)) || (body.includes('import') && /^import/mu.test(body));
}

function commentsIn(body: string): Span[] {
  const found: Span[] = [];
  for (const [begin, end] of COMMENTS) {
    begin.lastIndex = 0;
    for (let open = begin.exec(body); open !== null; open = begin.exec(body)) {
      end.lastIndex = begin.lastIndex;
      // What nobody closes is text, and so is what follows.
      if (end.exec(body) === null) break;
      found.push({ start: open.index, end: end.lastIndex });
      begin.lastIndex = end.lastIndex;
    }
  }
  // One comment within another is the outer one's.
  const apart: Span[] = [];
  for (const span of found.toSorted((one, other) => one.start - other.start)) {
    if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  }
  return apart;
}

function markupInLine(written: string, at: number): Span[] {
  const line = written.trimEnd();
  if (line === '') return [];
  const whole = [{ start: at + line.search(/\S/u), end: at + line.length }];
  if (LINES.some((form) => form.test(line))) return whole;
  if (!HAS_TAG.test(line)) return [];
  const spans: Span[] = [];
  for (const { 0: tag, index } of line.matchAll(TAGS)) {
    const sentence = sentenceAround(line, index, index + tag.length);
    const text = line.slice(sentence.start, sentence.end);
    const inLink = /\]\([^)]*$/u.test(line.slice(Math.max(0, index - 200), index));
    if (inLink && wordsBeside(text) >= MIN_WORDS) continue;
    if (sentence.start < (spans.at(-1)?.end ?? -at) - at) continue;
    spans.push({ start: at + sentence.start, end: at + sentence.end });
  }
  return spans;
}

/** The sentence that a range of a line stands in, without blanks around it. */
function sentenceAround(line: string, from: number, to: number): Span {
  let start = line.search(/\S/u);
  let end = line.length;
  for (const { 0: stop, index } of line.matchAll(STOP)) {
    const after = index + stop.length;
    if (after <= from) start = after;
    else if (index >= to) {
      end = after - 1;
      break;
    }
  }
  return { start, end };
}

function wordsBeside(text: string): number {
  return text.replaceAll(TAGS, '').match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}
