import type { FeedFault, FeedFaultCode } from '../corpus/feed-condition.ts';

const PASSING: ReadonlySet<FeedFaultCode> = new Set([
  'unknown-host',
  'unreachable',
  'too-slow',
  'too-many',
  'server',
  'cut-off',
  'cannot-keep',
]);

/** Whether a fault may be gone by itself later; the others somebody has to mend. */
export function mayPass({ code }: FeedFault): boolean {
  return PASSING.has(code);
}

/** What an answer's status means; `null` for success and for 304. */
export function faultOfStatus(status: number): FeedFault | null {
  if (status === 200 || status === 304) return null;
  const detail = String(status);
  if (status === 410) return { code: 'gone', detail };
  if (status === 404) return { code: 'not-found', detail };
  if ([401, 402, 403, 451].includes(status)) return { code: 'refused', detail };
  if (status === 429) return { code: 'too-many', detail };
  return { code: status >= 500 ? 'server' : 'status', detail };
}
