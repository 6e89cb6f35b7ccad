import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { english } from '../../src/texts/en/english.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What an installation holds, built from the sources as they are now. */
export interface InstalledProgram {
  /** Working folder: `dist`, `node_modules`, `seeds`, `package.json`, `.env.example`. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Installs Dateline into a folder of its own, without the page. Takes some seconds. */
export async function installProgram(): Promise<InstalledProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-installed-'));
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/bundle.mjs'), join(folder, 'dist/src')]);
  for (const file of ['package.json', '.env.example']) await copyFile(join(ROOT, file), join(folder, file));
  await cp(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A program that has said that it is up, in a process group of its own, as a terminal gives one. */
export interface RunningProgram {
  readonly pid: number;
  /** What was written to standard output until now. */
  output(): string;
  /** Exit code and signal, once nobody holds its output any more: neither it nor what it started. */
  ended(milliseconds: number): Promise<unknown[]>;
  /** Ends what is left of it. */
  kill(): void;
}

/** Starts a program without a terminal or input, and waits until it says that it stays up. @throws With its output when it ends before. */
export async function startProgram(
  [command = '', ...args]: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<RunningProgram> {
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const pid = child.pid as number;
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was up:\n${output}${errors}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes(english.start.stayingUp)) resolve();
    });
  });
  return {
    pid,
    output: () => output,
    ended: (milliseconds) => once(child, 'close', { signal: AbortSignal.timeout(milliseconds) }),
    kill: () => {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // Nothing of it is left, as it should be.
      }
    },
  };
}
