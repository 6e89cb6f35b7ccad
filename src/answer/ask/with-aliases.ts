import { QueryError } from '../../errors.ts';
import type { Answer } from './answer.ts';
import type { AskRequest, TopicRequest } from '../newsroom.ts';
import { otherWordings } from './other-wordings.ts';
import { inOrder } from './research.ts';
import { inDateOrder } from '../summary/summary-line.ts';
import type { Summary } from '../summary/summary.ts';

/**
 * Makes `ask` try a question in its other wordings too, where its aliases give any: each is looked up on its own, and
 * what they find is taken by turns, the surest wording first. The index needs no rebuilding for that.
 */
export function askInAllWordings(
  ask: (request: AskRequest) => Promise<Answer>,
): (request: AskRequest) => Promise<Answer> {
  return async (request) => {
    const wordings = [request.question, ...otherWordings(request.question, request.aliases ?? [])];
    const all = await inEach(wordings, (question) => ask({ ...request, question }));
    const surest = all.filter(({ kind }) => kind === 'answer').toSorted((a, b) => b.confidence - a.confidence);
    const [best] = surest;
    if (best === undefined || all.length === 1) return { ...(best ?? all[0]), question: request.question };
    const passages = byTurns(
      surest.map((answer) => answer.passages),
      ({ quote }) => quote.text,
    ).slice(0, request.limit);
    return {
      ...best,
      question: request.question,
      total: passages.length,
      // Scores of several searches cannot be compared: what is left of them is the order.
      passages: inOrder(passages, request.order).map((passage, at) => ({ ...passage, score: 1 / (at + 1) })),
    };
  };
}

/** The same for summaries of a topic. */
export function summarizeInAllWordings(
  summarize: (request: TopicRequest) => Promise<Summary>,
): (request: TopicRequest) => Promise<Summary> {
  return async (request) => {
    const wordings = [request.topic, ...otherWordings(request.topic, request.aliases ?? [])];
    const all = await inEach(wordings, (topic) => summarize({ ...request, topic }));
    const [own] = all;
    if (all.length === 1) return own;
    const fullest = all.toSorted((a, b) => b.articles - a.articles);
    const lines = byTurns(
      fullest.map((summary) => summary.lines),
      ({ text }) => text,
    );
    return {
      ...own,
      lines: inDateOrder(lines.slice(0, request.lines)),
      articles: Math.max(...fullest.map(({ articles }) => articles)),
    };
  };
}

/**
 * Looks up each wording; those with nothing to look up are passed over.
 *
 * @throws {QueryError} `no-words`, when that is so of all.
 */
async function inEach<Result>(
  wordings: readonly string[],
  look: (wording: string) => Promise<Result>,
): Promise<[Result, ...Result[]]> {
  const [own, ...others] = await Promise.allSettled(wordings.map(look));
  const failed = [own, ...others].find((each) => each?.status === 'rejected' && !hasNoWords(each.reason));
  if (failed?.status === 'rejected') throw failed.reason;
  const [first, ...rest] = [own, ...others].flatMap((each) => (each?.status === 'fulfilled' ? [each.value] : []));
  if (first === undefined) throw own?.status === 'rejected' ? own.reason : new QueryError({ code: 'no-words' });
  return [first, ...rest];
}

const hasNoWords = (error: unknown): boolean => error instanceof QueryError && error.code === 'no-words';

/** The first of each list, then the second of each, and so on; what says the same as one before is left out. */
function byTurns<Item>(lists: readonly (readonly Item[])[], wordsOf: (item: Item) => string): Item[] {
  const taken = new Map<string, Item>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const list of lists) {
      const item = list[turn];
      if (item !== undefined && !taken.has(wordsOf(item))) taken.set(wordsOf(item), item);
    }
  }
  return [...taken.values()];
}
