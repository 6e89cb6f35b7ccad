import { serveIndexThread } from '../../../src/archive/live/index-worker.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';

// A thread that is helped by such as articles about a carousel keep busy.
serveIndexThread({ ...EMBEDDED, small: { bytes: 0, passages: 0 } }, new URL('./stuck-helper', import.meta.url));
