import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layoutPage, superscript, type Page, type PageLine } from '../../../src/command/message/layout.ts';
import type { Block, Button, MessageReply } from '../../../src/command/message/reply.ts';

const asText = (lines: readonly PageLine[]): string =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
const within =
  (limit: number) =>
  (lines: readonly PageLine[]): boolean =>
    asText(lines).length <= limit;
const everything = (): boolean => true;

const block = (text: string, more: Partial<Block> = {}): Block => ({
  lines: [{ kind: 'quote', runs: [{ text, verbatim: true }] }],
  ...more,
});
const reply = (blocks: readonly Block[], more: Partial<MessageReply> = {}): MessageReply => ({
  kind: 'message',
  visibility: 'public',
  heading: [],
  blocks,
  first: 0,
  footer: [],
  buttons: [],
  data: null,
  ...more,
});

const button = (page: NonNullable<Button['page']>): Button => ({
  label: page,
  style: 'secondary',
  action: 'page',
  state: { question: 'q' },
  page,
});

/** Every page, from the first on, by following `next`. */
function walk(message: MessageReply, fits: (lines: readonly PageLine[]) => boolean): Page[] {
  const pages = [layoutPage({ ...message, first: 0 }, fits)];
  for (let next = pages[0]?.next ?? null; next !== null;) {
    const page = layoutPage({ ...message, first: next }, fits);
    pages.push(page);
    next = page.next;
  }
  return pages;
}

const dated = (text: string, note: string): Block => ({
  lines: [{ kind: 'quote', runs: [{ text, footnote: 0 }] }],
  footnotes: [note],
  joined: true,
});

const cited = (text: string, group: string): Block => ({
  lines: [{ kind: 'small', runs: [{ text: `${text} in full` }] }],
  repeat: [{ kind: 'small', runs: [{ text: `${text} again` }] }],
  group,
  joined: true,
});

describe('a page', () => {
  it('holds heading, blocks, footnotes and footer in this order, an empty line between blocks that are not joined', () => {
    const message = reply(
      [
        block('first', { footnotes: ['this week = 15–21 November 2021'] }),
        block('second', { joined: true }),
        {
          lines: [{ kind: 'quote', runs: [{ text: 'today', footnote: 0 }, { text: ' and on' }] }],
          footnotes: ['a day'],
        },
      ],
      {
        heading: [{ kind: 'plain', runs: [{ counter: 'shown' }, { text: ' of 3' }] }],
        footer: [{ kind: 'small', runs: [{ text: 'Archive: 1 article' }] }],
      },
    );
    expect(asText(layoutPage(message, everything).lines)).toBe(
      '3 of 3\nfirst\nsecond\n\ntoday¹ and on\n¹ a day\nArchive: 1 article',
    );
  });

  it('numbers footnotes anew, and equal ones once', () => {
    const message = reply([dated('a', 'one'), dated('b', 'two'), dated('c', 'one'), dated('d', 'three')]);
    const [first, second] = walk(message, within(24));
    expect(first && asText(first.lines)).toBe('a¹\nb²\nc¹\n¹ one\n² two');
    expect(second && asText(second.lines)).toBe('d¹\n¹ three');
  });

  it('repeats a citation in short only behind a block of the same group on the same page', () => {
    const message = reply([cited('1', 'x'), cited('2', 'x'), cited('3', 'x'), cited('4', 'y')]);
    expect(walk(message, within(20)).map(({ lines }) => asText(lines))).toEqual([
      '1 in full\n2 again',
      '3 in full\n4 in full',
    ]);
  });

  it.each([
    [0, '2'],
    [1, '2'],
    [2, '3–4'],
    [4, '5'],
    [99, '5'],
    [-1, '2'],
    [Number.NaN, '2'],
  ])('that holds block %s shows %s', (first, counter) => {
    const message = reply(
      ['1', '2', '3', '4', '5'].map((text) => block(text, { joined: true })),
      { first, heading: [{ kind: 'plain', runs: [{ counter: 'shown' }] }] },
    );
    const page = layoutPage(message, (lines) => lines.length <= 3);
    expect(asText(page.lines).split('\n')[0]).toBe(counter);
  });

  it('offers only the pages that exist and says where a button stands', () => {
    const message = reply(
      ['1', '2', '3'].map((text) => block(text, { joined: true })),
      {
        buttons: [button('previous'), button('next'), button('here'), { ...button('here'), label: 'plain' }].map(
          (each) => (each.label === 'plain' ? { label: 'plain', style: each.style, action: 'a', state: {} } : each),
        ),
      },
    );
    const [first, last] = walk(message, (lines) => lines.length <= 2);
    expect(first?.buttons.map(({ label, state }) => [label, state])).toEqual([
      ['next', { question: 'q', first: 2 }],
      ['here', { question: 'q', first: 0, shown: 2 }],
      ['plain', {}],
    ]);
    expect(last?.buttons.map(({ label, state }) => [label, state])).toEqual([
      ['previous', { question: 'q', first: 0 }],
      ['here', { question: 'q', first: 2, shown: 1 }],
      ['plain', {}],
    ]);
  });

  it.each([
    [1, 0],
    [2, 2],
    [3, 4],
    [9, 4],
  ])('number %s begins at block %s', (page, first) => {
    const message = reply(
      ['1', '2', '3', '4', '5'].map((text) => block(text, { joined: true })),
      { first: 1, page },
    );
    expect(layoutPage(message, (lines) => lines.length <= 2).first).toBe(first);
  });

  it('without blocks still shows its heading', () => {
    const page = layoutPage(
      reply([], { first: 5, heading: [{ kind: 'plain', runs: [{ text: 'Nothing' }] }] }),
      everything,
    );
    expect([asText(page.lines), page.shown, page.next, page.previous]).toEqual(['Nothing', 0, null, null]);
  });

  it('writes the tenth footnote with two digits', () => {
    expect(superscript(120)).toBe('¹²⁰');
  });
});

