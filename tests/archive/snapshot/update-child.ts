import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeSnapshot } from '../../../src/archive/snapshot/merge-snapshot.ts';
import { updateSnapshot } from '../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';

/** Changes an archive, and updates and merges its snapshot, again and again: what the test of a killed process kills. */
const [folder = '', dataFolder = '', session = ''] = process.argv.slice(2);
const request = { folder, dataFolder, session, today: '2024-06-01' as Day, everything: false, atOnce: 0 };
process.stdout.write('begun\n');
for (let number = 1; number < 400; number += 2) {
  const body = `The harbour vote ${session} ${number} passed. `.repeat(1 + (number % 50));
  await writeFile(join(folder, `f${number % 7}.md`), `---\ntitle: Vote\ndate: 2024-03-02\n---\n${body}\n`);
  await updateSnapshot({ ...request, number }, EMBEDDED.stored);
  await mergeSnapshot({ dataFolder, session, number: number + 1 }, EMBEDDED.stored);
}
