import type { Span } from '../../corpus/article.ts';
import { languageOf } from '../../languages/languages.ts';

/** Words between which an office and what it is an office of stand apart: more of them are a description, not an office. */
const MOST_WORDS = 6;

/**
 * The office whose holder a question asks for: "mayor of Ellin" in "who is the mayor of Ellin now".
 *
 * @param language - ISO 639-1; `null` for a language that has no such phrases.
 * @returns A range of the question; `null` where none is asked for.
 */
export function officeAsked(question: string, language: string): Span | null {
  for (const pattern of patternsOf(language)) {
    const span = pattern.exec(question)?.indices?.groups?.['office'];
    if (span === undefined) continue;
    const [start, end] = span;
    return question.slice(start, end).split(/\s+/u).length <= MOST_WORDS ? { start, end } : null;
  }
  return null;
}

const patterns = new Map<string, readonly RegExp[]>();

function patternsOf(language: string): readonly RegExp[] {
  let known = patterns.get(language);
  if (known === undefined) {
    known = (languageOf(language).office?.asked ?? []).map((source) => {
      const words = source.replaceAll(' ', String.raw`\s+`).replace('{office}', String.raw`(?<office>\p{L}.*?\p{L})`);
      return new RegExp(String.raw`^[\s¿]*(?:${words})[\s.?!？！…]*$`, 'diu');
    });
    patterns.set(language, known);
  }
  return known;
}

/** Places of an office's words in order: all, and those that name the office itself. Of "prime minister of Belarus" the first two. */
export function officeWords(
  terms: readonly Span[],
  question: string,
  office: Span,
): { readonly all: readonly number[]; readonly own: readonly number[] } {
  const all = [...terms.keys()].filter(
    (place) => terms[place]!.start >= office.start && terms[place]!.end <= office.end,
  );
  // Own words stand next to each other, with nothing but blanks and hyphens between.
  const apart = all.findIndex(
    (place, at) => at > 0 && /[^\s-]/u.test(question.slice(terms[all[at - 1]!]!.end, terms[place]!.start)),
  );
  return { all, own: apart === -1 ? all : all.slice(0, apart) };
}
