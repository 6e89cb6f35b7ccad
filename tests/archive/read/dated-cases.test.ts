import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read/read-archive.ts';

const STORY =
  'The ferry to the islands stayed in the harbour for the third day, and the shops on the far side ran out of bread. Nobody could say when the storm would end.';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-dated-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

/** Writes one file and reads the archive: its articles, without the blanks around their text. */
const read = async (path: string, content: string): Promise<object[]> => {
  await put(path, content);
  const { articles } = await readArchive(folder);
  return articles.map((article) => ({ ...article, body: article.body.trim() }));
};

const page = (head: string, body = '', text = `<p>${STORY}</p><p>${STORY} And so on.</p>`): string =>
  `<!doctype html><html lang="en"><head><title>No bread - Gazette</title>${head}</head><body><nav><a href="/">Home</a></nav>
  <main><article><h1>No bread</h1>${body}${text}</article></main><footer>© 2024 Gazette</footer></body></html>`;

const front = (fields: string, fence = '---'): string => `${fence}\n${fields}\n${fence}\n\n${STORY}\n`;

const stamp = (published: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}"}</script>`;
const at = (address: string): string => `<link rel="canonical" href="https://gazette.example/${address}">`;

describe('the day of an article', () => {
  it.each([
    ['published: 2021-11-16\ncreated: 2024-02-03\nsource: "https://gazette.example/bread"'],
    ["publishedAt: '2021-11-16'"],
    ['date_saved: 2024-02-03 10:00:00\ndate_published: 2021-11-16 08:00:00'],
    ['pubDate: Nov 16 2021'],
    ['datum: 16.11.2021'],
    ['published: true\nDate: 2021-11-16'],
    ['date: 16 novembre 2021'],
    ['created: 2021-11-16T10:00:00+01:00'],
  ])('01-front-matter-date-names: reads %j', async (fields) => {
    expect(await read('a.md', front(`title: No bread\n${fields}`))).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text', body: STORY },
    ]);
  });

  it('01-front-matter-date-names: takes no day of clipping', async () => {
    const fields = 'title: No bread\nsource: "https://gazette.example/bread"\npublished:\ncreated: 2024-02-03';
    expect(await read('a.md', front(fields))).toMatchObject([
      { title: 'No bread', day: null, dateSource: null, body: STORY },
    ]);
  });

  it.each([
    ['TOML', front('title = "No bread"\ndate = 2021-11-16T10:00:00-05:00\ndraft = false', '+++')],
    ['TOML with a local date', front('title = "No bread"\ndate = 2021-11-16\n[params]\nx = 1', '+++')],
    ['TOML with text', front(`title = 'No bread'\npublishDate = "16.11.2021"`, '+++')],
    ['TOML that says so', `---toml\ntitle = "No bread"\ndate = 2021-11-16\n---\n${STORY}`],
    ['JSON', `{\n  "title": "No bread",\n  "date": "2021-11-16"\n}\n\n${STORY}`],
    ['fenced JSON', front('"title": "No bread",\n"date": "2021-11-16"', ';;;')],
    ['YAML', front('title: No bread\ndate: 2021-11-16')],
    ['a head of fields', `Title: No bread\nDate: 2021-11-16\nTags: sea, bread\n\n${STORY}`],
  ])('02-toml-front-matter: reads front matter in %s', async (_form, text) => {
    expect(await read('a.md', text)).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text', body: STORY },
    ]);
  });

  it('02-toml-front-matter: names broken TOML with its line', async () => {
    await put('a.md', front('title = "No bread"\ndate = = 2021', '+++'));
    expect((await readArchive(folder)).problems).toMatchObject([{ code: 'malformed', line: 3 }]);
  });

  it.each(['16.11.2021', '16/11/2021', '11/16/2021', '16-11-2021', '16.11.21', '11-16-2021'])(
    '03-dotted-and-slashed-days: reads %s, which has one reading',
    async (date) => {
      expect(await read('a.md', front(`title: No bread\ndate: ${date}`))).toMatchObject([
        { title: 'No bread', day: '2021-11-16' },
      ]);
    },
  );

  it.each([
    [
      '<time class="entry-date published" datetime="2021-11-16T10:00:00+00:00">16 November</time><time class="updated" datetime="2022-01-02T10:00:00+00:00">2 January</time>',
    ],
    [
      '<time class="updated" datetime="2022-01-02">2 January</time><time pubdate datetime="2021-11-16">16 November</time>',
    ],
    [
      '<p class="posted-on"><a href="/1"><time datetime="2021-11-16T10:00">16 November</time></a></p><ul class="related"><li><time datetime="2020-01-01">2020</time></li></ul>',
    ],
    ['<span class="field--name-created">Tue, 11/16/2021 - 10:00</span>'],
    ['<div class="news-list-date"><time datetime="2021-11-16">16.11.2021</time></div>'],
    ['<p class="byline">By Petra Winther | 16 November 2021 | Updated 18 November 2021</p>'],
    ['<div class="date"><span>16</span> <span>Nov</span> <span>2021</span></div>'],
    ['<p>Dienstag, 16. November 2021</p>'],
  ])('04-wordpress-time-published: reads %s', async (mark) => {
    expect(await read('a.html', page('', mark))).toMatchObject([{ title: 'No bread', day: '2021-11-16' }]);
  });

  it.each([
    ['<abbr class="published" itemprop="datePublished" title="2021-11-16T21:05:00-07:00">9:05 PM</abbr>'],
    ['<span itemprop="datePublished">November 16, 2021</span>'],
    ['<meta itemprop="datepublished" content="2021-11-16T17:02:00Z">'],
    ['<span property="schema:datePublished" content="2021-11-16">yesterday</span>'],
    ['<abbr class="published" title="2021-11-16">Tuesday</abbr>'],
    ['<span itemprop="datePublished">16 ноября 2021</span>'],
  ])('05-microdata-on-visible-text: reads %s', async (mark) => {
    expect(await read('a.html', page('', mark))).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text' },
    ]);
  });

  it.each([
    [
      {
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': 'WebPage', datePublished: '2021-11-16T10:00:00+00:00', dateModified: '2022-02-01' },
        ],
      },
    ],
    [
      [
        { '@type': 'Organization', foundingDate: '1900-01-01' },
        { '@type': ['ItemPage'], datePublished: '2021-11-16' },
      ],
    ],
    [
      {
        '@type': 'WebPage',
        mainEntity: { '@type': 'NewsArticle', datePublished: '2021-11-16' },
        datePublished: '2001-01-01',
      },
    ],
  ])('06-jsonld-webpage-only: reads %j', async (data) => {
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(await read('a.html', page(script))).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text' },
    ]);
  });

  it('06-jsonld-webpage-only: takes no date of what is no page', async () => {
    const data = {
      '@graph': [
        { '@type': 'Comment', datePublished: '2021-11-16' },
        { '@type': 'Event', startDate: '2021-11-16' },
      ],
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(await read('a.html', page(script))).toMatchObject([{ title: 'No bread', day: null }]);
  });

  it.each([
    ['{"@type":"NewsArticle","headline":"No bread","datePublished":"2021-11-16T10:00:00Z",}'],
    ['{"@type":"NewsArticle","headline":"No\nbread","datePublished":"2021-11-16T10:00:00Z"}'],
    ['//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2021-11-16T10:00:00Z"}\n//]]>'],
    [String.raw`{"@type":"NewsArticle","headline":"Winther\'s bread","tags":["a",],"datePublished":"2021-11-16"};`],
    ['<!-- {"@type":"NewsArticle","datePublished":"2021-11-16"} -->'],
  ])('07-jsonld-slightly-broken: reads %j', async (json) => {
    expect(await read('a.html', page(`<script type="application/ld+json">${json}</script>`))).toMatchObject([
      { day: '2021-11-16', dateSource: 'text' },
    ]);
  });

  it.each([
    'citation_publication_date',
    'publication_date',
    'OriginalPublicationDate',
    'article:published',
    'article.published',
    'DC.Date.Issued',
    'dcterms.date',
    'sailthru.date',
    'pubdate',
    'bt:pubDate',
  ])('08-meta-date-names: reads %s', async (name) => {
    expect(await read('a.html', page(`<meta name="${name}" content="2021/11/16 10:00:00">`))).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text' },
    ]);
  });

  it.each([
    'Tue, 16 Nov 21 17:42:08 +0200',
    '16 Nov 21 13:26 UTC',
    'вт, 16 ноя 2021 10:00:00 +0300',
    'Mar, 16 novembre 2021 10:00:00 +0100',
    'Tue Nov 16 10:00:00 2021',
    '2021-11-16 10:00:00',
    '1637056800',
  ])('12-feed-two-digit-year: reads %s', async (date) => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><item><title>No bread</title><guid>1</guid><pubDate>${date}</pubDate><description>${STORY}</description></item></channel></rss>`;
    expect(await read('a.xml', feed)).toMatchObject([{ title: 'No bread', day: '2021-11-16', dateSource: 'text' }]);
  });

  it.each([
    { published_at: '2021-11-16T22:00:00+00:00' },
    { publish_date: '2021-11-16 00:00:00' },
    { date: { $date: '2021-11-16T10:00:00Z' } },
    { date: { $date: { $numberLong: '1637056800000' } } },
    { pub_date: 'Tue, 16 Nov 2021 10:00:00 +0100' },
    { date_publish: '2021-11-16', date_download: '2024-01-01', date_modify: '2024-01-01' },
    { timestamp: 1637056800 },
    { created_at: 'Tue Nov 16 10:00:00 +0000 2021' },
    { attributes: { 'publication-date': '16 November 2021' } },
  ])('16-json-date-names: reads %j', async (date) => {
    expect(await read('a.json', JSON.stringify([{ title: 'No bread', text: STORY, ...date }]))).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text' },
    ]);
  });

  it.each([
    ['20211116_bread.txt', 'name'],
    ['20211116101010-bread.txt', 'name'],
    ['16.11.2021 bread.txt', 'name'],
    ['2021/11/16-bread.txt', 'folder'],
    ['2021-11/16 bread.txt', 'folder'],
    ['20211116/bread.txt', 'folder'],
    ['2021/November/16/bread.txt', 'folder'],
  ])('18-day-in-file-name: reads %s', async (path, source) => {
    expect(await read(path, `No bread\n\n${STORY}`)).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: source, body: STORY },
    ]);
  });

  it.each([
    ['16 November 2021'],
    ['Published: 2021-11-16'],
    ['Posted on Nov. 16, 2021 at 10:00 am'],
    ['Dienstag, 16. November 2021'],
    ['Опубликовано 16 ноября 2021 г.'],
    ['2021年11月16日'],
    ['(16.11.2021)'],
  ])('19-date-on-the-second-line: reads %s under the title, and takes it out of the text', async (line) => {
    expect(await read('a.txt', `No bread\n${line}\n\n${STORY}`)).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text', body: STORY },
    ]);
  });

  it.each([
    ['a line above the title', 'a.txt', `16 November 2021\nNo bread\n\n${STORY}`],
    ['emphasis', 'a.md', `# No bread\n\n*Nov. 16, 2021*\n\n${STORY}`],
    ['front matter without a date', 'a.md', `---\ntitle: No bread\n---\n\n**16 November 2021**\n\n${STORY}`],
    [
      'a head of a letter',
      'a.txt',
      `From: Petra\nSubject: No bread\nDate: Tue, 16 Nov 2021 10:00:00 +0100\n\n${STORY}`,
    ],
  ])('19-date-on-the-second-line: reads %s', async (_name, path, text) => {
    expect(await read(path, text)).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text', body: STORY },
    ]);
  });

  it.each([
    ['By Petra Winther, 16 November 2021'],
    ['Tolvane Gazette | 16.11.2021 | Updated 18.11.2021'],
    ['TOLVANE, Nov. 16, 2021 (Gazette) — The ferry stayed in the harbour.'],
  ])('19-date-on-the-second-line: reads %s, which stays', async (line) => {
    expect(await read('a.txt', `No bread\n\n${line}\n\n${STORY}`)).toMatchObject([
      { title: 'No bread', day: '2021-11-16', dateSource: 'text', body: `${line}\n\n${STORY}` },
    ]);
  });

  it.each([
    ['The board met on 16 November 2021.'],
    ['Updated 16 November 2021'],
    ['10 to 16 November 2021'],
    ['© 2021'],
    ['November 2021'],
  ])('19-date-on-the-second-line: takes no date from %j', async (line) => {
    expect(await read('a.txt', `No bread\n\n${line}\n\n${STORY}`)).toMatchObject([{ title: 'No bread', day: null }]);
  });

  it.each([
    ['the address', stamp('2021-11-17T03:12:00Z') + at('2021/11/16/bread/'), '', '2021-11-16'],
    ['the page', stamp('2021-11-17T03:12:00Z'), '<p>PUBLISHED: November 16, 2021 at 8:12 p.m.</p>', '2021-11-16'],
    [
      'the page, east of Greenwich',
      stamp('2021-11-15T23:30:00+00:00'),
      '<p class="date">16. November 2021</p>',
      '2021-11-16',
    ],
    [
      'the page before the address',
      stamp('2021-11-17T03:12:00Z') + at('2021/11/17/bread/'),
      '<p>November 16, 2021</p>',
      '2021-11-16',
    ],
    ['the stamp against another week', stamp('2021-11-17T03:12:00Z') + at('2021/11/10/bread/'), '', '2021-11-17'],
    ['the stamp with an offset', stamp('2021-11-17T03:12:00+01:00') + at('2021/11/16/bread/'), '', '2021-11-17'],
    ['the stamp alone', stamp('2021-11-17T03:12:00Z'), '', '2021-11-17'],
  ])('36-utc-stamp-a-day-late: takes the day of %s', async (_name, head, body, day) => {
    expect(await read('a.html', page(head, body))).toMatchObject([{ title: 'No bread', day: day, dateSource: 'text' }]);
  });

  it('36-utc-stamp-a-day-late: takes the day of a feed item’s address', async () => {
    const feed = `<rss version="2.0"><channel><title>Gazette</title><item><title>No bread</title><link>https://gazette.example/2021/11/16/bread</link><pubDate>Wed, 17 Nov 2021 03:12:00 GMT</pubDate><description>${STORY}</description></item></channel></rss>`;
    expect(await read('a.rss', feed)).toMatchObject([{ title: 'No bread', day: '2021-11-16', dateSource: 'text' }]);
  });

  it.each([
    [
      'a comment',
      `<div id="comments"><div class="comment"><time datetime="2021-11-16">16 November 2021</time></div></div>`,
    ],
    ['another story', `<aside class="related-posts"><h3>Fish</h3><span class="date">16 November 2021</span></aside>`],
    ['a change', '<p>Last updated: 16 November 2021</p>'],
    ['a sentence', '<p>On <b>16 November 2021</b> the board met again in the old town hall.</p>'],
    ['the day on which a member joined', '<dl><dt>Joined</dt><dd>May 11, 2017</dd></dl>'],
    ['the day on which somebody was born', '<p>Ida Brandt (born 28 January 1995)</p>'],
    ['a day before there were web pages', '<p>In the archive: 28 January 1975 and the flood</p>'],
    [
      'two other stories of one day',
      `<p>${STORY}</p><p>${STORY}</p><aside><p class="posted-on">16 November 2021</p><p>A ferry that sank long ago and was never found again</p><p class="posted-on">16 November 2021</p></aside>`,
    ],
    [
      'an address that may be two days',
      `</article><link rel="canonical" href="https://gazette.example/news/03-04-2021">`,
    ],
    ['a list', '<div><time datetime="2021-11-16"></time><time datetime="2021-11-18"></time></div>'],
  ])('borrows no day from %s', async (_name, body) => {
    expect(await read('a.html', page('', body))).toMatchObject([{ title: 'No bread', day: null, dateSource: null }]);
  });

  const shown = '<p class="date">16 November 2021</p>';

  it.each([
    ['what is shown beside the headline', '<meta name="pubdate" content="2021-10-01">', shown, '2021-11-16', 'printed'],
    [
      'what is shown, though programs are told that it was changed then',
      '<meta name="pubdate" content="2021-10-01"><meta property="article:modified_time" content="2021-11-16T10:00:00Z">',
      shown,
      '2021-11-16',
      'printed',
    ],
    [
      'what is said, where what is shown calls itself a change',
      '<meta name="pubdate" content="2021-10-01">',
      '<p class="last-updated">16 November 2021</p>',
      '2021-10-01',
      'text',
    ],
    [
      'what is said, where a day far in front of the headline and another near it are shown',
      '<meta name="pubdate" content="2021-10-01"></head><body><p class="date">17 November 2021</p><p>Politics and more of the same, from everywhere</p>',
      shown,
      '2021-10-01',
      'text',
    ],
    [
      'JSON-LD with a bracket too few before the days of other stories',
      '<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"datePublished":"2021-11-16T10:00:00+01:00"}</script>',
      `<p>${STORY}</p><p>${STORY}</p><ul><li class="published">9 August 2021</li></ul>`,
      '2021-11-16',
      'text',
    ],
    [
      'a day that an element without a blank before it holds',
      '',
      '<p><a>Petra Winther</a><span>16.11.2021</span></p>',
      '2021-11-16',
      'printed',
    ],
    [
      'a day at the beginning of a text, whose element says so',
      '',
      `<p><span class="text_datum">16. November 2021.</span> ${STORY}</p>`,
      '2021-11-16',
      'printed',
    ],
    ['a day beside a category', '', '<div>16.11.2021 Kategorie: Sport</div>', '2021-11-16', 'printed'],
    [
      'the line behind a headline before a clock in front of it',
      '</head><body><p class="txtDate">Wednesday, November 17, 2021 02:45 PM</p><p>News from everywhere, every hour of the day, in six languages, and for nothing at all. What you read here is told by those who were there.</p>',
      '<p>Petra Winther / Tolvane | November 16, 2021</p>',
      '2021-11-16',
      'printed',
    ],
    [
      'the end of a German post',
      '',
      `<p>${STORY}</p><div>Dieser Artikel wurde am 16. November 2021 um 14:48 von Petra geschrieben und in die Kategorie See eingeordnet.</div>`,
      '2021-11-16',
      'text',
    ],
    [
      'the date beside the number of comments',
      '',
      '<div class="date-comments">16 November 2021</div>',
      '2021-11-16',
      'printed',
    ],
    ['an address with the day first', at('news/29-10-2021'), '', '2021-10-29', 'address'],
    [
      'what is said, where several days are shown',
      '<meta name="pubdate" content="2021-10-01">',
      `${shown}<p class="date">18 November 2021</p>`,
      '2021-10-01',
      'text',
    ],
    [
      'the reading that the page shows',
      '<meta name="date" content="11/10/2021 12:43:42">',
      '<p>Erstellt am: 10.11.2021</p>',
      '2021-11-10',
      'text',
    ],
    [
      'the address before what is printed',
      at('2021/11/16/bread'),
      `<p>${STORY}</p><p>Berlin | 18.11.2021</p>`,
      '2021-11-16',
      'address',
    ],
    [
      'the end of a post',
      '',
      `<p>${STORY}</p><p>This entry was posted on Tuesday, November 16th, 2021 at 10:00 am and is filed under Sea.</p>`,
      '2021-11-16',
      'text',
    ],
    [
      'a place in front of the text',
      '',
      '<p>(16.11.2021) The ferry stayed in the harbour, and nobody could say how long.</p>',
      '2021-11-16',
      'printed',
    ],
    [
      'the data of a script',
      '<script>window.page = {"id":1,"publishedAt":"2021-11-16T10:00:00+01:00"};</script>',
      '',
      '2021-11-16',
      'text',
    ],
  ])('takes %s', async (_name, head, body, day, dateSource) => {
    expect(await read('a.html', page(head, body))).toMatchObject([{ day, dateSource }]);
  });

  const records = (...dates: readonly string[]): string =>
    JSON.stringify(
      dates.map((date, place) => ({
        id: place,
        title: 'No bread',
        text: `${STORY} ${place}`,
        source: 'Gazette',
        date,
      })),
    );

  it.each([
    ['03/04/2021', '16/11/2021', '2021-04-03'],
    ['03/04/2021', '11/16/2021', '2021-03-04'],
    ['03/04/2021', '05/06/2021', null],
    ['03/04/2021', '16.11.2021', null],
  ])('03-dotted-and-slashed-days: reads %s beside %s of one source', async (date, other, day) => {
    const [first] = await read('a.json', records(date, other));
    expect(first).toMatchObject({ day });
  });

  it('03-dotted-and-slashed-days: leaves it open where a source writes both ways, or another source shows it', async () => {
    await put('b.json', records('03/04/2021', '16/11/2021').replace('Gazette', 'Herald'));
    await put('a.json', records('03/04/2021', '16/11/2021', '11/16/2021'));
    const { articles, problems } = await readArchive(folder);
    expect(articles.map(({ day }) => day)).toEqual([null, '2021-11-16', '2021-11-16', null, '2021-11-16']);
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['ambiguous-date', '03/04/2021'],
      ['ambiguous-date', '03/04/2021'],
    ]);
  });

  it('03-dotted-and-slashed-days: reads it as the same record’s other dates show', async () => {
    expect(await read('a.md', front('title: No bread\ndate: 03/04/2021\nmodified: 04/16/2021'))).toMatchObject([
      { day: '2021-03-04' },
    ]);
  });
});
