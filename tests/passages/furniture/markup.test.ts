import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/passages/passages.ts';
import { markFurniture } from '../../../src/passages/furniture/mark-furniture.ts';
import { markupOf } from '../../../src/passages/furniture/markup.ts';

const TEXT = 'The board released the timetable on Tuesday.';

/** What of a Markdown article can be quoted. */
const quotable = (body: string, file = 'a.md'): string[] => {
  const article = { id: 'a', title: 'T', body, language: 'en', file };
  return splitPassages({ ...article, furniture: markFurniture(article) }, { targetWords: 0, maxWords: 140 }).map(
    ({ text }) => text,
  );
};

describe('markup of Markdown', () => {
  it.each([
    ['a link definition', '[notes-3.1]: https://gazette.example/3.1'],
    ['a link definition with a title', '[a]: <../b.md> "Notes"'],
    ['a Liquid tag', '{% assign release = site.data.releases | where: "version", "3.1" | first %}'],
    ['an item that is a tagged link', '* [Timetable 3.1]({{ release.url }})'],
    ['a tagged value', '      SIZE: {{ release.size }}'],
    ['a Hugo shortcode', '{{< figure src="boat.jpg" caption="A boat" >}}'],
    ['a Hugo shortcode for Markdown', '{{% notice tip %}}'],
    ['a Jinja comment', '{# to do #}'],
    ['an ERB tag', '<%= render "boats" %>'],
    ['a comment', '<!-- to do:\n\nask the board again -->'],
    ['a Liquid comment', '{% comment %}\nask the board again\n{% endcomment %}'],
    ['attributes', '{: .lead #top}'],
    ['a table of contents', '[TOC]'],
    ['an admonition', ':::note'],
    ['an import', "import Tabs from '@theme/Tabs';"],
    ['a picture', '![A boat at the quay](boat.jpg){: .wide}'],
    ['an embedded note', '![[boat.png]]'],
    ['a callout', '> [!warning]-'],
    ['an element alone', '<div class="note">'],
    ['the line under the head of a table', '|---|:-:|'],
    ['a sentence that a tag completes', 'It costs {{ price }} crowns.'],
  ])('33-markdown-definitions-and-template-tags: %s is not quotable', (_name, markup) => {
    expect(quotable(`${TEXT}\n\n${markup}\n\n${TEXT}`)).toEqual([TEXT, TEXT]);
  });

  it('leaves the other sentences of a paragraph', () => {
    expect(quotable(`${TEXT} It costs {{ price }} crowns. Boats sail at six.`)).toEqual([TEXT, 'Boats sail at six.']);
  });

  it.each([
    'See the [notes][notes-3.1] for routes.',
    'See [the notes]({% post_url 2021-11-16-a %}) of the board for all the routes.',
    '[^1]: The board met twice.',
    '[Update]: the board met.',
    'A list {a, b} and an array[0] cost 5 % more.',
    '> It was {sic} the wind.',
    '<b>Bold</b> words of the board.',
    '| North quay | 6.40 a.m. |',
  ])('leaves %j', (line) => {
    expect(quotable(`${TEXT}\n\n${line}\n\n${TEXT}`)).toContain(line);
  });

  it('leaves the sentence before an embedded note, and the title of a callout', () => {
    expect(quotable(`${TEXT} ![[boat.png|300]]`)).toEqual([TEXT]);
    expect(quotable(`${TEXT}\n\n> [!note] The quay is shut.`)).toContain('> [!note] The quay is shut.');
  });

  it('does not look into what was freed of its markup when it was read', () => {
    expect(markupOf('It costs {{ price }} crowns.', 'a.html')).toEqual([]);
  });

  it.each(['{{', '{%', '<!--', '[a]: ', '![', '<a ', '|--', '{{ a }}'])(
    'reads a great many of %j in little time',
    (part) => {
      const begin = performance.now();
      markupOf(part.repeat(100_000), 'a.md');
      markupOf(`${part}\n`.repeat(100_000), 'a.md');
      expect(performance.now() - begin).toBeLessThan(5000);
    },
  );
});
