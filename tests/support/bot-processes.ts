import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { GatewayOpcodes } from 'discord.js';

import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import type { InstalledProgram } from './installed-program.ts';

/** A process that was started, what it has logged, and what it has said. */
export interface StartedProcess {
  readonly child: ChildProcess;
  readonly log: string[];
  readonly said: string[];
}

/** Settings of a process. */
export type Environment = Readonly<Record<string, string>>;

/** Starts the program that was built with these settings alone, and waits for nothing. */
export function launch({ folder }: InstalledProgram, env: Environment): ChildProcess {
  return spawn(process.execPath, [join(folder, 'dist/src/main.js'), 'start'], { cwd: folder, env });
}

/** Starts the program, and waits until it says that it is on Discord, or whatever else it is to say. */
export async function startProcess(
  program: InstalledProgram,
  env: Environment,
  until: string = english.start.invite(''),
): Promise<StartedProcess> {
  const child = launch(program, env);
  const log: string[] = [];
  const said: string[] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => void log.push(line));
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    if (line.startsWith(until)) return { child, log, said };
  }
  throw new TypeError(`It ended before it was up: ${[...said, ...log].join('\n')}`);
}

/** Ends a process, and waits until it has. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Whether a process has, or had, the lead. */
export function leads({ log }: StartedProcess): boolean {
  return log.some((line) => line.includes('This process has the lead.'));
}

/** What bots have done on a Discord that is to be done once. */
export interface Deeds {
  registrations(): number;
  identifies(): number;
  /** Paths of the messages that were edited, each time. */
  edits(): string[];
  /** Messages in a server's #general that hold a word. */
  told(server: string, word: string): number;
}

/** Counts deeds from now on. */
export function countDeeds(local: LocalDiscord): Deeds {
  let identifies = 0;
  local.on('heard', (opcode) => (identifies += opcode === GatewayOpcodes.Identify ? 1 : 0));
  return {
    registrations: () =>
      local.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length,
    identifies: () => identifies,
    edits: () =>
      local.requests
        .filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'))
        .map(({ path }) => path),
    told: (server, word) =>
      local.messages('general', undefined, server).filter(({ content }) => content.includes(word)).length,
  };
}
