import type { Coverage } from '../../corpus/article-store.ts';
import type { Article, Span } from '../../corpus/article.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import { readTimes, type TimesRead } from '../../dates/question-time.ts';
import { QueryError } from '../../errors.ts';
import { SentenceReader } from '../../passages/sentence-reader.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { SearchResult } from '../../search/passage-index.ts';
import { articleReader, type Readings } from '../../search/readings/article-reading.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import type { Fitted } from '../evidence/fitted.ts';
import { nearSpellings } from '../question/near-spellings.ts';
import { type NearSpelling, parseQuestion, type Query, withSpellings } from '../question/query.ts';
import { officeAsked } from '../question/office-asked.ts';
import { unitKey } from '../question/unit-key.ts';
import { withCompounds } from '../question/with-compounds.ts';
import { questionLanguage } from '../question/question-language.ts';
import {
  intersect,
  isAmong,
  nearness,
  nearTo,
  newestFirst,
  preferredDays,
  timeOf,
  wantingNewest,
  type TimeWanted,
} from '../question/time-of-question.ts';
import { DateReader } from '../sentences/dates-within.ts';
import { TermMatcher } from '../ranking/occurrences.ts';
import { type RankedPassage, rankPassages } from '../ranking/rank-passages.ts';
import { withRowsOfWords } from '../ranking/rows-of-words.ts';
import type { GateEvidence } from '../evidence/gate-evidence.ts';
import { gateEvidence } from './gate.ts';
import { type Found, gatherFound, type LookUp, lookUp } from './look-up.ts';
import { officeHolders } from './office-holders.ts';
import { type RankedQuote, rankQuotes } from './rank-quotes.ts';
import type { AskRequest } from './answer.ts';

/** A question as it is researched. */
export interface ResearchRequest extends Omit<AskRequest, 'today'> {
  /** "Today" for relative dates; `null` reads none. */
  readonly today: Day | null;
  /** ISO 639-1 code of its language, where it is known already. */
  readonly language?: string;
  /** What it says of times in that language, where it was read already; `null` where none is read. */
  readonly times?: TimesRead | null;
  /** Words that are not looked up: those that say what is wanted. */
  readonly leftOut?: readonly Span[];
  /** Whether the newest on the matter is wanted, newest first. */
  readonly newest?: boolean;
}

/** All that was found out about a question in some days, before it is decided what to show. */
export interface Investigation {
  readonly result: SearchResult;
  /** The days searched. */
  readonly range: DayRange;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** The sentences of the best of them, best first. */
  readonly quotes: readonly RankedQuote[];
  /** Of a question for the holder of an office: the sentences that name one, newest first. */
  readonly holders: readonly RankedQuote[];
  readonly gate: GateEvidence;
  /** What was read to get there. */
  readonly reader: SentenceReader;
  /** Reads the dates of what is chosen to be shown. */
  readonly dates: DateReader;
}

/** A question that was read and looked up. */
export interface Investigations {
  readonly query: Query;
  /** What words that the archive does not have were looked up as too. */
  readonly spellings: readonly NearSpelling[];
  /** Of the search for the words as they were written. */
  readonly asWritten: SearchResult;
  readonly time: TimeWanted;
  /** In the days asked for, by the options and the question. */
  readonly within: Investigation;
  /** Without the time that the question asks for; `null` where it asks for none. Made when it is called for. */
  readonly regardless: (() => Promise<Investigation | null>) | null;
}

/** Ranked passages whose sentences compete to be quoted. */
const QUOTED = 16;

