import { beforeAll, describe, expect, it } from 'vitest';
import { readArchive, type ReadArchiveResult } from '../src/archive/read/read-archive.ts';
import type { Article } from '../src/corpus/article.ts';
import { findStories } from '../src/corpus/stories/near-duplicates.ts';
import { ArticleSentences } from '../src/passages/article-sentences.ts';
import { BAD_ARCHIVE, FICTIONAL_ARCHIVE } from './support/fictional-archive.ts';
import { judgedClaims } from './support/judged-claims.ts';
import { judgedQuestions } from './support/judged-questions.ts';

let archive: ReadArchiveResult;
let articles: ReadonlyMap<string, Article>;

beforeAll(async () => {
  archive = await readArchive(FICTIONAL_ARCHIVE);
  articles = new Map(archive.articles.map((article) => [article.id, article]));
});

const bodyOf = (id: string): string => articles.get(id)?.body ?? `no article ${id}`;

const sentencesOf = (id: string): string[] => {
  const body = bodyOf(id);
  const spans = new ArticleSentences({ body, language: 'en' }).within({ start: 0, end: body.length });
  return spans.map(({ start, end }) => body.slice(start, end));
};

describe('the invented archive', () => {
  it('is read without a problem', () => {
    expect(archive.problems).toEqual([]);
    expect(archive.articles.length).toBe(archive.files);
    expect(archive.articles.length).toBeGreaterThanOrEqual(60);
  });

  it('dates every article in its text, on the day that its file is named after', () => {
    for (const { id, day, dateSource } of archive.articles)
      expect([id.slice(0, 10), 'text']).toEqual([day, dateSource]);
  });

  it('spreads over two years', () => {
    const months = new Set(archive.articles.map(({ day }) => day?.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(22);
    expect(
      [...months].every((month) => month?.startsWith('2023-') === true || month?.startsWith('2024-') === true),
    ).toBe(true);
  });

  it('writes "said on Tuesday" on Tuesdays only', () => {
    // A report names its own day: a wrong weekday is the commonest slip of an inventor, and would spoil every date test.
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const wrong = archive.articles.flatMap(({ id, day, body }) => {
      const own = names[new Date(`${day}T00:00:00Z`).getUTCDay()];
      const reported = [...body.matchAll(/\b(?:said|told reporters|told parliament|warned) on (\w+day)\b/g)];
      return reported.filter(([, name]) => name !== own).map(([words]) => [id, words]);
    });
    expect(wrong).toEqual([]);
  });

  it('tells three stories more than once', () => {
    expect(findStories(archive.articles).map((ids) => ids.length)).toEqual(expect.arrayContaining([2, 2, 3]));
  });

  it.each([
    ['a mass mention', '@everyone'],
    ['a user mention', '<@123456789012345678>'],
    ['a masked link', '](http://evil.example'],
    ['a timestamp', '<t:0:R>'],
    ['a spoiler', '||confidential||'],
    ['a code fence', '```js'],
    ['small print', '\n-# small'],
    ['a block quote', '\n> and of'],
    ['a right-to-left override', '\u202E'],
    ['a zero-width space', '\u200B'],
    ['a joined emoji', '👨‍👩‍👧‍👦'],
    ['combining marks', 'Z̸'],
    ['CRLF lines', '\r\n\r\n'],
  ])('holds %s', (_, text) => {
    expect(archive.articles.some(({ body }) => body.includes(text))).toBe(true);
  });

  it('holds a sentence over 2,000 characters, a title over 300, and a German article', () => {
    const long = articles.get('2024-06-27-longest-sentence');
    expect(/[^.!?\n]{2000}/.test(long?.body ?? '')).toBe(true);
    expect(long?.title.endsWith('…')).toBe(true);
    expect(archive.articles.filter(({ language }) => language === 'de').map(({ id }) => id)).toEqual([
      '2023-08-03-hafenfest',
    ]);
  });
});

describe('the bad files', () => {
  it('have one problem each, and the good one among them is kept', async () => {
    const bad = await readArchive(BAD_ARCHIVE);
    expect(bad.problems.map(({ file, code, line }) => [file, code, line])).toEqual([
      ['binary.txt', 'not-text', 5],
      ['empty-body.txt', 'empty-body', 1],
      ['impossible-date.txt', 'impossible-date', 1],
      ['quay.txt', 'duplicate-id', null],
      ['undated.txt', 'no-date', 1],
    ]);
    expect(bad.articles.map(({ id, day }) => [id, day])).toEqual([
      ['good', '2024-05-06'],
      ['impossible-date', null],
      ['quay', '2024-05-03'],
      ['undated', null],
    ]);
  });
});

describe('the judged questions', () => {
  const questions = judgedQuestions();

  it('are some 60 with an answer and at least 25 without, each asked once', () => {
    const answerable = questions.filter(({ id }) => id.startsWith('q'));
    expect(answerable.length).toBeGreaterThanOrEqual(60);
    expect(questions.length - answerable.length).toBeGreaterThanOrEqual(25);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  });

  it.each(questions)('$id: $question', ({ id, articles: right, answers }) => {
    expect(right.length > 0).toBe(id.startsWith('q'));
    expect(answers.length > 0).toBe(id.startsWith('q'));
    for (const article of right) expect(answers.some((answer) => bodyOf(article).includes(answer))).toBe(true);
    for (const answer of answers) expect(right.some((article) => bodyOf(article).includes(answer))).toBe(true);
  });

  it('ask about the past only', () => {
    const later = questions.flatMap(({ asked, articles: right }) =>
      right.filter((id) => id.slice(0, 10) > (asked ?? '9')),
    );
    expect(later).toEqual([]);
  });
});

describe('the judged claims', () => {
  const claims = judgedClaims();

  it('are at least 20 that moved and 20 traps', () => {
    expect(claims.filter(({ moved }) => moved).length).toBeGreaterThanOrEqual(20);
    expect(claims.filter(({ moved }) => !moved).length).toBeGreaterThanOrEqual(20);
  });

  it.each(claims)('$id: $about', ({ moved, first, second, values }) => {
    // Whole sentences, as Dateline itself cuts them.
    expect(sentencesOf(first.article)).toContain(first.text);
    expect(sentencesOf(second.article)).toContain(second.text);
    expect(values !== undefined).toBe(moved);
    if (values === undefined) return;
    expect(values[0]).not.toBe(values[1]);
    expect(first.text).toContain(values[0]);
    expect(second.text).toContain(values[1]);
  });
});
