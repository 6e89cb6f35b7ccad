import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';

import { type ThreadTask, serveIndexThread } from '../../../src/archive/live/index-worker.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';

// A thread that dies at its start, of the first call for a folder alone where that has a file `once`.
const { request } = workerData as ThreadTask;
const folder = request.dataFolder;
const exists = (name: string): Promise<boolean> =>
  access(join(folder, name)).then(
    () => true,
    () => false,
  );
await mkdir(folder, { recursive: true });
const hasDied = await exists('died');
await writeFile(join(folder, 'died'), '');
if (!hasDied || !(await exists('once'))) throw new TypeError('no luck today.');
await serveIndexThread(EMBEDDED);
