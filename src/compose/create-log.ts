import { type DestinationStream, type Logger, pino } from 'pino';

import type { LogLevel } from '../config.ts';

/** Errors that came of errors are told of so deep. */
const MAX_CAUSES = 5;

/**
 * The process's log, as JSON lines. Of an error it tells only what it is and where it came from: what members asked, what was
 * answered, and what lets in stand in the errors of clients and drivers (bodies, addresses, rows), and stay out.
 */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, serializers: { err: describeError, error: describeError } }, destination);
}

/** What the log tells of an error. */
interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  /** The address without what is secret or somebody's in it. */
  readonly route?: string;
  readonly cause?: ToldError;
}

/** Tells of an error without what it carries of people and secrets. Anything else that was thrown is told of by its type alone. */
function describeError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, status, method, url } = error as Error & Record<'code' | 'status' | 'method' | 'url', unknown>;
  return {
    type: error.name,
    message: messageOf(error),
    stack: framesOf(error),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof method === 'string' && { method }),
    ...(typeof url === 'string' && { route: routeOf(url) }),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** What these say repeats what they were given. */
function messageOf(error: Error): string {
  const repeats = error instanceof SyntaxError || ('code' in error && String(error.code).startsWith('ERR_INVALID_'));
  return repeats ? '' : withoutSecrets(error.message);
}

/** The stack without its first lines, which are the message once more. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');
}

function routeOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : (url.split('?')[0] ?? '');
  return withoutSecrets(path);
}

/** Tokens of interactions and webhooks in addresses, and who logs in where. */
function withoutSecrets(text: string): string {
  return text
    .replaceAll(/(\/(?:interactions|webhooks)\/\d+\/)[^/?\s]+/gu, '$1:token')
    .replaceAll(/(\w+:\/\/)[^\s/@]*@/gu, '$1');
}
