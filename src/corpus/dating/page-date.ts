import type { DateSource } from '../article.ts';
import { dayNumber, type Day } from '../day.ts';
import { pageElements } from '../readers/page/page-elements.ts';
import { isArticleNode, jsonLdNodes, parseJsonLd, typesOf, type JsonLdNode } from '../readers/json-ld.ts';
import type { HtmlDocument, HtmlElement } from '../readers/html-text.ts';
import { DATE_RANK, dateRank } from './date-names.ts';
import { isSlashed } from './day-orders.ts';
import { dateText } from './date-value.ts';
import { MARK, type Mark } from './mark-kinds.ts';
import { findPageMarks, type PageMark } from './page-marks.ts';
import { dayInAddress } from './place-dates.ts';
import { readDate } from './read-date.ts';
import type { DayOrder } from './written-date.ts';

/** The date of a page. */
export interface PageDate {
  /** As it is written; `null` where the page says none that is its article's. */
  readonly date: string | null;
  readonly dateSource: DateSource;
  /** The day that the page shows its readers near the headline. */
  readonly printedDay: Day | null;
  /** Which of day and month the page's dates put first, where all that show it agree. */
  readonly order: DayOrder | null;
}

/** What is known of a page besides its dates. */
export interface DatedPage {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/** A date further from the headline is another story's: characters of text in front of it, and behind it. */
const NEAR = { before: 450, behind: 700 } as const;

/**
 * Finds the day of publication of a page's article. What is written for programs goes first: JSON-LD of an article, `<meta>`,
 * microdata, JSON-LD of the page; then what the body marks as the day of publication, the address, `<meta>` that name just
 * a date, and what is printed near the headline. Days of change, of comments, of other stories and years alone are no dates
 * of an article.
 */
export function findPageDate(document: HtmlDocument, { title, url, language }: DatedPage): PageDate {
  const page = new Evidence(document, { title, url, language });
  const said =
    page.linked(isArticleNode) ??
    page.meta(DATE_RANK.published) ??
    page.marked(MARK.microdata) ??
    page.linked(mayBePublished) ??
    page.marked(MARK.published) ??
    page.address() ??
    page.meta(DATE_RANK.date) ??
    page.marked(MARK.time) ??
    page.printedNear() ??
    page.scripted() ??
    page.marked(MARK.within, 'printed') ??
    page.marked(MARK.leading, 'printed') ??
    page.lone(MARK.time) ??
    page.lone(MARK.classed) ??
    page.lone(MARK.line) ??
    page.lone(MARK.beside) ??
    page.meta(DATE_RANK.created);
  const shown = page.shown();
  const chosen = shown !== null && page.outdoes(shown, said) ? shown : said;
  const printedDay = page.printedDay();
  const order = page.order(chosen);
  return { ...(chosen ?? { date: page.unsettled, dateSource: 'text' }), printedDay, order };
}

type Chosen = Pick<PageDate, 'date' | 'dateSource'>;

/** What a page says of its day, in each of the ways that there are. */
class Evidence {
  /** The first date found that can be read two ways, where nothing on the page tells which. */
  unsettled: string | null = null;
  readonly #document: HtmlDocument;
  readonly #language: string | undefined;
  readonly #address: Day | null;
  readonly #nodes: readonly JsonLdNode[];
  readonly #metas: readonly { readonly rank: number; readonly text: string }[];
  readonly #all: readonly PageMark[];
  readonly #marks: readonly PageMark[];
  readonly #near: readonly PageMark[];

  constructor(document: HtmlDocument, { title, url, language }: DatedPage) {
    this.#document = document;
    this.#language = language?.slice(0, 2).toLowerCase();
    this.#address = url === undefined ? null : dayInAddress(url);
    this.#nodes = linkedNodes(document);
    this.#metas = metaDates(document);
    const root = document.documentElement ?? document;
    this.#all = findPageMarks(root, headlineOf(document, title), this.#language);
    this.#marks = this.#all.filter(({ aside }) => !aside);
    this.#near = this.#marks.filter(({ distance }) => distance >= -NEAR.before && distance <= NEAR.behind);
  }

  /** The one day that a page shows right beside its headline: what its readers see goes before what programs do. */
  shown(): Chosen | null {
    const by = this.#marks.filter(({ mark, distance }) => mark < MARK.beside && distance >= -150 && distance <= 250);
    const found = only(by.toSorted((a, b) => cost(a) - cost(b)));
    const counts = found?.printed === true && found.distance >= -50 && !found.changed;
    return counts && found.read.orMonthFirst === null ? this.#first([found.text], 'printed') : null;
  }

