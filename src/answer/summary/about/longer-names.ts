import type { Article } from '../../../corpus/article.ts';
import { languageOf } from '../../../languages/languages.ts';

/** A word with a capital makes another name behind one in so many articles, of which at most such a share has it by itself. */
const LEAST = 3;
const SHARE = 0.1;
/** At least so many articles must have the name by itself: else the longer name is what is meant. */
const LEFT = 2;
/** So many spellings of a name are looked for: those found first. */
const SPELLINGS = 8;
/** The word right behind a name. */
const BEHIND = /^[ \u00A0](?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)/u;
const CAPITAL = /^(?:\p{Lu}|\p{N}+\p{L})/u;
/** What is part of a name and makes no other one: "II", "Jr". */
const OF_THE_SAME = /^(?:[IVXLC]+|Jr|Sr)$/u;
const INSIDE = /^[\p{L}\p{M}\p{N}]/u;
/** How far it is looked for, in UTF-16 code units. */
const A_WORD = 24;

/** A place of a name in an article. */
export interface NamePlace {
  readonly article: Pick<Article, 'id' | 'body' | 'language'>;
  /** Where it stands in the body. */
  readonly start: number;
  readonly end: number;
  /** Whether the word behind it is of the topic itself. */
  readonly goesOn: boolean;
}

/**
 * The words, in small letters, that make another name behind a name: "Fair" behind "Oster State", where the articles on the fair
 * hardly ever have "Oster State" by itself. None where all nouns have capitals.
 *
 * @param places - All places of the name in what was found, in the best passages first.
 */
export function longerNames(places: readonly NamePlace[]): ReadonlySet<string> {
  const articles = new Map(places.map(({ article }) => [article.id, article]));
  const withWord = new Map<string, Set<string>>();
  for (const place of places) {
    const word = wordBehind(place.article.body, place.end);
    if (word === null || place.goesOn || !makesAnother(word, place.article.language)) continue;
    const [key, { id }] = [word.toLowerCase(), place.article];
    withWord.set(key, (withWord.get(key) ?? new Set()).add(id));
  }
  const often = [...withWord].filter(([, ids]) => ids.size >= LEAST);
  if (often.length === 0) return new Set();
  const written = [...new Set(places.map(({ article: { body }, start, end }) => body.slice(start, end)))];
  const spellings = written.slice(0, SPELLINGS);
  const alone = new Set([...articles.values()].filter((each) => standsAlone(each, spellings)).map(({ id }) => id));
  const longer = often.filter(([, ids]) => [...ids].filter((id) => alone.has(id)).length <= SHARE * ids.size);
  return new Set(alone.size >= LEFT ? longer.map(([word]) => word) : []);
}

/** Whether a name stands somewhere in an article's text without what makes another of it. */
function standsAlone({ body, language }: NamePlace['article'], spellings: readonly string[]): boolean {
  for (const name of spellings) {
    for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (INSIDE.test(body.slice(end, end + 1))) continue;
      const word = wordBehind(body, end);
      if (word === null || !makesAnother(word, language)) return true;
    }
  }
  return false;
}

/** Whether a name that ends there is part of a longer one. */
export function isLonger(text: string, end: number, language: string, longer: ReadonlySet<string>): boolean {
  if (longer.size === 0 || languageOf(language).capitalNouns === true) return false;
  return longer.has(wordBehind(text, end)?.toLowerCase() ?? '');
}

function wordBehind(text: string, end: number): string | null {
  return BEHIND.exec(text.slice(end, end + A_WORD))?.groups?.['word'] ?? null;
}

/** Whether a word behind a name begins another thing's: with a capital, and no day or month ("beat Oster State Saturday"). */
function makesAnother(word: string, language: string): boolean {
  const { capitalNouns, months = [], weekdays = [] } = languageOf(language);
  if (capitalNouns === true || !CAPITAL.test(word) || OF_THE_SAME.test(word)) return false;
  return ![...months, ...weekdays].some((forms) => forms.split(' ').includes(word));
}
