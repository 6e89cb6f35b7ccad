import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { examine } from '../../src/compose/doctor/doctor.ts';
import { examineNode } from '../../src/compose/doctor/examine-machine.ts';
import { readConfig } from '../../src/config.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { takeStartLock } from '../../src/storage/start-lock.ts';
import { english } from '../../src/texts/en/english.ts';

const { doctor } = english;
const ARTICLE = 'text_one 16 Nov 2021 The tower gets its weathercock back\n\nThe weathercock is back.\n';

let folder: string;
let local: LocalDiscord;
beforeEach(async () => {
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  folder = mkdtempSync(join(tmpdir(), 'dateline-doctor-'));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles', '2021-11-16-tower.txt'), ARTICLE);
});
afterEach(async () => {
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the doctor says with these settings; Discord is the local one. */
async function ask(env: Readonly<Record<string, string>> = {}, archive = 'articles'): Promise<[number, string]> {
  const lines: string[] = [];
  const given = {
    DISCORD_TOKEN: local.token,
    DISCORD_API_URL: local.api,
    DATELINE_DATA: join(folder, 'data'),
    ...env,
  };
  const code = await examine({
    config: readConfig(given),
    given: new Set(Object.keys(given)),
    folder: join(folder, archive),
    now: () => new Date(),
    nodeVersion: '24.1.0',
    json: false,
    writeLine: (line) => void lines.push(line),
    progress: { show: () => {}, end: () => {} },
  });
  return [code, lines.join('\n')];
}
const isChannels = ({ path }: { readonly path: string }): boolean => path.endsWith('/channels');
const made = async (): Promise<void> => {
  const stores = await openStores({ file: join(folder, 'data', 'dateline.sqlite'), url: null }, () => new Date());
  await stores.close();
};

describe('dateline doctor', () => {
  it('says of a machine on which all is well what it found, and changes nothing', async () => {
    const [, told] = await ask();
    expect(told).toContain(`✓ ${doctor.node('24.1.0')}`);
    expect(told).toContain('application');
    expect(told).toContain('1 article, 16 November 2021');
    expect(told).toContain(doctor.dataLater(join(folder, 'data')));
    expect(told).not.toContain(local.token);
    // Only the commands are not registered yet: that is a start's business.
    expect(told.match(/✗.*/gu)).toEqual([expect.stringMatching(/✗ Not registered: ask/u)]);
  });

  it('needs no token, and ends with 0 where nothing is to be mended', async () => {
    await made();
    expect(await ask({ DISCORD_TOKEN: '' })).toEqual([0, expect.stringContaining(doctor.noToken)]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a token that Discord refuses', { DISCORD_TOKEN: 'wrong' }, doctor.tokenRefused],
    ['a Discord that is not to be had', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 'Discord cannot be asked'],
  ])('names %s, and what to do', async (_, env, named) => {
    const [code, told] = await ask(env);
    expect([code, told]).toEqual([1, expect.stringContaining(`✗ ${named}`)]);
    expect(told).toMatch(/✗ [^\n]*\n {4}→ \S/u);
  });

  it('looks at the channels of each server as the doctor on Discord does, and at those that notices go to', async () => {
    await made();
    const server = local.guild.payload().name;
    expect((await ask())[1]).toContain(`✓ ${doctor.server(server, 3, 3)}`);
    local.addChannel({ id: '1100000000000000055', name: 'stage', type: ChannelType.GuildStageVoice });
    local.addChannel({ id: '1100000000000000056', name: 'desk', type: ChannelType.GuildForum });
    local.addChannel({ id: '1100000000000000057', name: 'night', type: ChannelType.PublicThread, parent: 'mod-log' });
    expect((await ask())[1]).toContain(`✓ ${doctor.server(server, 5, 4)}`);
    local.denyBot('stage', ['ViewChannel']);
    local.denyBot('desk', ['SendMessagesInThreads']);
    local.denyBot('news', ['PinMessages']);
    local.denyBot('mod-log', ['SendMessagesInThreads']);
    const stores = await openStores({ file: join(folder, 'data', 'dateline.sqlite'), url: null }, () => new Date());
    const gone = '1100000000000000099';
    await stores.defaults.set(local.guildId, { reportChannelId: gone, logChannelId: '1100000000000000057' });
    await stores.close();
    const [code, told] = await ask();
    expect(code).toBe(1);
    for (const [channel, lacks] of [
      ['stage', 'ViewChannel'],
      ['desk', 'SendMessagesInThreads'],
      ['news', 'PinMessages'],
      ['mod-log', 'SendMessagesInThreads'],
      ['night', 'SendMessagesInThreads'],
    ] as const)
      expect(told).toContain(`✗ ${doctor.channel(server, channel, [lacks])}`);
    expect(told).toContain(`✗ ${doctor.reportsLost(server)}`);
    expect(told).toContain(`✓ ${doctor.server(server, 1, 1)}`);
  });

  it('gives no all-clear for a server of which Discord does not say', async () => {
    local.failNext(isChannels, { status: 403, body: { message: 'Missing Access', code: 50_001 } });
    expect(await ask()).toEqual([1, expect.stringContaining(`✗ ${doctor.serverUnseen}`)]);
  });

  it.each(['nowhere', 'empty'])('names an archive that is %s', async (archive) => {
    mkdirSync(join(folder, 'empty'));
    expect(await ask({ DISCORD_TOKEN: '' }, archive)).toEqual([1, expect.stringContaining(doctor.archiveEmptyAdvice)]);
  });

  it('names a damaged database, and one that others may read', async () => {
    await made();
    const file = join(folder, 'data', 'dateline.sqlite');
    chmodSync(file, 0o644);
    expect(await ask({ DISCORD_TOKEN: '' })).toEqual([1, expect.stringContaining(doctor.databaseOpen)]);
    writeFileSync(file, 'no database at all, and longer than a few words');
    expect(await ask({ DISCORD_TOKEN: '' })).toEqual([1, expect.stringContaining(doctor.damagedAdvice)]);
  });

  it('says which process has the data folder, and leaves it to it', async () => {
    await made();
    expect((await ask({ DISCORD_TOKEN: '' }))[1]).toContain(doctor.nobodyRuns);
    const lock = await takeStartLock(join(folder, 'data'), 'bot', new Date());
    expect(await ask({ DISCORD_TOKEN: '' })).toEqual([0, expect.stringContaining(`process ${process.pid} on`)]);
    lock.release();
    expect((await ask({ DISCORD_TOKEN: '' }))[1]).toContain(doctor.nobodyRuns);
  });

  it('names a file in place of the data folder', async () => {
    writeFileSync(join(folder, 'data'), '');
    expect(await ask({ DISCORD_TOKEN: '' })).toEqual([1, expect.stringContaining('cannot be written to')]);
  });

  it.each([
    ['18.20.4', false],
    ['20.18.9', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.1.0', true],
  ])('takes Node %s: %s', (version, isTaken) => {
    expect(examineNode(version).ok).toBe(isTaken);
  });
});
