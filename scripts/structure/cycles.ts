/**
 * Groups of files that reach each other: the strongly connected parts of a graph, of two files or more.
 *
 * @param targets What each file imports; targets that are no key of the map are left out.
 * @returns The groups in the order of their first file, each sorted.
 */
export const cyclesIn = (targets: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const reached = new Map([...targets.keys()].map((file) => [file, reachableFrom(file, targets)]));
  const groups = [...targets.keys()].map((file) =>
    [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file) === true).toSorted(),
  );
  const byFiles = new Map(groups.filter(({ length }) => length > 1).map((group) => [group.join(' '), group]));
  return [...byFiles.values()].toSorted(([a = ''], [b = '']) => a.localeCompare(b));
};

const reachableFrom = (file: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const seen = new Set<string>();
  const open = [...(targets.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next) || !targets.has(next)) continue;
    seen.add(next);
    open.push(...(targets.get(next) ?? []));
  }
  return seen;
};
