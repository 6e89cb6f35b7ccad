/**
 * Does something that ends by a signal: after so many milliseconds, with a `TimeoutError`, or when another signal says so.
 * Nothing of it stays on the other signal, which lives as long as the process.
 */
export async function withDeadline<Result>(
  milliseconds: number,
  ending: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  const timer = setTimeout(() => controller.abort(new DOMException('Too slow.', 'TimeoutError')), milliseconds);
  ending.addEventListener('abort', end);
  if (ending.aborted) end();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    ending.removeEventListener('abort', end);
  }
}
