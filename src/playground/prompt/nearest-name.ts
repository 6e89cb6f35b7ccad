/** More slips than this make another word. */
const MOST_SLIPS = 2;

/** The name that was meant by a mistyped one; `null` where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const [best] = names
    .map((name) => ({ name, slips: slipsBetween(typed.toLowerCase(), name) }))
    .filter(({ slips, name }) => slips <= Math.min(MOST_SLIPS, name.length - 1))
    .toSorted((a, b) => a.slips - b.slips);
  return best?.name ?? null;
}

/** How many letters were left out, added, changed or swapped with the next (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const table: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    table.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const changed = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Infinity;
      table[row]?.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}