  /**
   * Whether the day that is shown goes before what is said for programs: they are days apart. A time in UTC is settled by
   * the day that is shown, not outdone.
   */
  outdoes(shown: Chosen, said: Chosen | null): boolean {
    if (said === null) return true;
    const [a, b] = [said, shown].map(({ date }) => readDate(date ?? '', this.#language));
    if (a === null || a === undefined || b === null || b === undefined) return true;
    return a.day !== b.day && !(a.utc && Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= 1);
  }

  linked(isMeant: (node: JsonLdNode) => boolean): Chosen | null {
    return this.#first(this.#nodes.filter(isMeant).map((node) => dateText(publication(node))));
  }

  meta(rank: number): Chosen | null {
    return this.#first(this.#metas.filter((meta) => Math.floor(meta.rank) <= rank).map(({ text }) => text));
  }

  address(): Chosen | null {
    return this.#address === null ? null : { date: this.#address, dateSource: 'address' };
  }

  marked(mark: Mark, dateSource: DateSource = 'text'): Chosen | null {
    const found = nearest(this.#near.filter((each) => each.mark === mark && (mark < MARK.within || isBy(each))));
    if (found !== undefined) return this.#first([found.text], dateSource);
    return mark <= MARK.published ? this.lone(mark, dateSource) : null;
  }

  /** What stands nearest to the headline of the lines that are dates, speak of dates or stand beside a name. */
  printedNear(): Chosen | null {
    const found = nearest(this.#near.filter(({ mark }) => mark >= MARK.classed && mark <= MARK.beside));
    return found === undefined ? null : this.#first([found.text], 'printed');
  }

  /** The one day that all marks of a kind on the page are of, wherever they stand. */
  lone(mark: Mark, dateSource: DateSource = 'printed'): Chosen | null {
    const all = this.#all.filter((each) => each.mark === mark);
    const found = isList(all.filter(({ aside }) => aside)) ? undefined : only(all);
    return found === undefined ? null : this.#first([found.text], dateSource);
  }

  /** What the data of scripts call the day of publication, where they are of one mind. */
  scripted(): Chosen | null {
    const dates = pageElements(this.#document)
      .scripts.filter((script) => !isWhole(script, this.#document))
      .flatMap((script) => [...(script.textContent ?? '').slice(0, MAX_SCRIPT).matchAll(SCRIPTED)])
      .map((match) => match[1]!);
    const days = new Set(dates.map((date) => readDate(date)?.day));
    return days.size === 1 ? this.#first(dates) : null;
  }

  /** What the dates that the page prints show by themselves, or by being another way to write the one chosen. */
  order(chosen: Chosen | null): DayOrder | null {
    const day = chosen === null ? null : readDate(chosen.date ?? '', this.#language)?.day;
    const orders = this.#all.flatMap(({ text, read: { day: dayFirst, orMonthFirst, order } }) => {
      if (orMonthFirst === null) return order === null || !isSlashed(text) ? [] : order;
      if (day === dayFirst) return 'day-first' as const;
      return day === orMonthFirst ? ('month-first' as const) : [];
    });
    return new Set(orders).size === 1 ? orders[0]! : null;
  }

  printedDay(): Day | null {
    const printed = this.#near.filter(
      (mark) => mark.printed && mark.read.orMonthFirst === null && mark.mark < MARK.within,
    );
    return nearest(printed)?.read.day ?? null;
  }

  /** The first that can be read; of two readings the one that something else on the page has. */
  #first(texts: readonly (string | null)[], dateSource: DateSource = 'text'): Chosen | null {
    for (const text of texts) {
      const read = text === null ? null : readDate(text, this.#language);
      if (text === null || read === null || read.day < '1800-01-01' || read.day === '1970-01-01') continue;
      if (read.orMonthFirst === null) return { date: text, dateSource };
      const settled = [read.orMonthFirst, read.day].find(
        (day) => day === this.#address || this.#marks.some((mark) => isDay(mark, day)),
      );
      if (settled !== undefined) return { date: settled, dateSource };
      this.unsettled ??= text;
    }
    return null;
  }
}

function isDay({ read }: PageMark, day: Day): boolean {
  return read.orMonthFirst === null && read.day === day;
}

/** Whether a mark that is no more than a date in a line may be the article's: right beside the headline, and since there are web pages. */
function isBy({ distance, read }: PageMark): boolean {
  return distance >= -200 && distance <= 450 && read.day >= FIRST_WEB_PAGE;
}

const FIRST_WEB_PAGE = '1991-08-06';

/** Whether a script is JSON-LD that was read as what it is. */
function isWhole(script: HtmlElement, document: HtmlDocument): boolean {
  return pageElements(document).linked.includes(script) && parseJsonLd(script.textContent ?? '') !== undefined;
}

/** Scripts hold the whole page again; so much of one is looked at. */
const MAX_SCRIPT = 300_000;
/** `"datePublished": "2021-11-16"` and its like in the data of scripts. */
const SCRIPTED =
  /["']?(?:date_?published|publish(?:ed)?_?(?:at|date|on)|pub_?date|publication_?date|first_?published(?:_?at)?|date_?publication)\\?["']?\s?[:=]\s?\\?["']([^"'\\]{8,40})\\?["']/giu;

/** A live blog is of the day on which it began. */
function publication(node: JsonLdNode): unknown {
  return node['datePublished'] ?? (typesOf(node).includes('LiveBlogPosting') ? node['coverageStartTime'] : undefined);
}

function linkedNodes(document: HtmlDocument): JsonLdNode[] {
  return pageElements(document).linked.flatMap((script) => {
    const text = script.textContent ?? '';
    const parsed = parseJsonLd(text);
    return parsed === undefined ? brokenNode(text) : jsonLdNodes(parsed);
  });
}

const BROKEN_TYPE = /"@type"\s*:\s*\[?\s*"([\w-]{1,60})"/u;
const BROKEN_DAY = /"datePublished"\s*:\s*"([^"\\]{8,40})"/gu;

/** What is left of JSON-LD with a bracket too many or too few: its first type, and its day where it names but one. */
function brokenNode(text: string): JsonLdNode[] {
  const dates = [...text.slice(0, MAX_SCRIPT).matchAll(BROKEN_DAY)].map((match) => match[1]!);
  const days = new Set(dates.map((date) => readDate(date)?.day));
  return days.size === 1 ? [{ '@type': BROKEN_TYPE.exec(text)?.[1], datePublished: dates[0] }] : [];
}

/** A page, or a work that is no article by its name; not what stands on a page beside it. */
function mayBePublished(node: JsonLdNode): boolean {
  return !typesOf(node).some((type) => BESIDE.test(type));
}

const BESIDE =
  /Comment|Answer|Review|Rating|Event|Organization|Person|Offer|Product|ImageObject|Book|Movie|Music|Game|Album/u;

function metaDates(document: HtmlDocument): { readonly rank: number; readonly text: string }[] {
  return pageElements(document)
    .metas.flatMap((meta) => {
      const rank = dateRank(metaName(meta));
      const text = dateText(meta.getAttribute('content'));
      return rank === null || text === null || readDate(text) === null ? [] : [{ rank, text }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

function metaName(meta: HtmlElement): string {
  return meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
}

/** The heading that says the title, else one that the page's name holds, else the first of the highest level. */
function headlineOf(document: HtmlDocument, title: string | undefined): HtmlElement | null {
  const shown = pageElements(document).headings.flatMap((heading) => {
    const text = oneLine(heading.textContent ?? '');
    return text === '' ? [] : [{ heading, text, top: heading.nodeName.toUpperCase() === 'H1' }];
  });
  const names = [title ?? '', pageElements(document).titles[0]?.textContent ?? '']
    .map(oneLine)
    .filter((each) => each !== '');
  const own =
    shown.find(({ text }) => names.includes(text)) ??
    shown.find(({ text }) => text.length > 12 && names.some((each) => each.includes(text) || text.includes(each))) ??
    shown.find(({ top }) => top);
  return own?.heading ?? null;
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

/** Whether marks beside an article stand in several places: those are of other stories. */
function isList(marks: readonly PageMark[]): boolean {
  const places = marks.map(({ distance }) => distance);
  return Math.max(...places) - Math.min(...places) > ONE_PLACE;
}

const ONE_PLACE = 50;

/** A mark of the one day that all of them are of. */
function only(marks: readonly PageMark[]): PageMark | undefined {
  return marks.every(({ read }) => read.day === marks[0]?.read.day) ? marks[0] : undefined;
}
