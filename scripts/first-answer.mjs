// Times the first answer of a fresh process over seeds/: `npm run first-answer [-- OTHER_CHECKOUT [ROUNDS]]`.
// With another built checkout the two run in turn, and the last line is the ratio of the medians, ours over theirs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('..', import.meta.url));
const [other, rounds = '7'] = process.argv.slice(2);
const runs = [own, ...(other === undefined ? [] : [resolve(other)])].map((checkout) => ({
  checkout,
  // Kept between rounds: what a build keeps for its next start is its own advantage.
  data: mkdtempSync(join(tmpdir(), 'first-answer-')),
  seconds: [],
}));

function ask({ checkout, data }) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['dist/src/main.js', 'ask', 'who is sanctioning Belarus'], {
    cwd: checkout,
    env: { ...process.env, DATELINE_DATA: data, DATELINE_SEEDS: join(own, 'seeds') },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${checkout} ended with ${status}. Is it built (npm run build)?\n${stderr}`);
  return (performance.now() - begin) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const run of runs) ask(run);
for (let round = 0; round < Number(rounds); round += 1) for (const run of runs) run.seconds.push(ask(run));
for (const { checkout, data, seconds } of runs) {
  console.log(`${checkout}: median ${median(seconds).toFixed(2)} s, least ${Math.min(...seconds).toFixed(2)} s`);
  rmSync(data, { recursive: true });
}
const [ours, theirs] = runs.map(({ seconds }) => median(seconds));
if (theirs !== undefined) console.log(`ratio ${(ours / theirs).toFixed(2)}`);
