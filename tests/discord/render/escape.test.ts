import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PageLine } from '../../../src/command/message/layout.ts';
import { renderLines } from '../../../src/discord/render/render-lines.ts';
import { readMessage } from '../../support/discord-markdown.ts';

const quoted = (text: string): string => renderLines([{ kind: 'quote', runs: [{ text, verbatim: true }] }]);

describe('a quote shows the characters of the article', () => {
  it.each([
    ['emphasis', '*a* _b_ **c** __d__ ***e***', String.raw`\*a\* \_b\_ \*\*c\*\* \_\_d\_\_ \*\*\*e\*\*\*`],
    ['deleted and hidden text', '~~gone~~ ||hidden||', String.raw`\~\~gone\~\~ \|\|hidden\|\|`],
    ['code', '`x` ```y```', '\\`x\\` \\`\\`\\`y\\`\\`\\`'],
    ['a heading', '# Big', String.raw`\# Big`],
    ['a heading behind an invisible mark', '\u200b# Big', '\u200b\\# Big'],
    ['a number sign in the text', 'No. #5', 'No. #5'],
    ['a quote in a quote', '> said', String.raw`\> said`],
    ['small print', '-# tiny', String.raw`\-# tiny`],
    ['a list', '- item', String.raw`\- item`],
    ['a list with numbers', '1. item', String.raw`1\. item`],
    ['a number that opens a sentence', '2021 was a year.', '2021 was a year.'],
    ['a masked link', '[click](https://evil.example)', String.raw`\[click](https\://evil.example)`],
    ['a bare address', 'see https://a.example/x_y', String.raw`see https\://a.example/x\_y`],
    ['an invite', 'discord.gg/abc', String.raw`discord\.gg/abc`],
    ['an address in brackets', '<https://a.example>', String.raw`\<https\://a.example>`],
    ['a mention of all', '@everyone and @here', String.raw`\@everyone and \@here`],
    ['a mention of one', '<@123> <@&4> <#5>', String.raw`\<\@123> \<\@&4> \<#5>`],
    ['a time', '<t:0:R>', String.raw`\<t\:0\:R>`],
    ['an emoji', ':smile: <:a:1>', String.raw`\:smile: \<\:a\:1>`],
    ['a clock time', 'at 12:30', String.raw`at 12\:30`],
    ['a colon before a blank', 'He said: no', 'He said: no'],
    ['backslashes', String.raw`C:\new\*`, String.raw`C\:\\new\\\*`],
    ['an override of direction', 'user\u202egnp.exe', 'user\ufffdgnp.exe'],
    ['marks of direction', 'a\u200fb', 'a\u200fb'],
    ['half a pair of surrogates', 'a\ud800b', 'a\ufffdb'],
    ['control characters', 'a\u0000b\u001b[31m', String.raw`a` + '\ufffdb\ufffd\\[31m'],
  ])('%s', (_, text, content) => {
    expect(quoted(text)).toBe(`> ${content}`);
    expect(readMessage(quoted(text)).flatMap(({ markup }) => markup)).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u0085'])('over a line break %j', (end) => {
    expect(quoted(`one${end}# two`)).toBe('> one\n> \\# two');
  });

  it('across runs that open markup only together', () => {
    const content = renderLines([
      { kind: 'plain', runs: [{ text: 'https:' }, { text: '//a' }, { text: ' b:', strong: true }, { text: 'c:' }] },
    ]);
    expect(content).toBe(String.raw`https\://a **b\:**c:`);
  });
});

const NASTY = [
  '*',
  '**',
  '_',
  '~~',
  '||',
  '`',
  '\\',
  '#',
  '# ',
  '-',
  '- ',
  '-# ',
  '>',
  '>>> ',
  '1',
  '1. ',
  '.',
  '[',
  ']',
  '(',
  ')',
  '<',
  '@',
  '@everyone',
  ':',
  ':x:',
  '//',
  'https://a.b',
  'discord.gg/x',
  '<@1>',
  '<t:1>',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\u200b',
  '\u202e',
  '\u2067',
  '\u2028',
  'word',
  '👩‍👧',
  '\ud83d',
  '¹',
  '…',
];

/** What no reader can see, made visible. */
const shown = (text: string): string =>
  text.replaceAll(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');

describe('the address of a message on Discord', () => {
  const url = 'https://discord.com/channels/1/2/3';
  it.each([
    ['stays a link where Dateline gives it', [{ text: 'Pinned: ' }, { text: url }], `Pinned: ${url}`],
    ['is text in an article', [{ text: url, verbatim: true }], String.raw`https\://discord\.com/channels/1/2/3`],
    ['is text inside a sentence', [{ text: `see ${url}` }], String.raw`see https\://discord\.com/channels/1/2/3`],
  ])('%s', (_, runs, content) => {
    expect(renderLines([{ kind: 'plain', runs }])).toBe(content);
  });
});

describe('any lines', () => {
  const pieces = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 5 }));
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  const lines = fc.array(
    fc.record({
      kind: fc.constantFrom('plain', 'quote', 'small', 'heading'),
      runs: fc.array(fc.record({ text, strong: fc.boolean() }), { maxLength: 4 }),
    }),
    { maxLength: 4 },
  ) as fc.Arbitrary<PageLine[]>;

  it('hold no markup but ours', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        expect(readMessage(renderLines(drawn)).flatMap(({ markup }) => markup)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('show their own characters, blanks at the ends of lines aside', () => {
    const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
    fc.assert(
      fc.property(lines, (drawn) => {
        const expected = drawn.flatMap(({ kind, runs }) => {
          const whole = runs.map((run) => run.text).join('');
          return shown(whole.replaceAll(breaks, kind === 'quote' ? '\n' : ' ')).split('\n');
        });
        const seen = readMessage(renderLines(drawn)).map(({ runs }) => runs.map((run) => run.text).join(''));
        expect((drawn.length === 0 ? [] : seen).map((line) => line.trim())).toEqual(
          expected.map((line) => line.trim()),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are bold exactly where a run is strong', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '*', '_', '\\', 'é'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.record({ text: word, strong: fc.boolean() }), { minLength: 1, maxLength: 5 }), (runs) => {
        const seen = readMessage(renderLines([{ kind: 'quote', runs }]))[0]?.runs ?? [];
        const letters = (list: typeof runs): string[] =>
          list.flatMap((run) => Array.from(run.text, (letter) => `${letter}${run.strong ? 'b' : ''}`));
        expect(letters([...seen])).toEqual(letters(runs));
      }),
    );
  });
});
