import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { statusReply } from '../../src/command/replies/admin/status-reply.ts';
import { conditionsOf } from '../../src/compose/feeds/feeds-of.ts';
import { start } from '../../src/compose/start.ts';
import { openTerminal } from '../../src/compose/open-terminal.ts';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';
import { english } from '../../src/texts/en/english.ts';
import { LoopbackWeb } from '../support/loopback-web.ts';

const RSS =
  '<rss version="2.0"><channel><title>Gazette</title><item><guid>g1</guid><title>Bridge closed</title><link>https://gazette.example/b</link><pubDate>Fri, 01 Mar 2024 09:00:00 GMT</pubDate><description>The bridge closed on Friday.</description></item></channel></rss>';

let web: LoopbackWeb;
let base: string;
beforeEach(async () => {
  web = await LoopbackWeb.open();
  base = await mkdtemp(join(tmpdir(), 'dateline-fed-'));
  await mkdir(join(base, 'archive'));
});
afterEach(async () => {
  await web.close();
  await rm(base, { recursive: true, force: true });
});

const now = (): Date => new Date('2024-04-10T09:00:00Z');
const log = pino({ level: 'silent' });
const config = (): ReturnType<typeof readConfig> =>
  readConfig({
    DATELINE_DATA: join(base, 'data'),
    DATELINE_PORT: '0',
    DATELINE_FEEDS: join(base, 'feeds.txt'),
    DATELINE_FEEDS_PRIVATE: 'yes',
  });
const run = async (list: string, onLine: (line: string) => void): Promise<number> => {
  await writeFile(join(base, 'feeds.txt'), list);
  return start({
    config: config(),
    folder: join(base, 'archive'),
    version: '0.0.0',
    now,
    log,
    writeLine: onLine,
    progress: { show: () => {}, end: () => {} },
    input: new PassThrough() as unknown as NodeJS.ReadStream,
    output: new PassThrough() as unknown as NodeJS.WriteStream,
    exit: () => {},
  });
};

it('an archive with nothing but feeds comes up with their items, and tells how they fare', async () => {
  const lines: string[] = [];
  const code = await run(web.serve('/rss?key=secret', RSS), (line) => {
    lines.push(line);
    if (line === english.start.stayingUp) process.emit('SIGTERM');
  });
  expect(code).toBe(0);
  expect(lines.join('\n')).toContain('1 article, 1 March 2024');
  expect(await conditionsOf(config())).toMatchObject([{ items: 1, fault: null }]);

  const progress = { show: () => {}, end: () => {} };
  const terminal = await openTerminal({
    config: config(),
    folder: join(base, 'archive'),
    now,
    log,
    progress,
  });
  const status = await statusReply(terminal.services, terminal.context);
  await terminal.close();
  const shown = JSON.stringify(status);
  expect(shown).toContain('Feeds: 1, with 1 item kept.');
  expect(shown).toContain(`127.0.0.1:${web.port}/rss: 1 item, last fetched 10 April 2024, 09:00 UTC`);
  expect(shown).not.toContain('secret');
});

it('a list that cannot be used stops the start, with the line', async () => {
  const told = await run('https://gazette.example/rss\ngazette\n', () => {}).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(ConfigError);
  expect((told as ConfigError).problems[0]).toContain('feeds.txt:2: “gazette”');
});
