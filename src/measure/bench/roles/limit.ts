/** How many passages every engine is asked for. */
export const LIMIT = 10;
