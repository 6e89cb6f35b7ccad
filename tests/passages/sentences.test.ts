import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../src/passages/sentences.ts';
import { processorTime } from '../support/processor-time.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Each row: a language and a paragraph whose sentences are parted by ` | ` (in scripts without blanks by `|`). */
const TABLE: readonly (readonly [string, string])[] = [
  ['en', 'Dr. Smith met Sen. J. R. Brown at 10 a.m. on Nov. 3. | The U.S. economy grew 3.5 percent, he said.'],
  ['en', 'She moved to the U.S. | He stayed in the U.K. | They met in Washington D.C. | She doesn’t mind.'],
  ['en', 'The U.S. Senate and the U.N. Security Council met.'],
  ['en', 'The firm (Apple Inc.) rose 2.1%. | No. 10 declined to comment. | Question No. 5 was hard.'],
  ['en', 'He joined Acme Inc. | It makes anvils. | Acme Corp. Chief Ann Lee left.'],
  ['en', 'Read www.example.com for more. | It costs $4.50... | Maybe more? | Yes!'],
  ['en', 'It rose 3.5 percent to 1.234 points. | Then it fell.'],
  [
    'en',
    'The Rev. Dr. Martin Luther King Jr. spoke on Aug. 28, 1963. | Gen. Lee v. State, No. 5, was decided in Oct. 1999.',
  ],
  ['en', 'It closed at 5 p.m. | Police left. | It opens at 9 a.m. Monday and 8 p.m. ET daily.'],
  ['en', 'He is 35. | Ann is 36. | It was 1990. | Rain fell.'],
  ['en', 'Samuel L. Jackson came. | It was plan B. | The rest is known.'],
  ['en', 'LONDON (AP) — Police said five people died. | More follows.'],
  ['en', 'WASHINGTON, D.C. (AP) — The plan works. | FLINT, Mich. (Reuters) - The city voted.'],
  ['en', '“It’s over. Really over!” he said. | Then he left.'],
  ['en', '‘It’s over. Really over!’ he said. | Then he left.'],
  ['en', '"It\'s over. Really over!" he said. | Then he left.'],
  ['en', '‘We are not going to stop,’ said Mr. O’Neill. | “It is over!” he shouted.'],
  ['en', 'The minister said: “No. We will not.” | He left.'],
  ['en', '“We know,” she said. | “It is late.” | “Go home.”'],
  ['en', '“We know that. | It is late.”'],
  ['en', '“Is it over?” Ms. Brown asked. | “Yes,” said Ann.'],
  ['en', 'The workers’ union, the ‘Iron Guild’, met. | It voted. | The rulers’ men lost.'],
  ['en', 'Is it so (no! never!) or not? | It is.'],
  ['en', 'He waited … and waited. | Then … | Nothing came.'],
  ['en', 'The list grew, e.g. Apple, Google etc. | Nobody minded, i.e. no one.'],
  ['en', '1. January came. | The panel met.'],
  ['en', 'Really?! | Yes!!! | “No...” he said.'],
  ['en', 'Yahoo! said so. | So did we.'],
  ['en', 'He said so. ”'],
  ['en', '... And so on. | They backed Prop. 12. | It passed. ___'],
  ['de', '„Das ist gut. Sehr gut!“, sagte er am 3. Oktober. | Er kam z.B. mit 3,5 Mio. Euro bzw. mehr.'],
  ['de', 'Im 19. Jahrhundert war es z. B. anders, d. h. besser. | Das war 1990. | Der Rest folgt.'],
  ['de', '»Nein. Nie«, sagte sie. | Prof. Dr. Meier ging. | ‚Ja‘, meinte er.'],
  ['ru', 'В 2021 г. | Он сказал: «Да. Нет». | В г. Москве живут 12 млн. человек, т. е. много. | Это всё.'],
  ['ru', '«Всё кончено. Совсем!» — сказал он. | А. С. Пушкин жил на ул. Мойка.'],
  ['fr', 'M. Macron a dit : « Oui. Non. » | Il est parti. | « C’est fini. Vraiment ! » a-t-il dit.'],
  ['fr', 'Mme Le Pen et MM. Roy et Petit sont venus av. J.-C. | Le reste suit.'],
  ['es', '¿Qué pasó? | ¡Nada! | El Sr. Pérez vive en EE.UU. | Ella no.'],
  ['it', 'Il dott. Rossi e il sig. Bianchi sono qui. | Non parlano.'],
  ['pt', 'O Sr. Silva chegou. | A Dra. Lima saiu.'],
  ['nl', 'Dhr. Jansen sprak o.a. over geld. | Het was laat.'],
  ['pl', 'To było 3. posiedzenie prof. Nowaka, m.in. o 5 tys. zł. | Jednak trwało.'],
  ['hi', 'यह पहला वाक्य है। | यह दूसरा है।'],
  ['ar', 'هل هذا صحيح؟ | نعم هو صحيح.'],
];

