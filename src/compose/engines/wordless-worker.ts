import { serveIndexThread } from '../../archive/live/index-worker.ts';
import { WORDLESS } from './wordless.ts';

// What a thread of an archive runs that a search cluster is written from.
serveIndexThread(WORDLESS);
