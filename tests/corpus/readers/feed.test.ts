import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/corpus/readers/feed.ts';
import { readJson } from '../../../src/corpus/readers/json.ts';

const read = (text: string): ReturnType<typeof readFeed> =>
  readFeed({ path: 'feed.xml', bytes: new TextEncoder().encode(text) });

const ITEM = {
  record: 'tag:1',
  title: 'Flood & rain',
  body: 'One.\n\nTwo.',
  source: 'Example',
  url: 'https://example.org/1',
  byline: 'Jo',
};

describe('readFeed', () => {
  it('reads RSS, the whole text before the summary', () => {
    const { drafts, faults } =
      read(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Example</title><language>en-gb</language>
      <item><guid>tag:1</guid><title>Flood &amp; rain</title><link>https://example.org/1</link><dc:creator>Jo</dc:creator>
      <pubDate>Tue, 16 Nov 2021 23:10:00 -0500</pubDate><description>Summary</description>
      <content:encoded><![CDATA[<p>One.</p><p>Two.</p><script>x</script>]]></content:encoded></item>
      <item><title>Second</title><description>&lt;p&gt;Only a summary&lt;/p&gt;</description></item></channel></rss>`);
    expect(faults).toEqual([]);
    expect(drafts).toEqual([
      { ...ITEM, date: 'Tue, 16 Nov 2021 23:10:00 -0500', line: null, language: 'en-gb' },
      {
        record: '2',
        title: 'Second',
        body: 'Only a summary',
        date: null,
        line: null,
        source: 'Example',
        language: 'en-gb',
      },
    ]);
  });

  it('reads Atom, published before updated', () => {
    const { drafts } =
      read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><id>f</id><updated>2021-12-01T00:00:00Z</updated>
      <entry><id>tag:1</id><title type="html">Flood &amp;amp; rain</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
      <author><name>Jo</name></author><published>2021-11-16T23:10:00-05:00</published><updated>2021-11-18T00:00:00Z</updated>
      <content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry>
      <entry><id>tag:2</id><title>Plain</title><updated>2021-11-18T00:00:00Z</updated><summary>1 &lt; 2</summary></entry></feed>`);
    expect(drafts).toMatchObject([
      { ...ITEM, date: '2021-11-16T23:10:00-05:00' },
      { record: 'tag:2', title: 'Plain', body: '1 < 2', date: '2021-11-18T00:00:00Z' },
    ]);
  });

  it('reads a JSON feed through the JSON reader', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example',
      items: [
        {
          id: 'tag:1',
          title: 'Flood & rain',
          url: 'https://example.org/1',
          authors: [{ name: 'Jo' }],
          date_published: '2021-11-16T00:00:00Z',
          content_html: '<p>One.</p><p>Two.</p>',
        },
        { id: 'tag:2', content_text: 'Plain <b>' },
      ],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(feed));
    expect((await readJson({ path: 'feed.json', bytes })).drafts).toMatchObject([
      { ...ITEM, date: '2021-11-16T00:00:00Z' },
      { record: 'tag:2', title: '', body: 'Plain <b>', date: null },
    ]);
  });

  it.each([
    ['no feed', '<?xml version="1.0"?><note>x</note>', 'malformed'],
    ['nothing at all', 'nonsense', 'malformed'],
    ['a feed without items', '<rss version="2.0"><channel><title>t</title></channel></rss>', 'empty-body'],
  ])('reports %s', (_name, text, code) => {
    expect(read(text)).toMatchObject({ drafts: [], faults: [{ code }] });
  });

  it('expands no entities of its own', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const { drafts } = read(
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "aaaa">${levels}]><rss version="2.0"><channel><title>t</title><item><title>b</title><description>x &e12;</description></item></channel></rss>`,
    );
    expect(drafts[0]?.body.length).toBeLessThan(100);
  });
});
