import type { Span } from '../../corpus/article.ts';
import type { Analyzer, Token } from '../../search/analyzer/analyzer.ts';
import type { QueryTerm } from '../../search/passage-index.ts';
import { demonymsOf } from '../../search/analyzer/demonyms.ts';
import type { AnswerType } from '../../languages/language.ts';
import type { Kinship } from '../../languages/lexicon/lexicon.ts';
import { languageOf } from '../../languages/languages.ts';
import { setOffIn } from '../../languages/quotation-marks.ts';
import { otherSpellings } from './other-spellings.ts';
import { officeAsked } from './office-asked.ts';
import { readQuestionWords } from './question-words.ts';
import type { Synonym } from '../model/view.ts';
import { blank } from './blank.ts';
import { type AliasSpan, aliasSpans, isOrdinary } from './alias-spans.ts';
import { countrySpans } from './country-spans.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';

/** A word of a question. `[start, end)` indexes the question. */
export interface QuestionTerm extends QueryTerm, Span {
  /** Which word of the question it is: neighbours differ by 1. */
  readonly position: number;
}

/** A word of a question that the archive does not have, and one near it that it has. */
export interface NearSpelling {
  /** The word's place among the question's terms. */
  readonly place: number;
  /** As the archive writes it. */
  readonly read: string;
  /** How likely it is that the word was meant, beside the word itself: in (0, 0.9]. */
  readonly weight: number;
}

/** A question, ready to be looked up. */
export interface Query {
  readonly question: string;
  /** ISO 639-1 code of the language it is read in. */
  readonly language: string;
  /** Its content words in order, each once. Empty when only function words are left. */
  readonly terms: readonly QuestionTerm[];
  /** What stands in quotation marks: passages must hold it word for word. */
  readonly exact: readonly string[];
  /** Places of the words that stand in them. */
  readonly required: readonly number[];
  readonly answerType: AnswerType;
  /** Where the sentence that asks begins: "It was sold this week. How much was paid?" asks in its second. */
  readonly focus: number;
  /** Places of the words that name the kind of thing asked for: "island" in "on which Japanese island". */
  readonly head: readonly number[];
  /** Places of the words that name a country in a language that the archive is not in: its other words are not there either. */
  readonly abroad: readonly number[];
  /** The office whose holder is asked for, as a range of the question. */
  readonly office: Span | null;
}

/** How a question is to be read. */
export interface QueryContext {
  readonly analyzer: Analyzer;
  /** Language of the question. */
  readonly language: string;
  /** Languages whose stems of a word count too: the archive's, most frequent first. */
  readonly languages: readonly string[];
  /** Ranges of the question that are not looked up: the words that say a time. */
  readonly leftOut: readonly Span[];
  /** Wordings that count as each other. */
  readonly aliases: readonly Synonym[];
  /** Words that are part of names, though they may be function words: none, unless given. */
  readonly names?: readonly Span[];
}

/** More words than that are not looked up: a question is at most 300 characters long, a hostile one could hold 150 words. */
const MAX_TERMS = 40;
/** Languages besides the question's own whose stems are looked up: all that real archives have, so that no word of them is missed. */
const MAX_LANGUAGES = 60;
/** A stem of another language than the question's is weaker evidence. */
const OTHER_LANGUAGE = 0.9;
/** A country's people stand for it nearly always: "the Belarusian leader". */
const DEMONYM = 0.8;
/** "Lost" is "lose"; "death" says what "died" says, mostly. */
const KINSHIP: Readonly<Record<Kinship, number>> = { irregular: 0.95, derived: 0.6 };

