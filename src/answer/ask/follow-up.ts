import type { Coverage } from '../../corpus/article-store.ts';
import type { Span } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import { languageOf } from '../../languages/languages.ts';
import { namesIn } from '../../search/terms/names.ts';
import { joinSpans } from '../sentences/join-spans.ts';
import { parseQuestion, type QueryContext, type QuestionTerm } from '../question/query.ts';
import { readQuestionWords } from '../question/question-words.ts';
import { readTimes } from '../../dates/question-time.ts';
import { timeOf } from '../question/time-of-question.ts';

/** What was asked before, and what was shown for it. */
export interface Earlier {
  readonly question: string;
  /** The headline of each unit that was shown, and its words; best first. */
  readonly shown: readonly { readonly title: string; readonly text: string }[];
}

/** What questions are read with. */
export interface FurtherContext extends Omit<QueryContext, 'leftOut'> {
  readonly today: Day;
  readonly coverage: Coverage;
}

/** The question that a follow-up means. */
export interface MeantQuestion {
  /** A question that stands alone. */
  readonly question: string;
  /** What of it was taken over from the earlier question, in its words; empty for a question of its own. */
  readonly carried: readonly string[];
  /** Whether the follow-up names a time, which takes the place of the earlier one. */
  readonly hasTime: boolean;
  /** Whether the follow-up may be meant as it stands too. */
  readonly mayStandAlone: boolean;
}

/** Longer questions are not put. */
const LONGEST = 300;
/** So many words of its own make a question of a follow-up that refers to nothing, where few of them stand in what was shown. */
const OWN_WORDS = 3;
const SHARED = 0.5;

/**
 * Tells what a follow-up means beside the question before it:
 *
 * - What only says another time or name ("and in 2022?", "and Hask?") puts the earlier question with these in the place of
 *   its own; what only asks ("why?", "who said that?") puts it with these asking words.
 * - A name of its own without a word that refers to something makes it a question of its own; so do several words that what
 *   was shown has nothing of.
 * - Everything else keeps the subject: the earlier question's names, and its words that stand in the headlines shown; with a
 *   pronoun and no such name, the names of the first of these.
 * - The earlier time is kept until another is named.
 */
export function questionMeant(asked: string, earlier: Earlier, context: FurtherContext): MeantQuestion {
  const follow = readFollowUp(asked, earlier, context);
  const before = readEarlier(earlier, context);
  const { hasTime } = follow;
  const alone: MeantQuestion = { question: asked, carried: [], hasTime, mayStandAlone: true };
  if (before.terms.length === 0) return alone;
  if (follow.isTimeOnly || (follow.isElliptic && follow.names.length > 0)) return replaced(follow, before);
  if (follow.asksOnly) return askedOtherwise(follow, before);
  if (isOfItsOwn(follow, earlier, context)) return alone;
  return withSubject(follow, before, earlier);
}

/** A follow-up, as read. */
interface FollowUp {
  /** Without the words that it begins with because another question stands before it, and without marks at its end. */
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  readonly names: readonly QuestionTerm[];
  readonly asking: readonly Span[];
  readonly hasTime: boolean;
  readonly goesOn: boolean;
  /** Whether it has a word that stands for something named before, and whether it may have one. */
  readonly refers: boolean;
  readonly mayRefer: boolean;
  readonly isTimeOnly: boolean;
  readonly isElliptic: boolean;
  readonly asksOnly: boolean;
}

