import { countsIn } from '../wording/counts-in.ts';

/** Numbers and lists in German. */
export const { whole, count, listed, percent } = countsIn('de');

/** How many articles there are: their plural is their singular. */
export const articles = (number: number): string => `${whole(number)} Artikel`;

/** Behind "aus", "von" and "in". */
export const toArticles = (number: number): string => count(number, { one: 'Artikel', other: 'Artikeln' });
