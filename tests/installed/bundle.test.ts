import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { BUILT_HASH, hashCode } from '../../src/archive/snapshot/snapshot-key.ts';
import { type InstalledProgram, installProgram } from '../support/installed-program.ts';

let program: InstalledProgram;
beforeAll(async () => {
  program = await installProgram();
});
afterAll(() => program.remove());

it('names the sources that it was built from, as snapshots are known by them', async () => {
  expect(await readFile(join(program.folder, 'dist/src', BUILT_HASH), 'utf8')).toBe(hashCode());
});

it('tells in its source maps where an error came from', async () => {
  const built = pathToFileURL(join(program.folder, 'dist/src/bench-peers.js')).href;
  const fail = `import { questionsOf } from '${built}'; try { questionsOf({}); } catch (error) { console.log(error.stack); }`;
  const args = ['--enable-source-maps', '--input-type=module', '-e', fail];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toMatch(/at questionsOf \(.*src\/measure\/bench\/question-terms\.ts:\d+:\d+\)/u);
});
