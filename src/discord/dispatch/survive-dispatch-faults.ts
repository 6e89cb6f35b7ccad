import type { Log } from '../../command/ports/log.ts';

/** What a process tells of exceptions that nobody caught. */
export interface ExceptionSource {
  on(event: 'uncaughtException', listener: (error: Error) => void): unknown;
  off(event: 'uncaughtException', listener: (error: Error) => void): unknown;
  listenerCount(event: 'uncaughtException'): number;
}

/**
 * Keeps the process alive when a gateway event comes that discord.js cannot digest: its handlers throw outside of any
 * call of ours, so that only the process can catch that, and one bad event is no reason to stop. Every other exception
 * ends the process as it would have without this.
 *
 * @returns A function that ends it.
 */
export function surviveDispatchFaults(log: Log, source: ExceptionSource = process): () => void {
  const listener = (error: Error): void => {
    if (isDispatchFault(error)) {
      log.error({ err: error }, 'Discord sent an event that could not be read. It was left out.');
      return;
    }
    // Whoever else listens sees to it.
    if (source.listenerCount('uncaughtException') > 1) return;
    source.off('uncaughtException', listener);
    setImmediate(() => {
      throw error;
    });
  };
  source.on('uncaughtException', listener);
  return () => void source.off('uncaughtException', listener);
}

/** Whether an error was thrown where discord.js takes in the gateway's events. */
export function isDispatchFault(error: unknown): boolean {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /[\\/]discord\.js[\\/]src[\\/]client[\\/](?:websocket|actions)[\\/]/u.test(stack);
}
