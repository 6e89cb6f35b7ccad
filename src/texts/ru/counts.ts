import { countsIn } from '../wording/counts-in.ts';

/** Numbers and lists in Russian. */
export const { whole, count, form, listed, percent } = countsIn('ru');

/** How many articles there are. */
export const articles = (number: number): string =>
  count(number, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' });

/** The same behind "из". */
export const ofArticles = (number: number): string => count(number, { one: 'статьи', other: 'статей' });
