import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import type { QuoteCheck } from '../../../src/answer/quote/quote-check.ts';
import { type Article, compareArticles } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const { articles } = await readArchive(FICTIONAL_ARCHIVE);
const edition = buildEdition(articles);
const check = (text: string, hidden: ReadonlySet<string> = new Set()): Promise<QuoteCheck> =>
  newsroomOver(edition, { hidden }).checkQuote(text);

const made = (id: string, day: string, body: string, language = 'en'): Article => ({
  id,
  title: id,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language,
  body,
});
const small = buildEdition([
  made(
    'dam',
    '2021-03-02',
    'The “old” dam – built in 1910 – burst… Nobody\n was hurt, said the mayor’s office. Rebuilding will take years.',
  ),
  made('dam-again', '2022-03-02', 'A year ago the "old" dam - built in 1910 - burst... Nobody was hurt in it.'),
  made('party', '2021-04-01', 'The party of R. Kelly Braun met in Hask. The art fair opened.'),
  made(
    'accents',
    '2021-05-01',
    'Die Straße nach Zu\u0308rich ist wieder offen, sagte Herr Mu\u0308ller am Montag.',
    'de',
  ),
  made('chinese', '2021-06-01', '总统在北京市宣布，新的大桥将于明年开放。', 'zh'),
  made('dashes', '2021-08-01', 'Messages went out – to all – on Sunday.'),
  made('signs', '2021-07-01', 'It cost €5 million, far more than the town had set aside for it.'),
]);
const checkSmall = (text: string): Promise<QuoteCheck> => newsroomOver(small).checkQuote(text);
const exact = (result: QuoteCheck) => {
  if (result.kind !== 'exact') throw new TypeError(result.kind);
  return result;
};
const nearly = (result: QuoteCheck) => {
  if (result.kind !== 'nearly') throw new TypeError(result.kind);
  return result;
};

describe('what counts as the same words', () => {
  it.each([
    ['the very characters', 'Rebuilding will take years', 'dam', []],
    ['straight quotation marks', "said the mayor's office", 'dam', ['quotes']],
    ['the same line break and ellipsis', 'burst… Nobody\n was hurt, said', 'dam', []],
    ['other dashes, blanks left out', 'Messages went out—to all—on Sunday', 'dashes', ['dashes']],
    ['a line break', 'Nobody was hurt, said the mayor’s office', 'dam', ['spaces']],
    ['capitals', 'REBUILDING WILL TAKE YEARS', 'dam', ['case']],
    ['marks around', '“Rebuilding will take years.”', 'dam', []],
    ['another stop', 'Rebuilding will take years!', 'dam', ['ends']],
    ['a quoted line of a message', '> Rebuilding will take years.', 'dam', []],
    ['composed letters', 'Straße nach Z\u00fcrich ist wieder offen', 'accents', ['forms']],
    ['SS for ß', 'STRASSE NACH Z\u00dcRICH', 'accents', ['case', 'forms']],
    ['a soft hyphen', 'Die Straße nach Zu\u0308rich ist wie\u00adder offen', 'accents', ['invisible']],
    ['a script without blanks', '北京市宣布', 'chinese', []],
  ])('%s: exact, and says what it left out of account', async (_, text, id, ignored) => {
    const result = exact(await checkSmall(text));
    expect(result.places.map(({ article }) => article.id)).toEqual([id]);
    expect(result.ignored.toSorted()).toEqual(ignored.toSorted());
  });

  it('ellipses and dashes of another make count as the same, in each article that has the words', async () => {
    const result = exact(await checkSmall('"old" dam -- built in 1910 -- burst... Nobody was hurt'));
    expect(result.places.map(({ article }) => article.id)).toEqual(['dam-again', 'dam']);
    expect(result.places[0]?.found.text).toBe('old" dam - built in 1910 - burst... Nobody was hurt');
    expect(result.places[1]?.found.text).toBe('old” dam – built in 1910 – burst… Nobody\n was hurt');
  });

  it('shows words that stand in many articles of the ten newest, and counts the others', async () => {
    const having = articles.filter(({ body }) => body.includes('PORT ELLIN (CNA)'));
    const { places, articles: counted } = exact(await check('PORT ELLIN (CNA)'));
    expect(counted).toBe(having.length);
    expect(places.map(({ article }) => article.id)).toEqual(
      having
        .toSorted(compareArticles)
        .slice(0, 10)
        .map(({ id }) => id),
    );
    expect(having.length).toBeGreaterThan(10);
  });

  it('a part of a word is not the word', async () => {
    expect((await checkSmall('art')).kind).toBe('exact');
    expect((await checkSmall('elly')).kind).toBe('absent');
  });

  it('another sign beside a number is no exact quote', async () => {
    expect(nearly(await checkSmall('It cost $5 million, far more than')).differsGiven).toEqual([]);
  });
});

