import { describe, expect, it } from 'vitest';
import { plainTitle, textOfField, textOfFragment } from '../../../src/corpus/readers/marked-up-text.ts';

describe('textOfFragment', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>two<br/><br/>three', 'One\ntwo\nthree'],
    ['<div>a <b>b</b>\n c<div>d</div>e</div>', 'a b c\n\nd\n\ne'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['plain &lt;b&gt; text', 'plain <b> text'],
    ['<style>p{}</style><noscript>no</noscript>', ''],
    ['', ''],
  ])('reads %j', (html, text) => {
    expect(textOfFragment(html)).toBe(text);
  });

  it.each([
    ['&lt;p&gt;The mill &amp;amp; the weir.&lt;/p&gt;', 'The mill & the weir.'],
    ['&lt;div&gt;One&lt;/div&gt;&lt;div&gt;Two&lt;/div&gt;', 'One\n\nTwo'],
    ['One&lt;br /&gt;&lt;br /&gt;two', 'One\ntwo'],
    ['Put &lt;br&gt; at the end of a line.', 'Put <br> at the end of a line.'],
    ['<p>Write <code>&lt;p&gt;x&lt;/p&gt;</code>.</p>', 'Write <p>x</p>.'],
  ])('13-feed-twice-escaped: unescapes what was escaped once too often, and nothing else: %j', (html, text) => {
    expect(textOfFragment(html)).toBe(text);
  });

  it.each([
    ['One.\n\nTwo\nlines.\r\n\r\nThree.', 'One.\n\nTwo lines.\n\nThree.'],
    ['<h2>Mill</h2>\nOne.\n\nTwo <b>bold</b>.', 'Mill\n\nOne.\n\nTwo bold.'],
    ['<p>One\n\nis one.</p>', 'One is one.'],
    ['One.\n\n[caption id="a" width="9"]<img src="x"/> A boat[/caption]\n\nTwo.', 'One.\n\nTwo.'],
    ['<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->', 'One.'],
  ])('14-wordpress-export: blank lines part paragraphs that have no element: %j', (html, text) => {
    expect(textOfFragment(html)).toBe(text);
  });
});

describe('textOfField', () => {
  it.each([
    ['<p>The <a href="/b">board</a> &amp; the fares.</p>', 'The board & the fares.'],
    ['One<br/>two', 'One\ntwo'],
    ['&lt;p&gt;One.&lt;/p&gt;', 'One.'],
    [' Plain & simple:\n\n a < b, and List<Integer> \n', ' Plain & simple:\n\n a < b, and List<Integer> \n'],
    ['Mail <jo@example.org> or see <https://example.org>.', 'Mail <jo@example.org> or see <https://example.org>.'],
  ])('17-json-html-text: reads HTML where there is some, and keeps text as it is: %j', (field, text) => {
    expect(textOfField(field)).toBe(text);
  });
});

describe('plainTitle', () => {
  it.each([
    ['Mill &amp; weir say &quot;no&quot; &#8211; again', 'Mill & weir say "no" – again'],
    ['Mill &amp;amp; weir', 'Mill & weir'],
    ['The <em>Ost</em> sails', 'The Ost sails'],
    ['&lt;b&gt;Ost&lt;/b&gt; sails', 'Ost sails'],
    ['AT&T, R&D and a < b; &c.', 'AT&T, R&D and a < b; &c.'],
    ['How <canvas> draws', 'How <canvas> draws'],
  ])('11-entities-in-title: %j', (title, plain) => {
    expect(plainTitle(title)).toBe(plain);
  });
});
