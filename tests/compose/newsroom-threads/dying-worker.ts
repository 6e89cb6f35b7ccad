import { parentPort } from 'node:worker_threads';

// A thread of the newsroom that dies over the first call.
parentPort?.on('message', ({ kind }: { readonly kind: string }) => {
  if (kind === 'call') throw new RangeError('too much for me');
});