describe('what is nearly there', () => {
  it('marks the words that differ on both sides', async () => {
    const result = nearly(await check('The ferry went down on Tuesday morning with 95 people on board'));
    const { given, place, differsGiven, differsArchive } = result;
    expect(differsGiven.map(({ start, end }) => given.slice(start, end))).toEqual(['Tuesday', '95']);
    const { body } = articles.find(({ id }) => id === place.article.id) ?? { body: '' };
    expect(differsArchive.map(({ start, end }) => body.slice(start, end))).toEqual(['Monday', '94']);
    expect(place.quote.text).toBe(
      'The ferry went down on Monday morning with 94 people on board, among them a school class from Port Ellin.',
    );
  });

  it.each([
    ['a word more', 'All 21 young pupils and both their teachers are alive', ['young'], []],
    ['a word less', 'All 21 pupils and their teachers are alive', [], ['both']],
    ['other punctuation inside', 'All 21 pupils, and both their teachers, are alive', [], []],
    // The dash after it is no part of the word, whether or not it is quoted.
    ['the last word before a dash', 'John Averill, Port Ellin Courier OSKERY', ['John'], ['Jon']],
    ['one part of a word with a hyphen', 'Thirty-five ships were waiting on the last day', ['five'], ['four']],
  ])('%s', async (_, text, inGiven, inArchive) => {
    const { given, place, differsGiven, differsArchive } = nearly(await check(text));
    const { body } = articles.find(({ id }) => id === place.article.id) ?? { body: '' };
    expect(differsGiven.map(({ start, end }) => given.slice(start, end))).toEqual(inGiven);
    expect(differsArchive.map(({ start, end }) => body.slice(start, end))).toEqual(inArchive);
  });
});

describe('what is not there', () => {
  it('names the words that the archive does not have', async () => {
    const result = await check('The zeppelin of Atlantis landed safely in the afternoon');
    expect(result).toMatchObject({ kind: 'absent', complete: true });
    expect(result.kind === 'absent' && result.unknown).toEqual(['zeppelin', 'Atlantis', 'landed', 'safely']);
  });

  it('finds nothing in a hidden article', async () => {
    const words = 'It was not a wave. A wave you hear coming.';
    const [place] = exact(await check(words)).places;
    expect((await check(words, new Set([place?.article.id ?? '']))).kind).not.toBe('exact');
  });

  it.each([
    ['punctuation', '?!… —'],
    ['marks of direction', '\u202e\u200f\u2067'],
    ['blanks', ' \n\t'],
  ])('refuses %s', async (_, text) => {
    await expect(check(text)).rejects.toMatchObject({ code: 'no-words' });
  });

  it.each([
    ['one letter, over and over', 'a'.repeat(500)],
    ['one word, over and over', 'the '.repeat(125)],
    ['a letter under a heap of marks', `a${'\u0301'.repeat(499)}`],
    ['half a pair', '\ud800 is \udc00 here'],
    ['a pattern', '(.*)+$ [a-z]{9,} \\p{L}'],
    ['far too much', 'people were killed '.repeat(10_000)],
  ])('answers %s', async (_, text) => {
    expect((await check(text)).given.length).toBeLessThanOrEqual(500);
  });
});

/** The words of an article, by their places. */
const placesOf = (body: string): { start: number; end: number }[] =>
  [...body.matchAll(/\S+/gu)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));

/** A run of whole words of some article. */
const slices = (least: number): fc.Arbitrary<{ article: Article; start: number; end: number }> =>
  fc
    .record({
      article: fc.constantFrom(...articles.filter(({ body }) => placesOf(body).length > 40)),
      at: fc.nat(),
      length: fc.integer({ min: least, max: 60 }),
    })
    .map(({ article, at, length }) => {
      const words = placesOf(article.body);
      const first = at % (words.length - least);
      let last = Math.min(words.length, first + length) - 1;
      const start = words[first]?.start ?? 0;
      while ((words[last]?.end ?? 0) - start > 480) last -= 1;
      return { article, start, end: words[last]?.end ?? 0 };
    })
    .filter(({ article, start, end }) => (article.body.slice(start, end).match(/\p{L}{2}/gu) ?? []).length >= least);

