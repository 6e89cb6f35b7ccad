import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { createAnalyzer } from '../../search/analyzer.ts';
import { loadEdition } from '../loaded-edition.ts';
import { readManifest } from '../manifest.ts';
import { plainOptions } from './plain-minisearch.ts';

/** What the child loads before it tells its size. */
export type MemoryLoad = 'nothing' | 'snapshot' | 'minisearch';

const [load = 'nothing', path = ''] = process.argv.slice(2);
let held: unknown = null;
if (load === 'snapshot') {
  const manifest = await readManifest(path);
  held = manifest === null ? null : await loadEdition(path, manifest, () => undefined);
} else if (load === 'minisearch') {
  held = MiniSearch.loadJSON(readFileSync(path, 'utf8'), plainOptions(createAnalyzer()));
}
// Twice, since the first collection may only mark what the second one frees.
globalThis.gc?.();
globalThis.gc?.();
process.send?.({ rss: process.memoryUsage().rss, held: held !== null }, () => process.disconnect());
