import type { Article, Span } from '../../corpus/article.ts';
import { LANGUAGES, languageOf } from '../../languages/languages.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { officeWords } from '../question/office-asked.ts';
import type { Query } from '../question/query.ts';
import type { Occurrence } from '../ranking/occurrences.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** Words between an office and what it is an office of: "Ellin's new mayor", "mayor of the old town of Ellin". */
const BEFORE_OFFICE = 2;
const BEHIND_OFFICE = 5;
/** What stands between an office and what it is an office of; a name there is its holder's, and the rest about something else. */
const SMALL_WORDS = /^(?:\s+\p{Ll}[\p{L}\p{M}'’-]*)*\s+$/u;
/** Forms of a word that are surely it: a "mayoral" race has no mayor. */
const SAME_WORD = 0.8;
/** Of the newest sentences that name a holder, those with the name told most often count: a single one may speak of the past. */
const HEARD = 7;

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`;
const PARTICLE = String.raw`(?:al|da|de|del|di|dos|van|von|bin|ibn)\s+`;
const FURTHER = String.raw`\s+(?:${PARTICLE})*${WORD}`;
/** "Mayor Ida Brandt", "mayor of Ellin, Ida Brandt". */
const NAME_BEHIND = new RegExp(
  String.raw`^(?:\s+(?:of|von|der|des)\s+(?:the\s+)?(?:${WORD}\s?){1,3},)?\s+(?<name>${WORD}(?:${FURTHER})*)`,
  'u',
);
/** "Ida Brandt, the mayor", "Ida Brandt became the new mayor": a whole name, for a single word with a capital may only begin a sentence. */
const NAME_BEFORE = new RegExp(String.raw`(?<name>${WORD}(?:${FURTHER})+),?\s+(?:\p{Ll}[\p{L}-]*\s+){0,5}$`, 'u');

/** Names of days and months, which a text writes like names of people. */
const DAYS = new Set(
  LANGUAGES.flatMap(({ months = [], weekdays = [] }) => [...months, ...weekdays]).flatMap((forms) =>
    forms.split(' ').map((form) => form.replace('.', '').toLowerCase()),
  ),
);

/** A sentence that says who holds an office. */
interface Holding {
  readonly quote: RankedQuote;
  /** The words of the name, in small letters. */
  readonly name: readonly string[];
}

/**
 * The sentences that name the holder of the office that a question asks for, newest first: who was told to hold it last, holds
 * it. Those that name a former one, or only mention the office, are none.
 *
 * @returns At most seven; none where no office is asked for.
 */
export function officeHolders(quotes: readonly RankedQuote[], query: Query): readonly RankedQuote[] {
  if (query.office === null) return [];
  const { all, own } = officeWords(query.terms, query.question, query.office);
  const asked = query.question.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const others = all.filter((place) => !own.includes(place));
  const newest = quotes
    .map((quote): Holding => ({ quote, name: holderIn(quote, own, others, asked) }))
    .filter(({ name }) => name.length > 0)
    .toSorted((a, b) => (b.quote.article.day ?? '').localeCompare(a.quote.article.day ?? ''))
    .slice(0, HEARD);
  const heard = newest.map(
    ({ name }) => newest.filter((other) => other.name.some((word) => name.includes(word))).length,
  );
  return newest.filter((_, at) => heard[at] === Math.max(...heard)).map(({ quote }) => quote);
}

/** The name beside an office in a sentence that says of what it is one; no words where there is none. */
function holderIn(
  { article, start, end, occurrences: all }: RankedQuote,
  own: readonly number[],
  others: readonly number[],
  asked: readonly string[],
): readonly string[] {
  const occurrences = all.filter(({ weight }) => weight >= SAME_WORD);
  for (const last of occurrences.filter(({ place }) => place === own.at(-1))) {
    const row = own.map((place, at) =>
      occurrences.find((each) => each.place === place && each.position === last.position - (own.length - 1 - at)),
    );
    const first = row[0];
    if (first === undefined || row.includes(undefined)) continue;
    const isBeside = ({ position, start: from }: Occurrence): boolean =>
      position < first.position
        ? position >= first.position - BEFORE_OFFICE
        : position <= last.position + BEHIND_OFFICE && SMALL_WORDS.test(article.body.slice(last.end, from));
    if (!others.every((place) => occurrences.some((each) => each.place === place && isBeside(each)))) continue;
    const name = nameBeside(article, { start, end }, { start: first.start, end: last.end }, asked);
    if (name.length > 0) return name;
  }
  return [];
}

function nameBeside(
  { body, language }: Article,
  sentence: Span,
  office: Span,
  asked: readonly string[],
): readonly string[] {
  const before = body.slice(sentence.start, office.start);
  if (heldNoMore(language)?.test(before) === true) return [];
  const isAsked = (word: string): boolean => asked.some((each) => each.startsWith(word));
  const found = NAME_BEHIND.exec(body.slice(office.end, sentence.end)) ?? NAME_BEFORE.exec(before);
  const words = found?.groups?.['name']?.toLowerCase().split(/(?:['’]s)?\s+|['’]s$/u) ?? [];
  return words.filter((word) => word.length > 2 && !DAYS.has(word) && !isStopWord(word, language) && !isAsked(word));
}

const patterns = new Map<string, RegExp>();

/** What stands right before an office that somebody holds no more. */
function heldNoMore(language: string): RegExp | undefined {
  const { office } = languageOf(language);
  if (office !== undefined && !patterns.has(language)) {
    patterns.set(language, new RegExp(String.raw`(?<!\p{L})(?:${office.notNow})[\s-]+(?:\p{L}+[\s-]+)?$`, 'iu'));
  }
  return patterns.get(language);
}
