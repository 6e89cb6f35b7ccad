import type { DayRange } from '../corpus/day.ts';
import { findQuestionTime } from '../dates/question-time.ts';
import { QueryError } from '../errors.ts';
import { AnalysedTexts } from '../search/analysed-texts.ts';
import type { Analyzer } from '../search/analyzer.ts';
import { coverage as shareOf, type Occurrence, strengths, TermMatcher } from '../search/occurrences.ts';
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
/** Its words belong together when they stand side by side, or this much of them in one sentence. */
const TOGETHER = 0.9;
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
  const texts = new AnalysedTexts(analyzer);
  const weights = termWeights(result.frequencies, result.passages);
  const matcher = new TermMatcher(query.terms);
  const shareIn = (found: readonly Occurrence[]): number => shareOf(strengths(found, weights.length), weights);
  const about = rankPassages({ query, result, texts, candidates, recency: () => 0 })
    .map((passage) => ({
      ...passage,
      titled: shareIn(matcher.find(texts.opening(passage.article).title)) >= ABOUT,
    }))
    .filter(
      ({ evidence, titled }) =>
        evidence.inContext >= ABOUT && (titled || evidence.pairs > 0 || evidence.inSentence >= TOGETHER),
    );
  const sentences = (await Promise.all(about.map((passage) => sentencesOf(passage, shareIn, edition)))).flat();
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

interface PassageAbout extends RankedPassage {
  /** Whether the article's title says the topic: then all of it is about it. */
  readonly titled: boolean;
}

async function sentencesOf(
  { article, sentences, occurrences, evidence, titled }: PassageAbout,
  shareIn: (found: readonly Occurrence[]) => number,
  edition: Edition,
): Promise<SummarySentence[]> {
  // The same story under several headlines goes by the smallest of their ids.
  const story = [article.id, ...(await edition.articles.reports(article.id))].reduce((a, b) => (a < b ? a : b));
  return sentences.flatMap(({ start, end }): SummarySentence[] => {
    const own = shareIn(within(occurrences, { start, end }));
    if (own < MENTIONS && !titled) return [];
    return [{ article, start, end, story, relevance: evidence.inContext * (AROUND + (1 - AROUND) * own) }];
  });
}

/** The days in both ranges; an empty one ends before it begins. */
function overlap(a: DayRange, b: DayRange): DayRange {
  const since = a.since === null || (b.since !== null && b.since > a.since) ? b.since : a.since;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return { since, until };
}
