import type { english } from './english.ts';

/** Every word Dateline says of its own. English is the form that other catalogues follow. */
export type Texts = typeof english;
