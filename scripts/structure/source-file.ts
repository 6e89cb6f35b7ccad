import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';
import { type FunctionSpan, functionsIn } from './functions.ts';

/** An import of another source file. */
export interface Import {
  /** The file that is imported, `/`-separated under the root. */
  readonly target: string;
  /** True where nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

/** What is counted of one file. */
export interface SourceFile {
  /** `/`-separated under the root. */
  readonly path: string;
  /** The folder it stands in. */
  readonly room: string;
  /** Lines as `wc -l` counts them. */
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionSpan[];
}

/** Reads and parses one file. @throws TypeError where it is not TypeScript. */
export const readSourceFile = (root: string, path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new TypeError(`${path}: ${error.message}`);
  return {
    path,
    room: dirname(path),
    lines: text.split('\n').length - 1,
    imports: importsOf(path, text, parsed),
    functions: functionsIn(text, parsed),
  };
};

const importsOf = (path: string, text: string, { module }: ParseResult): readonly Import[] => {
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ request: moduleRequest.value, typeOnly: isType }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      request: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      typeOnly: false,
    })),
  ];
  return found
    .filter(({ request }) => request.startsWith('.'))
    .map(({ request, typeOnly }) => ({ target: posix.join(dirname(path), request), typeOnly }));
};
