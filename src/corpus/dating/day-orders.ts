import type { Article } from '../article.ts';
import { readDate } from './read-date.ts';
import type { DayOrder } from './written-date.ts';

/** Whose article it is, as far as that says who wrote its date. */
export interface DatedBy {
  /** Path of its file under the archive, `/`-separated. */
  readonly file: string;
  /** What it names as its source, and the host of its address. */
  readonly source?: string;
  readonly host?: string;
}

/** What some date of an article shows: which of day and month its source puts first. */
export type ShownOrder = Omit<DatedBy, 'file'> & { readonly order: DayOrder };

/** Whose an article is. */
export function datedBy({ file, source, url }: Pick<Article, 'file' | 'source' | 'url'>): DatedBy {
  const host = url === undefined ? undefined : new URL(url).host.replace(/^www\./u, '');
  return { file, ...(source !== undefined && { source }), ...(host !== undefined && { host }) };
}

/**
 * Which of day and month the sources of an archive put first, as their dates show it: `16/11/2021` settles `03/04/2021` of
 * the same file and source, else of the same source or host, else of the same folder. The order in which the dates are
 * added says nothing.
 */
export class DayOrders {
  readonly #shown = new Map<string, Set<DayOrder>>();

  /** Adds what the dates of a file's articles show. */
  add(file: string, shown: readonly ShownOrder[]): void {
    for (const { order, ...by } of shown) {
      for (const group of [...ownGroups({ file, ...by }).flat(), ...folderTold({ file, ...by })])
        this.#shown.set(group, (this.#shown.get(group) ?? new Set()).add(order));
    }
  }

  /** The order that an article's source keeps; `null` where nothing shows it, or its nearest dates show both. */
  of(by: DatedBy): DayOrder | null {
    for (const groups of [...ownGroups(by), [folderAsked(by)]]) {
      const orders = new Set(groups.flatMap((group) => [...(this.#shown.get(group) ?? [])]));
      if (orders.size > 0) return orders.size === 1 ? [...orders][0]! : null;
    }
    return null;
  }
}

/** Which of day and month a date puts first; `null` where it does not show. */
export function orderShown(date: string | null): DayOrder | null {
  return date === null || !isSlashed(date) ? null : (readDate(date)?.order ?? null);
}

/** Whether a date shows how its source uses slashes: dots part day and month in one order only. */
export function isSlashed(date: string): boolean {
  return /\d\s?[/‐‑–-]\s?\d/u.test(date);
}

/** What an article's source is called, nearest first: in its own file, then wherever it stands. */
function ownGroups({ file, source, host }: DatedBy): string[][] {
  const name = source?.toLowerCase();
  const named = [...(name === undefined ? [] : [`source ${name}`]), ...(host === undefined ? [] : [`host ${host}`])];
  return [[`file ${file}\n${name ?? host ?? ''}`], named];
}

/** An article that names no source has its folder's; one that does has that of those beside it that name none. */
function folderAsked({ file, source, host }: DatedBy): string {
  return `${source === undefined && host === undefined ? 'all' : 'unnamed'} ${folderOf(file)}`;
}

function folderTold({ file, source, host }: DatedBy): string[] {
  const all = `all ${folderOf(file)}`;
  return source === undefined && host === undefined ? [all, `unnamed ${folderOf(file)}`] : [all];
}

/** The folder that a file stands in, without those below it that are named after years, months and days. */
function folderOf(file: string): string {
  return file.replace(/(?:(?:^|\/)[\d._-]+)*(?:^|\/)[^/]*$/u, '');
}
