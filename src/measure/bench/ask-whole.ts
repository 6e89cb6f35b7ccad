import type { AskRequest } from '../../answer/ask/answer.ts';
import { createNewsroom } from '../../answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../answer/model/view.ts';
import { ALL_DAYS, type Day } from '../../corpus/day.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import type { Archive } from '../../archive/live/archive.ts';
import { askTogether } from './ask-together.ts';
import { longestBlock, measure } from './measure.ts';
import type { WholeFigures, WholeRequest } from './roles/roles.ts';

/** Asks whole questions of an archive one after the other, and then in threads. */
export async function askWhole(
  archive: Archive,
  { warmUp, questions, threads }: WholeRequest,
  today: Day,
): Promise<WholeFigures> {
  const whole = createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() });
  const newsroom = whole.seenBy(WHOLE_VIEW);
  const requestFor = (question: string): AskRequest => {
    return { question, range: ALL_DAYS, order: 'best', today, limit: 4 };
  };
  for (const question of warmUp) await newsroom.ask(requestFor(question));
  // Made beforehand: the benchmark leaves no garbage of its own among that of the answers.
  const cpuMs = new Float64Array(questions.length);
  const wallMs = new Float64Array(questions.length);
  const blockMs = new Float64Array(questions.length);
  for (const [place, question] of questions.entries()) {
    blockMs[place] = await longestBlock(async () => {
      const took = await measure(() => newsroom.ask(requestFor(question)));
      cpuMs[place] = took.cpuMs;
      wallMs[place] = took.wallMs;
    });
    // As between two commands: without a turn of the loop all questions would be one block.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const after = process.memoryUsage().rss;
  const took = questions.map((_, place) => ({ cpuMs: cpuMs[place]!, wallMs: wallMs[place]! }));
  const requests = { warmUp: warmUp.map(requestFor), measured: questions.map(requestFor) };
  const together = threads === 0 ? null : await askTogether(archive, requests, threads);
  return { took, blockMs: [...blockMs], after, together };
}
