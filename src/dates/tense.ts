import { testOfLast } from './test-of-last.ts';
import { english } from '../languages/english.ts';
import { languageOf } from '../languages/languages.ts';
import {
  ADVERBS,
  DETERMINERS,
  IRREGULAR,
  LOOKS_AHEAD,
  LOOKS_BACK,
  MODALS,
  NEGATIONS,
  NOT_VERBS,
  OF_THINGS_TO_COME,
  PAST_AUXILIARIES,
  PERFECT,
  PRESENT,
  REPORTING,
  SCHEDULED,
} from '../languages/english/tense.ts';

/** Where a clause puts the day that it names: behind its speaker, or ahead. */
export type Tense = 'past' | 'future';

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What happens again and again is on no one day. */
export const isHabit = testOfLast(
  /(?<!\p{L})(?:always|often|every\s+(?:day|week|month|year)|annually|usually|typically|generally|regularly|each\s+(?:day|week|month|year))(?!\p{L})/iu,
);
/** "By the time it reaches Florida": the clause lies ahead, whatever verb stands before it. */
const PRESENT_CLAUSE =
  /(?<!\p{L})(?:by\s+the\s+time|when|once|as\s+soon\s+as|if|until|unless)\s(?:[^\s,;.]+\s){1,4}?(?!(?:was|has|is|its|his|this|us)\s)\p{Ll}{2,}[^s\W]s\s(?:(?!\p{L}+ed\s)[^\s;.]+\s){0,8}$/u;
/** "Had said it would open on Monday": of which week is not sure. */
const HAD_WOULD = /(?<!\p{L})had\s(?:[^\s;.]+\s){1,12}?(?:would|could)\s/u;
const SAYS: ReadonlySet<string> = new Set(['says', 'say']);
const NUMBERS: ReadonlySet<string> = new Set([...english.numbers.ones, ...english.numbers.tens]);
const MAX_TOKENS = 40;
/** Words before an expression whose clause only begins. */
const MOST_BEFORE = 2;
const TOKEN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|['’](?:ll|ve|re)(?!\p{L})|[;:](?=\s)/gu;

/**
 * Tells from the words around an expression of time whether it names a day behind or ahead: the nearest verb before it in its
 * sentence, else the first one after it. Text inside quotation marks is passed over. Made for precision: where a careful
 * reader could doubt ("announced a strike on Friday", "was due on Friday", "could not come on Friday") there is no answer.
 *
 * @param sentence - One sentence, quotations blanked.
 * @param start - Offset of the expression, its preposition included.
 * @param end - Offset behind it.
 */
export function tenseAround(sentence: string, start: number, end: number): Tense | null {
  const said = sentence.slice(0, start);
  if (PRESENT_CLAUSE.test(said) || HAD_WOULD.test(said) || isHabit(sentence)) return null;
  const tokens = tokenise(sentence);
  const before = tokens.filter((token) => token.end <= start).slice(-MAX_TOKENS);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (/^[;:]$/u.test(before[at]?.word ?? '')) break;
    const cue = cueAt(before, at, before.length - at - 1);
    if (cue !== undefined) return cue;
  }
  const after = tokens.filter((token) => token.start >= end).slice(0, MAX_TOKENS);
  for (let at = 0; at < after.length; at += 1) {
    if (/^[;:]$/u.test(after[at]?.word ?? '')) break;
    const cue = cueAt(after, at, null);
    // "Cast a vote in November in the hope that taxes would fall": what lies ahead is another clause's.
    if (cue !== undefined) return cue === 'future' && before.length > MOST_BEFORE ? null : cue;
  }
  return null;
}

/**
 * Whether a sentence has a verb of the past or the perfect, one of what is going on ("is moving"), or one by which somebody
 * says something: others tell how things are, or will be. `null` in a language of whose verbs nothing is known.
 *
 * @param sentence - One sentence, quotations blanked.
 */
export function tellsOfPast(sentence: string, language: string): boolean | null {
  if (language !== 'en') return pastOf(language)?.test(sentence) ?? null;
  const tokens = tokenise(sentence);
  return tokens.some(
    ({ word }, at) =>
      isPastForm(word) ||
      PAST_AUXILIARIES.has(word) ||
      PERFECT.has(word) ||
      SAYS.has(word) ||
      (word.endsWith('ing') && chainBefore(tokens, at).some((each) => PRESENT.has(each))),
  );
}

const pasts = new Map<string, RegExp | null>();