/** Reads a question into the words to look up, what it asks for, and the words it insists on. */
export function parseQuestion(question: string, context: QueryContext): Query {
  const { analyzer, language, names = [] } = context;
  const countries = countrySpans(question, language, context.languages, analyzer);
  const aliases = [...aliasSpans(question, context.aliases), ...countries];
  // "WHO" asks for nobody where it is a name, and "EU" is one in Portuguese too.
  const isName = ({ start, end }: Span): boolean =>
    [...aliases, ...names].some((each) => each.start === start && each.end === end);
  const ordinary = aliases.filter(({ start, end }) => isOrdinary(question.slice(start, end)));
  const asking = readQuestionWords(blank(question, [...ordinary, ...names]), language);
  const quoted = setOffIn(question);
  const inQuotes = (span: Span): boolean => quoted.some(({ start, end }) => span.start >= start && span.end <= end);
  const leftOut = [...context.leftOut, ...asking.spans].filter((span) => !inQuotes(span));
  const readable = blankGrammar(blank(question, leftOut), language);
  const tokens = analyzer.tokens(readable, language);
  const content = tokens.filter(
    (token) => inQuotes(token) || isName(token) || !isStopWord(readable.slice(token.start, token.end), language),
  );
  const terms = termsOf(content, question, aliases, context);
  const insisting = quoted.filter(({ exactly }) => exactly);
  const exact = insisting.map(({ text }) => text);
  const insisted = content.filter(({ start }) => insisting.some((words) => start >= words.start && start < words.end));
  const required = [...terms.keys()].filter((place) =>
    insisted.some(({ term }) => term === terms[place]!.forms[0]?.term),
  );
  const focus = focusOf(question);
  const head = headOf(terms, asking.spans, focus);
  const office = officeAsked(question, language);
  const abroad = [...terms.keys()].filter((place) =>
    countries.some(({ isAbroad, start, end }) => isAbroad && terms[place]!.start >= start && terms[place]!.end <= end),
  );
  return { question, language, terms, exact, required, answerType: asking.type, focus, head, abroad, office };
}

function termsOf(
  tokens: readonly Token[],
  question: string,
  aliases: readonly AliasSpan[],
  context: QueryContext,
): readonly QuestionTerm[] {
  const terms = new Map<string, QuestionTerm>();
  for (const { term, start, end, position } of tokens) {
    if (terms.has(term) || terms.size >= MAX_TERMS) continue;
    const word = question.slice(start, end);
    const others = aliases.filter((alias) => start >= alias.start && end <= alias.end);
    const wordings = others.map(({ other }) => wordingOf(other, context));
    // An ordinary word that is a name here is looked up by its other names alone.
    const isName = others.some((alias) => alias.start === start && alias.end === end) && isOrdinary(word);
    const forms = new Map(isName ? [] : formsOf(word, term, question, context));
    for (const form of wordings.flatMap((wording) => wording.forms)) if (!forms.has(form)) forms.set(form, 1);
    const phrases = wordings.flatMap((wording) => wording.phrases);
    terms.set(term, {
      word,
      start,
      end,
      position,
      forms: [...forms].map(([form, weight]) => ({ term: form, weight })),
      ...(phrases.length > 0 && { phrases }),
    });
  }
  return [...terms.values()];
}

/** The forms of a word, with their weights: its own, its stems in the archive's other languages, and the country of its people. */
function formsOf(
  word: string,
  term: string,
  question: string,
  { analyzer, language, languages }: QueryContext,
): Map<string, number> {
  const forms = new Map([[term, 1]]);
  for (const other of otherLanguages(language, languages)) {
    const stem = stemOf(word, other, analyzer);
    if (stem !== null && !forms.has(stem)) forms.set(stem, OTHER_LANGUAGE);
  }
  for (const spelling of otherSpellings(word, [language, ...languages])) {
    for (const each of [language, ...otherLanguages(language, languages)]) {
      const stem = stemOf(spelling, each, analyzer);
      if (stem !== null && !forms.has(stem)) forms.set(stem, OTHER_LANGUAGE);
    }
  }
  for (const { stem, kinship } of languageOf(language).lexicon?.().relatives(term) ?? []) {
    if (!forms.has(stem)) forms.set(stem, KINSHIP[kinship]);
  }
  for (const name of demonymsOf(word, language, question)) {
    for (const form of analyzer.terms(name, language)) if (!forms.has(form)) forms.set(form, DEMONYM);
  }
  return forms;
}

