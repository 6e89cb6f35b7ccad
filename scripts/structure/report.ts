import { LONG, type Structure } from './structure.ts';

/** A tree with the name that stands over its column. */
export interface Named {
  readonly name: string;
  readonly structure: Structure;
}

/** The figures of several trees side by side, then the cycles and the long functions of the last by name. */
export const report = (trees: readonly Named[]): string => {
  const rooms = [...new Set(trees.flatMap(({ structure }) => [...structure.roomLines.keys()]))].toSorted();
  const row = (label: string, figure: (structure: Structure) => string): readonly string[] => [
    label,
    ...trees.map(({ structure }) => figure(structure)),
  ];
  const last = trees.at(-1)?.structure;
  return [
    ...columns([
      ['', ...trees.map(({ name }) => name)],
      row('lines of src and commands', ({ lines }) => String(lines)),
      ...rooms.map((room) => row(`  ${room}`, ({ roomLines }) => String(roomLines.get(room) ?? '–'))),
      row('files flat in the largest room', ({ roomFiles: [[room, files] = ['', 0]] }) => `${files} (${room})`),
      row('value cycles', ({ valueCycles }) => counted(valueCycles)),
      row('type-only cycles', (structure) => counted(typeOnlyCycles(structure))),
      row(`functions over ${LONG} lines`, ({ longFunctions }) => String(longFunctions.length)),
      row('test lines to source lines', ({ lines, testLines }) => (testLines / lines).toFixed(2)),
    ]),
    '',
    ...(last?.cycles.map((files) => `cycle: ${files.join(' ')}`) ?? []),
    ...(last?.longFunctions.map(
      ({ path, line, name, lines, reason }) => `${lines} lines: ${name} (${path}:${line})${reason ? ` ${reason}` : ''}`,
    ) ?? []),
  ].join('\n');
};

/** Cycles that are gone when the program runs. */
const typeOnlyCycles = ({ cycles, valueCycles }: Structure): Structure['cycles'] =>
  cycles.filter((group) => !valueCycles.some(([file = '']) => group.includes(file)));

const counted = (cycles: Structure['cycles']): string =>
  cycles.length === 0 ? '0' : `${cycles.length} over ${cycles.flat().length} files`;

const columns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 3))
      .join('')
      .trimEnd(),
  );
};
