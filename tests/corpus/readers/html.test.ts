import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/corpus/readers/html.ts';

const PARAGRAPH = 'The river rose over its banks in the night, and the people of three villages left their houses. ';

const page = (head: string, body = '', attributes = ''): string =>
  `<!doctype html><html ${attributes}><head><title>Flood | Example</title>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Flood in the valley</h1><p>${PARAGRAPH}&amp; <b>more</b>.</p><p>${PARAGRAPH}</p>${body}</article>
  <footer>All rights reserved</footer></body></html>`;

const read = (html: string): ReturnType<typeof readHtml> =>
  readHtml({ path: 'a.html', bytes: new TextEncoder().encode(html) });

const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('readHtml', () => {
  it('reads the article and leaves out what stands around it', () => {
    const [draft] = read(page('', '<h2>Help</h2><ul><li>Boats</li><li>Sand</li></ul>', 'lang="en-GB"')).drafts;
    expect(draft).toMatchObject({ title: 'Flood in the valley', language: 'en-GB', date: null });
    expect(draft?.body).toBe(`${PARAGRAPH}& more.\n\n${PARAGRAPH.trim()}\n\nHelp\n\nBoats\n\nSand`);
  });

  it.each([
    [
      'JSON-LD',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2021-11-16T23:30:00-05:00', dateModified: '2022-01-01' }),
    ],
    [
      'JSON-LD in a graph',
      jsonLd([
        { '@type': 'WebSite' },
        { '@graph': [{ '@type': ['Report', 'Thing'] }, { '@type': 'NewsArticle', datePublished: 'x' }] },
      ]),
      'none',
    ],
    ['a meta property', '<meta property="article:published_time" content="2021-11-16T23:30:00-05:00">'],
    ['a meta name', '<meta name="DC.date.issued" content="2021-11-16">'],
    ['microdata', '<meta itemprop="datePublished" content="2021-11-16">'],
    ['the only time', '<time datetime="2021-11-16T10:00">16 Nov</time>'],
    [
      'JSON-LD before meta',
      `<meta name="date" content="2001-01-01">${jsonLd({ '@type': 'Article', datePublished: '2021-11-16' })}`,
    ],
    [
      'meta where the JSON-LD is broken',
      '<script type="application/ld+json">{"@type":</script><meta name="date" content="2021-11-16">',
    ],
    ['nothing, of two times', '<time datetime="2021-11-16"></time><time datetime="2021-11-17"></time>', 'none'],
    ['nothing, of a day of modification', '<meta property="article:modified_time" content="2021-11-16">', 'none'],
  ])('reads the day from %s', (_name, head, expected = '2021-11-16') => {
    expect(read(page(head)).drafts[0]?.date?.slice(0, 10) ?? 'none').toBe(expected);
  });

  it('reads title, outlet, address, byline and correction', () => {
    const head = jsonLd({
      '@type': 'NewsArticle',
      headline: 'Flood & rain',
      publisher: { name: 'Example Times' },
      author: [{ name: 'Jo' }, 'Al'],
      correction: { '@type': 'CorrectionComment', text: 'It was Monday.' },
    });
    expect(read(page(`${head}<link rel="canonical" href="https://example.org/flood">`)).drafts).toMatchObject([
      {
        title: 'Flood & rain',
        source: 'Example Times',
        url: 'https://example.org/flood',
        byline: 'Jo, Al',
        corrected: 'It was Monday.',
      },
    ]);
  });

  it('runs nothing and shows no script', () => {
    const probe = 'globalThis.ranFromPage = true';
    const [draft] = read(
      page(
        `<script>${probe}</script>`,
        `<p>End.</p><script>${probe}</script><img src=x onerror="${probe}"><svg onload="${probe}"><text>x</text></svg>`,
      ),
    ).drafts;
    expect(draft?.body.endsWith('End.')).toBe(true);
    expect(draft?.body).not.toContain('ranFromPage');
    expect(globalThis).not.toHaveProperty('ranFromPage');
  });

  it('reads the declared charset', () => {
    const html = page('<meta charset="iso-8859-2">', '<p>Łódź i Gdańsk.</p>');
    const latin2: Record<string, number> = { Ł: 0xa3, ó: 0xf3, ź: 0xbc, ń: 0xf1 };
    const bytes = Uint8Array.from(html, (char) => latin2[char] ?? char.charCodeAt(0));
    expect(readHtml({ path: 'a.html', bytes }).drafts[0]?.body).toContain('Łódź i Gdańsk.');
  });

  it.each([
    ['body', `<!doctype html><html lang="de"><head><title>T</title><meta name="date" content="2021-11-16"></head>`],
    [
      'head and body',
      `<!DOCTYPE html>\n<html lang="de">\n<!-- saved --><meta name="date" content="2021-11-16"><title>T</title>`,
    ],
    [
      'html and head',
      `<title>T</title><meta name="date" content="2021-11-16"><script>let x = '<p>';</script><body lang="de">`,
    ],
    ['any of the tags', `<title>T</title><meta name="date" content="2021-11-16"/><html lang="de">`],
  ])('reads a page without %s, as HTML allows', (_which, before) => {
    const [draft] = read(`${before}<p>${PARAGRAPH}</p><p>The end.</p>`).drafts;
    expect(draft).toMatchObject({ title: 'T', date: '2021-11-16', body: `${PARAGRAPH.trim()}\n\nThe end.` });
  });

  it.each([
    ['a notice of PHP', '<br />\n<b>Warning</b>:  Undefined a in <b>/var/a.php</b> on line <b>3</b><br />\n', ''],
    ['a stray element', '<br>', ''],
    ['a style', '<style>p { color: red }</style>\n', ''],
    ['a comment and blanks', ' <!-- made by <body> hand -->\n\n', ''],
    ['a declaration', '<?xml version="1.0"?>\n', ''],
    ['a paragraph', '<p>Before all.</p>', 'Before all.\n\n'],
  ])('35-page-with-something-before-the-doctype: %s', (_name, stray, shown) => {
    const text = `<p>The mill burned.</p><p>Nobody was hurt.</p>`;
    const whole = `<!doctype html><html lang="en"><head><title>T</title><meta name="date" content="2021-11-16"></head><body class="single">${text}</body></html>`;
    expect(read(stray + whole).drafts).toMatchObject([
      { title: 'T', date: '2021-11-16', body: `${shown}The mill burned.\n\nNobody was hurt.` },
    ]);
  });

  it('14-page-that-the-html-reader-cannot-read: shows the body where extraction fails', () => {
    const { drafts, faults } = read('<html><body><p>x<![CDATA[> --><!DOCTYPE a></p></body></html>');
    expect(faults).toEqual([]);
    expect(drafts[0]?.body).toMatch(/^x/u);
  });

  it('takes all that a page shows where no article is found in it', () => {
    expect(read('<p>Short.</p>').drafts).toMatchObject([{ title: '', body: 'Short.' }]);
  });

  it.each([
    ['deep', '<div>'.repeat(1000)],
    ['deep and unparsed', '<div>'.repeat(200_000)],
    ['wide', '<p>x</p>'.repeat(30_000)],
  ])('refuses a page too %s in little time', (_name, html) => {
    expect(read(html)).toMatchObject({ drafts: [], faults: [{ code: 'malformed' }] });
  });
});