/** The same query with other spellings of some of its words as forms of these, lighter than the words themselves. */
export function withSpellings(query: Query, spellings: readonly NearSpelling[], context: QueryContext): Query {
  const { analyzer, language, languages } = context;
  const terms = query.terms.map((term, place) => {
    const forms = new Map(term.forms.map((form) => [form.term, form.weight]));
    for (const { read, weight } of spellings.filter((each) => each.place === place)) {
      for (const each of [language, ...otherLanguages(language, languages)]) {
        const stem = stemOf(read, each, analyzer);
        if (stem !== null && !forms.has(stem)) forms.set(stem, weight * (each === language ? 1 : OTHER_LANGUAGE));
      }
    }
    return { ...term, forms: [...forms].map(([form, weight]) => ({ term: form, weight })) };
  });
  return { ...query, terms };
}

/** The one term of a word; `null` where a language reads several in it. */
function stemOf(word: string, language: string, analyzer: Analyzer): string | null {
  // A hyphenated word is looked up as one beside its parts.
  const [stem, ...rest] = analyzer.terms(word.replaceAll(/[-\u2010\u2011]/gu, ''), language);
  return stem === undefined || rest.length > 0 ? null : stem;
}

/** What an alias is looked up by, in each language of the archive: a word, or several in a row. */
function wordingOf(
  wording: string,
  { analyzer, language, languages }: QueryContext,
): { readonly forms: readonly string[]; readonly phrases: NonNullable<QueryTerm['phrases']> } {
  const rows = [language, ...otherLanguages(language, languages)].map((each) => wordsInRow(wording, each, analyzer));
  const distinct = [...new Map(rows.map((row) => [row.join(' '), row])).values()];
  return {
    forms: isOrdinary(wording) ? [] : distinct.flatMap((row) => (row.length === 1 ? row : [])),
    phrases: distinct.filter(({ length }) => length > 1).map((terms) => ({ terms, weight: 1 })),
  };
}

/** The terms of a text without those that are two words written as one. */
function wordsInRow(text: string, language: string, analyzer: Analyzer): readonly string[] {
  const row: Token[] = [];
  for (const token of analyzer.tokens(text, language)) if (token.start >= (row.at(-1)?.end ?? 0)) row.push(token);
  return row.map(({ term }) => term);
}

const otherLanguages = (language: string, languages: readonly string[]): readonly string[] =>
  languages.filter((each) => each !== language).slice(0, MAX_LANGUAGES);

/** A shorter last sentence is a rest of an abbreviation, not a question. */
const SHORTEST_SENTENCE = 8;

function focusOf(question: string): number {
  const starts = [...question.matchAll(/(?<=[.!?]\s+)\S/gu)].map(({ index }) => index);
  return starts.findLast((start) => question.length - start > SHORTEST_SENTENCE) ?? 0;
}

/** Characters between the asking word and its noun: a blank, a bracket. */
const NEXT_WORD = 6;
const LONGEST_HEAD = 3;

/** The run of words behind the asking word, without names: "which wildly popular show". */
function headOf(terms: readonly QuestionTerm[], asking: readonly Span[], focus: number): readonly number[] {
  const asked = asking.find(({ start }) => start >= focus) ?? asking[0];
  if (asked === undefined) return [];
  const head: number[] = [];
  let last = -1;
  for (const [place, { word, start, position }] of terms.entries()) {
    if (start < asked.end || head.length >= LONGEST_HEAD) continue;
    const follows = last === -1 ? start - asked.end < NEXT_WORD : position === last + 1;
    if (!follows || (head.length > 0 && /^\p{Lu}/u.test(word))) break;
    head.push(place);
    last = position;
  }
  return head;
}

/** Blanked, particles join no pairs. */
function blankGrammar(text: string, language: string): string {
  const { particles } = languageOf(language);
  if (particles === undefined) return text;
  const rest = text.replace(particles, (run) => ' '.repeat(run.length));
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
