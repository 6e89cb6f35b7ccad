import { fileURLToPath } from 'node:url';

/** Folder of the invented articles. */
export const FICTIONAL_ARCHIVE = fileURLToPath(new URL('../fixtures/archive', import.meta.url));

/** Folder of files that `check` must name. */
export const BAD_ARCHIVE = fileURLToPath(new URL('../fixtures/bad-archive', import.meta.url));
