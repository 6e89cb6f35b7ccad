import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's own, which it gives to contexts made while it is told to. */
let collect: (() => void) | null = null;

/**
 * Collects this thread's garbage at once, which takes some 50 ms. For where a build has let go of much: V8 has nearly as much
 * garbage wait as it found in use the last time. No API of Node's asks for it, and a thread is given no flags of its own.
 */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
  }
  collect();
}
