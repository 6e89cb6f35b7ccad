import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { InvariantError } from '../../errors.ts';
import type { FreshResult, FreshTask } from './fresh-child.ts';

/** Measures a task in a process that has done nothing else: its size and its pauses are the task's own. */
export function inFreshProcess(task: FreshTask): Promise<FreshResult> {
  const source = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(source ? './fresh-child.ts' : './fresh-child.js', import.meta.url));
  const child = fork(entry, [], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192', ...(source ? ['--import', 'tsx'] : [])],
  });
  child.send(task);
  return new Promise((resolve, reject) => {
    child.once('message', (result: FreshResult) => resolve(result));
    child.once('exit', (code) => reject(new InvariantError(`The process to be measured ended with code ${code}.`)));
  });
}
