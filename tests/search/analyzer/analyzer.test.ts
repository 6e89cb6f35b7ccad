import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { ScannedWords, WORD } from '../../../src/search/analyzer/scan-words.ts';
import { isStopWord } from '../../../src/search/analyzer/stop-words.ts';
import { kindOf } from '../../../src/search/analyzer/word-kinds.ts';
import { TextUnits } from '../../../src/search/analyzer/text-units.ts';
import { KEY, writeKey } from '../../../src/search/analyzer/word-key.ts';
import { LONGEST_TERM } from '../../../src/search/analyzer/word-pieces.ts';
import { processorTime } from '../../support/processor-time.ts';

const analyzer = createAnalyzer();
const LANGUAGES = [
  'en',
  'de',
  'ru',
  'fr',
  'it',
  'zh',
  'ja',
  'ko',
  'th',
  'ar',
  'tr',
  'fi',
  'ta',
  'cs',
  'xx',
  '__proto__',
];

/** Language, text, terms. */
const TABLE: readonly (readonly [string, string, string])[] = [
  // Its compatibility form begins with a blank, which no term may hold.
  ['el', '\u037A\u03B1', '\u03B1'],
  ['en', 'The U.S. told us; US’s plan, U.S, u.s.', 'the u.s told us u.s plan u.s u.s'],
  ['en', 'U.K. UK uk U.N. UN U.S.A. USA', 'uk uk uk un un usa usa'],
  ['en', 'WHO knows who', 'w.h.o know who'],
  ['en', '10 a.m. 10am p.m.', '10 am 10 am pm'],
  ['en', '1.5% $1.5bn £5bn €3.2tn', '1.5 1.5 billion 5 billion 3.2 trillion'],
  ['en', '3,000 3000 1,234,567.8 2019,2020 1.2.3', '3000 3000 1234567.8 2019 2020 1 2 3'],
  ['en', "Germany’s Germany's Germany Belarus’ Belarus", 'germani germani germani belarus belarus'],
  ['en', "O’Neill O'Neill don’t don't", 'oneil oneil dont dont'],
  ['en', 'naïve naive Müller café cafés Ａｐｐｌｅ ﬁsh', 'naiv naiv muller cafe cafe appl fish'],
  ['en', 'news new sanctioning sanctions sanctioned', 'news new sanction sanction sanction'],
  ['en', 'de-escalation deescalation', 'de escal deescal deescal'],
  ['en', 'cease-fire COVID-19 X-ray', 'ceas fire ceasefir covid 19 covid19 x ray xray'],
  ['en', 'state-of-the-art 2010-2015 long‑lasting', 'state of the art 2010 2015 long last longlast'],
  ['en', 'example.com www.bbc.co.uk said.He', 'exampl com www bbc co uk said he'],
  ['en', 'Bela\u00ADrus Bela\u200Brus x\u202Ey', 'belarus belarus x y'],
  ['en', 'G7 F16 1990s 2nd', 'g7 f16 1990s 2nd'],
  ['en', '\ud800 ____ “” — …', ''],
  ['de', 'Häuser Haus Straße Österreich Merkels', 'haus haus strass osterreich merkel'],
  ['de', '3.000 Euro 1,5 Prozent 1.5 24.11.2021', '3000 euro 1.5 prozent 1.5 24 11 2021'],
  ['ru', 'санкциями санкции ёлка елка российский', 'санкц санкц елк елк российск'],
  ['fr', "l’économie d'Ukraine aujourd’hui économiques", 'econom ukrain aujourdhui econom'],
  ['it', "dell’Ucraina l'Italia", 'ucrain ital'],
  ['tr', 'İstanbul ISPARTA ısparta', 'istanbul ispar ispar'],
  ['zh', '中国经济2021年 iPhone手机 中', '中国 国经 经济 2021 年 iphone 手机 中'],
  ['ja', '東京オリンピック', '東京 京オ オリ リン ンピ ピッ ック'],
  ['ko', '대통령이 서울', '대통 통령 령이 서울'],
  ['ar', 'كِتَاب كتاب ٣٠٠', 'كتاب كتاب 300'],
  ['xx', 'running Häuser', 'running hauser'],
];

