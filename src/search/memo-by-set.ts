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
