import type { Article, Span } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { PassageHit, SearchResult } from '../../search/passage-index.ts';
import type { Fitted } from '../evidence/fitted.ts';
import { likelihood } from '../evidence/weigh.ts';
import { FITTED } from '../evidence/weights.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { isWellSpelt } from '../question/near-spellings.ts';
import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/rank-passages.ts';
import { passageParts } from '../sentences/fold-furniture.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { isBare, namesMatter, namesPlaces } from './arrange-units.ts';
import { type AnswerUnit, chooseUnits } from './choose-units.ts';
import { type Investigation, type Investigations, investigate, type ResearchRequest } from './investigate.ts';
import { intersect, type TimeWanted } from '../question/time-of-question.ts';
import type { QuestionTime } from '../../dates/question-time.ts';
import { keyOf } from './look-up.ts';
import { leavesOpen } from './leaves-open.ts';
import { daysTold } from './days-told.ts';
import { passageOf } from './passage-of.ts';

/** An answer and what it was chosen from. */
export interface Finding {
  readonly answer: Answer;
  /** Every candidate passage, best first: those that were ranked by all evidence, then the engine's order. Scores never rise. */
  ranking(): readonly RankedPlace[];
}

/** A finding with all that was found out on the way. */
export interface Researched extends Finding {
  readonly investigation: Investigation;
  /** What the answer quotes, in its order. */
  readonly units: readonly AnswerUnit[];
}

/** A passage in a ranking. */
export interface RankedPlace extends Span {
  readonly articleId: string;
  readonly score: number;
}

/** Near words offered for one that the archive does not have. */
const SUGGESTIONS = 3;
/** Units that are seen at once. */
const GLANCED = 3;

/** Looks a question up. @throws {QueryError} `no-words` when nothing of the question is left to look up. */
export async function research(
  seen: SeenEdition,
  request: ResearchRequest,
  fitted: Fitted = FITTED,
): Promise<Researched> {
  const coverage = await seen.articles.coverage();
  const found = await investigate(seen, request, coverage, fitted);
  const { time } = found;
  const { confidence, investigation, kept, ...verdict } = await verdictOn(found, fitted);
  const likely =
    verdict.kind === 'maybe' && kept && isNews(investigation, request, found.query) ? 'answer' : verdict.kind;
  const { result, ranked, range, dates } = investigation;
  const units = likely === 'no-answer' ? [] : chooseUnits(investigation, request, likely, found.query);
  // Where all that is near enough was shown before, nothing is left to answer with.
  const kind = units.length === 0 ? 'no-answer' : likely;
  const answer: Answer = {
    kind,
    question: request.question,
    route: request.newest === true && kind !== 'no-answer' ? 'newest' : null,
    range: kind === 'no-answer' && time.outside !== null ? intersect(request.range, time.outside.range) : range,
    time: timeAsked(time, kept && kind !== 'no-answer', kept),
    unreadTimes: time.unread,
    countedFrom: time.countedFrom,
    order: request.order,
    total: units.length,
    passages: units.slice(0, request.inFull).map((unit) => passageOf(unit, investigation, found.query)),
    severalDays: {
      reported: haveSeveral(units, (unit) => unit.kept.article.day),
      told: haveSeveral(units, (unit) => dayKey(daysTold(unit.kept.article, unit.kept, dates))),
    },
    unknownTerms: unknownTerms(found),
    spellings: spellingsUsed(found, units, seen.analyzer),
    confidence,
    coverage,
  };
  return { answer, investigation, units, ranking: () => fullRanking(ranked, result) };
}

/** Whether no question is put that could be left open: the newest on a matter is wanted, or all on a name, and this is on it. */
function isNews({ quotes }: Investigation, { newest = false }: ResearchRequest, query: Query): boolean {
  return (newest || isBare(query)) && quotes.slice(0, GLANCED).some((quote) => namesMatter(quote, query));
}

/** The time that was asked for; none where it is told in what is shown, of days that the archive has none of. */
function timeAsked({ filter, outside }: TimeWanted, answers: boolean, kept: boolean): Answer['time'] {
  const time = filter ?? (answers ? null : outside);
  return time === null ? null : { words: time.text, range: time.range, parts: time.parts ?? [], kept };
}

/** What is thought of a question, and what that rests on. */
interface Verdict {
  readonly kind: AnswerKind;
  readonly confidence: number;
  readonly investigation: Investigation;
  /** Whether it keeps to the time that the question asks for. */
  readonly kept: boolean;
}

/** Where nothing in the time asked for is about the matter, what lies outside it may be. */
async function verdictOn({ query, within, regardless, time }: Investigations, fitted: Fitted): Promise<Verdict> {
  const confidence = likelihood(within.gate, fitted.sure);
  const kind = kindOf(confidence, within, query, fitted);
  // "Which lighthouse burned down in 1986?" may be told by a paper of later.
  if (time.outside !== null && kind !== 'no-answer') {
    return saysTime(within, time.outside)
      ? { kind, confidence, investigation: within, kept: true }
      : { kind: 'maybe', confidence, investigation: within, kept: false };
  }
  const outside = kind === 'no-answer' && regardless !== null ? await regardless() : null;
  if (outside !== null) {
    const likely = likelihood(outside.gate, fitted.sure);
    if (kindOf(likely, outside, query, fitted) !== 'no-answer')
      return { kind: 'maybe', confidence: likely, investigation: outside, kept: false };
  }
  return { kind, confidence, investigation: within, kept: true };
}

