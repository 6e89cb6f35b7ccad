import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { lengthenFrom } from '../../../src/feeds/full/article-page.ts';
import { Robots } from '../../../src/feeds/full/robots.ts';
import type { FetchedFeed } from '../../../src/feeds/fetch-feed.ts';
import { LoopbackWeb, type Reply } from '../../support/loopback-web.ts';
import { FedArchive } from '../fed-archive.ts';

let web: LoopbackWeb;
let other: LoopbackWeb;
let fed: FedArchive;

beforeEach(async () => {
  [web, other] = await Promise.all([LoopbackWeb.open(), LoopbackWeb.open('127.0.0.2')]);
  fed = await FedArchive.open();
});

afterEach(async () => {
  await fed.close();
  await Promise.all([web.close(), other.close()]);
});

const SHORT = 'The bridge over the Tolvane closed on Friday.';
const LONG = `${SHORT} Engineers found cracks in two of its piers. It will stay closed until the summer, the council said. A ferry takes its place from Monday, and buses leave from the square.`;
const item = (path: string, text = SHORT): string =>
  `<guid>id${path}</guid><title>Bridge over the Tolvane closed</title><link>${path}</link><pubDate>Fri, 01 Mar 2024 09:00:00 GMT</pubDate><description>${text}</description>`;
const rss = (items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Gazette</title>${items.map((each) => `<item>${each}</item>`).join('')}</channel></rss>`;
const page = (text: string, title = 'Bridge over the Tolvane closed', head = ''): Reply => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text
    .split('. ')
    .map((sentence) => `<p>${sentence}. ${sentence}, as was said before and is said again here.</p>`)
    .join('')}</article></body></html>`,
});
const fetchFull = (url: string): Promise<FetchedFeed> => {
  const { parse, now } = fed.tools;
  const robots = new Robots(fed.client, now);
  return fed.fetch(url, { lengthen: lengthenFrom({ client: fed.client, robots, parse }) });
};
const pages = (): string[] => web.paths.filter((path) => path !== '/rss' && path !== '/robots.txt');
const body = async (): Promise<string> => Object.values(await fed.bodies())[0] ?? '';

