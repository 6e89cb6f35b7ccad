import { serveHelper } from '../../archive/live/helpers/helper-worker.ts';
import { EMBEDDED } from './embedded.ts';

// What a thread runs that helps the one that indexes.
serveHelper(EMBEDDED.stored);
