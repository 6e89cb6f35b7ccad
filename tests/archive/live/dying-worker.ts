import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

import { type ThreadTask, serveIndexThread } from '../../../src/archive/live/index-worker.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';

// A thread that dies at the start of a call, of the first one for a folder alone where that has a file `once`.
parentPort?.on('message', ({ request }: ThreadTask) => {
  const folder = request.dataFolder;
  mkdirSync(folder, { recursive: true });
  const hasDied = existsSync(join(folder, 'died'));
  writeFileSync(join(folder, 'died'), '');
  if (!hasDied || !existsSync(join(folder, 'once'))) throw new TypeError('no luck today.');
});
serveIndexThread(EMBEDDED);
