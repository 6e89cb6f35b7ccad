import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/corpus/readers/html.ts';

const title = (head: string, body = ''): string | undefined => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}<p>The mill burned down.</p></body></html>`;
  return readHtml({ path: 'a.html', bytes: new TextEncoder().encode(html) }).drafts[0]?.title;
};

const og = (content: string): string => `<meta property="og:title" content="${content}">`;
const site = (name: string): string => `<meta property="og:site_name" content="${name}">`;

describe('the title of a page', () => {
  it.each([
    ['the heading of a section', '<title>Mill burns in Vey</title>', '<div><h1>Travel Centre</h1></div>'],
    [
      'the name of the site',
      '<title>Mill burns in Vey - Tolvane News</title>',
      '<header><h1>Tolvane News</h1></header>',
    ],
    ['a heading within the text', '<title>Mill burns in Vey | Tolvane</title>', '<h1>Hi, I’m Jo.</h1>'],
  ])('10-title-from-section-heading: is not %s', (_name, head, body) => {
    expect(title(head, body)).toBe('Mill burns in Vey');
  });

  it.each([
    ['its heading', '<title>Mill burns - Tolvane News</title>', '<h1>Mill burns in Vey</h1>'],
    ['its metadata', `<title>Mill burns</title>${og('Mill burns in Vey')}`, '<h1>Mill on fire</h1>'],
    [
      'its metadata where <title> is the site',
      `<title>Tolvane News</title>${og('Mill burns in Vey')}${site('Tolvane News')}`,
      '<h1>Tolvane News</h1><h1>x</h1>',
    ],
    [
      '<title> where the metadata describe the matter',
      `<title>Mill burns in Vey</title>${og('event of 2021')}`,
      '<h1>Mill burns in Vey</h1>',
    ],
    ['its only heading where it has no <title>', '', '<h1>Mill burns in Vey</h1>'],
  ])('is %s', (_name, head, body) => {
    expect(title(head, body)).toBe('Mill burns in Vey');
  });

  it.each([
    ['Board &amp;amp; county say &amp;quot;yes&amp;quot; &amp;#8211; at last', 'Board & county say "yes" – at last'],
    ['Mill &amp; weir', 'Mill & weir'],
  ])('11-entities-in-title: decodes %s', (written, read) => {
    expect(title(og(written))).toBe(read);
    expect(title(`<title>${written}</title>`)).toBe(read);
  });

  it('11-entities-in-title: decodes entities within JSON-LD', () => {
    const data = { '@type': 'NewsArticle', headline: 'Board &amp; county say &quot;yes&quot; &#8211; at last' };
    expect(title(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toBe(
      'Board & county say "yes" – at last',
    );
  });

  it.each([
    ['named by the page', `${og('Mill burns - Tolvane News')}${site('Tolvane News')}`, 'Mill burns'],
    ['before the title', `${og('Tolvane News: x | Mill burns')}${site('Tolvane News: x')}`, 'Mill burns'],
    [
      'its host',
      `${og('Mill burns | TolvaneNews')}<link rel="canonical" href="https://www.tolvanenews.example/1">`,
      'Mill burns',
    ],
    ['behind a bar', '<title>Mill burns down in Vey | Tolvane</title>', 'Mill burns down in Vey'],
    ['behind a dash, in <title>', '<title>Mill burns down in Vey – Tolvane News</title>', 'Mill burns down in Vey'],
    ['behind a section', `<title>Mill burns - News - Tolvane</title>${site('Tolvane')}`, 'Mill burns - News'],
  ])('has no name of a site that is %s', (_name, head, expected) => {
    expect(title(head)).toBe(expected);
  });

  it.each(['Vey - Ost', 'Ost | Vey', 'Mill burns down in Vey - nobody hurt', 'One-way mill', 'Mill: the end'])(
    'keeps %j',
    (whole) => expect(title(`<title>${whole}</title>`)).toBe(whole),
  );
});
