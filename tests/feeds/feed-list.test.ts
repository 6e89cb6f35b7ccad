import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { feedName, readFeedList } from '../../src/feeds/feed-list.ts';

const GAZETTE = 'https://gazette.example/rss?key=a&day=b';

describe('a list of feeds', () => {
  it('has an address a line, with comments and blank lines between, each once', () => {
    const text = `\uFEFF# Ours\r\n${GAZETTE}\r\n\r\n  http://Herald.Example/feed#top   # the Herald\n${GAZETTE}\n`;
    expect(readFeedList(text)).toEqual({ feeds: [GAZETTE, 'http://herald.example/feed'], problems: [] });
  });

  it('may be OPML, with outlines in outlines', () => {
    const text = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Ours</title></head><body>
<outline text="News"><outline text="Local"><outline type="rss" text="Gazette" xmlUrl="https://gazette.example/rss?key=a&amp;day=b"/></outline>
<outline text="Herald" xmlUrl="http://herald.example/feed" htmlUrl="http://herald.example/"/></outline>
<outline text="Notes"/></body></opml>`;
    expect(readFeedList(text)).toEqual({ feeds: [GAZETTE, 'http://herald.example/feed'], problems: [] });
  });

  it.each([
    ['gazette.example/rss', 'no-address'],
    ['ftp://gazette.example/rss', 'no-address'],
    ['file:///etc/passwd', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['https://', 'no-address'],
    ['https://me:secret@gazette.example/rss', 'has-password'],
    ['https://me@gazette.example/rss', 'has-password'],
  ])('names the line of %s: %s', (line, code) => {
    expect(readFeedList(`# Ours\n\n${GAZETTE}\n${line}\n`)).toEqual({
      feeds: [GAZETTE],
      problems: [{ code, line: 4, text: line }],
    });
  });

  it('names the line of an address in OPML, and what is no OPML or holds none', () => {
    const opml = '<opml version="2.0"><body>\n<outline text="x"\n xmlUrl="gopher://a"/></body></opml>';
    expect(readFeedList(opml).problems).toEqual([{ code: 'no-address', line: 3, text: 'gopher://a' }]);
    expect(readFeedList('<html><p>Log in</p></html>').problems).toMatchObject([{ code: 'not-opml' }]);
    expect(readFeedList('\n# nothing yet\n').problems).toMatchObject([{ code: 'empty' }]);
  });

  it('is read whatever stands in it, and gives nothing but addresses of the web', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.webUrl()).map((urls) => urls.join('\n')),
        ),
        (text) => {
          const { feeds, problems } = readFeedList(text);
          expect(feeds.length + problems.length).toBeGreaterThan(0);
          for (const feed of feeds) expect(new URL(feed).protocol).toMatch(/^https?:$/u);
        },
      ),
    );
  });

  it('names feeds without what may be a key', () => {
    expect(feedName(GAZETTE)).toBe('gazette.example/rss');
    expect(feedName('https://gazette.example:8080/')).toBe('gazette.example:8080');
    expect(feedName(`https://gazette.example/${'a'.repeat(500)}`)).toHaveLength(120);
  });
});
