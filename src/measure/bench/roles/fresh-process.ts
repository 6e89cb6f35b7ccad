import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { processEntry } from '../../../archive/start-thread.ts';
import { InvariantError } from '../../../errors.ts';
import type { Roles } from './roles.ts';

/** Plain MiniSearch needs more than Node's own limit for a million passages. Dateline runs under that limit, as the bot does. */
const HEAP_MB: Partial<Record<keyof Roles, number>> = { minisearch: 14_000, index: 14_000 };

type Method<Role extends keyof Roles> = keyof Roles[Role] & string;
type Request<Role extends keyof Roles, Name extends Method<Role>> = Roles[Role][Name] extends (
  request: infer Given,
) => Promise<unknown>
  ? Given
  : never;
type Result<Role extends keyof Roles, Name extends Method<Role>> = Roles[Role][Name] extends (
  request: never,
) => Promise<infer Given>
  ? Given
  : never;

/**
 * A process with one role, which has done nothing else: its times, its size and its pauses are the role's own. What it does
 * is measured inside it, so that talking to it costs nothing that is counted.
 */
export class FreshProcess<Role extends keyof Roles> {
  readonly #child: ChildProcess;

  constructor(role: Role) {
    const heap = HEAP_MB[role];
    const { file, execArgv } = processEntry(new URL('fresh-entry', import.meta.url));
    const limits = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
    this.#child = fork(fileURLToPath(file), [role], { execArgv: ['--expose-gc', ...limits, ...execArgv] });
  }

  /** Calls a method of the role; one call at a time. @throws {InvariantError} When the process ends before it is done. */
  call<Name extends Method<Role>>(method: Name, request: Request<Role, Name>): Promise<Result<Role, Name>> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void =>
        reject(new InvariantError(`The process to be measured ended with code ${code}.`));
      this.#child.once('exit', onExit);
      this.#child.once('message', (result) => {
        this.#child.off('exit', onExit);
        resolve(result as Result<Role, Name>);
      });
      this.#child.send({ method, request }, (error) => {
        if (error !== null) reject(error);
      });
    });
  }

  /** Ends the process and waits for its end. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}

/** Makes a process for one piece of work, and ends it. */
export async function inFreshProcess<Role extends keyof Roles, Value>(
  role: Role,
  work: (process: FreshProcess<Role>) => Promise<Value>,
): Promise<Value> {
  const fresh = new FreshProcess(role);
  try {
    return await work(fresh);
  } finally {
    await fresh.end();
  }
}
