import type { HtmlElement, HtmlNode } from '../readers/html-text.ts';
import { dateBeside, dateOfLine } from './date-lines.ts';
import { dateRank, DATE_RANK } from './date-names.ts';
import { readDate } from './read-date.ts';
import type { WrittenDate } from './written-date.ts';

/**
 * How a page marks a date in its body, the surest first: as microdata or RDFa of publication; by an attribute or class that
 * says so; as a time; by a class that speaks of a date; as a line that is nothing else; beside a byline.
 */
export const MARK = { microdata: 0, published: 1, time: 2, classed: 3, line: 4, beside: 5 } as const;

/** A date that a page shows or marks in its body. */
export interface PageMark {
  readonly mark: (typeof MARK)[keyof typeof MARK];
  /** As it is written. */
  readonly text: string;
  readonly read: WrittenDate;
  /** Whether people see it. */
  readonly printed: boolean;
  /** Characters of text from the page's headline to it; negative in front of it. */
  readonly distance: number;
  /** Whether it belongs to something beside the article: comments, lists of others, the page's foot. */
  readonly aside: boolean;
}

const ELEMENT = 1;
const TEXT = 3;
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH SELECT TEXTAREA TITLE META LINK'.split(' '),
);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE EM FONT I INS LABEL MARK S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);
const ASIDE_TAGS = new Set(['ASIDE', 'FOOTER', 'NAV']);
const ASIDE =
  /(?<![a-z])(?:comments?|related|recommend(?:ed|ations?)?|sidebar|widget|teasers?|popular|trending|latest|recent|footer|menu|breadcrumbs?|copyright|promo|read-?more|more-(?:news|stories|articles)|newsletter|cookies?|consent|disqus|respond|similar|most-?read|calendar|upcoming)(?![a-z])/iu;
/** What is an article for sure, whatever it stands in. */
const ARTICLE = /(?<![a-z])(?:hentry|post-outer|blog-posts)(?![a-z])/iu;
const PUBLISHED =
  /publi|pubdate|posted|postdate|post-?date|entry-?date|article-?date|articledate|news-?date|story-?date|dateline|date-?created|created|erstell|veroeffentlich/iu;
const DATED = /date|datum|fecha|time|stamp|meta|byline|posted|info|created|author|submitted/iu;
const CHANGED = /updat|modif|edited/iu;
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
const MAX_TEXT = 160;

interface Place {
  readonly aside: boolean;
}

/** Finds every date that the body of a page marks or shows on a short line, in document order. */
export function findPageMarks(body: HtmlNode, headline: HtmlElement | null, language: string | undefined): PageMark[] {
  // In one piece: one walk over the page keeps its place in the text.
  const marks: (Omit<PageMark, 'distance'> & { readonly at: number })[] = [];
  const tried = new Set<HtmlNode>();
  let at = 0;
  let headlineAt = 0;
  const add = (mark: PageMark['mark'], text: string, printed: boolean, aside: boolean): boolean => {
    const read = readDate(text, language);
    if (read === null || isNoDay(read)) return false;
    marks.push({ mark, text, read, printed, aside, at });
    return true;
  };
  const walk = (node: HtmlNode, place: Place, ancestors: readonly HtmlElement[]): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      if (/\p{Nd}/u.test(text)) addLine(ancestors, place);
      at += text.trim().length;
      return;
    }
    if (node.nodeType !== ELEMENT || SILENT.has(node.nodeName.toUpperCase())) return;
    const element = node as HtmlElement;
    if (element === headline) headlineAt = at;
    const aside = isAside(element, place.aside, headline);
    addMarked(element, aside);
    const inner = [...ancestors, element];
    for (const child of element.childNodes) walk(child, { aside }, inner);
    if (element === headline) headlineAt = at;
  };
  const addMarked = (element: HtmlElement, aside: boolean): void => {
    const mark = markOf(element);
    if (mark === null) return;
    const value = VALUES.map((name) => element.getAttribute(name)).find(
      (each) => each !== null && /\d/u.test(each) && readDate(each) !== null,
    );
    if (value !== undefined && value !== null) add(mark, value, false, aside);
    const text = textWithin(element);
    if (text === null || mark > MARK.published) return;
    if (add(mark, text, true, aside)) tried.add(element);
  };
  const addLine = (ancestors: readonly HtmlElement[], { aside }: Place): void => {
    const block = ancestors.findLast((element) => !INLINE.has(element.nodeName.toUpperCase()));
    if (block === undefined || tried.has(block)) return;
    tried.add(block);
    // Some themes set day, month and year in elements of their own.
    for (const element of [block, ...ancestors.slice(0, -1).toReversed().slice(0, 2)]) {
      const text = textWithin(element);
      if (text === null) return;
      const classed = [block, ...ancestors.slice(-4)].some((each) => DATED.test(classOf(each)));
      const line = dateOfLine(text, language);
      if (line !== null)
        return void add(classed ? MARK.classed : MARK.line, text.slice(line.start, line.end), true, aside);
      const beside = dateBeside(text, language);
      if (beside !== null)
        return void add(classed ? MARK.classed : MARK.beside, text.slice(beside.start, beside.end), true, aside);
      if (!/^\P{L}{0,30}$/u.test(text)) return;
    }
  };
  walk(body, { aside: false }, []);
  return marks.map(({ at: place, ...mark }) => ({ ...mark, distance: place - headlineAt }));
}