/** How the same words look when somebody else types them. */
const retypings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'"),
  (text) => text.replaceAll(/\s+/gu, ' '),
  (text) => text.replaceAll(/\s+/gu, ' \u00a0\n'),
  (text) => text.replaceAll(/ [–—] /gu, '-'),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('…', '...'),
  (text) => `  “${text}”  `,
];

/** What folding comes to, the slow way. */
const naively = (text: string): string =>
  text
    .replaceAll('…', '\uE000')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[“”„«»‘’‚‹›"`]/gu, "'")
    .replaceAll(/[–—‐‑−-]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?-[ -]*/gu, '-')
    .replaceAll(/\uE000|\.{2,}/gu, '…');

describe('any slice of any article', () => {
  it('is found exactly, where it stands, however it is typed', async () => {
    await fc.assert(
      fc.asyncProperty(slices(3), fc.constantFrom(...retypings), async ({ article, start, end }, retype) => {
        const text = article.body.slice(start, end);
        const result = exact(await check(retype(text)));
        const own = result.places.find((place) => place.article.id === article.id);
        // Words that stand in many articles are shown of the newest ones only.
        expect(own !== undefined || result.articles > result.places.length).toBe(true);
        // The same words may stand earlier in the article, too.
        expect(own?.found.start ?? 0).toBeLessThanOrEqual(start + (/[\p{L}\p{N}]/u.exec(text)?.index ?? 0));
        for (const place of result.places) {
          expect(naively(text)).toContain(naively(place.found.text));
          const source = articles.find(({ id }) => id === place.article.id)?.body ?? '';
          for (const quote of [place.quote, place.found]) expect(source.slice(quote.start, quote.end)).toBe(quote.text);
          expect(place.quote.start).toBeLessThanOrEqual(place.found.start);
          expect(place.quote.end).toBeGreaterThanOrEqual(place.found.end);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('with one word changed is nearly there, with exactly that word marked', async () => {
    await fc.assert(
      fc.asyncProperty(slices(6), fc.nat(), async ({ article, start, end }, at) => {
        const text = article.body.slice(start, end);
        const words = [...text.matchAll(/(?<=^|\s)[A-Za-z]{2,}(?=[.,]?(?:\s|$))/gu)];
        const word = words[at % words.length];
        fc.pre(word !== undefined);
        const changed = `${text.slice(0, word.index)}Quxblat${text.slice(word.index + word[0].length)}`;
        const { given, place, differsGiven, differsArchive } = nearly(await check(changed));
        expect(differsGiven.map((span) => given.slice(span.start, span.end))).toEqual(['Quxblat']);
        const { body } = articles.find(({ id }) => id === place.article.id) ?? { body: '' };
        expect(differsArchive.length).toBeLessThanOrEqual(1);
        // The words may stand elsewhere with another one in its place: with that one put in, they are there.
        const there = differsArchive.map((span) => body.slice(span.start, span.end)).join('');
        expect((await check(given.replace('Quxblat', there))).kind).toBe('exact');
      }),
      { numRuns: 60 },
    );
  });

  it('19-tests-that-fail-by-chance: the slice that the property above once failed on', async () => {
    const text = articles.find(({ id }) => id === '2024-03-12-nine-dead-courier')?.body.slice(3, 42) ?? '';
    const words = [...text.matchAll(/[A-Za-z]{2,}/gu)];
    expect(words.length).toBeGreaterThan(3);
    for (const { index, 0: word } of words) {
      const changed = `${text.slice(0, index)}Quxblat${text.slice(index + word.length)}`;
      const { given, differsGiven } = nearly(await check(changed));
      expect(differsGiven.map((span) => given.slice(span.start, span.end))).toEqual(['Quxblat']);
    }
  });

  it('is exact just where a naive search of all articles finds it', async () => {
    const all = articles.map(({ body }) => naively(body));
    const pool = articles.flatMap(({ body }) => body.match(/[\p{L}’]{3,}/gu) ?? []);
    const wanted = fc.oneof(
      slices(3).map(({ article, start, end }) => article.body.slice(start, end)),
      fc.array(fc.constantFrom(...pool), { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(wanted, async (text) => {
        const result = await check(text);
        const sought = naively(result.given);
        const stands = all.some((body) => {
          for (let at = body.indexOf(sought); at >= 0; at = body.indexOf(sought, at + 1)) {
            const around = /^[\p{L}\p{N}]{2}/u;
            const before = body.slice(Math.max(0, at - 1), at + 1);
            if (!around.test(before) && !around.test(body.slice(at + sought.length - 1))) return true;
          }
          return false;
        });
        expect(result.kind === 'exact').toBe(stands);
      }),
      { numRuns: 60 },
    );
  });
});
