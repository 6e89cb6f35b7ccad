import type { english } from './en/english.ts';

/** An entry as any language may write it: words, functions that give words, lists and sections of those. */
type Words<Entry> = Entry extends string
  ? string
  : Entry extends (...given: infer Given) => infer Result
    ? (...given: Given) => Words<Result>
    : Entry extends readonly (infer Item)[]
      ? readonly Words<Item>[]
      : { readonly [Key in keyof Entry]: Words<Entry[Key]> };

/**
 * Every word Dateline says of its own: what a language's catalogue must hold. The sections and their entries are those
 * of the English one, so that a new sentence is written in one place; the words themselves are each language's own.
 */
export interface Texts extends Words<typeof english> {}

/** Words that are wanted before it is known in which language: a command's description, an option's. */
export type Wording = (texts: Texts) => string;

/** Catalogues by language (ISO 639-1). */
export type Catalogues = Readonly<Record<string, Texts>>;