function readFollowUp(asked: string, { shown }: Earlier, context: FurtherContext): FollowUp {
  const { opens, refers: referring, maybe } = languageOf(context.language).furthering ?? {};
  const opening = opens === undefined ? null : wholeWords(`^[\\s¿¡]*(?:${opens})`).exec(asked);
  const goesOn = opening !== null;
  const text = asked
    .slice(goesOn ? opening[0].length : 0)
    .replace(/^[\s,;:–—-]+/u, '')
    .replace(/[\s.?!？！…]+$/u, '');
  const { named } = timeOf(readTimes(text, context), context.coverage);
  const years = named.length === 0 ? yearAlone(text) : named;
  const { terms } = parseQuestion(text, { ...context, leftOut: years });
  const asking = readQuestionWords(text, context.language).spans;
  const stands = (words: string | undefined): boolean => words !== undefined && wholeWords(`(?:${words})`).test(text);
  const names = terms.filter((term) => isName(term, text, { goesOn, shown, language: context.language }));
  const asks = asking.length > 0;
  return {
    text,
    terms,
    names,
    asking,
    hasTime: years.length > 0,
    goesOn,
    refers: stands(referring),
    mayRefer: stands(maybe),
    isTimeOnly: years.length > 0 && terms.length === 0 && !asks,
    isElliptic: goesOn && !asks && terms.length === names.length,
    asksOnly: asks && terms.length === 0 && years.length === 0,
  };
}

/** "And 2022?" names a time, where a longer question would not. */
function yearAlone(text: string): Span[] {
  return /^(?:1[5-9]|20)\d\d$/u.test(text) ? [{ start: 0, end: text.length }] : [];
}

/** The question before, as read. */
interface Before {
  readonly question: string;
  /** Its words, without those that say a time. */
  readonly terms: readonly QuestionTerm[];
  readonly names: readonly QuestionTerm[];
  readonly asking: readonly Span[];
  readonly time: readonly Span[];
}

function readEarlier({ question, shown }: Earlier, context: FurtherContext): Before {
  const { language, coverage } = context;
  const { named: time } = timeOf(readTimes(question, context), coverage);
  const { terms } = parseQuestion(question, { ...context, leftOut: time });
  const asking = readQuestionWords(question, language).spans;
  const names = terms.filter((term) => isName(term, question, { goesOn: false, shown, language }));
  return { question, terms, names, asking, time };
}

/** Whether a word is written as a name, or what was shown writes it as one and never otherwise. */
function isName(
  { word, start }: QuestionTerm,
  text: string,
  { goesOn, shown, language }: { goesOn: boolean; shown: Earlier['shown']; language: string },
): boolean {
  // Where every noun has a capital, none tells a name: only what stands alone may be one.
  if (NOUNS_IN_CAPITALS.has(language)) return goesOn && /^\p{Lu}/u.test(word);
  const first = !goesOn && !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  if (/^\p{Lu}/u.test(word) && !first) return true;
  const [initial = '', ...rest] = word.toLowerCase();
  const capital = initial.toUpperCase() + rest.join('');
  const all = shown.map((each) => each.text).join('\n');
  // Behind a small letter, where no sentence begins.
  return (
    new RegExp(String.raw`\p{Ll},? ${escaped(capital)}(?!\p{L})`, 'u').test(all) &&
    !new RegExp(String.raw`(?<!\p{L})${escaped(initial + rest.join(''))}(?!\p{L})`, 'u').test(all)
  );
}

const NOUNS_IN_CAPITALS: ReadonlySet<string> = new Set(['de']);

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

function wholeWords(source: string): RegExp {
  const pattern = source.replaceAll(' ', String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'iu');
}

/** The earlier question with another time, or another name, in the place of its own. */
function replaced({ text, names, hasTime }: FollowUp, { question, terms, names: before, time }: Before): MeantQuestion {
  const last = names.length === 0 ? null : lastRun(before, question);
  const gone = [...(hasTime ? time : []), ...(last === null ? [] : [last])];
  const first = names[0]?.start ?? 0;
  const name = text.slice(first);
  const named =
    last === null ? `${withoutSpans(question, gone)} ${text}` : putIn(question, last, name, hasTime ? time : []);
  const kept = terms.filter(({ start }) => !gone.some((span) => start >= span.start && start < span.end));
  return { ...composed(named, wordsOf(kept, question)), hasTime, mayStandAlone: false };
}

/** The earlier question with the other asking words. */
function askedOtherwise({ text, hasTime }: FollowUp, { question, terms, asking }: Before): MeantQuestion {
  const rest = withoutSpans(question, asking);
  return { ...composed(`${text} ${rest}`, wordsOf(terms, question)), hasTime, mayStandAlone: false };
}

