/** Remembers what was worked out for a set, for as long as somebody holds that very set. Nobody changes a set once it is given. */
export function memoBySet<Result>(make: (set: ReadonlySet<string>) => Result): (set: ReadonlySet<string>) => Result {
  const known = new WeakMap<ReadonlySet<string>, { readonly result: Result }>();
  return (set) => {
    const before = known.get(set);
    if (before !== undefined) return before.result;
    const result = make(set);
    known.set(set, { result });
    return result;
  };
}

/** The same where working it out may fail: what failed is tried again the next time. */
export function memoPromiseBySet<Result>(
  make: (set: ReadonlySet<string>) => Promise<Result>,
): (set: ReadonlySet<string>) => Promise<Result> {
  const known = new WeakMap<ReadonlySet<string>, Promise<Result>>();
  return (set) => {
    const before = known.get(set);
    if (before !== undefined) return before;
    const result = make(set);
    known.set(set, result);
    result.catch(() => known.delete(set));
    return result;
  };
}
