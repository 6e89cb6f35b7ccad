import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/corpus/readers/html-text.ts';
import { findArticle } from '../../../../src/corpus/readers/page/find-article.ts';

const ONE = 'The mill on the Ost burned down in the night, and the baker of Vey lost all of his flour.';
const TWO = 'Nobody was hurt, said the fire master, who had come with nine people and two old engines.';
const THREE = 'The council will meet on Friday and hear what a new mill made of stone would cost the town.';

const text = (body: string, title = 'Mill burns in Vey', language = 'en'): string => {
  const html = `<!doctype html><html><head><title>Mill burns in Vey - Example</title></head><body>${body}</body></html>`;
  const page = parsePage(html);
  return page === null ? '' : findArticle(page, html, { title, language }).text;
};

const article = (...parts: readonly string[]): string =>
  text(`<nav><a href="/">Home</a></nav><article>${parts.join('')}</article><footer>Example</footer>`);

const p = (inner: string, attributes = ''): string => `<p ${attributes}>${inner}</p>`;
const link = (inner: string): string => `<a href="https://example.org/x">${inner}</a>`;
const WHOLE = [ONE, TWO, THREE].join('\n\n');

describe('findArticle', () => {
  it.each([
    ['a bold link in a box', `<div class="m">${p(link(`<strong>${TWO}</strong>`))}</div>`],
    ['a link', p(link(TWO))],
    ['a link in a box without a paragraph', `<div>${link(TWO)}</div>`],
  ])('09-linked-paragraph-lost: keeps a sentence that is %s', (_name, linked) => {
    expect(article(p(ONE), linked, p(THREE), p(ONE))).toBe([WHOLE, ONE].join('\n\n'));
  });

  it.each([
    ['a caption', '<figure><img src="a.jpg"><figcaption>The mill before the fire. Photo: Jo</figcaption></figure>'],
    ['a caption by its name', '<div class="wp-caption-text">The mill before the fire, as Jo saw it.</div>'],
    ['a label', '<p>Advertisement</p>'],
    ['the number of a picture', '<p>Image 2 of 5</p>'],
    ['a share bar', '<div class="post-share-buttons"><span>Share this</span> <span>Send</span></div>'],
    [
      'a box of other articles',
      `<div class="related-posts"><h3>More</h3>${p(`${link('Flour is dear')}, says Jo.`)}</div>`,
    ],
    ['a pointer', p(`Related: ${link('What flour costs in the towns along the river')}`)],
    ['a pointer in brackets', p(`[See also: ${link('What flour costs in the towns along the river')}]`)],
    ['a list of links', `<ul><li>${link('Flour is dear')}</li><li>${link('Bread as well')}</li></ul>`],
    [
      'a newsletter',
      '<div class="newsletterSignup"><p>Get our mail in the morning, every morning, for nothing.</p></div>',
    ],
  ])('leaves out %s between paragraphs', (_name, part) => {
    expect(article(p(ONE), p(TWO), part, p(THREE))).toBe(WHOLE);
  });

  it.each([
    ['the headline', '<h2>Mill burns in Vey</h2>'],
    ['a line about the article', '<div>16 November 2021 | 3 min</div>'],
    ['an address', '<div>https://example.org/mill-burns</div>'],
    ['a byline by its name', '<div class="byline">By Jo Miller, in Vey</div>'],
  ])('leaves out %s before the first paragraph', (_name, part) => {
    expect(article(part, p(ONE), p(TWO), p(THREE))).toBe(WHOLE);
  });

  it.each([
    ['headings without text', '<h3>You may also like</h3><h3>Comments</h3>'],
    ['rights', p('© 2021 Example. All rights reserved.')],
    ['a name alone', '<div>Getty Images</div>'],
    [
      'a notice that is whole sentences',
      p('Subscribe to our newsletter. It comes every morning, and it costs you nothing at all.'),
    ],
    [
      'how to reach the writer',
      p('Follow Jo Miller on Twitter: @jomiller. Jo writes of mills, bakers and the price of flour.'),
    ],
    ['links under a heading', `<h2>More from Vey</h2>${p(link('Flour is dear again'))}${p(link('Bread as well'))}`],
    ['a list of many tags', `<div>${Array.from({ length: 30 }, (_, at) => link(`mill ${at}`)).join(' ')}</div>`],
  ])('leaves out %s after the last paragraph', (_name, part) => {
    expect(article(p(ONE), p(TWO), p(THREE), part)).toBe(WHOLE);
  });

  it.each([
    ['a heading with a list under it', '<h2>Help</h2><ul><li>Boats</li><li>Sand</li></ul>', 'Help\n\nBoats\n\nSand'],
    ['a short sentence', p('Three mills are left.'), 'Three mills are left.'],
    [
      'a correction',
      p('<em>Correction: an earlier version named another town.</em>'),
      'Correction: an earlier version named another town.',
    ],
    ['words of somebody', `<blockquote>${p('It was the wind')}</blockquote>`, 'It was the wind'],
    [
      'when it was changed',
      p('This story was updated on 3 January 2025 with what the council said.'),
      'This story was updated on 3 January 2025 with what the council said.',
    ],
    [
      'a sentence with a link in it',
      p(`It cost ${link('as much as ten houses')} to build.`),
      'It cost as much as ten houses to build.',
    ],
    [
      'facts in a table',
      '<table><tr><td>Mill</td><td>1790</td></tr><tr><td>Bakery</td><td>1850</td></tr></table>',
      'Mill | 1790\n\nBakery | 1850',
    ],
  ])('keeps %s', (_name, part, kept) => {
    expect(article(p(ONE), p(TWO), p(THREE), part)).toBe([WHOLE, kept].join('\n\n'));
  });

  it('keeps what an article says before its first paragraph in more than a few words', () => {
    const lead = 'What a new mill of stone would cost the town';
    expect(article(p(lead), p(ONE), p(TWO), p(THREE))).toBe([lead, WHOLE].join('\n\n'));
  });

  it('knows the labels and notices of the page’s own language', () => {
    const parts = `<article>${p(ONE)}${p(TWO)}${p('Anzeige')}${p(THREE)}${p('Alle Rechte vorbehalten.')}</article>`;
    expect([text(parts, 'Mill', 'de-AT'), text(parts, 'Mill', 'it')]).toEqual([
      WHOLE,
      [ONE, TWO, 'Anzeige', THREE, 'Alle Rechte vorbehalten.'].join('\n\n'),
    ]);
  });

  it('keeps what is called like a part around the article but is most of it', () => {
    expect(article(`<div class="social-story">${p(ONE)}${p(TWO)}${p(THREE)}</div>`)).toBe(WHOLE);
  });

  it('takes the block with the most paragraphs where a notice stands out of the page', () => {
    const parts = [ONE, TWO, THREE].map((each) => p(`${each} ${each}`)).join('');
    const notice = `<div id="cookies"><p>This site uses cookies to serve you better, and we take it that you agree, since you stay.</p></div>`;
    expect(text(`<div class="comment-page"></div><div class="sidebar">${parts}</div>${notice}`)).toContain(TWO);
  });

  it('shows all of a page that holds no article', () => {
    expect(text('<div>Mill</div><div>Vey</div>')).toBe('Mill\n\nVey');
  });
});
