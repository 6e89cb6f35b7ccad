import type { Occurrence } from '../ranking/occurrences.ts';
import { within } from '../ranking/rank-passages.ts';
import { type PassageAbout, passagesAbout } from './about-topic.ts';
import { chooseSentences, type SummarySentence } from './choose-sentences.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { inDateOrder, summaryLine } from './summary-line.ts';
import type { Summary, TopicRequest } from './summary.ts';

/** Passages that the sentences are taken from. */
const PASSAGES = 60;
/** A sentence speaks of the topic itself when it holds this much of its words. */
const MENTIONS = 0.3;
/** How much a sentence without any word of the topic counts, in an article about it, against one with all. */
const AROUND = 0.25;

/**
 * Summarises what the archive has about a topic: whole sentences of the passages that a search for it finds, one for each
 * story before any gives a second, in the order of their days. A time in the topic's words ("harbour, November 2021")
 * narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function summarizeTopic(seen: SeenEdition, request: TopicRequest): Promise<Summary> {
  const found = await passagesAbout(seen, { ...request, limit: PASSAGES });
  const { passages: about, range, coverage, shareIn } = found;
  const sentences = about.flatMap((passage) => sentencesOf(passage, shareIn));
  const occurrences = about.flatMap((passage) =>
    passage.occurrences.map((each) => ({ ...each, id: passage.article.id })),
  );
  const chosen = chooseSentences(sentences, request.lines, seen.analyzer);
  return {
    range,
    lines: inDateOrder(
      chosen.map(({ kept, others }) => {
        const alike = new Set(others.map(({ article }) => article.id));
        alike.delete(kept.article.id);
        const marked = occurrences.filter(({ id }) => id === kept.article.id);
        return summaryLine(kept.article, kept, within(marked, kept), alike.size);
      }),
    ),
    articles: new Set(about.map(({ article }) => article.id)).size,
    coverage,
  };
}

function sentencesOf(
  { article, sentences, occurrences, evidence, titled }: PassageAbout,
  shareIn: (found: readonly Occurrence[]) => number,
): SummarySentence[] {
  // The same story under several headlines goes by the smallest of their ids.
  const story = [article.id, ...article.reports].reduce((a, b) => (a < b ? a : b));
  return sentences.flatMap(({ start, end }): SummarySentence[] => {
    const own = shareIn(within(occurrences, { start, end }));
    if (own < MENTIONS && !titled) return [];
    return [{ article, start, end, story, relevance: evidence.inContext * (AROUND + (1 - AROUND) * own) }];
  });
}
