import * as fc from 'fast-check';

/** The most that an input of the fuzzer holds, in characters. */
const LONGEST = 4096;

/** What breaks readers and patterns: signs of every format, of dates and of Discord, alone and by the thousand. */
const TOKENS: Readonly<Record<string, readonly string[]>> = {
  signs: '? - [ ] { } : , # & * ! | > % @ ` " \' \\ / = ; ~ $ ^ _ . ( ) < +'.split(' '),
  blanks: [
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\uD83D',
    '\uDE00',
    '\u0301',
    'é',
    '中',
    '…',
  ],
  yaml: ['---\n', 'a: ', '? ', '- ', '&a ', '*a ', '"\\', 'title: x\n', 'date: 2024-03-02\n', ' date 2024-03-02 T\n\n'],
  markup: [
    '<',
    '</',
    '<div>',
    '</div>',
    '<p>',
    '<b><i>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [',
    '<!ENTITY a "b">',
    '&a;',
    '&#x41;',
    '&amp;',
    '<meta ',
    '<title>',
    '<script type="application/ld+json">',
    '<br>',
    '<table><tr><td>',
  ],
  feeds: [
    '<rss version="2.0"><channel><item>',
    '<feed><entry>',
    '<description>',
    '</item>',
    '{"a":',
    '[[',
    '{"text":"',
    '"}',
    '\\u0000',
    '\\ud83d',
    '1e999',
    'null',
  ],
  words: [
    '1',
    '0',
    '2024',
    '31',
    '12',
    '.',
    ' Mr. ',
    'U.S. ',
    'a.',
    'A',
    'said',
    ' the',
    'who',
    'when was ',
    'last week',
    'yesterday',
    'March',
    '3 March 2024',
    'between',
    ' and ',
    'Monday',
    'v.',
    '1.5',
    '12:30',
    '“',
    '”',
    '«',
    '?!',
    'is',
  ],
  discord: [
    '@everyone',
    '<@123456789012345678>',
    '<#1>',
    '<t:1>',
    '**',
    '__',
    '||',
    '```',
    '> ',
    '-# ',
    'https://a.example/(x)',
    '[a](b)',
    '1:ask:',
    '%25',
    '&=',
    '#aaaaaaaaaaaaaaaa',
  ],
};

const token = fc.constantFrom(...Object.values(TOKENS).flat());

/** Text of any kind, at most {@link LONGEST} characters: signs one upon the other, one or a few of them over and over, and words between. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(token, { maxLength: 400 }).map((tokens) => tokens.join('')) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.array(token, { maxLength: 3 }),
          fc.array(token, { minLength: 1, maxLength: 3 }),
          fc.array(token, { maxLength: 3 }),
          fc.nat(LONGEST),
        )
        .map(([before, over, after, length]) => {
          const unit = over.join('');
          return before.join('') + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + after.join('');
        }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: LONGEST }) },
    { weight: 1, arbitrary: fc.lorem({ maxCount: 300 }) },
  )
  .map((text) => text.slice(0, LONGEST));
