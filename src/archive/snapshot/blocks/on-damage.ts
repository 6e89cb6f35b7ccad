/** Told what is not as it was written: the id of an article, or the name of a file. */
export type OnDamage = (what: string) => void;
