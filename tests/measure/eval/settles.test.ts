import { describe, expect, it } from 'vitest';

import type { JudgedQuestion } from '../../../src/measure/eval/judged-set.ts';
import { settles, unitSettles } from '../../../src/measure/eval/settles.ts';

const question: JudgedQuestion = {
  id: 'q',
  text: 'How many boats sank?',
  answerable: true,
  asked: null,
  answers: ['nine boats'],
  type: null,
  kind: 'count',
  sentences: [{ docid: 'told', text: 'The harbour master counted “Nine  boats” on the ground of the harbour.' }],
  grades: new Map([['judged', 2]]),
};

describe('what settles a question', () => {
  it.each([
    ['an answer in a judged article', 'judged', 'Nine boats sank.', true],
    ['an answer in another article', 'other', 'Nine boats sank.', false],
    [
      'a settling sentence, whatever its quotation marks',
      'told',
      'So: the harbour master counted "nine boats" on the ground of the harbour.',
      true,
    ],
    ['most of it, with the answer', 'told', 'master counted “Nine boats” on the ground of the harbour.', true],
    ['a part of it without the answer', 'told', 'on the ground of the harbour.', false],
    ['nothing of it', 'judged', 'Eight boats sank.', false],
  ])('%s', (_what, docid, text, settled) => {
    expect(settles(question, { docid, text })).toBe(settled);
  });

  it('counts the headline of a judged article, and the sentence before, up to 350 characters', () => {
    const unit = { docid: 'judged', text: 'They were old.' };
    expect(unitSettles(question, unit, 'Boats sink')).toBe(false);
    expect(unitSettles(question, unit, 'Nine boats sink')).toBe(true);
    expect(unitSettles(question, { ...unit, lead: { text: 'Nine boats sank.' } }, '')).toBe(true);
    expect(unitSettles(question, { ...unit, text: `${'x'.repeat(350)} nine boats` }, '')).toBe(false);
    expect(unitSettles(question, { ...unit, docid: 'other' }, 'Nine boats sink')).toBe(false);
  });
});
