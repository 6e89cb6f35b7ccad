import { serveIndexThread } from '../../archive/live/index-worker.ts';
import { EMBEDDED } from './embedded.ts';

// What a thread of the archive runs: its engines are those of the process that started it.
serveIndexThread(EMBEDDED, new URL('./helper-worker', import.meta.url));
