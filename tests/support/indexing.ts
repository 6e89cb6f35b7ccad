import { createIndexer, type Indexer } from '../../src/archive/live/indexer.ts';
import { EMBEDDED } from '../../src/compose/engines/embedded.ts';
import type { Engines } from '../../src/search/engine.ts';

/** The engines, with every archive stored however small it is. */
export const STORED: Engines = { ...EMBEDDED, small: { bytes: 0, passages: 0 } };

/** Indexes in the thread of the test: starting one for each takes longer than the work. */
export const indexHere = createIndexer(EMBEDDED);
/** The same, with every archive stored. */
export const storeHere: Indexer = createIndexer(STORED);
