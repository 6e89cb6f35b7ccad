/** An answer as far as it is to be the same by every engine: a cluster's scores have fewer digits, so fractions are left out. */
export function quotesOf(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_key, each: unknown) =>
      typeof each === 'number' && !Number.isInteger(each) ? 'fraction' : each,
    ),
  );
}
