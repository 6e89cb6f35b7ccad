import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseGrades, readJudgedSet } from '../../../src/measure/eval/judged-set.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judged-'));
  await mkdir(join(folder, 'qrels'));
});

afterEach(() => rm(folder, { recursive: true }));

const write = async (queries: readonly unknown[], grades: string): Promise<void> => {
  await writeFile(join(folder, 'queries.jsonl'), queries.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await writeFile(join(folder, 'qrels', 'test.tsv'), grades);
};

describe('parseGrades', () => {
  it('reads lines with and without the run column, and skips the header', () => {
    const grades = parseGrades('query-id\tcorpus-id\tscore\nq1\ta\t2\nq1\tb\t0\nq2 0 c 1\n');
    expect(grades.get('q1')).toEqual(new Map([['a', 2]]));
    expect(grades.get('q2')).toEqual(new Map([['c', 1]]));
  });
});

describe('readJudgedSet', () => {
  it('reads questions with their days, answers and judgements', async () => {
    await write(
      [
        {
          _id: 'q1',
          text: 'Who?',
          metadata: { answerable: true, asked: '2024-05-01', answers: ['Ana', ' '], type: 'gold' },
        },
        { _id: 'q2', text: 'What?', metadata: { answerable: false } },
        // Neither judged nor said to be unanswerable: it measures nothing.
        { _id: 'q3', text: 'Where?' },
      ],
      'query-id\tcorpus-id\tscore\nq1\ta\t1\n',
    );
    const { questions } = await readJudgedSet(folder);
    expect(questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(questions[0]).toMatchObject({ asked: '2024-05-01', answers: ['Ana'], type: 'gold', answerable: true });
    expect(questions[0]?.grades).toEqual(new Map([['a', 1]]));
  });

  it('names the line that is no question', async () => {
    await write([{ _id: 'q1', text: 'Who?' }, { text: 5 }], '');
    await expect(readJudgedSet(folder)).rejects.toThrow(/queries\.jsonl:2/u);
  });

  it('names the file that is missing', async () => {
    await expect(readJudgedSet(folder)).rejects.toMatchObject({ code: 'archive' });
  });
});