describe('the text of an item’s page', () => {
  it('takes the place of the feed’s where it is longer, under what the feed says of the rest', async () => {
    web.serve(
      '/a',
      page(LONG, 'Bridge over the Tolvane closed — Gazette', '<meta name="author" content="Petra Winther">'),
    );
    expect((await fetchFull(web.serve('/rss', rss([item('/a')])))).kept).toMatchObject({ added: 1, waiting: 0 });
    expect(await body()).toContain('Engineers found cracks');
    expect(await fed.articles()).toMatchObject([
      { title: 'Bridge over the Tolvane closed', day: '2024-03-01', source: 'Gazette', url: web.at('/a') },
    ]);
  });

  it('is asked for once, and again when the item changes', async () => {
    const url = web.serve('/rss', rss([item('/a')]));
    web.serve('/a', page(LONG));
    await fetchFull(url);
    expect((await fetchFull(url)).kept).toMatchObject({ added: 0, changed: 0 });
    expect(web.paths.filter((path) => path === '/a')).toHaveLength(1);
    web.serve('/rss', rss([item('/a', `${SHORT} It opened again on Sunday.`)]));
    web.serve('/a', page(LONG.replace('until the summer', 'until Sunday')));
    expect((await fetchFull(url)).kept).toMatchObject({ added: 0, changed: 1 });
    expect(await body()).toContain('until Sunday');
  });

  it('gives a day where the feed has none', async () => {
    web.serve('/a', page(LONG, undefined, '<meta property="article:published_time" content="2024-02-29T09:00:00Z">'));
    await fetchFull(web.serve('/rss', rss([item('/a').replace(/<pubDate>.*<\/pubDate>/u, '')])));
    expect(await fed.articles()).toMatchObject([{ day: '2024-02-29' }]);
  });

  it.each<[string, Reply]>([
    [
      'is shorter',
      { headers: { 'content-type': 'text/html' }, body: '<html><p>Bridge over the Tolvane closed.</p></html>' },
    ],
    [
      'is about something else',
      page(`Please accept our cookies. ${'We value your privacy. '.repeat(20)}`, 'Before you go on'),
    ],
    ['is not there', { status: 404 }],
    ['is forbidden', { status: 403 }],
    ['is no page', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' }],
    ['is huge', { headers: { 'content-type': 'text/html' }, body: Buffer.alloc(10_000_001, 0x20) }],
    ['leads into the network', { status: 302, headers: { location: 'http://169.254.169.254/latest/' } }],
  ])('is not taken where it %s, nor asked for again', async (_which, reply) => {
    const url = web.serve('/rss', rss([item('/a')]));
    web.serve('/a', reply);
    expect((await fetchFull(url)).kept).toMatchObject({ added: 1, waiting: 0 });
    await fetchFull(url);
    expect(await body()).toBe(SHORT);
    expect(web.paths.filter((path) => path === '/a')).toHaveLength(1);
  });

  it('is asked for again where it was not to be had and may be, whether the feed has changed or not', async () => {
    const url = web.serve('/rss', { headers: { etag: '"1"' }, body: rss([item('/a')]) });
    web.serve('/a', { status: 500 });
    expect(await fetchFull(url)).toMatchObject({ kept: { added: 1, waiting: 1 }, state: { etag: null } });
    expect(await body()).toBe(SHORT);
    web.serve('/a', page(LONG));
    expect(await fetchFull(url)).toMatchObject({ kept: { changed: 1, waiting: 0 }, state: { etag: '"1"' } });
    expect(await body()).toContain('Engineers found cracks');
  });

  it('is asked for of items that were kept before it was wanted, and stays when it is no longer wanted', async () => {
    const url = web.serve('/rss', { headers: { etag: '"1"' }, body: rss([item('/a')]) });
    web.serve('/a', page(LONG));
    await fed.fetch(url);
    expect((await fetchFull(url)).kept).toMatchObject({ changed: 1 });
    expect((await fed.fetch(url)).kept).toMatchObject({ changed: 0 });
    expect(await body()).toContain('Engineers found cracks');
  });

  it('is asked for of thirty items at a time', async () => {
    const paths = Array.from({ length: 33 }, (_, at) => `/page-${at}`);
    for (const path of paths) web.serve(path, page(LONG));
    const url = web.serve('/rss', rss(paths.map((path) => item(path))));
    expect((await fetchFull(url)).kept).toMatchObject({ added: 33, waiting: 3 });
    expect((await fetchFull(url)).kept).toMatchObject({ added: 0, changed: 3, waiting: 0 });
  });
});

describe('robots.txt', () => {
  it.each([
    ['forbids all', 'User-agent: *\nDisallow: /', false],
    ['forbids us', 'User-agent: Dateline\nDisallow: /a\n\nUser-agent: *\nAllow: /', false],
    ['forbids others', 'User-agent: GPTBot\nDisallow: /', true],
    ['forbids other pages', 'User-agent: *\nDisallow: /private', true],
    ['allows us among others', 'User-agent: *\nDisallow: /\n\nUser-agent: dateline\nAllow: /', true],
    ['wants more patience than there is', 'User-agent: *\nCrawl-delay: 3600', false],
    ['is none', '<html>Nothing here</html>', true],
  ])('that %s is obeyed', async (_which, robots, isAsked) => {
    web.serve('/robots.txt', robots);
    web.serve('/a', page(LONG));
    web.serve('/b', page(LONG));
    await fetchFull(web.serve('/rss', rss([item('/a')])));
    expect(pages()).toEqual(isAsked ? ['/a'] : []);
    expect(await body()).toContain(isAsked ? 'Engineers found cracks' : SHORT);
  });

  it.each([
    [404, ['/a', '/b'], 0],
    [403, ['/a', '/b'], 0],
    [500, [], 2],
    [429, [], 2],
  ])('that answers with %i is asked for once, and lets us ask for %j', async (status, asked, waiting) => {
    web.serve('/robots.txt', { status });
    web.serve('/a', page(LONG));
    web.serve('/b', page(LONG));
    const { kept } = await fetchFull(web.serve('/rss', rss([item('/a'), item('/b')])));
    expect(pages()).toEqual(asked);
    expect(kept).toMatchObject({ added: 2, waiting });
    expect(web.paths.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('of the host that a page leads to counts as well', async () => {
    other.serve('/robots.txt', 'User-agent: *\nDisallow: /');
    web.serve('/a', { status: 302, headers: { location: other.serve('/a', page(LONG)) } });
    await fetchFull(web.serve('/rss', rss([item('/a')])));
    expect(other.paths).toEqual(['/robots.txt']);
    expect(await body()).toBe(SHORT);
  });
});
