import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { english } from '../../../src/texts/en/english.ts';
import { end, type StartedProcess, startProcess } from '../../support/bot-processes.ts';
import { type InstalledProgram, installProgram } from '../../support/installed-program.ts';
import { makeTownArchive, type TownArchive } from '../../support/town-archive.ts';
import { freshPrefix, NODES, openFrom } from './live-cluster.ts';

let program: InstalledProgram;
beforeAll(async () => {
  program = await installProgram();
}, 120_000);
afterAll(() => program.remove());

let prefix: string;
let town: TownArchive;
let local: LocalDiscord;
const started: StartedProcess[] = [];

beforeEach(async () => {
  prefix = freshPrefix();
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  const search = { DATELINE_SEARCH_URL: NODES.join(','), DATELINE_SEARCH_PREFIX: prefix };
  const indexer = {
    DATELINE_ROLE: 'indexer',
    DATELINE_SEEDS: town.folder,
    DATELINE_DATA: `${town.dataFolder}-indexer`,
  };
  started.push(await startProcess(program, { ...search, ...indexer }, english.start.indexerRuns));
  const bot = {
    DATELINE_ROLE: 'bot',
    DATELINE_DATA: town.dataFolder,
    DISCORD_TOKEN: local.token,
    DISCORD_API_URL: local.api,
    DATELINE_MEMBER_LIMIT: '0',
    DATELINE_SERVER_LIMIT: '0',
  };
  started.push(await startProcess(program, { ...search, ...bot }));
});
afterEach(async () => {
  for (const { child } of started.splice(0)) await end(child, 'SIGKILL');
  await local.stop();
  await town.dispose();
});

const ask = async (): Promise<string> => {
  const question = { question: 'what will the repair of the Harbour bridge cost' };
  return (await local.as('alice').slash('ask', question)).message?.content ?? '';
};

/** What the cluster gives of the article that is edited; `null` while that is hidden. */
const body = async (): Promise<string | null> =>
  (await (await openFrom(prefix)).articles.read(['repair']))[0]?.body ?? null;

it('a member reads the new text of an article whose file was edited, and never the old one again', async () => {
  expect(await ask()).toContain('nine million');
  await town.write(
    'repair',
    '2024-03-08',
    'Repair of the Harbour bridge',
    'The repair will cost twelve million crowns.',
  );
  // As soon as the indexer has heard of it, the old text is hidden.
  await expect
    .poll(async () => (await body())?.includes('nine million'), { timeout: 30_000, interval: 20 })
    .not.toBe(true);
  const answers: string[] = [];
  while (answers.at(-1)?.includes('twelve million') !== true) answers.push(await ask());
  await town.remove('repair');
  await expect.poll(body, { timeout: 30_000, interval: 20 }).toBeNull();
  for (let more = 0; more < 5; more++) expect(await ask()).not.toContain('twelve million');
  process.stdout.write(`\n${answers.length} questions until the new text was shown\n`);
  expect(answers.filter((answer) => answer.includes('nine million'))).toEqual([]);
});
