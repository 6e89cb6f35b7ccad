import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEval } from '../../../src/measure/eval/run-eval.ts';

const FERRY = 'The ferry Maren Gale sank off Oskery on Monday. Nine people died in the cold water.';
const BRIDGE = 'The old harbour bridge was closed in March. Engineers had found cracks in two piers.';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-'));
  await makeSet('dated', [
    {
      _id: 'q1',
      text: 'How many people died on the ferry?',
      metadata: { asked: '2024-03-13', answers: ['Nine'], type: 'gold' },
    },
    { _id: 'q2', text: 'Why was the harbour bridge closed?', metadata: { asked: '2024-03-13', answers: ['cracks'] } },
    { _id: 'q3', text: 'Which zeppelin landed in Atlantis?', metadata: { answerable: false } },
    { _id: 'q4', text: '?!', metadata: { answerable: false } },
  ]);
  await makeSet('undated', [{ _id: 'q1', text: 'How many people died on the ferry?' }]);
});
afterAll(() => rm(folder, { recursive: true }));

const jsonLines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

async function makeSet(name: string, questions: readonly object[]): Promise<void> {
  await mkdir(join(folder, name, 'qrels'), { recursive: true });
  await writeFile(
    join(folder, name, 'corpus.jsonl'),
    jsonLines([
      { _id: 'ferry', title: 'Ferry sinks', text: FERRY, metadata: { date: '2024-03-11' } },
      { _id: 'bridge', title: 'Bridge closed', text: BRIDGE, metadata: { date: '2024-03-12' } },
    ]),
  );
  await writeFile(join(folder, name, 'queries.jsonl'), jsonLines(questions));
  await writeFile(join(folder, name, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\nq1\tferry\t1\nq2\tbridge\t1\n');
}

async function evaluate(...names: string[]): Promise<{ report: string; run: string; answers: string }> {
  const [run, answers] = [join(folder, 'run.txt'), join(folder, 'answers.jsonl')];
  const folders = names.map((name) => join(folder, name));
  let report = '';
  const write = (text: string): void => {
    report += text;
  };
  await runEval({ folders, run, answers, misspelt: false, summaries: null }, write, () => {});
  return { report, run: await readFile(run, 'utf8'), answers: await readFile(answers, 'utf8') };
}

/** The cells of a row of the table. */
const cellsOf = (report: string, name: string): readonly string[] =>
  report
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))
    ?.split(' | ')
    .slice(1) ?? [];

describe('measuring judged sets', () => {
  it('gives figures with today given and withheld, and of the gold questions alone', async () => {
    const { report } = await evaluate('dated');
    expect(report).toMatch(/^\n## dated: 2 articles indexed in \d+\.\d s, 4 questions, p50 /u);
    expect(cellsOf(report, '').join()).toBe('asked given,asked withheld,gold, given,gold, withheld |');
    expect(cellsOf(report, 'questions').join()).toBe('4,4,1,1 |');
    expect(cellsOf(report, 'Hits@1')[0]).toBe('1.000 [1.000, 1.000]');
    expect(cellsOf(report, 'one of five')[0]).toBe('1.000 [1.000, 1.000]');
    expect(cellsOf(report, 'sure, unanswerable')[0]).toMatch(/^\.000/u);
    expect(report).toContain('Quotes that are not exact slices: 0\n');
  });

  it('has one column where no question has a day', async () => {
    const { report } = await evaluate('undated');
    expect(cellsOf(report, '').join()).toBe('all |');
    expect(cellsOf(report, 'gate AUC')).toEqual([]);
  });

  it('writes rankings as a TREC run and answers as JSON lines, of all sets', async () => {
    const { run, answers } = await evaluate('dated', 'undated');
    expect(run).toMatch(/^q1 Q0 ferry 1 \d+\.\d{6} dateline\n/u);
    const lines = answers
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ qid }) => qid)).toEqual(['q1', 'q2', 'q3', 'q4', 'q1']);
    expect(lines[0]).toMatchObject({ kind: 'answer' });
    expect(lines[0]?.['quotes']).toContainEqual({ docid: 'ferry', start: 48, end: 83, text: FERRY.slice(48) });
    // A question without a word is refused, and counts as that.
    expect(lines[3]).toEqual({ qid: 'q4', kind: 'no-answer', gate: 0, quotes: [] });
  });

  it('hashes what it wrote of a set, the same each time', async () => {
    const [once, again] = [await evaluate('dated'), await evaluate('dated')];
    const hash = createHash('sha256')
      .update(once.answers + once.run)
      .digest('hex');
    for (const { report } of [once, again]) expect(report).toContain(`All answers and rankings: sha256 ${hash}\n`);
  });

  it('names a set that cannot be read', async () => {
    await expect(evaluate('missing')).rejects.toMatchObject({ code: 'archive' });
  });
});
