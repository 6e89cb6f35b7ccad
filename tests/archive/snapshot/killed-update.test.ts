import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSnapshot } from '../../../src/archive/snapshot/load-snapshot.ts';
import { readManifest } from '../../../src/archive/snapshot/manifest.ts';
import { updateSnapshot } from '../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { editionOf } from './edition-of.ts';

let root: string;

const put = async (name: string, body: string): Promise<void> => {
  await writeFile(join(root, 'seeds', `${name}.md`), `---\ntitle: ${name}\ndate: 2024-03-02\n---\n${body}\n`);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-killed-'));
  await mkdir(join(root, 'seeds'));
  await mkdir(join(root, 'data'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** How often a process is killed: a few times in every run, fifty in `npm run test:faults`. */
const KILLS = Number(process.env['DATELINE_KILLS'] ?? 3);
/** About as long as a few updates and merges take. */
const LONGEST_MS = 900;

/** Starts updates and merges in a process of their own, and kills it some time after it has begun. */
const killAfter = async (milliseconds: number, session: string): Promise<void> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'update-child.ts'), join(root, 'seeds'), join(root, 'data'), session],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  await ended;
};

it(
  `12-kill-mid-update: a snapshot is whole after ${KILLS} kills at any moment of updates and merges`,
  async () => {
    const folder = join(root, 'seeds');
    const dataFolder = join(root, 'data');
    await put('a', 'The river crest came.');
    const request = { folder, today: '2024-06-01' as Day, everything: false };
    await updateSnapshot({ ...request, dataFolder, session: 'before', number: 1 }, EMBEDDED.stored);
    for (let kill = 1; kill <= KILLS; kill++) {
      await killAfter(((kill * 0.618) % 1) * LONGEST_MS, `child${kill}`);
      const left = await loadSnapshot(dataFolder, (await readManifest(dataFolder))!);
      expect(left).not.toBeNull();
      await editionOf(left!);
      await left?.close();
      const session = `after${kill}`;
      const next = await updateSnapshot({ ...request, dataFolder, session, number: 1 }, EMBEDDED.stored);
      const anew = join(root, `anew${kill}`);
      const built = await updateSnapshot({ ...request, dataFolder: anew, session, number: 1 }, EMBEDDED.stored);
      const snapshots = [await loadSnapshot(dataFolder, next.manifest!), await loadSnapshot(anew, built.manifest!)];
      const [own, other] = await Promise.all(snapshots.map((each) => editionOf(each!)));
      expect(own).toStrictEqual(other);
      for (const each of snapshots) await each?.close();
    }
  },
  30_000 + KILLS * 15_000,
);