/** Whether a quote that is seen at once says the words of a time: its years, or else its longest word. */
function saysTime({ quotes }: Investigation, { text }: QuestionTime): boolean {
  const years = text.match(/\d{4}/gu) ?? [];
  const longest = text
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted((a, b) => b.length - a.length)[0]!
    .toLowerCase();
  const wanted = years.length > 0 ? years : [longest];
  return quotes.slice(0, GLANCED).some(({ article, start, end }) => {
    const shown = `${article.title}\n${article.body.slice(start, end)}`.toLowerCase();
    return wanted.every((word) => shown.includes(word));
  });
}

function kindOf(confidence: number, found: Investigation, query: Query, { cuts, related }: Fitted): AnswerKind {
  if (found.quotes.length === 0) return 'no-answer';
  if (confidence >= cuts.answer) return leavesOpen(found, query) ? 'maybe' : 'answer';
  if (likelihood(found.gate, related) >= cuts.maybe) return 'maybe';
  // The archive is in another language than the question: that it lacks its other words tells nothing.
  return found.quotes.slice(0, GLANCED).some((quote) => namesPlaces(quote, query, query.abroad))
    ? 'maybe'
    : 'no-answer';
}

/** Whether units differ in something; looks no further than it must. */
function haveSeveral(units: readonly AnswerUnit[], of: (unit: AnswerUnit) => string | null): boolean {
  const [first, ...others] = units;
  if (first === undefined) return false;
  const one = of(first);
  return others.some((unit) => of(unit) !== one);
}

const dayKey = ({ since, until }: DayRange): string => `${since} ${until}`;

/** The words as they were written that nothing in the archive matches; the likeliest spellings first. */
function unknownTerms({
  query: { terms, language },
  asWritten,
  spellings,
  time,
}: Investigations): Answer['unknownTerms'] {
  const { frequencies, suggestions, compounds } = asWritten;
  return terms.flatMap(({ word, start, forms }, place) => {
    const saysTimeOf = time.named.some((named) => start >= named.start && start < named.end);
    const inOther = (compounds?.[place]?.holding.length ?? 0) > 0;
    if (frequencies[place] !== 0 || saysTimeOf || inOther) return [];
    const near = (suggestions[place] ?? []).filter((each) => !isStopWord(each.word, language));
    const likely = spellings.filter((each) => each.place === place).map(({ read }) => read);
    // Who writes "cup" did not mean "up": of a word that is well spelt, only what it was read as is offered.
    const others = isWellSpelt(forms, language) ? [] : near.filter((each) => !likely.includes(each.word));
    const first = likely.flatMap((read) => near.filter((each) => each.word === read));
    return [{ word, suggestions: [...first, ...others].slice(0, SUGGESTIONS) }];
  });
}

/** The spellings that stand in what is shown, of each word the one that comes first. */
function spellingsUsed(
  { query, spellings }: Investigations,
  units: readonly AnswerUnit[],
  analyzer: Analyzer,
): Answer['spellings'] {
  if (spellings.length === 0) return [];
  const shown = units.map(({ kept: { article, passage } }) => {
    let terms: ReadonlySet<string> | undefined;
    const holds = (term: string): boolean => (terms ??= termsOf(article, passage, analyzer)).has(term);
    return { language: article.language, holds };
  });
  return query.terms.flatMap(({ word }, place) => {
    const near = spellings.filter((each) => each.place === place);
    for (const { language, holds } of shown) {
      const used = near.find(({ read }) => analyzer.terms(read, language).every(holds));
      if (used !== undefined) return [{ wrote: word, read: used.read }];
    }
    return [];
  });
}

/** The terms of a passage as it is shown, under its headline. */
function termsOf(article: Article, passage: Span, analyzer: Analyzer): ReadonlySet<string> {
  const parts = passageParts(article, passage).map((part) => ('text' in part ? part.text : ''));
  return new Set(analyzer.terms([article.title, ...parts].join('\n'), article.language));
}

function fullRanking(ranked: readonly RankedPassage[], result: SearchResult): RankedPlace[] {
  const done = new Set(ranked.map(({ hit }) => keyOf(hit.articleId, hit)));
  const least = ranked.at(-1)?.score ?? 0;
  const rest = result.hits.filter((hit) => !done.has(keyOf(hit.articleId, hit)));
  const most = Math.max(rest[0]?.score ?? 0, 1);
  return [
    ...ranked.map(({ hit, score }) => placeOf(hit, score)),
    // Below all that were ranked, in the engine's order.
    ...rest.map((hit) => placeOf(hit, least - 1 + hit.score / most - 1)),
  ];
}

function placeOf({ articleId, start, end }: PassageHit, score: number): RankedPlace {
  return { articleId, start, end, score };
}
