import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../src/corpus/readers/feed.ts';

const item = (number: number, status: string, type = 'post', text = `Text ${number}.`): string =>
  `<item><title>Title ${number}</title><link>https://example.org/${number}</link><guid>${number}</guid>
  <content:encoded><![CDATA[${text}]]></content:encoded><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status><![CDATA[${status}]]></wp:status></item>`;

const read = (...items: readonly string[]): ReturnType<typeof readFeed> =>
  readFeed({
    path: 'export.xml',
    bytes: new TextEncoder().encode(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Example</title>${items.join('\n')}</channel></rss>`,
    ),
  });

describe('an export of WordPress', () => {
  it.each(['draft', 'auto-draft', 'pending', 'private', 'trash', 'future'])(
    '14-wordpress-export: leaves out and counts what is %s',
    (status) => {
      const { drafts, faults } = read(item(1, 'publish'), item(2, status), item(3, 'publish'));
      expect(drafts.map(({ title, body }) => [title, body])).toEqual([
        ['Title 1', 'Text 1.'],
        ['Title 3', 'Text 3.'],
      ]);
      expect(faults).toEqual([{ code: 'draft', line: null, detail: 'Title 2' }]);
    },
  );

  it('passes over files and menus, and keeps pages and kinds of its own', () => {
    const { drafts, faults } = read(
      item(1, 'inherit', 'attachment'),
      item(2, 'publish', 'nav_menu_item'),
      item(3, 'publish', 'page'),
      item(4, 'publish', 'story'),
    );
    expect(drafts.map(({ title }) => title)).toEqual(['Title 3', 'Title 4']);
    expect(faults).toEqual([]);
  });

  it('is not misled by items that an article writes about', () => {
    const text = 'Write &lt;item&gt; or <code></item><wp:status>draft</wp:status></code>.';
    expect(read(item(1, 'publish', 'post', text)).drafts).toHaveLength(1);
  });

  it('says so when drafts are all that there is', () => {
    expect(read(item(1, 'draft'))).toMatchObject({ drafts: [], faults: [{ code: 'draft' }] });
  });
});
