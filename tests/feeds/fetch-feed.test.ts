import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isPublic } from '../../src/feeds/web/reach.ts';
import { feedFolderName } from '../../src/feeds/kept/kept-names.ts';
import type { FetchedFeed } from '../../src/feeds/fetch-feed.ts';
import { LoopbackWeb, type Reply } from '../support/loopback-web.ts';
import { FedArchive } from './fed-archive.ts';

let web: LoopbackWeb;
let fed: FedArchive;

beforeEach(async () => {
  web = await LoopbackWeb.open();
  fed = await FedArchive.open();
});

afterEach(async () => {
  await fed.close();
  await web.close();
});

const rss = (items: readonly string[], head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tolvane Gazette</title><link>https://gazette.example/</link>${head}${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`;
const dated = (id: string, date: string): string =>
  `<guid>id-${id}</guid><title>${id}</title><pubDate>${date}</pubDate><description>Text ${id}.</description>`;
const BRIDGE =
  '<guid>g1</guid><title>Bridge closed</title><link>/2024/bridge</link><pubDate>Fri, 01 Mar 2024 09:00:00 GMT</pubDate><description>&lt;p&gt;The bridge &lt;b&gt;closed&lt;/b&gt; on Friday.&lt;/p&gt;</description>';
const HARBOUR =
  '<guid>g2</guid><title>Harbour vote</title><link>https://gazette.example/vote</link><pubDate>Sat, 02 Mar 2024 09:00:00 GMT</pubDate><description>The harbour vote passed.</description>';
const BOTH = { 'Bridge closed': 'The bridge closed on Friday.', 'Harbour vote': 'The harbour vote passed.' };
const faultOf = ({ state: { fault } }: FetchedFeed): string | null => fault && `${fault.code} ${fault.detail}`.trim();
const minutesTo = (iso: string | null): number => (Date.parse(iso ?? '') - fed.now.getTime()) / 60_000;

describe('the items of a feed', () => {
  it('are kept, each with address, source and day, and read by the ordinary readers', async () => {
    const url = web.serve('/rss', rss([BRIDGE, HARBOUR]));
    const { state, kept } = await fed.fetch(url);
    expect(kept).toMatchObject({ added: 2, changed: 0, withoutText: 0 });
    expect(state).toMatchObject({ items: 2, fault: null, failures: 0, fetchedAt: '2024-03-02T10:00:00.000Z' });
    const articles = await fed.articles();
    expect(articles.find(({ title }) => title === 'Bridge closed')).toMatchObject({
      day: '2024-03-01',
      dateSource: 'text',
      source: 'Tolvane Gazette',
      url: web.at('/2024/bridge'),
      file: expect.stringMatching(/^\.feeds\/feed-127\.0\.0\.1-[0-9a-f]{12}\/item-[0-9a-f]{20}\.md$/u) as string,
    });
    expect(await fed.bodies()).toEqual(BOTH);
  });

  it.each([
    [
      'Atom',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>f</id><updated>2024-03-02T00:00:00Z</updated><entry><id>e1</id><title>Fair opens</title><link href="https://herald.example/fair"/><published>2024-03-01T09:00:00+02:00</published><updated>2024-03-01T09:00:00+02:00</updated><content type="html">&lt;p&gt;The fair opened.&lt;/p&gt;</content></entry></feed>',
    ],
    [
      'RDF',
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://herald.example/"><title>Herald</title></channel><item rdf:about="https://herald.example/fair"><title>Fair opens</title><link>https://herald.example/fair</link><description>The fair opened.</description><dc:date>2024-03-01</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Herald","items":[{"id":"e1","title":"Fair opens","url":"https://herald.example/fair","content_html":"<p>The fair opened.</p>","date_published":"2024-03-01T09:00:00+02:00"}]}',
    ],
  ])('may come in %s', async (_form, text) => {
    expect(faultOf(await fed.fetch(web.serve('/feed', text)))).toBeNull();
    expect(await fed.articles()).toMatchObject([
      { title: 'Fair opens', day: '2024-03-01', source: 'Herald', url: 'https://herald.example/fair' },
    ]);
    expect(await fed.bodies()).toEqual({ 'Fair opens': 'The fair opened.' });
  });

  it('are written again only when they change, and stay when they leave the feed', async () => {
    const url = web.serve('/rss', rss([BRIDGE, HARBOUR]));
    await fed.fetch(url);
    const before = await fed.files();
    const written = (await stat(join(fed.feeds, feedFolderName(url), Object.keys(before)[0]!))).mtimeMs;
    expect((await fed.fetch(url)).kept).toMatchObject({ added: 0, changed: 0 });
    expect(await fed.files()).toEqual(before);
    expect((await stat(join(fed.feeds, feedFolderName(url), Object.keys(before)[0]!))).mtimeMs).toBe(written);
    web.serve('/rss', rss([HARBOUR.replace('passed', 'failed')]));
    expect(await fed.fetch(url)).toMatchObject({ kept: { added: 0, changed: 1 }, state: { items: 2 } });
    expect(await fed.bodies()).toEqual({ ...BOTH, 'Harbour vote': 'The harbour vote failed.' });
  });

  it('without a date stay undated, whenever they are fetched', async () => {
    await fed.fetch(web.serve('/rss', rss([HARBOUR.replace(/<pubDate>.*<\/pubDate>/u, '')])));
    expect(await fed.articles()).toMatchObject([{ title: 'Harbour vote', day: null, dateSource: null }]);
  });

  it('with a date of two readings have the one that another item of their source shows', async () => {
    const url = web.serve('/rss', rss([dated('a', '03/04/2024')]));
    await fed.fetch(url);
    expect(await fed.articles()).toMatchObject([{ title: 'a', day: null }]);
    web.serve('/rss', rss([dated('b', '16/04/2024')]));
    await fed.fetch(url);
    const days = (await fed.articles()).map(({ title, day }) => [title, day]);
    expect(Object.fromEntries(days)).toEqual({ a: '2024-04-03', b: '2024-04-16' });
  });

  it('without an id are known by their address, else by title and date, wherever they stand in the feed', async () => {
    const bare = [BRIDGE, HARBOUR].map((item) => item.replace(/<guid>.*<\/guid>/u, ''));
    const plain = '<title>Fair opens</title><description>The fair opened.</description>';
    const url = web.serve('/rss', rss([...bare, plain]));
    expect((await fed.fetch(url)).kept).toMatchObject({ added: 3 });
    web.serve(
      '/rss',
      rss([plain, ...bare.toReversed(), '<title>New</title><description>Something new.</description>']),
    );
    expect((await fed.fetch(url)).kept).toMatchObject({ added: 1, changed: 0 });
  });

  it('that share an id are all kept where they are others, once where they are the same', async () => {
    const same = HARBOUR.replace('g2', 'g1');
    expect((await fed.fetch(web.serve('/a', rss([BRIDGE, same])))).kept).toMatchObject({ added: 2 });
    const url = web.serve('/b', rss([BRIDGE, BRIDGE]));
    expect((await fed.fetch(url)).kept).toMatchObject({ added: 1 });
    expect((await fed.fetch(url)).kept).toMatchObject({ added: 0, changed: 0 });
  });

  it('without text are counted, not kept', async () => {
    const { kept, state } = await fed.fetch(web.serve('/rss', rss([HARBOUR.replace(/<description>.*/u, '')])));
    expect([kept?.withoutText, state.withoutText, state.items, await fed.articles()]).toEqual([1, 1, 0, []]);
  });

  it.each([
    ['named by the server', { 'content-type': 'application/rss+xml; charset=windows-1251' }, ''],
    ['named by itself', { 'content-type': 'text/xml; charset=iso-8859-1' }, 'windows-1251'],
  ])('are decoded from the charset %s', async (_which, headers, declared) => {
    const text = rss([HARBOUR.replace('The harbour vote passed.', 'WORDS')]).replace(
      '<?xml version="1.0"?>',
      declared === '' ? '' : `<?xml version="1.0" encoding="${declared}"?>`,
    );
    const [before = '', after = ''] = text.split('WORDS');
    // «Мост» in windows-1251.
    const body = Buffer.concat([Buffer.from(before), Buffer.from([0xcc, 0xee, 0xf1, 0xf2]), Buffer.from(after)]);
    await fed.fetch(web.serve('/rss', { headers: headers, body }));
    expect(await fed.bodies()).toEqual({ 'Harbour vote': 'Мост' });
  });

  it('may name anything: nothing is written outside, and nothing breaks', async () => {
    const nasty = ['../../../etc/passwd', '/etc/passwd', 'a'.repeat(100_000), '..', '&#8238;x', 'CON', '.feed.json'];
    const url = web.serve(
      '/rss',
      rss(
        nasty.map(
          (id, at) =>
            `<guid>${id}</guid><title>--- ${id.slice(0, 50)} ${at}</title><description>Text ${at}.</description>`,
        ),
      ),
    );
    expect((await fed.fetch(url)).kept).toMatchObject({ added: nasty.length });
    expect(Object.keys(await fed.files()).every((name) => /^item-[0-9a-f]{20}\.md$/u.test(name))).toBe(true);
    expect(await fed.articles()).toHaveLength(nasty.length);
  });
});

describe('a feed that is asked for again', () => {
  it('is asked whether it has changed, and believed when it has not', async () => {
    const url = web.serve('/rss', {
      headers: { etag: '"v1"', 'last-modified': 'Fri, 01 Mar 2024 09:00:00 GMT', 'cache-control': 'max-age=7200' },
      body: rss([BRIDGE]),
    });
    const first = await fed.fetch(url);
    expect(Math.round(minutesTo(first.state.dueAt))).toBe(126);
    web.serve('/rss', { status: 304, headers: { etag: '"v1"' } });
    fed.now = new Date('2024-03-02T13:00:00Z');
    const second = await fed.fetch(url);
    expect(web.asked[1]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Fri, 01 Mar 2024 09:00:00 GMT',
    });
    expect(second.kept).toBeNull();
    expect(second.state).toMatchObject({ items: 1, fault: null, etag: '"v1"', fetchedAt: '2024-03-02T13:00:00.000Z' });
  });

  it.each([301, 308])(
    'after %i is asked for where it has moved to, and again where it was if it is not there',
    async (status) => {
      const url = web.serve('/old', { status, headers: { location: '/new' } });
      web.serve('/new', rss([BRIDGE]));
      expect((await fed.fetch(url)).state).toMatchObject({ movedTo: web.at('/new'), fault: null });
      await fed.fetch(url);
      expect(web.paths).toEqual(['/old', '/new', '/new']);
      web.serve('/new', { status: 404 });
      expect(faultOf(await fed.fetch(url))).toBe('not-found 404');
      web.serve('/old', rss([BRIDGE, HARBOUR]));
      expect((await fed.fetch(url)).state).toMatchObject({ movedTo: null, fault: null, items: 2 });
    },
  );

  it('that has moved keeps its articles under their names when the list has its new address', async () => {
    const old = web.serve('/old', { status: 301, headers: { location: '/new' } });
    const next = web.serve('/new', rss([BRIDGE]));
    await fed.fetch(old);
    const before = (await fed.articles()).map(({ id }) => id);
    web.serve('/new', rss([BRIDGE, HARBOUR]));
    expect((await fed.fetch(next)).kept).toMatchObject({ added: 1, changed: 0 });
    expect((await fed.fetch(next)).kept).toMatchObject({ added: 0, changed: 0 });
    expect((await fed.articles()).map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    expect(await fed.bodies()).toEqual(BOTH);
    expect(web.paths.filter((path) => path === '/old')).toHaveLength(1);
  });

  it('that has moved is another feed as long as the list has both addresses', async () => {
    const old = web.serve('/old', { status: 301, headers: { location: '/new' } });
    const next = web.serve('/new', rss([BRIDGE]));
    await fed.fetch(old, {}, [old, next]);
    expect((await fed.fetch(next, {}, [old, next])).kept).toMatchObject({ added: 1 });
    expect((await fed.fetch(old, {}, [old, next])).kept).toMatchObject({ added: 0 });
  });

  it('after 302 is asked for where it was', async () => {
    const url = web.serve('/old', { status: 302, headers: { location: '/new' } });
    web.serve('/new', rss([BRIDGE]));
    expect((await fed.fetch(url)).state).toMatchObject({ movedTo: null, fault: null });
    await fed.fetch(url);
    expect(web.paths).toEqual(['/old', '/new', '/old', '/new']);
  });

  it('takes up the wish for fewer visits, and comes back to itself after a failure', async () => {
    const url = web.serve('/rss', rss([BRIDGE], '<ttl>180</ttl>'));
    expect(Math.round(minutesTo((await fed.fetch(url)).state.dueAt))).toBe(189);
    web.serve('/rss', { status: 500 });
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) waits.push(Math.round(minutesTo((await fed.fetch(url)).state.dueAt)));
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(await fed.bodies()).toEqual({ 'Bridge closed': BOTH['Bridge closed'] });
    web.serve('/rss', rss([BRIDGE]));
    expect((await fed.fetch(url)).state).toMatchObject({ failures: 0, fault: null });
  });
});