const CJK: readonly (readonly [string, string])[] = [
  ['zh', '他说：“好。”|今天天气很好。|真的吗？|是的！'],
  ['zh', '“走吧。天黑了。”他说。|他们走了。'],
  ['zh', '第一句。|第二句'],
  ['ja', '彼は「行く。帰らない。」と述べた。|そして帰った。'],
  ['ja', '「行く。」と彼は述べた。|終わり！'],
];

describe('splitSentences', () => {
  it.each(TABLE)('%s: %s', (language, marked) => {
    const expected = marked.split(' | ');
    expect(split(expected.join(' '), language)).toEqual(expected);
  });

  it.each(CJK)('%s: %s', (language, marked) => {
    const expected = marked.split('|');
    expect(split(expected.join(''), language)).toEqual(expected);
  });

  it('gives every sentence of the seed article whole', () => {
    const seed = readFileSync(new URL('../../seeds/000_93c09d89f73302b5.txt', import.meta.url), 'utf8');
    const paragraphs = seed
      .split('\n\n')
      .slice(1)
      .filter((text) => text.trim() !== '');
    const one = paragraphs.filter((text) => !text.includes('It is doing the right thing'));
    for (const text of one) expect(split(text)).toEqual([text.trim()]);
    expect(paragraphs.filter((text) => !one.includes(text)).flatMap((text) => split(text))).toEqual([
      '“Europe has been fast, united and firm in this crisis,” he told France 2 television channel.',
      '“It is doing the right thing.”',
    ]);
    expect(one.length).toBe(21);
  });

  it('splits where a blank was lost, and not inside addresses', () => {
    expect(
      split('It fell in June.The vote failed.But why?Nobody knows. See Www.The.com/a?B=c or mail A.The@b.com.'),
    ).toEqual([
      'It fell in June.',
      'The vote failed.',
      'But why?',
      'Nobody knows.',
      'See Www.The.com/a?B=c or mail A.The@b.com.',
    ]);
  });

  it('splits a quotation that would make too long a sentence', () => {
    const part = 'We will go on with this work until it is done and nobody is left. ';
    expect(split(`“${part.repeat(3).trim()}” he said.`)).toHaveLength(1);
    expect(split(`“${part.repeat(12).trim()}” he said.`)).toHaveLength(12);
  });

  it('takes wrapped lines as one sentence and bullets as sentences', () => {
    expect(split('The first line\r\ngoes on here. And\nso on.')).toEqual([
      'The first line\r\ngoes on here.',
      'And\nso on.',
    ]);
    expect(split('Points:\n- one\n- two')).toEqual(['Points:', '- one', '- two']);
  });

  it('cuts what has no boundary, never inside a surrogate pair', () => {
    const text = '😀'.repeat(LONGEST_SENTENCE);
    const parts = split(`x${text}`);
    expect(parts.join('')).toBe(`x${text}`);
    for (const part of parts) expect(part).not.toMatch(/[\uD800-\uDFFF]/u);
  });

  const rough = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '. ',
          '.',
          '” ',
          '“',
          '’',
          '‘',
          '"',
          '! ',
          '。',
          '」',
          '「',
          ' ',
          '\n',
          '\r\n',
          '… ',
          ' »',
          '« ',
        ),
        fc.constantFrom(
          'U.S.',
          'Dr. ',
          'a',
          'He',
          ' said',
          '3',
          'г. ',
          '\u200b',
          '\u202e',
          '\ud800',
          '😀',
          '(',
          ') ',
          '— ',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('covers every non-blank character with ascending, disjoint, trimmed ranges', () => {
    fc.assert(
      fc.property(rough, fc.constantFrom('en', 'de', 'ru', 'fr', 'zh', 'ja', 'xx', '__proto__'), (text, language) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start)).toMatch(/^\s*$/u);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
      { numRuns: 500 },
    );
  });

  // One blank between plain words is read by a shorter way than all else.
  it('finds the same sentences whether one blank or two stand behind a stop', () => {
    const words = `Dr Smith met the The Inc inc U.S a B I Étude fin Füße No 5 3rd Prof usw etc Mio it's He’s (Yes semi-pro
      St г Он Extraordinarilylong p.m m.in p.ex`;
    const word = fc.constantFrom(...words.split(/\s+/u));
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '. ', '. ', '! ', ', ')), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'ru', 'fr', 'pl'), (parts, language) => {
        const once = parts.flat().join('');
        const twice = once.replaceAll(/[.!] /gu, '$& ');
        expect(split(twice, language).map((sentence) => sentence.replaceAll('  ', ' '))).toEqual(split(once, language));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['!', '. ', '“', 'a.', 'A. ', '\ud800', '“a. ', '\n-', ' \n', '.”', 'ab. “Cd” ', 'x', '1. '])(
    'stays linear on a long run of %j',
    (piece) => {
      const time = (characters: number): number => {
        const text = piece.repeat(characters / piece.length);
        return processorTime(() => splitSentences(text, 'de'));
      };
      time(10_000);
      // Eight times the text in eight times the time; quadratic would be 64 times. The constant absorbs what the first runs cost.
      expect(time(160_000)).toBeLessThan(24 * time(20_000) + 600);
    },
  );
});