function isOfItsOwn(
  { names, terms, refers, mayRefer, goesOn, hasTime }: FollowUp,
  { shown }: Earlier,
  { analyzer, language }: FurtherContext,
): boolean {
  if (refers || goesOn) return false;
  if (names.length > 0) return true;
  if (terms.length < OWN_WORDS || (mayRefer && !hasTime)) return false;
  const told = new Set(shown.flatMap(({ title, text }) => analyzer.terms(`${title}\n${text}`, language)));
  return terms.filter(({ forms }) => told.has(forms[0]?.term ?? '')).length < SHARED * terms.length;
}

/** The follow-up's own words, with the subject of the earlier question, and its time unless it names another. */
function withSubject(follow: FollowUp, before: Before, { shown }: Earlier): MeantQuestion {
  const { question, terms, names, time } = before;
  const headlines = shown.map(({ title }) => title.toLowerCase()).join('\n');
  const inHeadlines = (term: QuestionTerm): boolean =>
    new RegExp(String.raw`(?<!\p{L})${escaped(stemLike(term.word))}`, 'u').test(headlines);
  const subject = terms.filter((term) => names.includes(term) || inHeadlines(term));
  const known = wordsOf(subject.length === 0 ? terms : subject, question);
  const meant = follow.refers && names.length === 0 ? namesOf(shown[0]) : [];
  const when = follow.hasTime ? [] : time.map(({ start, end }) => question.slice(start, end));
  const own = new Set(follow.terms.map(({ word }) => word.toLowerCase()));
  const carried = [...known, ...meant].filter((word) => !own.has(word.toLowerCase()));
  return {
    ...composed([follow.text, ...carried, ...when].join(' '), [...carried, ...when]),
    hasTime: follow.hasTime,
    mayStandAlone: !follow.refers && !follow.goesOn && follow.terms.length > 1,
  };
}

/** The beginning of a word that its other forms share, most often: "seized" of "seizes". */
function stemLike(word: string): string {
  const small = word.toLowerCase();
  return small.length > 5 ? small.slice(0, -2) : small;
}

/** Names in a headline that its text writes as names too. */
function namesOf(unit: Earlier['shown'][number] | undefined): string[] {
  if (unit === undefined) return [];
  return [...namesIn(unit.text)].filter((name) => unit.title.includes(name));
}

/** Neighbouring words of a question as they stand in it: "Merrowmark Cup". */
function wordsOf(terms: readonly QuestionTerm[], question: string): string[] {
  const close = terms.flatMap(({ start, end }, at): Span[] => {
    const next = terms[at + 1];
    const joins = next !== undefined && /^[\s’'-]*$/u.test(question.slice(end, next.start));
    return [{ start, end: joins ? next.start : end }];
  });
  return joinSpans(close).map(({ start, end }) => question.slice(start, end));
}

/** The last run of names: "Port Ellin" of "from Hask to Port Ellin". */
function lastRun(names: readonly QuestionTerm[], question: string): Span | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  let { start } = last;
  for (const name of names.toReversed()) if (/^\s*$/u.test(question.slice(name.end, start))) start = name.start;
  return { start, end: last.end };
}

function putIn(question: string, at: Span, name: string, gone: readonly Span[]): string {
  const marked = `${question.slice(0, at.start)}\ue000${' '.repeat(Math.max(0, at.end - at.start - 1))}${question.slice(at.end)}`;
  return withoutSpans(marked, gone).replace(/\ue000\s*(?=(.?))/u, (_, next: string) =>
    /\p{L}/u.test(next) ? `${name} ` : name,
  );
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replaceAll(/ {2,}/gu, ' ')
    .replace(/[\s.?!？！…]+$/u, '')
    .trim();
}

/** A question of so many characters as may be put. */
function composed(question: string, carried: readonly string[]): Pick<MeantQuestion, 'question' | 'carried'> {
  const text = question.replaceAll(/\s+/gu, ' ').trim();
  return { question: text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/\s\S*$/u, ''), carried };
}
