import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { InvariantError } from '../../errors.ts';
import type { MemoryLoad } from './memory-child.ts';

/** The resident size, in bytes, of a process that has loaded something and nothing else. */
export function memoryOf(load: MemoryLoad, path: string): Promise<number> {
  const source = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(source ? './memory-child.ts' : './memory-child.js', import.meta.url));
  const child = fork(entry, [load, path], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192', ...(source ? ['--import', 'tsx'] : [])],
  });
  return new Promise((resolve, reject) => {
    child.once('message', ({ rss }: { rss: number }) => resolve(rss));
    child.once('exit', (code) => reject(new InvariantError(`The process to be measured ended with code ${code}.`)));
  });
}
