import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isHost, isPublic, type MayReach } from '../../../src/feeds/web/reach.ts';
import { WebClient } from '../../../src/feeds/web/web-client.ts';
import { LoopbackWeb } from '../../support/loopback-web.ts';

let web: LoopbackWeb;
let ending: AbortController;
let client: WebClient | null = null;
let clock = 0;
const pauses: number[] = [];

const open = ({
  mayReach = isHost,
  resolve = lookup,
  timeoutMs = 5000,
}: { mayReach?: MayReach; resolve?: LookupFunction; timeoutMs?: number } = {}): WebClient =>
  (client = new WebClient({
    userAgent: 'Dateline/0.0.0 (+https://operator.example)',
    mayReach,
    resolve,
    timeoutMs,
    now: () => new Date(clock),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      clock += milliseconds;
      return Promise.resolve();
    },
    signal: ending.signal,
  }));
const text = (answer: Awaited<ReturnType<WebClient['get']>>): string =>
  'code' in answer ? `fault ${answer.code}` : `${answer.status} ${new TextDecoder().decode(answer.body)}`;
const get = async (url: string, maxBytes = 1000): Promise<string> =>
  text(await (client ?? open()).get({ url, maxBytes }));

const to = (path: string, status: number, location: string): string =>
  web.serve(path, { status, headers: { location } });

beforeEach(async () => {
  web = await LoopbackWeb.open();
  ending = new AbortController();
  pauses.length = 0;
});

afterEach(async () => {
  await client?.close();
  client = null;
  await web.close();
});

