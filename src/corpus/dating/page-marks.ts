import type { HtmlElement, HtmlNode } from '../readers/html-text.ts';
import { dateBeside, dateLeading, dateOfEntry, dateOfLine, dateWithin } from './date-lines.ts';
import { isLabelOfSomebody, saysPublished } from './date-words.ts';
import {
  asideOf,
  classesOf,
  ELEMENT,
  isInline,
  isSilent,
  markOf,
  MARK,
  speaksOfChange,
  speaksOfDates,
  TEXT,
  type Aside,
  type Mark,
} from './mark-kinds.ts';
import { readDate } from './read-date.ts';
import type { WrittenDate } from './written-date.ts';

/** A date that a page shows or marks in its body. */
export interface PageMark {
  readonly mark: Mark;
  /** As it is written. */
  readonly text: string;
  readonly read: WrittenDate;
  /** Whether people see it. */
  readonly printed: boolean;
  /** Characters of text from the page's headline to it; negative in front of it. */
  readonly distance: number;
  /** Whether it stands beside the article, far from its headline: in the page's foot or a column. */
  readonly aside: boolean;
  /** Whether it stands in an element whose class speaks of changes. */
  readonly changed: boolean;
}

const VALUES = [
  'content',
  'datetime',
  'title',
  'data-datetime',
  'data-date',
  'data-timestamp',
  'data-time',
  'data-published',
  'data-utc',
  'data-pubdate',
  'data-publish-date',
  'data-utime',
  'data-epoch',
];
/** So much of a line is looked at. */
const MAX_LINE = 300;
/** What stands so near to the headline is the article's, whatever the page calls it. */
const BY_HEADLINE = { before: 150, behind: 250 } as const;

/**
 * Finds every date that a page marks, or shows on a line of its own or beside a name, in document order. Comments and other
 * stories are passed over.
 */
export function findPageMarks(root: HtmlNode, headline: HtmlElement | null, language: string | undefined): PageMark[] {
  const walk = new PageWalk(headline, language);
  walk.visit(root, null);
  return walk.finish();
}

/** One walk over a page, which keeps its place in the text. */
class PageWalk {
  readonly #headline: HtmlElement | null;
  readonly #language: string | undefined;
  readonly #found: (Omit<PageMark, 'distance'> & { readonly at: number })[] = [];
  readonly #classes: string[] = [];
  #line = '';
  #label = '';
  #lineAt = 0;
  #lineAside: Aside = null;
  #lineSpeaks = false;
  #lineChanged = false;
  #at = 0;
  #headlineAt = 0;

  constructor(headline: HtmlElement | null, language: string | undefined) {
    this.#headline = headline;
    this.#language = language;
  }

  visit(node: HtmlNode, aside: Aside): void {
    if (node.nodeType === TEXT) return this.#addText(node.textContent ?? '', aside);
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') return this.#closeLine();
    if (node.nodeType !== ELEMENT || isSilent(name)) return;
    const element = node as HtmlElement;
    const classes = classesOf(element);
    const within = asideOf(element, classes, aside, this.#headline);
    if (within === 'others') return;
    if (!isInline(name)) this.#closeLine();
    const mark = markOf(element, classes);
    if (mark !== null) this.#addMarked(element, mark, within);
    else if (isInline(name) && classes !== '' && speaksOfDates(classes)) this.#addInline(element, within);
    this.#classes.push(classes);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) this.visit(child, within);
    this.#lineSpeaks ||= this.#line !== '' && speaksOfDates(classes);
    this.#classes.pop();
    if (!isInline(name)) this.#closeLine();
    if (element === this.#headline) this.#headlineAt = this.#at;
  }

  finish(): PageMark[] {
    this.#closeLine();
    return this.#found.map(({ at, aside, ...mark }) => {
      const distance = at - this.#headlineAt;
      const near = this.#headline !== null && distance >= -BY_HEADLINE.before && distance <= BY_HEADLINE.behind;
      return { ...mark, distance, aside: aside && !near };
    });
  }

  #addText(text: string, aside: Aside): void {
    const length = text.trim().length;
    if (this.#line === '' && length > 0) {
      this.#lineAt = this.#at;
      this.#lineAside = aside;
      this.#lineSpeaks = this.#classes.slice(-4).some(speaksOfDates);
      this.#lineChanged = this.#classes.slice(-2).some(speaksOfChange);
    }
    // A number begins anew in another element, whatever stands between them.
    if (/[\p{L}\d]$/u.test(this.#line) && /^\d/u.test(text)) this.#line += ' ';
    if (this.#line.length < MAX_LINE) this.#line += text;
    this.#at += length;
  }

  /** What an element says by an attribute, or shows: what is shown goes first, being the day where it was published. */
  #addMarked(element: HtmlElement, mark: Mark, aside: Aside): void {
    const shown = mark <= MARK.time ? textWithin(element) : null;
    const read = shown === null ? null : readDate(shown, this.#language);
    if (shown !== null && read?.orMonthFirst === null) this.#add(mark, shown, read, true, aside);
    for (const name of VALUES) {
      const value = element.getAttribute(name);
      const valued = value === null || !/\d/u.test(value) ? null : readDate(value, this.#language);
      if (value !== null && valued !== null) return this.#add(mark, value, valued, false, aside);
    }
    if (shown !== null && read !== null && read.orMonthFirst !== null) this.#add(mark, shown, read, true, aside);
  }

  /** A date in the text of a longer line, whose own element says that it is one. */
  #addInline(element: HtmlElement, aside: Aside): void {
    const text = textWithin(element);
    const read = text === null ? null : dateOfLine(text, this.#language);
    if (text !== null && read !== null) this.#add(MARK.classed, text, read, true, aside);
  }

  #closeLine(): void {
    const text = this.#line.replaceAll(/\s+/gu, ' ').trim();
    this.#line = '';
    const label = this.#label;
    if (text !== '') this.#label = text;
    if (!/\p{Nd}/u.test(text)) return;
    const [mark, read] = dateOnLine(text, this.#language);
    if (read === null || isLabelOfSomebody(label)) return;
    const at = this.#at;
    this.#at = this.#lineAt;
    this.#add(
      this.#lineSpeaks && mark > MARK.classed && mark < MARK.leading ? MARK.classed : mark,
      text.slice(read.start, read.end),
      read,
      true,
      this.#lineAside,
      this.#lineChanged,
    );
    this.#at = at;
  }

  #add(mark: Mark, text: string, read: WrittenDate, printed: boolean, aside: Aside, changed = false): void {
    // Days that programs write for none.
    if (read.day < '1800-01-01' || read.day === '1970-01-01') return;
    this.#found.push({ mark, text, read, printed, aside: aside !== null, changed, at: this.#at });
  }
}

function dateOnLine(text: string, language: string | undefined): [mark: Mark, read: WrittenDate | null] {
  const line = dateOfLine(text, language);
  if (line !== null) return [saysPublished(text) ? MARK.published : MARK.line, line];
  const entry = dateOfEntry(text, language);
  if (entry !== null) return [MARK.published, entry];
  const beside = dateBeside(text, language);
  if (beside !== null) return [saysPublished(text) ? MARK.published : MARK.beside, beside];
  const within = dateWithin(text, language);
  return within === null ? [MARK.leading, dateLeading(text, language)] : [MARK.within, within];
}

/** The text of an element on one line; `null` where it is longer than a date with what belongs to it. */
function textWithin(element: HtmlElement): string | null {
  const text = element.textContent ?? '';
  if (text.length > 1000) return null;
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 160 && /\p{Nd}/u.test(line) ? line : null;
}
