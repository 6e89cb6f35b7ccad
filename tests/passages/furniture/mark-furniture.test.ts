import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FurnitureKind } from '../../../src/corpus/article.ts';
import { ArticleSentences } from '../../../src/passages/article-sentences.ts';
import { markFurniture } from '../../../src/passages/furniture/mark-furniture.ts';
import { splitPassages } from '../../../src/passages/passages.ts';

const LEDE = 'The council voted on Tuesday to raise the quay by half a metre before the winter storms.';
const NEXT = 'Two members were against it, and one of them left the hall before the count was over.';
const LAST = 'The work is to begin in spring and will last for about three years, the mayor said.';

/** What is marked of a body, by its text. */
const marksIn = (body: string, language = 'en', title = 'Quay to be raised'): [string, FurnitureKind][] =>
  markFurniture({ title, body, language }).map(({ start, end, kind }) => [body.slice(start, end), kind]);

const around = (line: string): string => [LEDE, line, NEXT, LAST].join('\n\n');
const above = (line: string): string => [line, LEDE, NEXT, LAST].join('\n\n');
const below = (line: string): string => [LEDE, NEXT, LAST, line].join('\n\n');

describe('surface 5: what stands before a lede', () => {
  it.each([
    ['CNN — ', 'en'],
    ['(CNN) ', 'en'],
    ['LONDON (Reuters) - ', 'en'],
    ['Port Ellin (Reuters) - ', 'en'],
    ['TOLVANE, May 3 (AP) — ', 'en'],
    ['PORT ELLIN (CNA) — ', 'en'],
    ['WESTHAVEN, Ohio – ', 'en'],
    ['WESTHAVEN − ', 'en'],
    ['WESTHAVEN ― ', 'en'],
    ['Westhaven (CNN) ', 'en'],
    ['NEW MARREN — ', 'en'],
    ['Berlin (dpa) - ', 'de'],
    ['МОСКВА, 5 мая — РИА Новости. ', 'ru'],
    ['МОСКВА, 5 мая. /ТАСС/. ', 'ru'],
  ])('%j is marked, and the sentence behind it is whole', (before, language) => {
    const body = [before.trim() === 'CNN —' ? `CNN —\n\n${LEDE}` : before + LEDE, NEXT].join('\n\n');
    const [[marked, kind] = ['', ''], ...others] = marksIn(body, language);
    expect([marked.trim(), kind, others]).toEqual([before.trim(), 'dateline', []]);
    const furniture = markFurniture({ title: '', body, language });
    const [passage] = splitPassages({ id: 'a', body, language, furniture });
    // The place is searched, and no part of the sentence.
    expect(passage?.text.startsWith(before.trim())).toBe(true);
    const [sentence] = new ArticleSentences({ body, language, furniture }).within(passage!);
    expect(body.slice(sentence?.start, sentence?.end)).toBe(LEDE);
  });

  it.each(['AI-assisted summary ', 'May 17, 2022 Updated May 19, 2022, 1:55 p.m. ET ', 'Updated: May 3, 2024 '])(
    '%j is no part of the sentence behind it',
    (label) => {
      const body = [label + LEDE, NEXT, LAST].join('\n\n');
      expect(marksIn(body)).toEqual([[label, 'notice']]);
    },
  );

  it.each([
    'NATO — which was founded in 1949 — met on Tuesday to talk about the quay and its walls.',
    'KFC - 218.95 seconds',
    'SEL – “Tide” – Harbour Records',
    'The quay (built 1910) - it was the oldest of its kind - fell into the sea on Tuesday night.',
    'Costs — Nobody knows them.',
  ])('%j has none', (line) => {
    expect(marksIn(around(line))).toEqual([]);
  });
});