/** Searches for a question and weighs what comes back. @throws {QueryError} `no-words`. */
export async function investigate(
  seen: SeenEdition,
  request: ResearchRequest,
  coverage: Coverage,
  fitted: Fitted,
): Promise<Investigations> {
  // In one piece: the steps from a question to what is known of it, each on what the one before found.
  const { analyzer, languages, view } = seen;
  const { question, range: asked, literal = false } = request;
  const language = request.language ?? (await questionLanguage(question, languages));
  const time = timeWanted(request, language, coverage);
  const { filter } = time;
  const leftOut = [...time.leftOut, ...(request.leftOut ?? [])];
  const context = { analyzer, language, languages, leftOut, aliases: view.aliases };
  const asWritten = parseQuestion(question, context);
  if (asWritten.terms.length === 0) throw nothingToLookUp(time);
  const preferred = preferredDays(time).map((days) => intersect(asked, days));
  const ranges = filter === null ? [asked] : [intersect(asked, filter.range), asked];
  const look = (what: Query, nearWords: boolean) =>
    lookUp(
      seen,
      ranges.map((range, at): LookUp => ({ query: what, preferred, range, nearWords: nearWords && at === 0 })),
    );
  const first = await look(asWritten, true);
  const written = first[0]!.result;
  const spellings = literal ? [] : nearSpellings(asWritten, written);
  const spelt = spellings.length === 0 ? asWritten : withSpellings(asWritten, spellings, context);
  const query = literal ? spelt : withCompounds(spelt, written, analyzer);
  // Another way to the index only where a word was unknown to it, or stands in compounds.
  const [found, foundOpen] = await gatherFound(query === asWritten ? first : await look(query, false), seen.articles);
  const without = new Set(request.without);
  const weighing = { query, time, near: time, analyzer, readings: seen.readings, fitted, without };
  const { outside } = time;
  const near = filter ?? outside;
  const nearest = { ...weighing, near: near === null ? time : nearTo(near, time) };
  const withoutTime = async (): Promise<Investigation | null> => {
    const rest = parseQuestion(question, { ...context, leftOut: [...leftOut, ...outside!.words] });
    if (rest.terms.length === 0) return null;
    const openly: LookUp = { query: rest, preferred, range: asked, nearWords: false };
    const [open] = await gatherFound(await lookUp(seen, [openly]), seen.articles);
    return weighFound({ ...nearest, query: rest }, open!);
  };
  return {
    query,
    spellings,
    asWritten: written,
    time,
    within: weighFound(weighing, amongParts(found!, filter?.parts)),
    regardless:
      outside !== null
        ? withoutTime
        : foundOpen === undefined
          ? null
          : () => Promise.resolve(weighFound(nearest, foundOpen)),
  };
}

function timeWanted(request: ResearchRequest, language: string, coverage: Coverage): TimeWanted {
  const { question, today, newest } = request;
  const { times = today === null ? null : readTimes(question, { today, language }) } = request;
  const said = timeOf(times, coverage);
  return newest === true || officeAsked(question, language) !== null ? wantingNewest(said, today, coverage) : said;
}

function nothingToLookUp({ unread: [words] }: TimeWanted): QueryError {
  return new QueryError(words === undefined ? { code: 'no-words' } : { code: 'unread-time', words });
}

/** Who holds an office is told by the newest that names it, however little that is about the office. */
function newestOf(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  const days = passages.filter(({ article }) => article.day !== null);
  return days
    .toSorted((a, b) => (a.article.day! < b.article.day! ? 1 : a.article.day === b.article.day ? 0 : -1))
    .slice(0, QUOTED);
}

/** Leaves out what lies between several times asked for. */
function amongParts(found: Found, parts: readonly DayRange[] | undefined): Found {
  if (parts === undefined) return found;
  return { ...found, candidates: found.candidates.filter(({ article }) => isAmong(article.day, parts)) };
}

/** How what was found is weighed. */
interface Weighing {
  readonly query: Query;
  readonly time: TimeWanted;
  /** What is preferred in ranking: the same, or the days nearest to those in which nothing was found. */
  readonly near: TimeWanted;
  readonly analyzer: Analyzer;
  readonly readings: Readings | undefined;
  readonly fitted: Fitted;
  /** Units that are not quoted. */
  readonly without: ReadonlySet<string>;
}

function weighFound(weighing: Weighing, found: Found): Investigation {
  const { query, time, near, analyzer, readings, fitted, without } = weighing;
  const { range, result, weights } = found;
  analyzer.beginComparing();
  const reader = new SentenceReader();
  const matcher = new TermMatcher(query.terms, analyzer);
  const candidates = withRowsOfWords(found.candidates, query.terms, matcher, weights);
  const recency = time.newest ? newestFirst(candidates) : ({ day }: Article): number => nearness(day, near);
  const ranked = rankPassages({
    query,
    weights,
    counts: fitted.passages,
    matcher,
    read: articleReader(readings, analyzer, reader),
    candidates,
    recency,
  });
  const passages = ranked.slice(0, QUOTED);
  const quotes = rankQuotes({ passages, query, weights, counts: fitted.sentences, matcher }).filter(
    (quote) => without.size === 0 || !without.has(unitKey(quote.article.id, quote)),
  );
  const gate = gateEvidence({ query, ranked, quotes, weights, result, time });
  const rest = query.office === null ? [] : newestOf(ranked.slice(QUOTED));
  const further = rankQuotes({ passages: rest, query, weights, counts: fitted.sentences, matcher });
  const holders = officeHolders([...quotes, ...further], query);
  return { result, range, ranked, quotes, holders, gate, reader, dates: new DateReader() };
}
