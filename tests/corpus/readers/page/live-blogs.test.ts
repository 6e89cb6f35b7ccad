import { describe, expect, it } from 'vitest';
import { settleDay } from '../../../../src/corpus/dating/settle-day.ts';
import { readHtml } from '../../../../src/corpus/readers/html.ts';

/** What is told, and when: the newest first, as live blogs have it. */
const UPDATES = [
  [
    '2023-08-05T07:45:00+02:00',
    'The mayor said at breakfast that everybody was safe and that the road would open again.',
  ],
  [
    '2023-08-04T12:30:00+02:00',
    'By noon the wind had turned, and the crews could reach the burning warehouse by boat.',
  ],
  [
    '2023-08-04T06:10:00+02:00',
    'The fire brigade closed the harbour road at dawn, and two hundred people left their homes.',
  ],
] as const;
const TITLE = 'Fire at the harbour: live updates';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE} - Gazette</title>${head}</head>
  <body><nav><a href="/">Home</a><a href="/news">News</a></nav><main>${body}</main><footer>© 2024 Gazette</footer></body></html>`;
const entries = (entry: (stamp: string, clock: string, text: string) => string): string =>
  `<h1>${TITLE}</h1>${UPDATES.map(([stamp, text]) => entry(stamp, stamp.slice(11, 16), text)).join('')}`;
const published = '<meta property="article:published_time" content="2023-08-04T06:10:00+02:00">';
const linked = (facts: object): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: TITLE,
    liveBlogUpdate: UPDATES.map(([datePublished, articleBody]) => ({
      '@type': 'BlogPosting',
      headline: 'From the quay',
      datePublished,
      articleBody: `<p>${articleBody}</p>`,
    })),
    ...facts,
  })}</script>`;
const start = { datePublished: UPDATES[2][0], dateModified: UPDATES[0][0] };
const coverage = { coverageStartTime: UPDATES[2][0], coverageEndTime: UPDATES[0][0] };

const read = (html: string): { title: string; day: string | null; lines: string[] } => {
  const [draft] = readHtml({ path: 'a.html', bytes: new TextEncoder().encode(html) }).drafts;
  const { day } = settleDay(draft!, { file: 'a.html', today: null });
  const lines = draft!.body.split('\n').filter((line) => line.trim() !== '');
  return { title: draft!.title, day, lines };
};

describe('37-table-rows-fall-apart: a live blog', () => {
  it.each<[string, string]>([
    [
      'entries with a time and a headline',
      page(
        `<article>${entries((_stamp, clock, text) => `<div class="live-entry"><span class="time">${clock}</span><h3>From the quay</h3><p>${text}</p></div>`)}</article>`,
        published,
      ),
    ],
    [
      'sections with <time>',
      page(
        `<article>${entries((stamp, clock, text) => `<section><time datetime="${stamp}">${clock}</time><p>${text}</p></section>`)}</article>`,
        published,
      ),
    ],
    [
      'a list, with JSON-LD',
      page(
        entries((stamp, clock, text) => `<ul><li><time datetime="${stamp}">${clock}</time><p>${text}</p></li></ul>`),
        linked(start),
      ),
    ],
    [
      'an article for each entry, with JSON-LD that gives the time of coverage alone',
      page(
        entries(
          (stamp, clock, text) =>
            `<article><h2>From the quay</h2><time datetime="${stamp}">${clock} CET</time><p>${text}</p></article>`,
        ),
        linked(coverage),
      ),
    ],
    [
      'definitions',
      page(
        `<article>${entries((_stamp, clock, text) => `<dl><dt>${clock}</dt><dd>${text}</dd></dl>`)}</article>`,
        published,
      ),
    ],
    ['JSON-LD alone', page(`<h1>${TITLE}</h1><div id="app"></div>`, linked(start))],
  ])('of %s keeps each entry whole and apart from its time, and is of the day it began', (_shape, html) => {
    const { title, day, lines } = read(html);
    expect({ title, day }).toEqual({ title: TITLE, day: '2023-08-04' });
    expect(lines.filter((line) => line.length > 40)).toEqual(UPDATES.map(([, text]) => text));
    expect(lines.join(' ')).not.toMatch(/Home|News|©/u);
  });

  it.each<[string, (entry: readonly string[]) => string, (rows: string) => string, string]>([
    [
      'the row of a table',
      ([clock, text]) => `<tr><td>${clock}</td><td>${text}</td></tr>`,
      (rows) => `<table>${rows}</table>`,
      ' | ',
    ],
    ['a paragraph', ([clock, text]) => `<p><strong>${clock}</strong> ${text}</p>`, (rows) => rows, ' '],
  ])('keeps the time beside its entry where both stand in %s', (_where, row, all, parted) => {
    const told = UPDATES.map(([stamp, text]) => [stamp.slice(11, 16), text]);
    const html = page(`<article><h1>${TITLE}</h1>${all(told.map(row).join(''))}</article>`, published);
    expect(read(html).lines).toEqual(told.map((entry) => entry.join(parted)));
  });

  it('leaves a page with a text of its own to that text', () => {
    const own = `<article><h1>${TITLE}</h1>${'<p>The page tells of the fire in words of its own, and at some length.</p>'.repeat(6)}</article>`;
    expect(read(page(own, linked(start))).lines.join(' ')).not.toContain('mayor');
  });
});
