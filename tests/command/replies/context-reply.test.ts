import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask/ask.ts';
import { seenEdition } from '../../../src/answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { layoutPage } from '../../../src/command/message/layout.ts';
import { contextReply } from '../../../src/command/replies/answer-reply.ts';
import { buildCompactEdition } from '../../../src/compose/engines/build-edition.ts';
import { ALL_DAYS } from '../../../src/corpus/day.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { english } from '../../../src/texts/en/english.ts';

const BODY = [
  'WESTHAVEN, Ohio — The council voted on Tuesday to raise the quay by half a metre before the winter storms.',
  'Workers clear the quay in the rain. Ann Lee/The Courier/Getty Images',
  'The work is to begin in spring, the mayor said, and two members were against it.',
].join('\n\n');

const answerOf = async (question: string) => {
  const given = { id: 'quay', title: 'Quay to be raised', body: BODY, file: 'quay.txt', language: 'en' };
  const edition = buildCompactEdition([{ ...given, day: null, dateSource: null }]);
  const seen = seenEdition(edition, WHOLE_VIEW, createAnalyzer());
  const { answer } = await ask(seen, { question, range: ALL_DAYS, order: 'best', today: null, limit: 5 });
  return answer;
};

describe('contextReply', () => {
  it('shows what stands around a quote in exact slices, and names the furniture between them', async () => {
    const answer = await answerOf('When is the work on the quay to begin?');
    const [passage] = answer.passages;
    expect(passage?.text).toBe(BODY.slice(passage?.start, passage?.end));
    const reply = contextReply({
      answer,
      carried: {},
      source: null,
      further: null,
      texts: english,
      corrections: new Map(),
      visibility: 'public',
      votes: false,
      first: 0,
      shown: 0,
      lastDays: null,
    });
    const lines = layoutPage(reply, () => true, '').lines.map(({ kind, runs }) => [
      kind,
      runs.map((run) => ('text' in run ? run.text : '')).join(''),
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        ['quote', 'The council voted on Tuesday to raise the quay by half a metre before the winter storms.'],
        ['small', english.article.folded(['caption'])],
        ['quote', 'The work is to begin in spring, the mayor said, and two members were against it.'],
      ]),
    );
    expect(JSON.stringify(lines)).not.toContain('Ann Lee');
    const texts = JSON.stringify(reply.data);
    expect(texts).toContain('"parts"');
  });
});
