import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { parse } from 'dotenv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

import {
  type InstalledProgram,
  installProgram,
  type RunningProgram,
  startProgram,
} from '../support/installed-program.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const page = read('docs/running.md');

/** What a pattern's group holds in a text that must have it. */
const found = (text: string, pattern: RegExp): string => {
  const [, group] = pattern.exec(text) ?? [];
  if (group === undefined) throw new TypeError(`nothing like ${pattern.source} in the text`);
  return group;
};
const unit = read('deploy/dateline.service');
const ofUnit = (key: string): string => found(unit, new RegExp(`^${key}=(.*)$`, 'mu'));
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const image = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
const listOf = (instruction: string): string[] =>
  JSON.parse(found(image, new RegExp(`^${instruction} (\\[.*\\])$`, 'mu'))) as string[];

/** Environment, working folder and command as a place that runs Dateline gives them, with that place's own paths. */
interface Place {
  readonly cwd: string;
  readonly command: readonly string[];
  /** What the unit or the image sets, before the copied example. */
  readonly sets: Readonly<Record<string, string>>;
  /** The path that the docs copy `.env.example` to, and the path that the place reads. */
  readonly copiedTo: string;
  readonly readFrom: string;
  /** Where its rows and its index belong. */
  readonly data: string;
  /** What asks there whether it lives; `null` where nothing does. */
  readonly health: readonly string[] | null;
}

const PLACES: readonly (readonly [string, Place])[] = [
  [
    'the systemd unit',
    {
      cwd: ofUnit('WorkingDirectory'),
      command: ofUnit('ExecStart').split(' '),
      sets: parse([...unit.matchAll(/^Environment=(.*)$/gmu)].map(([, set]) => set).join('\n')),
      copiedTo: found(page, /^sudo install -m 600 \.env\.example (\S+)/mu),
      readFrom: ofUnit('EnvironmentFile'),
      data: `/var/lib/${ofUnit('StateDirectory')}`,
      health: null,
    },
  ],
  [
    'the container',
    {
      cwd: found(image, /^WORKDIR (\S+)$/mu),
      command: [...listOf('ENTRYPOINT'), ...listOf('CMD')],
      sets: parse(
        found(image, /^ENV (.*)$/mu)
          .trim()
          .split(/\s+/u)
          .join('\n'),
      ),
      copiedTo: found(page, /^install -m 600 \.env\.example (\S+)/mu),
      readFrom: found(page, /--env-file (\S+)/u),
      data: found(page, /dateline-data:(\S+)/u),
      health: JSON.parse(found(image, /^HEALTHCHECK .* CMD (\[.*\])$/mu)) as string[],
    },
  ],
];

/** The exit codes of a health check that asks at these ports; none where there is no check. */
async function codesOf([node, ...args]: readonly string[], ports: readonly string[]): Promise<number[]> {
  const codes: number[] = [];
  for (const at of node === undefined ? [] : ports) {
    const asked = promisify(execFile)(process.execPath, args, { env: { DATELINE_HEALTH_PORT: at } });
    codes.push(
      await asked.then(
        () => 0,
        ({ code }: { readonly code: number }) => code,
      ),
    );
  }
  return codes;
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

// Both are Linux. What needs root or an engine is left out: users, mounts, the sandbox of systemd.
describe.skipIf(process.platform === 'win32')('docs/running.md, followed to the letter', () => {
  let program: InstalledProgram;
  let running: RunningProgram | null = null;
  beforeAll(async () => {
    program = await installProgram();
  });
  beforeEach(() => {
    running = null;
  });
  afterEach(() => running?.kill());
  afterAll(() => program.remove());

  it.each(PLACES)('starts in %s with a copied example, and writes where that place keeps data', async (name, place) => {
    // The machine's root, in a folder: every path of the place is one beneath it.
    const root = join(program.folder, 'roots', name);
    const here = (path: string): string => (path.startsWith('/') ? join(root, path) : path);
    mkdirSync(here(place.data), { recursive: true });
    mkdirSync(here(place.cwd), { recursive: true });
    for (const part of ['dist', 'package.json', 'seeds'])
      cpSync(join(program.folder, part), join(here(place.cwd), part), { recursive: true });
    cpSync(join(program.folder, 'seeds'), here('/seeds'), { recursive: true });
    const before = readdirSync(here(place.cwd));

    expect(place.copiedTo).toBe(place.readFrom);
    const copy = join(root, 'copied.env');
    copyFileSync(join(program.folder, '.env.example'), copy);
    // The file goes before what the unit or the image sets, as with systemd and Docker.
    const settings = { ...place.sets, ...parse(readFileSync(copy)) };
    const env = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, here(value)]));
    const [, ...args] = place.command;
    const port = String(await freePort());
    running = await startProgram([process.execPath, ...args], {
      cwd: here(place.cwd),
      // Whatever else runs on this machine.
      env: { ...env, DATELINE_PORT: '0', ...(place.health !== null && { DATELINE_HEALTH_PORT: port }) },
    });

    expect(running.output()).toContain('16 November 2021');
    const asked = await codesOf(place.health ?? [], [port, String(await freePort())]);
    expect(asked).toEqual(place.health === null ? [] : [0, 1]);
    process.kill(running.pid, 'SIGTERM');
    expect(await running.ended(10_000)).toEqual([0, null]);
    expect(readdirSync(here(place.data))).toContain('playground.sqlite');
    expect(readdirSync(here(place.cwd))).toEqual(before);
  });

  it('restarts the unit after no exit code that only a person can mend', () => {
    const codes = [...page.matchAll(/^\| (\d+) +\|.*\| after mending/gmu)].map(([, code]) => code);
    expect(ofUnit('RestartPreventExitStatus').split(' ')).toEqual(codes);
  });

  it('gives the compose file what the page gives the engine', () => {
    const { services } = parseYaml(read('deploy/compose.yaml')) as {
      services: { dateline: Readonly<Record<string, unknown>> };
    };
    const command = found(page, /(docker run -d (?:.*\\\n)+.*)/u);
    expect(services.dateline).toMatchObject({
      init: command.includes('--init'),
      restart: found(command, /--restart (\S+)/u),
      read_only: command.includes('--read-only'),
      tmpfs: [found(command, /--tmpfs (\S+)/u)],
      cap_drop: [found(command, /--cap-drop (\S+)/u)],
      security_opt: [`${found(command, /--security-opt (\S+)/u)}:true`],
      env_file: `../${found(command, /--env-file (\S+)/u)}`,
      volumes: [expect.stringMatching(/:\/seeds:ro$/u), 'data:/data'],
    });
    expect(found(image, /^USER (\S+)$/mu)).toBe('node');
  });

  // Where systemd is not installed there is nothing to ask.
  it.skipIf(!existsSync('/usr/bin/systemd-analyze'))('has a unit that systemd takes', async () => {
    // What stands under that name: systemd looks whether the program is there.
    const unitFile = join(program.folder, 'dateline.service');
    writeFileSync(unitFile, unit.replace('/usr/bin/node', process.execPath));
    const { stderr } = await promisify(execFile)('/usr/bin/systemd-analyze', ['verify', '--man=no', unitFile]);
    expect(stderr).toBe('');
  });

  it.each(['.gitignore', '.dockerignore'])('keeps what the example was copied to out of what %s guards', (file) => {
    expect(read(file).split('\n')).toEqual(expect.arrayContaining(['.env', '*.env']));
  });
});
