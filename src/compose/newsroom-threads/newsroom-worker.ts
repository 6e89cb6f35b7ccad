import { parentPort } from 'node:worker_threads';

import { InvariantError } from '../../errors.ts';
import { serveNewsroom } from './serve-newsroom.ts';

// What a thread of the newsroom runs.
if (parentPort === null) throw new InvariantError('The newsroom worker was started as a program.');
serveNewsroom(parentPort);
