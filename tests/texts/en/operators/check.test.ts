import { describe, expect, it } from 'vitest';
import { KEPT, type SeedProblemCode } from '../../../../src/corpus/seed-problem.ts';
import { check } from '../../../../src/texts/en/operators/check.ts';

const WITH_DETAIL: readonly SeedProblemCode[] = [
  'impossible-date',
  'future-date',
  'unreadable',
  'duplicate-id',
  'unsupported',
  'malformed',
  'too-large',
];
const WITHOUT_DETAIL: readonly SeedProblemCode[] = [
  'no-date',
  'no-title',
  'empty-body',
  'vanished',
  'not-text',
  'password',
  'outside-archive',
];

describe('the reason of a problem', () => {
  it.each([...WITH_DETAIL, ...WITHOUT_DETAIL])('says of %s what became of the article', (code) => {
    const sentence = check.reason({ code, detail: 'DETAIL' });
    expect(sentence.includes('DETAIL')).toBe(WITH_DETAIL.includes(code));
    expect(sentence).toMatch(KEPT.has(code) ? /kept|shown/u : /left out|not read|not followed/u);
    expect(sentence).toMatch(/\.$/u);
  });
});

describe('check', () => {
  it('puts the place before the sentence', () => {
    const problem = { code: 'vanished', file: 'a/b.txt', line: null, detail: '' } as const;
    expect(check.problem(problem)).toBe('a/b.txt: It was gone before it could be read: left out.');
    expect(check.problem({ ...problem, line: 3 })).toMatch(/^a\/b\.txt:3: /u);
  });

  it('tells how far reading has come', () => {
    expect(check.progress(1, 2, 1234, 99.6, 0.2)).toBe('Reading 1 of 2 files, 1,234 articles, 100 a second, 1 s left');
    expect(check.progress(1, 1, 1, 1, null)).toBe('Reading 1 of 1 file, 1 article, 1 a second');
  });
});