describe('a client of the web', () => {
  it('says who it is, and gives status, headers and body', async () => {
    web.serve('/a', { headers: { ETag: '"1"' }, body: 'The river rose.' });
    const answer = await open().get({ url: web.at('/a'), maxBytes: 1000, headers: { 'if-none-match': '"0"' } });
    if ('code' in answer) throw new TypeError(answer.code);
    expect([answer.status, answer.header('etag'), answer.url, answer.movedTo]).toEqual([
      200,
      '"1"',
      web.at('/a'),
      null,
    ]);
    expect(web.asked[0]!.headers).toMatchObject({
      'user-agent': 'Dateline/0.0.0 (+https://operator.example)',
      'if-none-match': '"0"',
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks %s, within bounds', async (encoding, pack) => {
    const headers = { 'content-encoding': encoding };
    web.serve('/small', { headers, body: pack('The river rose.') });
    web.serve('/bomb', { headers, body: pack(Buffer.alloc(50_000_000)) });
    web.serve('/cut', { headers, body: pack('The river rose. '.repeat(50)).subarray(0, 20) });
    expect(await get(web.at('/small'))).toBe('200 The river rose.');
    expect(await get(web.at('/bomb'), 100_000)).toBe('fault too-large');
    expect(await get(web.at('/cut'))).toBe('fault cut-off');
  });

  it('reads no more of a huge body than it takes, declared or not', async () => {
    let sent = 0;
    web.serve('/declared', { body: Buffer.alloc(2_000_000) });
    web.serve('/endless', (response) => {
      const more = (): void => {
        if (response.destroyed) return;
        sent += 65_536;
        if (response.write(Buffer.alloc(65_536))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    expect(await get(web.at('/declared'))).toBe('fault too-large');
    expect(await get(web.at('/endless'))).toBe('fault too-large');
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each([
    ['that does not begin', (): void => undefined],
    [
      'that drips',
      (response: import('node:http').ServerResponse): void => {
        const drip = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('waits no longer than it may for an answer %s', async (_which, reply) => {
    web.serve('/slow', reply);
    open({ timeoutMs: 200 });
    expect(await get(web.at('/slow'))).toBe('fault too-slow');
  });

  it('tells what is wrong with a server', async () => {
    web.serve('/short', (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    web.serve('/gone', { status: 410, body: 'x'.repeat(5000) });
    expect(await get(web.at('/gone'))).toBe('410 ');
    expect(await get(web.at('/short'))).toMatch(/^fault (?:unreachable|cut-off)$/u);
    const closed = web.at('/');
    await web.close();
    expect(await get(closed)).toBe('fault unreachable');
    web = await LoopbackWeb.open();
  });

  it('tells that a host is not known', async () => {
    const unknown = Object.assign(new TypeError('getaddrinfo'), { code: 'ENOTFOUND' });
    open({ resolve: (_host, _options, give) => give(unknown, []) });
    expect(await get('http://nowhere.example/')).toBe('fault unknown-host');
  });

  it('asks a host one thing at a time, with a pause between, and others meanwhile', async () => {
    const other = await LoopbackWeb.open('127.0.0.2');
    for (const path of ['/a', '/b', '/c']) {
      web.serve(path, path);
      other.serve(path, path);
    }
    open();
    const urls = ['/a', '/b', '/c'].flatMap((path) => [web.at(path), other.at(path)]);
    expect(await Promise.all(urls.map((url) => get(url)))).toEqual(urls.map((url) => `200 ${new URL(url).pathname}`));
    expect([web.most, other.most]).toEqual([1, 1]);
    expect(pauses.length).toBeGreaterThan(0);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(1000);
    await other.close();
  });

  it('is ended in the middle of an answer', async () => {
    web.serve('/slow', () => ending.abort());
    expect(await get(web.at('/slow'))).toBe('fault unreachable');
  });
});

describe('redirects', () => {
  it.each([
    [301, '/end', 'moved'],
    [308, 'end', 'moved'],
    [302, '/end', 'for now'],
    [303, '/end', 'for now'],
    [307, '/end', 'for now'],
  ])('by %i to %s are followed: %s', async (status, location, kind) => {
    web.serve('/end', 'The end.');
    const answer = await open().get({ url: to('/start', status, location), maxBytes: 100 });
    expect(text(answer)).toBe('200 The end.');
    expect(answer).toMatchObject({ url: web.at('/end'), movedTo: kind === 'moved' ? web.at('/end') : null });
  });

  it('count as moved for good only as far as all of them are', async () => {
    web.serve('/end', 'The end.');
    to('/b', 302, '/end');
    expect(await open().get({ url: to('/a', 301, '/b'), maxBytes: 100 })).toMatchObject({ movedTo: web.at('/b') });
    to('/d', 301, '/end');
    expect(await client!.get({ url: to('/c', 302, '/d'), maxBytes: 100 })).toMatchObject({ movedTo: null });
  });

  it.each([
    ['round', '/start'],
    ['to a file', 'file:///etc/passwd'],
    ['to a name and password', 'http://me:secret@gazette.example/'],
    ['to nothing', 'http://'],
    ['to data', 'data:text/plain,hello'],
  ])('that lead %s are refused', async (_which, location) => {
    expect(await get(to('/start', 302, location))).toBe('fault redirects');
    expect(web.asked.length).toBeLessThanOrEqual(6);
  });

  it.each([
    'http://127.0.0.2:PORT/',
    'http://2130706434:PORT/',
    'http://[::ffff:127.0.0.2]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'http://10.0.0.1/',
    'http://localhost:PORT/',
  ])('to %s are not followed into networks of ours', async (address) => {
    const inside = await LoopbackWeb.open('127.0.0.2');
    open({ mayReach: (ip) => ip === '127.0.0.1', resolve: (_host, _options, give) => give(null, '127.0.0.2', 4) });
    expect(await get(to('/start', 302, address.replace('PORT', String(inside.port))))).toBe('fault private-address');
    expect(inside.asked).toEqual([]);
    await inside.close();
  });
});

it('a name that leads elsewhere the next moment gets nowhere', async () => {
  const inside = await LoopbackWeb.open('127.0.0.2', web.port);
  const answers = ['127.0.0.1', '127.0.0.2'];
  const asked: string[] = [];
  open({
    mayReach: (ip) => ip === '127.0.0.1',
    resolve: (host, _options, give) => {
      asked.push(host);
      give(null, [{ address: answers[Math.min(asked.length - 1, 1)]!, family: 4 }]);
    },
  });
  // The connection is not kept, so that the name is looked up again.
  web.serve('/a', { headers: { connection: 'close' }, body: 'outside' });
  inside.serve('/a', 'inside');
  const url = `http://rebound.example:${web.port}/a`;
  expect(await get(url)).toBe('200 outside');
  expect(await get(url)).toBe('fault private-address');
  expect([asked.length, inside.asked]).toEqual([2, []]);
  await inside.close();
});

it('without leave nothing of this machine is asked', async () => {
  open({ mayReach: isPublic });
  web.serve('/', 'secret');
  expect(await get(web.at('/'))).toBe('fault private-address');
  expect(await get(`http://localhost:${web.port}/`)).toBe('fault private-address');
  expect(web.asked).toEqual([]);
});