describe('a block over the limit', () => {
  const citation = { kind: 'small', runs: [{ text: 'A title · 1 May 2020' }] } as const;
  const long = (text: string): MessageReply =>
    reply([{ lines: [{ kind: 'quote', runs: [{ text, verbatim: true }] }, citation] }]);
  const shownQuote = (text: string, limit: number): string =>
    asText(layoutPage(long(text), within(limit), 'Cut here.').lines);

  it('is cut before a word, keeps its citation, and says so', () => {
    expect(shownQuote('one two three four five six seven eight nine ten', 50)).toBe(
      'one two three four…\nA title · 1 May 2020\nCut here.',
    );
  });

  it.each([
    ['a family of one grapheme', '👨‍👩‍👧‍👦'.repeat(40)],
    ['letters with combining marks', 'e\u0301'.repeat(300)],
    ['pairs of surrogates', '𝒜'.repeat(300)],
    ['marks without end', `a${'\u0301'.repeat(500)}`],
  ])('splits no character: %s', (_, text) => {
    for (let limit = 60; limit < 90; limit += 1) {
      const shown = shownQuote(text, limit);
      expect(shown.length).toBeLessThanOrEqual(limit);
      expect(shown).not.toMatch(/\p{Surrogate}/u);
      const quote = shown.split('…')[0] ?? '';
      expect(text.startsWith(quote)).toBe(true);
      expect(quote).not.toMatch(/\u200d$/u);
    }
  });

  it('loses the footnote whose words are gone', () => {
    const message = reply([
      {
        lines: [
          {
            kind: 'quote',
            runs: [
              { text: 'word '.repeat(30), verbatim: true },
              { text: 'today', footnote: 0 },
            ],
          },
        ],
        footnotes: ['today = 1 May 2020'],
      },
    ]);
    expect(asText(layoutPage(message, within(60)).lines)).not.toContain('¹');
  });
});

describe('any reply', () => {
  const sentence = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replaceAll(/\s/gu, 'x'));
  const blocks = fc.array(
    fc.record({ text: sentence, group: fc.constantFrom('a', 'b'), joined: fc.boolean(), note: fc.boolean() }),
    { maxLength: 30 },
  );
  const replies = fc.tuple(blocks, fc.string({ maxLength: 400 })).map(([list, heading]) =>
    reply(
      list.map(({ text, group, joined, note }, index) => ({
        lines: [{ kind: 'quote', runs: [{ text: `<${index}>${text}`, ...(note && { footnote: 0 }) }] }],
        repeat: [{ kind: 'quote', runs: [{ text: `<${index}>` }] }],
        footnotes: ['from the date'],
        group,
        joined,
      })),
      {
        heading: [{ kind: 'plain', runs: [{ text: heading.replaceAll('<', '') }] }],
        buttons: [button('next'), button('previous')],
      },
    ),
  );
  const limits = fc.integer({ min: 80, max: 600 });

  it('shows every block on exactly one page, in order', () => {
    fc.assert(
      fc.property(replies, limits, (message, limit) => {
        const pages = walk(message, within(limit));
        const indexes = pages.flatMap(({ first, shown }) => Array.from({ length: shown }, (_, index) => first + index));
        expect(indexes).toEqual(message.blocks.map((_, index) => index));
      }),
    );
  });

  it('fits on every page', () => {
    fc.assert(
      fc.property(replies, limits, (message, limit) => {
        for (const { lines } of walk(message, within(limit))) expect(within(limit)(lines)).toBe(true);
      }),
    );
  });

  it('leads back: the page before the next is this one, from any block on it', () => {
    fc.assert(
      fc.property(replies, limits, (message, limit) => {
        const pages = walk(message, within(limit));
        for (const [number, page] of pages.entries()) {
          expect(page.previous).toBe(pages[number - 1]?.first ?? null);
          for (let index = page.first; index < page.first + page.shown; index += 1) {
            expect(layoutPage({ ...message, first: index }, within(limit))).toEqual(page);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('draws the same page where the blocks behind it are only counted', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 20, max: 120 }), (all, most, limit) => {
      const glance = { blocks: most, characters: limit };
      const buttons = [button('previous'), button('here'), button('next')];
      const whole = reply(
        all.map((text) => block(text)),
        { glance, buttons },
      );
      for (const page of walk(whole, everything)) {
        const blocks = whole.blocks.slice(0, page.first + most);
        const part = { ...whole, blocks, more: all.length - blocks.length, first: page.first };
        expect(layoutPage(part, everything)).toEqual(page);
      }
    }),
  );
});
