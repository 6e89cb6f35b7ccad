import { describe, expect, it } from 'vitest';
import { distinctRecords } from '../../../../src/corpus/readers/exports/distinct-records.ts';

const draft = (record: string | null, title: string, url?: string, body = `${title}.`) => ({
  record,
  title,
  body,
  date: null,
  line: null,
  ...(url !== undefined && { url }),
});

const names = (...drafts: ReturnType<typeof draft>[]): (string | null)[] =>
  distinctRecords(drafts).map(({ record }) => record);

describe('distinctRecords', () => {
  it('38-feed-same-guid: names others by their address, else by their place', () => {
    expect(names(draft('N/A', 'A', 'https://e.org/a'), draft('N/A', 'B', 'https://e.org/b'))).toEqual([
      'https://e.org/a',
      'https://e.org/b',
    ]);
    expect(names(draft('x', 'X'), draft('0', 'A'), draft('0', 'B'))).toEqual(['x', '2', '3']);
  });

  it('leaves ids alone that are given once, and the same article given again', () => {
    expect(names(draft('a', 'A'), draft('b', 'A'), draft(null, 'C'))).toEqual(['a', 'b', null]);
    expect(names(draft('a', 'A', 'https://e.org/a'), draft('a', 'A', 'https://e.org/a'))).toEqual(['a', 'a']);
    expect(names(draft('a', 'A', 'https://e.org/a'), draft('a', 'A, corrected', 'https://e.org/a'))).toEqual([
      'a',
      'a',
    ]);
    expect(names(draft('a', 'A'), draft('a', 'B', undefined, 'A.'))).toEqual(['a', 'a']);
  });
});