describe('a feed that is not to be had', () => {
  const HTML = '<!doctype html><html><body><p>Please log in.</p></body></html>';
  const CUT = rss([BRIDGE, HARBOUR]);

  it.each<[string, Reply, string]>([
    ['is gone', { status: 410 }, 'gone 410'],
    ['is not there', { status: 404 }, 'not-found 404'],
    ['is refused', { status: 403 }, 'refused 403'],
    ['asks for patience', { status: 429, headers: { 'retry-after': '7200' } }, 'too-many 429'],
    ['has a fault', { status: 503, headers: { 'retry-after': 'Sat, 02 Mar 2024 13:00:00 GMT' } }, 'server 503'],
    ['has another status', { status: 418 }, 'status 418'],
    ['has no content', { status: 204 }, 'status 204'],
    ['is a page', { headers: { 'content-type': 'text/html' }, body: HTML }, 'not-a-feed'],
    [
      'is a page that says that it is a feed',
      { headers: { 'content-type': 'application/rss+xml' }, body: HTML },
      'not-a-feed',
    ],
    ['is empty', '', 'not-a-feed'],
    ['is no text', { body: Buffer.from([0, 1, 2, 255, 254, 0]) }, 'not-a-feed'],
    ['is JSON of another kind', '{"items": 7}', 'not-a-feed'],
    ['ends in an item', CUT.slice(0, CUT.length - 60), 'cut-off'],
    ['ends after an item', CUT.slice(0, CUT.indexOf('</item>') + 7), 'cut-off'],
    ['is huge', { body: Buffer.alloc(10_000_001, 0x20) }, 'too-large 10'],
  ])('since it %s tells why, and loses nothing that is kept', async (_which, reply, fault) => {
    const url = web.serve('/rss', rss([BRIDGE, HARBOUR]));
    await fed.fetch(url);
    web.serve('/rss', reply);
    const fetched = await fed.fetch(url);
    expect(faultOf(fetched)).toBe(fault);
    expect(fetched.state).toMatchObject({ failures: 1, items: 2, isGone: fault.startsWith('gone') });
    expect(minutesTo(fetched.state.dueAt)).toBe(
      fault.startsWith('too-many') ? 120 : fault.startsWith('server') ? 180 : 15,
    );
    expect(await fed.bodies()).toEqual(BOTH);
  });

  it('may come whatever its type is called', async () => {
    const url = web.serve('/rss', { headers: { 'content-type': 'text/html; charset=utf-8' }, body: rss([BRIDGE]) });
    expect(faultOf(await fed.fetch(url))).toBeNull();
  });

  it('may have no item yet', async () => {
    expect(await fed.fetch(web.serve('/rss', rss([])))).toMatchObject({
      state: { fault: null, items: 0 },
      kept: { added: 0 },
    });
  });

  it('is not asked for on this machine without leave', async () => {
    const outside = await FedArchive.open(isPublic);
    expect(faultOf(await outside.fetch(web.serve('/rss', rss([BRIDGE]))))).toBe('private-address');
    expect(web.asked).toEqual([]);
    await outside.close();
  });

  it('is asked for again from the beginning when its items could not be written', async () => {
    const url = web.serve('/rss', { headers: { etag: '"v1"' }, body: rss([BRIDGE]) });
    const folder = join(fed.feeds, feedFolderName(url));
    await mkdir(fed.feeds, { recursive: true });
    await writeFile(folder, 'in the way');
    expect(faultOf(await fed.fetch(url))).toBe('cannot-keep EEXIST');
    expect((await fed.fetch(url)).state.etag).toBeNull();
  });

  it('leaves no half of a file behind that a process left which was ended', async () => {
    const url = web.serve('/rss', rss([BRIDGE]));
    await fed.fetch(url);
    const folder = join(fed.feeds, feedFolderName(url));
    await writeFile(join(folder, '.item-0.md.7.tmp'), 'half');
    await fed.fetch(url);
    expect((await readdir(folder)).filter((name) => !name.startsWith('item-'))).toEqual(['.feed.json']);
  });

  it('counts as not asked when the process ends meanwhile', async () => {
    const url = web.serve('/rss', () => fed.ending.abort());
    expect((await fed.fetch(url)).state).toMatchObject({ failures: 0, triedAt: null, fault: null });
  });
});
