import { updateSnapshot } from '../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';

/** Runs one update and ends: what the test of a killed process kills. */
const [folder = '', dataFolder = '', session = ''] = process.argv.slice(2);
await updateSnapshot(
  { folder, dataFolder, today: '2024-06-01' as Day, session, number: 1, everything: false },
  EMBEDDED.stored,
);