describe('surface 5, 12, 13: paragraphs that are no sentence of an article', () => {
  it.each<[string, FurnitureKind, string?]>([
    ['By Ann Lee', 'byline'],
    ['By Ann Lee and Bo van der Berg, Harbour Courier', 'byline'],
    ['Ann Lee', 'byline'],
    ['Ann Lee, Bo Berg and Cy Cole', 'byline'],
    ['AP', 'byline'],
    ['Updated May 3, 2024, 3:17 p.m. ET', 'byline'],
    ['Von Ann Lee', 'byline', 'de'],
    ['Автор: Анна Ли', 'byline', 'ru'],
  ])('%j above', (line, kind, language) => {
    expect(marksIn(above(line), language)).toEqual([[line, kind]]);
  });

  it.each([
    ['By Ann Lee\nHarbour Courier\nPublished: 3 May 2024, 6:05pm GMT', '\n\n'],
    ['By Ann Lee', '\n'],
    ['By Ann Lee\r\nUpdated May 3, 2024, 3:17 p.m. ET', '\r\n'],
  ])('%j above, in one paragraph and before %j', (head, behind) => {
    expect(marksIn(`${head}${behind}${[LEDE, NEXT, LAST].join('\n\n')}`)).toEqual([[head, 'byline']]);
  });

  it('a sentence wrapped behind a name is none', () => {
    expect(marksIn(`Ann Lee\nsaid on Tuesday that the quay would be raised.\n\n${NEXT}\n\n${LAST}`)).toEqual([]);
  });

  it.each<[string, FurnitureKind, string?]>([
    ['Read More', 'notice'],
    ['Advertisement', 'notice'],
    ['Story continues below.', 'notice'],
    ['Spoiler alert!', 'notice'],
    ['Share on Facebook', 'notice'],
    ['Sign up for our daily newsletter and get the tides every morning.', 'notice'],
    ['Want more? Get the Harbour Courier newsletter in your inbox every day.', 'notice'],
    ['We use cookies to keep this page running.', 'notice'],
    ['© 2024 Harbour Courier', 'notice'],
    ['Copyright 2024 Harbour Courier. All rights reserved.', 'notice'],
    ['This story has been updated with new information.', 'notice'],
    ['Newsletter: Jetzt anmelden', 'notice', 'de'],
    ['Alle Rechte vorbehalten', 'notice', 'de'],
    ['Все права защищены.', 'notice', 'ru'],
    ['More:Why the quay has to be raised now', 'link'],
    ['Read more: Why the quay has to be raised', 'link'],
    ['‘It held’:How the old wall outlived its builders', 'link'],
    ['HARBOUR FIRE: What the crews found on the third day', 'link'],
    ['► May 3:What the crews found on the third day', 'link'],
    ['Lesen Sie auch: Warum der Kai erhöht werden muss', 'link', 'de'],
    ['Читайте также: Почему поднимают набережную', 'link', 'ru'],
    ['JUST WATCHED See the wall fall Replay More Videos ... MUST WATCH See the wall fall 02:18', 'caption'],
    ['Video Ad Feedback The wall falls 01:13 - Source: CNN', 'caption'],
    ['Photos: The quay in pictures The wall in 1910. Hide Caption 17 of 44 Photos', 'caption'],
    ['Workers clear the quay on May 3. Ann Lee/The Courier/Getty Images', 'caption'],
    ['Workers clear the quay. (Image credit: Ann Lee)', 'caption'],
    ['Ann Lee/AFP/Getty Images', 'caption'],
    ['FILE - Workers clear the quay after the storm of 2019.', 'caption'],
    ['Arbeiter am Kai (Foto: Ann Lee)', 'caption', 'de'],
    ['— Ann Lee', 'byline'],
    ['Photo: Ann Lee', 'byline'],
    ['Foto: Ann Lee', 'byline', 'de'],
    ['Фото: Анна Ли', 'byline', 'ru'],
  ])('%j between others', (line, kind, language) => {
    expect(marksIn(around(line), language)).toEqual([[line, kind]]);
  });

  it.each<[string, FurnitureKind]>([
    ['Contributing: Ann Lee and Bo Berg', 'byline'],
    ['Ann Lee is a harbour reporter for the Courier. Reach her at ann@courier.example.', 'byline'],
    ['Reach the reporter at ann@courier.example or follow her on X @annlee.', 'byline'],
    ['Follow Ann Lee on Twitter @annlee.', 'byline'],
    ['The Courier’s Bo Berg contributed to this report.', 'byline'],
    ['ann@courier.example', 'byline'],
  ])('%j below', (line, kind) => {
    expect(marksIn(below(line))).toEqual([[line, kind]]);
  });

  it('names behind the last sentence are marked alone', () => {
    const body = [LEDE, NEXT, `${LAST}Contributing: Ann Lee`].join('\n\n');
    expect(marksIn(body)).toEqual([['Contributing: Ann Lee', 'byline']]);
  });

  it('a table of contents is marked, the headings that it names are not', () => {
    const heads = ['How it began', 'What it costs', 'Who pays'];
    const text = `${LEDE} ${NEXT} ${LAST}`;
    const body = [...heads, ...heads.flatMap((head) => [head, text])].join('\n\n');
    expect(marksIn(body)).toEqual(heads.map((head) => [head, 'contents']));
  });
});

