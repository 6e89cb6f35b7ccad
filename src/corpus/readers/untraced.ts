/**
 * Runs a parser that makes errors by the thousand and throws few of them: where each arose takes longest to find out, and
 * nobody asks.
 */
export function untraced<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
