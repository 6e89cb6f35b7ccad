import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cyclesIn } from './cycles.ts';
import type { FunctionSpan } from './functions.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** The shape of a source tree, in figures. */
export interface Structure {
  /** Lines of the rooms that stand directly under `src`, and of `commands`. */
  readonly roomLines: ReadonlyMap<string, number>;
  /** Lines of `src` and `commands`. */
  readonly lines: number;
  readonly testLines: number;
  /** Files flat in a folder, most first. */
  readonly roomFiles: readonly (readonly [room: string, files: number])[];
  /** Groups of files that import each other, whatever they import. */
  readonly cycles: readonly (readonly string[])[];
  /** Those of them that are still there when the program runs. */
  readonly valueCycles: readonly (readonly string[])[];
  /** Functions over {@link LONG} lines, longest first. */
  readonly longFunctions: readonly (FunctionSpan & { readonly path: string })[];
}

/** A function with more lines than these needs a reason. */
export const LONG = 40;

/** Looks a tree over. @param root A checkout: the folder with `src`, `commands` and `tests`. */
export const structureOf = (root: string): Structure => {
  const files = ['src', 'commands']
    .flatMap((folder) => typescriptUnder(root, folder))
    .map((path) => readSourceFile(root, path));
  const testFiles = typescriptUnder(root, 'tests').map((path) => readSourceFile(root, path));
  return {
    roomLines: new Map(
      [
        ...grouped(files, ({ path }) =>
          path
            .split('/')
            .slice(0, path.startsWith('src/') ? 2 : 1)
            .join('/'),
        ),
      ].map(([room, own]) => [room, linesOf(own)]),
    ),
    lines: linesOf(files),
    testLines: linesOf(testFiles),
    roomFiles: [...grouped(files, ({ room }) => room)]
      .map(([room, own]) => [room, own.length] as const)
      .toSorted(([, a], [, b]) => b - a),
    cycles: cyclesIn(graphOf(files, () => true)),
    valueCycles: cyclesIn(graphOf(files, ({ typeOnly }) => !typeOnly)),
    longFunctions: files
      .flatMap(({ path, functions }) => functions.map((span) => ({ ...span, path })))
      .filter(({ lines }) => lines > LONG)
      .toSorted((a, b) => b.lines - a.lines),
  };
};

const typescriptUnder = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .toSorted();

const grouped = (
  files: readonly SourceFile[],
  key: (file: SourceFile) => string,
): ReadonlyMap<string, readonly SourceFile[]> => {
  const groups = new Map<string, SourceFile[]>();
  for (const file of files) groups.set(key(file), [...(groups.get(key(file)) ?? []), file]);
  return groups;
};

const linesOf = (files: readonly SourceFile[]): number => files.reduce((sum, { lines }) => sum + lines, 0);

const graphOf = (
  files: readonly SourceFile[],
  counts: (imported: SourceFile['imports'][number]) => boolean,
): ReadonlyMap<string, readonly string[]> =>
  new Map(files.map(({ path, imports }) => [path, imports.filter(counts).map(({ target }) => target)]));
