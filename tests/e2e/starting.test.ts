import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { start } from '../../src/compose/start.ts';
import { readConfig } from '../../src/config.ts';
import { ArchiveError } from '../../src/errors.ts';
import { english } from '../../src/texts/en/english.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'dateline-starting-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const run = (
  port = '0',
  onLine: (line: string) => void = () => {},
  config = readConfig({ DATELINE_DATA: join(base, 'data'), DATELINE_PORT: port }),
): Promise<number> =>
  start({
    config,
    folder: join(base, 'archive'),
    now: () => new Date('2024-04-10T09:00:00Z'),
    log: pino({ level: 'silent' }),
    writeLine: onLine,
    progress: { show: () => {}, end: () => {} },
    input: new PassThrough() as unknown as NodeJS.ReadStream,
    output: new PassThrough() as unknown as NodeJS.WriteStream,
    version: '0.0.0',
    exit: () => {},
  });

it('a part of the shards without a database that is shared is no setting to start with', async () => {
  const config = readConfig({ DATELINE_DATA: join(base, 'data'), DISCORD_TOKEN: 'token', DATELINE_SHARDS: '0/2' });
  await expect(run('0', () => {}, config)).rejects.toThrow(english.start.shardsNeedDatabase);
});

const archiveOf = async (files: Readonly<Record<string, string>>): Promise<void> => {
  await mkdir(join(base, 'archive'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(base, 'archive', name), text);
};
const watchers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;

it.each<[string, Record<string, string>]>([
  ['is empty', {}],
  ['holds no article', { 'broken.json': '{' }],
])('ends, and leaves nothing running, where the folder %s', async (_, files) => {
  await archiveOf(files);
  const before = watchers();
  await expect(run()).rejects.toThrow(ArchiveError);
  await expect.poll(watchers).toBe(before);
});

it('names the folder that was asked for when it is empty', async () => {
  await archiveOf({});
  await expect(run()).rejects.toThrow(join(base, 'archive'));
});

it('says that the port is taken, and where the page is instead', async () => {
  await archiveOf({ 'flood.txt': ' date 2024-03-02 Flood\n\nThe river rose on Saturday.\n' });
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const lines: string[] = [];
  const code = run(String(port), (line) => {
    lines.push(line);
    if (line === english.start.stayingUp) process.emit('SIGTERM');
  });
  expect(await code).toBe(0);
  taken.close();
  expect(lines).toContain(`Port ${port} is taken by another program; a free one is used.`);
  expect(lines.join('\n')).not.toContain(`127.0.0.1:${port}`);
});
