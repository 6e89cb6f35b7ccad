import type { Article } from '../../corpus/article.ts';
import type { DayOrders } from '../../corpus/dating/day-orders.ts';
import { settleOpenDay } from '../../corpus/dating/open-day.ts';
import type { SettledDay } from '../../corpus/dating/settle-day.ts';
import type { Day } from '../../corpus/day.ts';
import type { SeedProblem } from '../../corpus/seed-problem.ts';
import type { SeedContent } from './read-seed.ts';
import { type FileRecord, ordersOf } from './seed-records.ts';

/** What dates an article. */
export type DatedAs = Pick<SettledDay, 'day' | 'dateSource'>;

/** The days of the articles of one file whose day depends on others, by id, as the orders known have it. */
export function daysWith(orders: DayOrders, file: string, open: SeedContent['open']): ReadonlyMap<string, DatedAs> {
  return new Map(open.map((each) => [each.id, settleOpenDay(each, orders.of({ ...each, file }), null)]));
}

/** The articles of one file, dated as the orders known have it. */
export function datedWith(
  orders: DayOrders,
  file: string,
  { articles, open }: Pick<SeedContent, 'articles' | 'open'>,
): readonly Article[] {
  if (open.length === 0) return articles;
  const days = daysWith(orders, file, open);
  return articles.map((article) => {
    const { day, dateSource } = days.get(article.id) ?? article;
    return { ...article, day, dateSource };
  });
}

/**
 * Settles, when all files of an archive are known, the days that may be two: as the other dates of their source have it,
 * whatever order the files were read in.
 *
 * @param date - Told the day of each such article: its id, its file and the day.
 * @returns What is wrong with them, in the order of the files.
 */
export function settleOpen(
  files: readonly Pick<FileRecord, 'path' | 'orders' | 'open'>[],
  today: Day | null,
  date: (id: string, path: string, day: DatedAs) => void,
): SeedProblem[] {
  const orders = ordersOf(files);
  const problems: SeedProblem[] = [];
  for (const { path, open = [] } of files) {
    for (const each of open) {
      const { fault, ...day } = settleOpenDay(each, orders.of({ ...each, file: path }), today);
      date(each.id, path, day);
      if (fault !== null) problems.push({ ...fault, file: path });
    }
  }
  return problems;
}
