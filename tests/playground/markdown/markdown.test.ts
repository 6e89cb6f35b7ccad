import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineMarkdown, plainText } from '../../../src/playground/markdown/inline-markdown.ts';
import { readMarkdown } from '../../../src/playground/markdown/markdown.ts';
import { terminalMarkdown } from '../../../src/playground/prompt/terminal-markdown.ts';
import { processorTime } from '../../support/processor-time.ts';

const text = (value: string) => ({ type: 'text', text: value });

const letters = (value: string): number => value.split('a').length;

describe('what stands inside a line', () => {
  it.each<[string, unknown]>([
    ['plain', [text('plain')]],
    [
      '**bold** and *it* or _it_',
      [
        { type: 'bold', content: [text('bold')] },
        text(' and '),
        { type: 'italic', content: [text('it')] },
        text(' or '),
        { type: 'italic', content: [text('it')] },
      ],
    ],
    ['***both***', [{ type: 'bold', content: [{ type: 'italic', content: [text('both')] }] }]],
    [
      '__under__ ~~gone~~ ||hidden||',
      [
        { type: 'underline', content: [text('under')] },
        text(' '),
        { type: 'strike', content: [text('gone')] },
        text(' '),
        { type: 'spoiler', content: [text('hidden')] },
      ],
    ],
    ['snake_case_name', [text('snake_case_name')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['**open', [text('**open')]],
    [String.raw`\*not\* \<@1> \\`, [text(String.raw`*not* <@1> \ `.trimEnd())]],
    ['`a *b*`', [{ type: 'code', text: 'a *b*' }]],
    ['[name](https://example.org/)', [{ type: 'link', url: 'https://example.org/', content: [text('name')] }]],
    ['[name](javascript:alert(1))', [text('[name](javascript:alert(1))')]],
    [
      '<https://example.org/a>',
      [{ type: 'link', url: 'https://example.org/a', content: [text('https://example.org/a')] }],
    ],
    [
      'see https://example.org/a.',
      [
        text('see '),
        { type: 'link', url: 'https://example.org/a', content: [text('https://example.org/a')] },
        text('.'),
      ],
    ],
    [
      '<@12> <@&3> <#4> @everyone',
      [
        { type: 'mention', kind: 'user', id: '12' },
        text(' '),
        { type: 'mention', kind: 'role', id: '3' },
        text(' '),
        { type: 'mention', kind: 'channel', id: '4' },
        text(' '),
        { type: 'mention', kind: 'everyone', id: 'everyone' },
      ],
    ],
    ['<t:0:D> <:smile:1>', [{ type: 'time', seconds: 0, style: 'D' }, text(' '), { type: 'emoji', name: 'smile' }]],
    ['<b>html</b> &amp;', [text('<b>html</b> &amp;')]],
    ['<t:9999999999999>', [text('<t:9999999999999>')]],
  ])('%j', (line, expected) => {
    expect(inlineMarkdown(line)).toEqual(expected);
  });
});

describe('what stands on lines of its own', () => {
  it.each<[string, string[]]>([
    ['a\nb', ['text']],
    ['# big\n## middle\n### small\n#none', ['heading', 'heading', 'heading', 'text']],
    ['-# small print', ['small']],
    ['> a\n> b\nafter', ['quote', 'text']],
    ['>>> a\nb', ['quote']],
    ['- a\n  - b\n1. c', ['list']],
    ['before\n```js\ncode\n```\nafter', ['text', 'code', 'text']],
    [String.raw`\> a`, ['text']],
    ['>a', ['text']],
  ])('%j', (content, types) => {
    expect(readMarkdown(content).map(({ type }) => type)).toEqual(types);
  });

  it('is read whatever is written, and loses no plain letter', () => {
    const marks = string({
      unit: constantFrom('a', ' ', '*', '_', '~', '|', '`', '>', '#', '-', '\n', '[', ']', '(', ')', '<', '@', '\\'),
      maxLength: 200,
    });
    assert(
      property(marks, (content) => {
        expect(letters(plainText(inlineMarkdown(content)))).toBe(letters(content));
        readMarkdown(content);
      }),
    );
  });

  it('is read fast, however hostile', () => {
    const time = processorTime(() => {
      for (const mark of ['*', '_', '**', '||', '[', '`', '> ', '<', '\\'])
        readMarkdown(mark.repeat(2000 / mark.length));
    });
    expect(time).toBeLessThan(2000);
  });
});

describe('on a terminal', () => {
  it('stands behind bars, bold and dim', () => {
    expect(terminalMarkdown('# Head\n> **q**\n-# s\n- one\n- two', { width: 80, colour: true })).toBe(
      '\u001B[1mHead\u001B[22m\n│ \u001B[1mq\u001B[22m\n\u001B[2ms\u001B[22m\n• one\n• two',
    );
  });

  it('is wrapped at words and keeps empty lines', () => {
    const rows = terminalMarkdown(`> ${'word '.repeat(20)}\n\nafter`, { width: 30, colour: false }).split('\n');
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(30);
    expect(rows.slice(-2)).toEqual(['', 'after']);
  });

  it('moves no cursor', () => {
    expect(terminalMarkdown('a\u001B[2Jb\u009Bc\u202Ed', { width: 80, colour: false })).toBe('a␛[2Jb�c<U+202E>d');
  });
});