function pastOf(code: string): RegExp | null {
  let past = pasts.get(code);
  if (past === undefined) {
    const source = languageOf(code).narration?.past;
    past = source === undefined ? null : new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(?:${source})(?![\p{L}\p{N}])`, 'u');
    pasts.set(code, past);
  }
  return past;
}

/** The sentence that was taken apart last: its expressions are asked about one after the other. */
let last: { readonly sentence: string; readonly tokens: readonly Token[] } = { sentence: '', tokens: [] };

function tokenise(sentence: string): readonly Token[] {
  if (last.sentence !== sentence) last = { sentence, tokens: tokensOf(sentence) };
  return last.tokens;
}

function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(TOKEN)].map((match) => {
    const [word] = match;
    // A capital is a name or the sentence's first word; neither is a verb of it.
    return { word: /^\p{Lu}/u.test(word) ? '' : word, start: match.index, end: match.index + word.length };
  });
}

// The tense that the word at `at` gives; `null` where it makes the tense doubtful, `undefined` where it says nothing.
// `between` counts the words between it and the expression, null when it stands behind the expression.
function cueAt(tokens: readonly Token[], at: number, between: number | null): Tense | null | undefined {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (MODALS.has(word)) return modalAt(tokens, at);
  if (word === 'to' && next !== '' && !DETERMINERS.has(next) && !isNumber(next))
    return between === null ? undefined : infinitiveAt(tokens, at);
  // "The set list" is a thing.
  if (SCHEDULED.has(word) && !DETERMINERS.has(tokens[at - 1]?.word ?? '')) return scheduledAt(tokens, at, between);
  if (PERFECT.has(word)) return next === 'to' ? null : between === null ? null : 'past';
  if (PAST_AUXILIARIES.has(word)) {
    return next === 'to' || SCHEDULED.has(next) || next === 'supposed' ? null : 'past';
  }
  if (word === 'be' && chainBefore(tokens, at).some((each) => MODALS.has(each))) return 'future';
  if (PRESENT.has(word)) {
    return next === 'to' || (SCHEDULED.has(next) && tokens[at + 2]?.word !== '') ? 'future' : null;
  }
  if (word === 'supposed') return null;
  if (!isPastForm(word)) return undefined;
  return pastFormAt(tokens, at, between);
}

function modalAt(tokens: readonly Token[], at: number): Tense | null {
  const following = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  if (following.includes('have')) return null;
  const negated = NEGATIONS.has(following[0] ?? '');
  return negated && /^(?:would|could)$/u.test(tokens[at]?.word ?? '') ? null : 'future';
}

function infinitiveAt(tokens: readonly Token[], at: number): Tense | null {
  const governor = tokens[at - 1]?.word ?? '';
  const auxiliaries = chainBefore(tokens, at - 1);
  if (LOOKS_BACK.has(governor))
    return auxiliaries.some((word) => MODALS.has(word) || PRESENT.has(word)) ? null : 'past';
  if (!LOOKS_AHEAD.has(governor)) return null;
  // "Said he planned to leave in December": the leaving's December, or the saying's.
  const isOfSaying = governor === 'planned' || (governor.endsWith('ed') && !SCHEDULED.has(governor));
  if (isOfSaying && !auxiliaries.some((word) => PRESENT.has(word))) return null;
  return auxiliaries.some((word) => PAST_AUXILIARIES.has(word)) ? null : 'future';
}

function scheduledAt(tokens: readonly Token[], at: number, between: number | null): Tense | null | undefined {
  const auxiliaries = chainBefore(tokens, at);
  if (auxiliaries.some((word) => PAST_AUXILIARIES.has(word))) return null;
  if (auxiliaries.some((word) => PRESENT.has(word) || PERFECT.has(word))) return 'future';
  // "A vote planned for Friday", not "planned a vote on Friday".
  return between !== null && between <= 1 ? 'future' : null;
}

function pastFormAt(tokens: readonly Token[], at: number, between: number | null): Tense | null | undefined {
  const { word = '' } = tokens[at] ?? {};
  const auxiliaries = chainBefore(tokens, at);
  if (auxiliaries.some((each) => MODALS.has(each))) return auxiliaries.includes('have') ? null : 'future';
  if (auxiliaries.includes('to')) {
    const place = tokens.slice(0, at).findLastIndex((token) => token.word === 'to');
    return auxiliaries.includes('have') || place < 0 ? null : infinitiveAt(tokens, place);
  }
  const behind = between === null ? [] : tokens.slice(at + 1).map((token) => token.word);
  const object = behind.filter((each) => each !== 'on' && !ADVERBS.has(each)).length;
  if (object > 0 && OF_THINGS_TO_COME.has(word)) return null;
  if (object > 0 && REPORTING.has(word)) {
    const inStatement = /^(?:in|at|to|after|during)$/u.test(behind[0] ?? '');
    return (word === 'told' || inStatement) && object <= 4 ? 'past' : null;
  }
  if (auxiliaries.some((each) => PAST_AUXILIARIES.has(each) || PERFECT.has(each))) return 'past';
  return auxiliaries.some((each) => PRESENT.has(each)) ? null : 'past';
}

// Auxiliaries right before a verb, adverbs between them passed over.
function chainBefore(tokens: readonly Token[], at: number): string[] {
  const chain: string[] = [];
  for (let place = at - 1; place >= 0 && place >= at - 6; place -= 1) {
    const word = tokens[place]?.word ?? '';
    const isAuxiliary =
      word === 'to' || MODALS.has(word) || PAST_AUXILIARIES.has(word) || PERFECT.has(word) || PRESENT.has(word);
    if (isAuxiliary) chain.push(word);
    else if (!ADVERBS.has(word) && !word.endsWith('ly')) break;
  }
  return chain;
}

/** "Awarded to 17 people", "sentenced to nine years": no infinitive. */
function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word) || NUMBERS.has(word);
}

function isPastForm(word: string): boolean {
  return IRREGULAR.has(word) || (word.length > 3 && !word.includes('-') && word.endsWith('ed') && !NOT_VERBS.has(word));
}
