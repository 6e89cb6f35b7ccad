import type { DayRange } from '../corpus/day.ts';
import { findQuestionTime } from '../dates/question-time.ts';
import { QueryError } from '../errors.ts';
import { AnalysedTexts } from '../search/analysed-texts.ts';
import type { Analyzer } from '../search/analyzer.ts';
import { coverage as shareOf, strengths } from '../search/occurrences.ts';
import { parseQuestion } from '../search/query.ts';
import { questionLanguage } from '../search/question-language.ts';
import { type RankedPassage, rankPassages, within } from '../search/rank-passages.ts';
import { termWeights } from '../search/term-weights.ts';
import { chooseSentences, type SummarySentence } from './choose-sentences.ts';
import type { Edition } from './edition.ts';
import type { TopicRequest } from './newsroom.ts';
import { inDateOrder, summaryLine } from './summary-line.ts';
import type { Summary } from './summary.ts';

/** Passages that the sentences are taken from. */
const PASSAGES = 60;
/** A passage is about the topic when it holds, with title and lede, this much of the topic's words by weight. */
const ABOUT = 0.6;
/** How much a sentence without any word of the topic counts, in a passage about it, against one with all. */
const AROUND = 0.25;

/**
 * Summarises what the archive has about a topic: whole sentences of the passages that a search for it finds, one for each
 * story before any gives a second, in the order of their days. A time in the topic's words ("harbour, November 2021")
 * narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function summarizeTopic(edition: Edition, request: TopicRequest, analyzer: Analyzer): Promise<Summary> {
  const { topic, hidden, today } = request;
  const coverage = await edition.articles.coverage(hidden);
  const { from, to } = coverage;
  const language = questionLanguage(topic, edition.languages);
  const days = from === null || to === null ? null : { from, to };
  const time = findQuestionTime(topic, { today, language, coverage: days });
  const leftOut = time?.strength === 'filter' ? time.words : [];
  const query = parseQuestion(topic, { analyzer, language, languages: edition.languages, leftOut });
  if (query.terms.length === 0) throw new QueryError({ code: 'no-words' });
  const range = time?.strength === 'filter' ? overlap(request.range, time.range) : request.range;
  const result = await edition.passages.search({ terms: query.terms, range, hidden, limit: PASSAGES });
  const articles = await edition.articles.read([...new Set(result.hits.map(({ articleId }) => articleId))]);
  const byId = new Map(articles.flatMap((article) => (article === undefined ? [] : [[article.id, article] as const])));
  const candidates = result.hits.flatMap((hit) => {
    const article = byId.get(hit.articleId);
    return article === undefined ? [] : [{ hit, article }];
  });
  const ranked = rankPassages({ query, result, texts: new AnalysedTexts(analyzer), candidates, recency: () => 0 });
  const about = ranked.filter(({ evidence }) => evidence.inContext >= ABOUT);
  const weights = termWeights(result.frequencies, result.passages);
  const sentences = (await Promise.all(about.map((passage) => sentencesOf(passage, weights, edition)))).flat();
  const occurrences = about.flatMap((passage) =>
    passage.occurrences.map((each) => ({ ...each, id: passage.article.id })),
  );
  const chosen = chooseSentences(sentences, request.lines, analyzer);
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

async function sentencesOf(
  { article, sentences, occurrences, evidence }: RankedPassage,
  weights: Float64Array,
  edition: Edition,
): Promise<SummarySentence[]> {
  // The same story under several headlines goes by the smallest of their ids.
  const story = [article.id, ...(await edition.articles.reports(article.id))].reduce((a, b) => (a < b ? a : b));
  return sentences.map(({ start, end }): SummarySentence => {
    const own = shareOf(strengths(within(occurrences, { start, end }), weights.length), weights);
    return { article, start, end, story, relevance: evidence.inContext * (AROUND + (1 - AROUND) * own) };
  });
}

/** The days in both ranges; an empty one ends before it begins. */
function overlap(a: DayRange, b: DayRange): DayRange {
  const since = a.since === null || (b.since !== null && b.since > a.since) ? b.since : a.since;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return { since, until };
}
