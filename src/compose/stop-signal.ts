import { EventEmitter, once } from 'node:events';

import type { Logger } from 'pino';

import { isDispatchFault } from '../discord/dispatch/survive-dispatch-faults.ts';

/** What ends a process that runs the bot. */
export interface StopSignal {
  /** Resolves to the exit code once the process is to end: 0 after a signal, 70 after a bug that nobody caught. */
  readonly asked: Promise<number>;
  /** Says that the bot is up: from now on a signal waits for it to end in good order, before it ends the process. */
  readonly up: () => void;
  /** Stops listening. */
  readonly end: () => void;
}

/** What it needs of the process. */
export interface StopParts {
  readonly log: Pick<Logger, 'fatal'>;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
}

const BUG = 70;
/** A signal later than this after the first is from somebody who does not want to wait. */
const SAME_SIGNAL_MS = 1000;
/** Whatever hangs, the process ends so soon after it was told to: container engines kill after ten seconds. */
const LONGEST_STOP_MS = 9500;

/**
 * Listens for what ends the process. The first signal stops in good order, and at once while the bot is not up yet. npm
 * passes on the Ctrl-C that the terminal has sent already: one at once after it is the same.
 */
export function stopSignal({ log, exit }: StopParts): StopSignal {
  const ending = new EventEmitter<{ asked: [number] }>();
  const asked = once(ending, 'asked').then(([code]) => code as number);
  let askedAt: number | null = null;
  let isUp = false;
  const stop = (code: number): void => {
    askedAt ??= performance.now();
    ending.emit('asked', code);
    if (!isUp) exit(code);
    setTimeout(() => exit(code), LONGEST_STOP_MS).unref();
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL_MS) {
      process.off(signal, onSignal);
      process.kill(process.pid, signal);
    }
    stop(0);
  };
  const onBug = (error: unknown): void => {
    if (isDispatchFault(error)) return;
    log.fatal({ err: error }, 'A bug ends Dateline.');
    stop(BUG);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
  process.on('uncaughtException', onBug);
  return {
    asked,
    up: () => {
      isUp = true;
    },
    end: () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, onSignal);
      process.off('uncaughtException', onBug);
    },
  };
}
