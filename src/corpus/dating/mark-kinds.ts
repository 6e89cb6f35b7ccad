import type { HtmlElement, HtmlNode } from '../readers/html-text.ts';
import { dateRank, DATE_RANK } from './date-names.ts';

/**
 * How a page marks a date in its body, the surest first: as microdata or RDFa of publication; by an attribute or class that
 * says so; as a time; on a line whose class speaks of dates; on a line that is nothing else; beside a byline; on a short
 * line; at the beginning of a text.
 */
export const MARK = {
  microdata: 0,
  published: 1,
  time: 2,
  classed: 3,
  line: 4,
  beside: 5,
  within: 6,
  leading: 7,
} as const;
/** One of {@link MARK}. */
export type Mark = (typeof MARK)[keyof typeof MARK];

/** https://dom.spec.whatwg.org/#dom-node-nodetype */
export const ELEMENT = 1;
export const TEXT = 3;

const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH SELECT TEXTAREA TITLE LINK'.split(' '));
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE EM FONT I IMG INS LABEL MARK META NOBR S SMALL SPAN STRONG SUB SUP TIME TT U'.split(
    ' ',
  ),
);
const ASIDE_TAGS = new Set(['ASIDE', 'FOOTER', 'NAV']);
const COMMENTS =
  /(?<![a-z])(?:comments?|comment-?list|commentlist|disqus|respond|repl(?:y|ies)|leserbrief\w*|kommentare?)(?![a-z])/iu;
/** Classes of what holds a date, or a link, beside the number of comments. */
const OF_COMMENTS = /(?<![a-z])(?:date|time|meta)[\w]*[-_]comments?(?![a-z])|(?<![a-z])comments?[-_]link[\w-]*/giu;
/** Other stories, and the day on which a page was archived. */
const OTHERS =
  /(?<![a-z])(?:related(?:-?posts?)?|recommend(?:ed|ations?)?|popular|trending|latest|recent|promo|read-?more|more-(?:news|stories|articles)|similar|most-?read|calendar|upcoming|wm-ipp\w*)(?![a-z])/iu;
/** What stands beside an article, or holds what belongs to it. */
const BESIDE =
  /(?<![a-z])(?:sidebar|widget|teasers?|footer|menu|breadcrumbs?|copyright|newsletter|cookies?|consent)(?![a-z])/iu;
/** What is an article for sure, whatever it stands in. */
const ARTICLE = /(?<![a-z])(?:hentry|post-outer|blog-posts)(?![a-z])/iu;
const PUBLISHED =
  /publi|pubdate|posted|postdate|post-?date|entry-?date|article-?date|news-?date|story-?date|dateline|date-?created|created|erstell|veroeffentlich/iu;
const DATED = /date|datum|fecha|time|stamp|meta|byline|posted|created|author|submitted|publish/iu;
const CHANGED = /updat|modif|edited/iu;
const DATED_VALUES = ['datetime', 'data-date', 'data-datetime', 'data-timestamp', 'data-time', 'data-utime'];

/** Whether an element's text is on the line of what stands around it. @param name - In capitals. */
export function isInline(name: string): boolean {
  return INLINE.has(name);
}

/** Whether nobody sees what is in an element of this name, in capitals. */
export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** Class and id of an element. */
export function classesOf(element: HtmlElement): string {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  return classes === null && id === null ? '' : `${classes ?? ''} ${id ?? ''}`;
}

/** Whether a class says that it holds the day of a change. */
export function speaksOfChange(classes: string): boolean {
  return classes !== '' && CHANGED.test(classes) && !PUBLISHED.test(classes);
}

/** Whether a class speaks of dates or of who wrote something. */
export function speaksOfDates(classes: string): boolean {
  return classes !== '' && DATED.test(classes) && !CHANGED.test(classes);
}

/** What an element is to the article: comments on it or other stories, or something beside it that may hold its date too. */
export type Aside = 'others' | 'beside' | null;

/**
 * What an element makes of what is in it; `null` for a part of the article.
 *
 * @param around - What the elements around it make of it.
 */
export function asideOf(element: HtmlElement, classes: string, around: Aside, headline: HtmlElement | null): Aside {
  if (around === 'others') return around;
  if (ARTICLE.test(classes)) return null;
  const name = element.nodeName.toUpperCase();
  if (name === 'BODY' || name === 'HTML' || name === 'ARTICLE' || name === 'MAIN') return around;
  const others = classes !== '' && (COMMENTS.test(classes.replaceAll(OF_COMMENTS, ' ')) || OTHERS.test(classes));
  if (!others && (around === 'beside' || !(ASIDE_TAGS.has(name) || (classes !== '' && BESIDE.test(classes)))))
    return around;
  if (headline !== null && isWithin(headline, element)) return around;
  return others ? 'others' : 'beside';
}

function isWithin(inner: HtmlElement, outer: HtmlElement): boolean {
  for (let each: HtmlNode | null = inner; each !== null; each = each.parentNode) if (each === outer) return true;
  return false;
}

/** How an element marks the date in it; `null` where it does not, or says that it is one of change. */
export function markOf(element: HtmlElement, classes: string): Mark | null {
  const property = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`.trim();
  if (property !== '') {
    const ranks = property.split(/\s+/u).map((each) => dateRank(each.replace(/^.*?:/u, '')) ?? dateRank(each));
    if (ranks.some((rank) => rank !== null && rank <= DATE_RANK.published)) return MARK.microdata;
    if (CHANGED.test(property)) return null;
  }
  const name = element.nodeName.toUpperCase();
  if (name === 'META') return null;
  if (element.getAttribute('pubdate') !== null) return MARK.published;
  if (speaksOfChange(classes)) return null;
  if (classes !== '' && PUBLISHED.test(classes)) return MARK.published;
  if (name === 'TIME') return MARK.time;
  const speaks = speaksOfDates(classes) || name === 'ABBR';
  return speaks && DATED_VALUES.some((each) => element.getAttribute(each) !== null) ? MARK.classed : null;
}