describe('what is a sentence, or a fact, stays', () => {
  it.each([
    'The company changed its privacy policy on Tuesday and told nobody.',
    '“We use cookies to follow you,” the minister said of the site.',
    'More than 200 people came: it was the largest crowd in years.',
    'More: that was all he asked for, and he did not get it.',
    'Best goalie: Ann Lee',
    'EDUCATION: Some college',
    'Subscribers to the newsletter said that it had not come.',
    'Callers can reach the hotline on 555-0100 until Friday.',
    '• Population: 1.9 million',
    'Pricier gas and cars',
    'Mayor Bo Berg',
    '7:45 a.m.: Ferries are running again',
    'Correction: The quay is 4.2 metres high, not 2.4.',
    'She photographed the quay for the Courier for forty years.',
  ])('%j', (line) => {
    expect(marksIn(around(line))).toEqual([]);
  });

  it('whom a quotation is from', () => {
    expect(marksIn(around('“Walls are for those who stay.”\n\n— Ann Lee'))).toEqual([]);
  });

  it('who speaks, in a conversation', () => {
    const talk = Array.from(
      { length: 12 },
      (_, at) => `ANN LEE ${at}: What did you see when you came to the quay that night`,
    );
    expect(marksIn([LEDE, ...talk].join('\n\n'))).toEqual([]);
  });

  it('all of an article that has nothing else', () => {
    expect(marksIn('By Ann Lee\n\nRead more')).toEqual([]);
    expect(marksIn('Sign up here')).toEqual([]);
  });
});

const lines = fc.constantFrom(
  LEDE,
  NEXT,
  LAST,
  '',
  'By Ann Lee',
  'Read more',
  'CNN —',
  'More:Why the quay has to be raised now',
  'Workers clear the quay. Ann Lee/Getty Images',
  `LONDON (Reuters) - ${LEDE}`,
  `${LAST}Contributing: Ann Lee`,
  'How it began',
  '- one',
  '# Head',
);

describe('marks', () => {
  it('are ascending and disjoint, lie in the body, leave something, and are blank in passages and in no sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(lines, fc.string({ unit: 'grapheme' })), { maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        fc.constantFrom('en', 'de', 'ru', 'zh', 'xx'),
        (parts, parting, language) => {
          const body = parts.join(parting);
          const furniture = markFurniture({ title: 'T', body, language });
          let from = 0;
          for (const { start, end } of furniture) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(body.length);
          const passages = splitPassages({ id: 'a', body, language, furniture });
          for (const { start, end, text } of passages) {
            const marked = furniture.filter((mark) => mark.start < end && mark.end > start);
            const hidden = marked.filter(({ kind }) => kind !== 'dateline');
            const at = (place: number): boolean => hidden.some((mark) => mark.start <= place && mark.end > place);
            const units = body.slice(start, end).split('');
            expect(text).toBe(units.map((unit, place) => (at(start + place) ? ' ' : unit)).join(''));
            for (const sentence of new ArticleSentences({ body, language, furniture }).within({ start, end }))
              expect(marked.filter((mark) => mark.start < sentence.end && mark.end > sentence.start)).toEqual([]);
          }
          expect(passages.length > 0 || !/[\p{L}\p{N}]/u.test(body)).toBe(true);
        },
      ),
    );
  });

  it('are the same however often they are asked for', () => {
    const body = above('By Ann Lee');
    expect(marksIn(body)).toEqual(marksIn(body));
  });

  it.each(['a: b ', 'Aa/Bb ', 'sign up ', '— A B, ', '(((', 'By A. '])(
    'stay linear on half a million of %j',
    (unit) => {
      const started = performance.now();
      markFurniture({ title: '', body: unit.repeat(500_000 / unit.length), language: 'en' });
      markFurniture({ title: '', body: `${unit.repeat(100)}\n\n`.repeat(5000 / unit.length), language: 'en' });
      expect(performance.now() - started).toBeLessThan(6000);
    },
  );
});
