import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer, AnswerPassage } from '../../src/answer/ask/answer.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { asking, FIXTURES } from './fixture-archive.ts';

const { questions } = z
  .object({
    questions: z.array(z.object({ kind: z.string(), question: z.string(), holds: z.string().nullable() })),
  })
  .parse(JSON.parse(readFileSync(join(FIXTURES, 'seed-questions.json'), 'utf8')));
const answerable = questions.filter(({ holds }) => holds !== null);
const unanswerable = questions.filter(({ holds }) => holds === null);

const answers = new Map<string, Answer>();

beforeAll(async () => {
  const { articles } = await readArchive(join(FIXTURES, '../../seeds'));
  const put = asking(articles);
  for (const { question } of questions) answers.set(question, await put(question));
});

/** What is shown at once of an answer. */
const firstUnits = (question: string): readonly AnswerPassage[] => answers.get(question)!.passages.slice(0, 3);
const isSettled = ({ question, holds }: (typeof questions)[number]): boolean =>
  firstUnits(question).some(({ article, lead, quote }) =>
    [article.title, lead?.text ?? '', quote.text].some((text) => text.includes(holds!)),
  );

describe('the questions on the seed, which nothing was fitted on', () => {
  it('are 30 that it answers and 15 that it does not', () => {
    expect([answerable.length, unanswerable.length]).toEqual([30, 15]);
  });

  // A little below what was measured when these were written: 24.
  it('are answered, or may be, by one of three units for 23 of 30', () => {
    expect(answerable.filter(isSettled).length).toBeGreaterThanOrEqual(23);
  });

  it('get no sure answer where there is none', () => {
    const sure = unanswerable.filter(({ question }) => answers.get(question)!.kind === 'answer');
    expect(sure.map(({ question }) => question)).toEqual([]);
  });
});
