import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Whether this runs as it was written, as in tests and development. In a thread the loader adds a query to the address. */
export const IS_SOURCE = new URL(import.meta.url).pathname.endsWith('.ts');

/** What loads TypeScript, which a thread or process that is started from one does not inherit. */
function loader(name: string): string {
  return pathToFileURL(createRequire(import.meta.url).resolve(name)).href;
}

/**
 * Starts a thread of this program.
 *
 * @param module - What it runs, without its extension.
 */
export function startThread(module: URL, options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'>): Worker {
  if (!IS_SOURCE) return new Worker(new URL(`${module.href}.js`), options);
  const tsx = loader('tsx/esm/api').replace(/cjs$/u, 'mjs');
  const [from, what] = [tsx, `${module.href}.ts`].map((url) => JSON.stringify(url));
  return new Worker(`import(${from}).then((tsx) => tsx.tsImport(${what}, ${what}))`, { ...options, eval: true });
}

/**
 * How a process of this program is started.
 *
 * @param module - What it runs, without its extension.
 */
export function processEntry(module: URL): { readonly file: URL; readonly execArgv: readonly string[] } {
  return IS_SOURCE
    ? { file: new URL(`${module.href}.ts`), execArgv: ['--import', loader('tsx')] }
    : { file: new URL(`${module.href}.js`), execArgv: [] };
}
