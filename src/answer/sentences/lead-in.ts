import type { Article, Span } from '../../corpus/article.ts';
import { languageOf } from '../../languages/languages.ts';
import type { SentenceReader } from '../../passages/sentence-reader.ts';
import type { ArticlePart } from './article-parts.ts';

/** UTF-16 code units of a lead-in and its quote together: more is not read at a glance. */
const MOST_CHARACTERS = 350;
/** UTF-16 code units behind the article within which a name tells what is meant: "The mayor of Tolvane". */
const NAMED_WITHIN = 20;

const MARKS = String.raw`[\s"“”„«»‘’'(–—-]*`;
const NAME = /(?<![.!?]\s)(?<=\s)\p{Lu}/u;

/** How sentences of a language begin that lean on what stands before them. */
interface Leaning {
  /** "But", "However,": it goes on with what was said. */
  readonly joining: RegExp;
  readonly pronoun: RegExp;
  /** "The band", "The Texas-based carrier", "The 27-year-old"; `null` where that cannot be told from a name. */
  readonly article: RegExp | null;
}

const known = new Map<string, Leaning | null>();

function leaningOf(code: string): Leaning | null {
  let leaning = known.get(code);
  if (leaning === undefined) known.set(code, (leaning = readLeaning(code)));
  return leaning;
}

function readLeaning(code: string): Leaning | null {
  const { leaning } = languageOf(code);
  if (leaning === undefined) return null;
  const opening = `^${MARKS}(?:(?:${eitherCase(leaning.joining)}),? )?`;
  const { article } = leaning;
  return {
    joining: new RegExp(`^${MARKS}(?:${eitherCase(leaning.joining)})(?![\\p{L}\\p{M}’'-])`, 'u'),
    pronoun: new RegExp(
      `${opening}(?:${eitherCase(leaning.pronouns)})(?:['’](?:s|d|ll|re|ve))?(?![\\p{L}\\p{M}’'-])`,
      'u',
    ),
    article:
      article === undefined
        ? null
        : new RegExp(`${opening}(?:${eitherCase(article)}) (?:\\p{Lu}[\\p{L}.-]*-\\p{Ll}+ )?(?=[\\p{Ll}\\d])`, 'u'),
  };
}

/** Alternatives in small letters, with or without a capital. */
function eitherCase(words: string): string {
  return words.replaceAll(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** Whether a sentence begins with a pronoun for what was named before it, or goes on with it: "He resigned", "But voters". */
export function goesOn(sentence: string, language: string): boolean {
  const leaning = leaningOf(language);
  return leaning !== null && (leaning.pronoun.test(sentence) || leaning.joining.test(sentence));
}

/** Whether a sentence speaks of what was named before it: "The band will reunite", "He resigned". */
export function leansBack(sentence: string, language: string): boolean {
  const leaning = leaningOf(language);
  if (leaning === null) return false;
  if (leaning.pronoun.test(sentence)) return true;
  const article = leaning.article?.exec(sentence);
  return article !== null && article !== undefined && !NAME.test(sentence.slice(article[0].length, NAMED_WITHIN));
}

/**
 * The sentence before a quote that leans on it, where the two can be read together: its neighbour in the same paragraph or
 * the one before, a slice of the same body.
 */
export function leadIn(article: Article, quote: Span, reader: SentenceReader): Span | null {
  if (!leansBack(article.body.slice(quote.start, quote.end), article.language)) return null;
  const lead = reader.before(article, quote.start);
  return lead === null || quote.end - lead.start > MOST_CHARACTERS ? null : lead;
}

/**
 * The sentence before a part of an article that leans on it, where the two can be read together and it leans on none itself.
 *
 * @param parts - Of the article, in the order of its text.
 * @param at - The place of the part that leans.
 */
export function leadAmong(
  { body, language }: Pick<Article, 'body' | 'language'>,
  parts: readonly ArticlePart[],
  at: number,
): Span | null {
  const [lead, part] = [parts[at - 1], parts[at]];
  if (lead?.kind !== 'sentence' || part === undefined || part.end - lead.start > MOST_CHARACTERS) return null;
  // Furniture may stand between the two.
  if (body.slice(lead.end, part.start).trim() !== '' || leansBack(lead.text, language)) return null;
  return { start: lead.start, end: lead.end };
}
