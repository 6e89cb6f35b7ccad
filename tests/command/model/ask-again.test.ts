import { describe, expect, it } from 'vitest';

import { answeredQuestion, ASK_AGAIN, askAgainForm } from '../../../src/command/model/ask-again.ts';
import type { TargetMessage } from '../../../src/command/model/context.ts';
import { german } from '../../support/second-language.ts';

const QUESTION = 'who won the cup';
const message = (more: Partial<TargetMessage>): TargetMessage => ({
  id: '1',
  // What it shows is in whatever language it was written in, and is not looked at.
  content: '**Q:** another question · all dates · 3 passages',
  url: '',
  own: true,
  askerId: null,
  made: { command: 'ask', state: { question: QUESTION, sort: 'newest' } },
  ...more,
});

describe('the question of an answer', () => {
  it.each<[string, TargetMessage | null, string | null]>([
    ['is what its buttons carry', message({}), QUESTION],
    [
      'is there whichever command gave it',
      message({ made: { command: 'Ask the archive', state: { question: QUESTION } } }),
      QUESTION,
    ],
    ['is not read off what it shows', message({ made: null }), null],
    ['is none of a summary', message({ made: { command: 'summary', state: { topic: 'cups' } } }), null],
    ['is none of anybody else’s message', message({ own: false }), null],
    ['is none of no message', null, null],
  ])('%s', (_, target, question) => {
    expect(answeredQuestion(target)).toBe(question);
  });
});

it('a form puts it again, in the words of whoever pressed', () => {
  expect(askAgainForm(message({}), german)).toMatchObject({
    kind: 'modal',
    title: german.answer.again.title,
    action: ASK_AGAIN.action,
    fields: [{ name: 'question', value: QUESTION }],
  });
  expect(askAgainForm(message({ made: null }), german)).toBeNull();
});
