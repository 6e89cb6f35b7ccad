import { countsIn } from '../wording/counts-in.ts';

/** Numbers in English. */
export const { whole, count, percent } = countsIn('en');
