import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How the bot's process fared in one second. */
export interface Second {
  /** Of all threads, since the start. */
  readonly cpuMs: number;
  /** Of the thread that talks to Discord; 0 where the system does not tell. */
  readonly mainCpuMs: number;
  readonly residentMb: number;
  /** How late the event loop came to its timers. */
  readonly delayMs: { readonly p99: number; readonly max: number };
  /** Share of the second in which the main thread worked. */
  readonly busy: number;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** The built bot in a process of its own, as its operator starts it. */
export class BotProcess {
  readonly seconds: Second[] = [];
  readonly #child: ChildProcess;

  /**
   * @param output - A file that takes what it prints and logs.
   * @param profiles - A folder for a CPU profile of each thread; `null` for none, since it takes time of its own.
   */
  constructor(settings: Readonly<Record<string, string>>, output: string, profiles: string | null) {
    const file = openSync(output, 'w');
    const probe = new URL('probe.mjs', import.meta.url).href;
    const profiling = profiles === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profiles];
    this.#child = fork(join(ROOT, 'dist/src/main.js'), ['start'], {
      execArgv: ['--enable-source-maps', '--import', probe, ...profiling],
      env: { ...process.env, ...settings },
      stdio: ['ignore', file, file, 'ipc'],
    });
    this.#child.on('message', (second: Second) => void this.seconds.push(second));
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** CPU time so far, at the last second: of all its threads, and of the one that talks to Discord. */
  get cpu(): Pick<Second, 'cpuMs' | 'mainCpuMs'> {
    return this.seconds.at(-1) ?? { cpuMs: 0, mainCpuMs: 0 };
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(timer);
  }
}
