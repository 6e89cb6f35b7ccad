import { describe, expect, it } from 'vitest';

import { askFurther } from '../../../src/answer/ask/further.ts';
import { ask } from '../../../src/answer/ask/ask.ts';
import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { seenEdition } from '../../../src/answer/model/seen-edition.ts';
import { questionMeant } from '../../../src/answer/ask/follow-up.ts';
import { questionLanguage } from '../../../src/answer/question/question-language.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import pairs from '../../fixtures/follow-ups.json' with { type: 'json' };

const analyzer = createAnalyzer();
const seen = seenEdition(buildEdition((await readArchive(FICTIONAL_ARCHIVE)).articles), WHOLE_VIEW, analyzer);
const today = '2024-12-20' as Day;
const coverage = await seen.articles.coverage();

async function meantBy({ before, asks }: { readonly before: string; readonly asks: string }) {
  const request = { question: before, range: ALL_DAYS, today, order: 'best', limit: 25 } as const;
  const { passages } = (await ask(seen, request)).answer;
  const shown = passages.slice(0, 3).map(({ article, quote }) => ({ title: article.title, text: quote.text }));
  const language = await questionLanguage(before, seen.languages);
  const context = { analyzer, language, languages: seen.languages, aliases: [], today, coverage };
  return questionMeant(asks, { question: before, shown }, context);
}

const KEPT = { range: ALL_DAYS, today, order: 'best', limit: 25 } as const;

describe('the question that a follow-up means, judged', () => {
  it.each(pairs)('$before – $asks', async ({ before, asks, carries, drops }) => {
    const { carried, question } = await meantBy({ before, asks });
    const over = carried.join(' · ').toLowerCase();
    const text = question.toLowerCase();
    for (const word of carries) expect([over, text].map((each) => each.includes(word))).toEqual([true, true]);
    for (const word of drops) expect([over, text].map((each) => each.includes(word))).toEqual([false, false]);
    expect([question, carried.length]).toEqual(carries.length === 0 ? [asks, 0] : [question, carried.length]);
  });

  it('is answered by what is shown for it, or was just before, in at least 24 of 30 pairs', async () => {
    const wrong: string[] = [];
    for (const { before, asks, answers } of pairs) {
      const first = (await ask(seen, { ...KEPT, question: before })).answer.passages.slice(0, 3);
      const { answer } = await askFurther(seen, { ...KEPT, question: asks, before, shown: 3, seen: [] });
      const units = [...first, ...answer.passages.slice(0, 3)].map(
        ({ article, quote }) => `${article.title} ${quote.text}`,
      );
      if (!new RegExp(answers, 'u').test(units.join('\n'))) wrong.push(`${before} – ${asks}`);
    }
    expect(wrong.slice(6)).toEqual([]);
  });

  it('shows no unit of a chain twice', async () => {
    const chain = ['who said that?', 'and how many were evacuated?', 'why?', 'when did it happen?', 'who is to blame?'];
    let before = 'How many people died in the flood in Tolvane?';
    let earlier = (await ask(seen, { ...KEPT, question: before })).answer;
    let keys: readonly string[] = [];
    const shown: string[] = [];
    const show = (answer: typeof earlier): void => {
      for (const { article, quote } of answer.passages.slice(0, 3)) shown.push(`${article.id} ${quote.start}`);
    };
    show(earlier);
    for (const question of chain) {
      const next = await askFurther(seen, { ...KEPT, question, before, shown: 3, seen: keys });
      ({ answer: earlier, seen: keys } = next);
      before = earlier.question;
      show(earlier);
    }
    expect(shown.length).toBeGreaterThan(9);
    expect(new Set(shown).size).toBe(shown.length);
  });
});