/** Days that programs write for none. */
function isNoDay({ day }: WrittenDate): boolean {
  return day < '1800-01-01' || day === '1970-01-01';
}

function isAside(element: HtmlElement, within: boolean, headline: HtmlElement | null): boolean {
  const name = element.nodeName.toUpperCase();
  if (ARTICLE.test(classOf(element))) return false;
  if (within || name === 'BODY' || name === 'HTML' || name === 'ARTICLE' || name === 'MAIN') return within;
  if (!ASIDE_TAGS.has(name) && !ASIDE.test(classOf(element))) return false;
  return headline === null || !isWithin(headline, element);
}

function isWithin(inner: HtmlElement, outer: HtmlElement): boolean {
  for (let each: HtmlNode | null = inner; each !== null; each = each.parentNode) if (each === outer) return true;
  return false;
}

function markOf(element: HtmlElement): PageMark['mark'] | null {
  const property = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`.trim();
  const classes = classOf(element);
  if (property !== '') {
    const ranks = property.split(/\s+/u).map((each) => dateRank(each.replace(/^.*?:/u, '')) ?? dateRank(each));
    if (ranks.some((rank) => rank !== null && rank <= DATE_RANK.published)) return MARK.microdata;
    if (/datemodified|dateupdated/iu.test(property)) return null;
  }
  const name = element.nodeName.toUpperCase();
  if (element.getAttribute('pubdate') !== null) return MARK.published;
  if (CHANGED.test(classes) && !PUBLISHED.test(classes)) return null;
  if (PUBLISHED.test(classes)) return MARK.published;
  if (name === 'TIME') return MARK.time;
  return DATED.test(classes) && VALUES.some((each) => element.getAttribute(each) !== null) ? MARK.classed : null;
}

function classOf(element: HtmlElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/** The text of an element on one line; `null` where it is longer than a date with what belongs to it. */
function textWithin(element: HtmlElement): string | null {
  let text = '';
  const walk = (node: HtmlNode): boolean => {
    if (node.nodeType === TEXT) text += node.textContent ?? '';
    else if (node.nodeType === ELEMENT && !SILENT.has(node.nodeName.toUpperCase())) {
      for (const child of node.childNodes) if (!walk(child)) return false;
      if (!INLINE.has(node.nodeName.toUpperCase())) text += ' ';
    }
    return text.length < 1000;
  };
  if (!walk(element)) return null;
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= MAX_TEXT ? line : null;
}