describe('createAnalyzer', () => {
  it.each(TABLE)('%s: %s', (language, text, terms) => {
    expect(analyzer.terms(text, language).join(' ')).toBe(terms);
  });

  it('gives Thai words alike in a question and in a sentence', () => {
    const question = new Set(analyzer.terms('ประเทศไทย', 'th'));
    expect(question.size).toBeGreaterThan(0);
    const sentence = new Set(analyzer.terms('วันนี้ประเทศไทยสวยงาม', 'th'));
    for (const term of question) expect(sentence).toContain(term);
  });

  it('places terms in the text, and a joined word with its last part', () => {
    const text = 'On $1.5bn de‑escalation (l’eau)';
    const placed = analyzer
      .tokens(text, 'fr')
      .map(({ start, end, position }) => `${position} ${text.slice(start, end)}`);
    expect(placed).toEqual(['0 On', '1 1.5', '2 bn', '3 de', '4 escalation', '4 de‑escalation', '5 eau']);
  });

  it('keeps the places right when a number carries its unit and a text is long', () => {
    const text = `${'x '.repeat(5000)}at 10pm`;
    const last = analyzer.tokens(text, 'en').slice(-2);
    expect(last.map(({ start, end }) => text.slice(start, end))).toEqual(['10', 'pm']);
  });

  it('cuts terms that are no words', () => {
    const [term, ...others] = analyzer.terms('a'.repeat(100_000), 'en');
    expect(others).toEqual([]);
    expect(term).toHaveLength(LONGEST_TERM);
  });

  const news = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'U.S',
          '.',
          ',',
          "'",
          '’',
          '-',
          ' ',
          '1',
          '3,000',
          'bn',
          'a',
          'É',
          'ß',
          'İ',
          '中',
          '한',
          'ก',
          '\u0301',
        ),
        fc.constantFrom(
          '\u200B',
          '\u00AD',
          '\ud83d',
          '😀',
          '𠀀',
          'constructor',
          '__proto__',
          '“',
          '\u202E',
          '²',
          'Ⅷ',
          'л',
          'ё',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('finds the words that the pattern finds', () => {
    const scanned = new ScannedWords();
    const units = new TextUnits();
    fc.assert(
      fc.property(news, (text) => {
        const array = units.of(text);
        scanned.scan(text, array);
        const { starts, ends, keys, length } = scanned;
        const found = Array.from({ length }, (_, word) => [
          starts[word],
          ends[word],
          ...keys.subarray(word * KEY, (word + 1) * KEY),
        ]);
        const expected = [...text.matchAll(new RegExp(WORD, 'gu'))].map((match) => {
          const end = match.index + match[0].length;
          const key = new Int32Array(KEY);
          writeKey(key, 0, array, match.index, end);
          return [match.index, end, ...key];
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives terms and tokens alike, bounded, inside the text, and the same again from memory', () => {
    fc.assert(
      fc.property(news, fc.constantFrom(...LANGUAGES), (text, language) => {
        const fresh = createAnalyzer().tokens(text, language);
        const tokens = analyzer.tokens(text, language);
        expect(tokens).toEqual(fresh);
        expect(analyzer.terms(text, language)).toEqual(tokens.map(({ term }) => term));
        let position = -1;
        for (const token of tokens) {
          expect(token.term.length).toBeGreaterThan(0);
          expect(token.term.length).toBeLessThanOrEqual(LONGEST_TERM);
          expect(token.term).not.toMatch(/\s/u);
          expect(token.start).toBeGreaterThanOrEqual(0);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.position - position).toBeGreaterThanOrEqual(0);
          expect(token.position - position).toBeLessThanOrEqual(1);
          position = token.position;
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['u.s', 'w.h.o', 'uk', '3000', '1.5', '中国', '통령', 'g7', 'covid19', 'haus', 'belarus', 'billion'])(
    'gives %s again for itself',
    (term) => {
      expect(analyzer.terms(term, 'en')).toEqual([term]);
    },
  );

  it('gives a term without a stemmer again for itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ÿ]{2,30}$/u), (word) => {
        const [term = ''] = analyzer.terms(word, 'xx');
        expect(analyzer.terms(term, 'xx')).toEqual([term]);
      }),
    );
  });

  it.each(['a.', 'a', '1,', '1.', 'a-', '\u00AD', 'a’', '\u0301', '中', '1a', 'a\u200B', 'É', '“'])(
    'stays linear on a long run of %j',
    (piece) => {
      const time = (characters: number): number => {
        const text = piece.repeat(characters / piece.length);
        return processorTime(() => analyzer.terms(text, 'de'));
      };
      time(10_000);
      // Eight times the text in eight times the time; quadratic would be 64 times. The constant absorbs what the first runs cost.
      expect(time(160_000)).toBeLessThan(24 * time(20_000) + 600);
    },
  );
});

it('reads terms as numbers where its tokens stand, alike for terms that are alike, text after text', () => {
  const words = [
    'river',
    'Port',
    'the',
    'de-escalation',
    '1.2.3',
    '1.5bn',
    'U.S.',
    '東京都',
    'x'.repeat(50),
    'rivers',
    "Port's",
  ];
  const text = fc.array(fc.constantFrom(...words, '-', ' ', '. '), { maxLength: 40 }).map((parts) => parts.join(' '));
  const texts = fc.array(fc.tuple(text, fc.constantFrom('en', 'zh', 'de')), { maxLength: 6 });
  fc.assert(
    fc.property(texts, (all) => {
      analyzer.beginComparing();
      for (const [each, language] of all) {
        const read = analyzer.readTerms(each, language);
        const rows = Array.from({ length: read.length }, (_, at) => ({
          number: read.numberAt(at),
          position: read.positionAt(at),
          start: read.startAt(at),
          end: read.endAt(at),
          kinds: read.kindsAt(at),
        }));
        const expected = analyzer.tokens(each, language).map(({ term, ...token }) => ({
          ...token,
          number: analyzer.numberOf(term),
          kinds: kindOf(each.slice(token.start, token.end), language),
        }));
        expect(rows).toEqual(expected);
        expect(read.epoch).toBe(analyzer.epoch);
      }
    }),
  );
});

it('numbers terms anew in another epoch, when it has read more words than it remembers', () => {
  const own = createAnalyzer();
  const first = own.readTerms('harbour', 'en');
  const many = Array.from({ length: 10_000 }, (_, at) => at);
  for (let part = 0; part < 21; part += 1) own.terms(many.map((at) => `w${part}x${at}`).join(' '), 'en');
  own.beginComparing();
  const [before, again] = [own.readTerms('flood harbour', 'en'), own.readTerms('harbour', 'en')];
  expect(before.epoch).toBeGreaterThan(first.epoch);
  expect(again.epoch).toBe(before.epoch);
  expect(again.numberAt(0)).toBe(before.numberAt(1));
  expect(again.numberAt(0)).not.toBe(before.numberAt(0));
});

it('gives the terms of a text without its function words, word for word', () => {
  const words = ['the', 'The', 'river', "it's", 'her-self', 'de-escalation', 'US', 'us', '1.5bn', '東京都', 'und', 'и'];
  const text = fc.array(fc.constantFrom(...words, '-', '.'), { maxLength: 30 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'ru', 'xx'), (each, language) => {
      const expected = analyzer
        .tokens(each, language)
        .filter(({ start, end }) => !isStopWord(each.slice(start, end), language))
        .map(({ term }) => term);
      expect(analyzer.contentTerms(each, language)).toEqual(expected);
    }),
  );
});
