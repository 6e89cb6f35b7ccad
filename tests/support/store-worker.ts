import { serveIndexThread } from '../../src/archive/live/index-worker.ts';
import { STORED } from './indexing.ts';

// A thread of the archive that stores every one, however small it is.
serveIndexThread(STORED);
