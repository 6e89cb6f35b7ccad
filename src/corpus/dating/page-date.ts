import type { DateSource } from '../article.ts';
import type { Day } from '../day.ts';
import { isArticleNode, jsonLdNodes, parseJsonLd, typesOf, type JsonLdNode } from '../readers/json-ld.ts';
import type { HtmlDocument, HtmlElement } from '../readers/html-text.ts';
import { DATE_RANK, dateRank } from './date-names.ts';
import { dateText } from './date-value.ts';
import { findPageMarks, MARK, type PageMark } from './page-marks.ts';
import { dayInAddress } from './place-dates.ts';
import { readDate } from './read-date.ts';

/** The date of a page. */
export interface PageDate {
  /** As it is written; `null` where the page says none that is its article's. */
  readonly date: string | null;
  readonly dateSource: DateSource;
  /** The day that the page shows its readers near the headline. */
  readonly printedDay: Day | null;
}

/** What is known of a page besides its dates. */
export interface DatedPage {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/** A date further from the headline is another story's: characters of text in front of it, and behind it. */
const NEAR = { before: 400, behind: 700 } as const;

/**
 * Finds the day of publication of a page's article. What is written for programs goes first: JSON-LD of an article, `<meta>`,
 * microdata, JSON-LD of the page; then what the body marks as the day of publication, the address, `<meta>` that name just
 * a date, and what is printed near the headline. Days of change, of comments, of other stories and years alone are no dates
 * of an article.
 */
export function findPageDate(document: HtmlDocument, { title, url, language }: DatedPage): PageDate {
  const code = language?.slice(0, 2).toLowerCase();
  const nodes = linkedNodes(document);
  const metas = metaDates(document);
  const marks = findPageMarks(document.documentElement ?? document, headlineOf(document, title), code).filter(
    ({ aside }) => !aside,
  );
  const near = marks.filter(({ distance }) => distance >= -NEAR.before && distance <= NEAR.behind);
  const printed = nearest(near.filter((mark) => mark.printed));
  const printedDay = printed?.read.day ?? null;
  const said = (text: string | null | undefined, dateSource: DateSource = 'text'): PageDate | null =>
    text === null || text === undefined || readable(text, code) === null
      ? null
      : { date: text, dateSource, printedDay };
  const marked = (mark: PageMark['mark'], dateSource: DateSource = 'text'): PageDate | null =>
    said(
      (nearest(near.filter((each) => each.mark === mark)) ?? only(marks.filter((each) => each.mark === mark)))?.text,
      dateSource,
    );
  const address = url === undefined ? null : dayInAddress(url);
  return (
    said(
      nodes
        .filter(isArticleNode)
        .map((node) => dateText(node['datePublished']))
        .find((date) => date !== null),
    ) ??
    said(metas.find(({ rank }) => rank <= DATE_RANK.published + 0.5)?.text) ??
    marked(MARK.microdata) ??
    said(
      nodes
        .filter(isPageNode)
        .map((node) => dateText(node['datePublished']))
        .find((date) => date !== null),
    ) ??
    marked(MARK.published) ??
    said(address, 'address') ??
    said(metas.find(({ rank }) => rank <= DATE_RANK.date + 0.5)?.text) ??
    marked(MARK.time) ??
    marked(MARK.classed, 'printed') ??
    marked(MARK.line, 'printed') ??
    marked(MARK.beside, 'printed') ??
    said(metas[0]?.text) ?? { date: null, dateSource: 'text', printedDay }
  );
}

function readable(text: string, language: string | undefined): Day | null {
  const read = readDate(text, language);
  return read === null || read.day < '1800-01-01' || read.day === '1970-01-01' ? null : read.day;
}

function linkedNodes(document: HtmlDocument): JsonLdNode[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    jsonLdNodes(parseJsonLd(script.textContent ?? '')),
  );
}

/** A page, or a work that is no article by its name; not what stands on a page beside it. */
function isPageNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) =>
    /Page$|^(?:CreativeWork|VideoObject|Recipe|Episode|PodcastEpisode|Dataset|Book)$/u.test(type),
  );
}

function metaDates(document: HtmlDocument): { readonly rank: number; readonly text: string }[] {
  return [...document.querySelectorAll('meta[content]')]
    .flatMap((meta) => {
      const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
      const rank = dateRank(name);
      const text = dateText(meta.getAttribute('content'));
      return rank === null || text === null || readDate(text) === null ? [] : [{ rank, text }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

/** The heading that says the title, else the first of the highest level that stands in the article. */
function headlineOf(document: HtmlDocument, title: string | undefined): HtmlElement | null {
  const headings = [...document.querySelectorAll('h1, h2')];
  const wanted = oneLine(title ?? '');
  const shown = headings.filter((heading) => oneLine(heading.textContent ?? '') !== '');
  const own = shown.find((heading) => oneLine(heading.textContent ?? '') === wanted);
  return own ?? shown.find((heading) => heading.nodeName.toUpperCase() === 'H1') ?? null;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function cost({ distance }: PageMark): number {
  return distance >= 0 ? distance : NEAR.behind - distance;
}

/** The mark nearest to the headline; those behind it go before those in front of it. */
function nearest(marks: readonly PageMark[]): PageMark | undefined {
  const [first, ...others] = marks.toSorted((a, b) => cost(a) - cost(b));
  // Two days at one place are a list.
  const same = others.filter(({ distance }) => distance === first?.distance);
  return same.every(({ read }) => read.day === first?.read.day) ? first : undefined;
}

/** A mark of the one day that all of them are of. */
function only(marks: readonly PageMark[]): PageMark | undefined {
  return marks.every(({ read }) => read.day === marks[0]?.read.day) ? marks[0] : undefined;
}
