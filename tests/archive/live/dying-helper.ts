import { parentPort } from 'node:worker_threads';
import { serveHelper } from '../../../src/archive/live/helpers/helper-worker.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';

// A thread that dies when it is given articles to index.
parentPort?.on('message', ({ task }: { readonly task: string }) => {
  if (task === 'index') throw new TypeError('no luck today.');
});
serveHelper(EMBEDDED.stored);
