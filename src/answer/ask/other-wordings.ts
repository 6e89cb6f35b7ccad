import { isStopWord } from '../../search/analyzer/stop-words.ts';

/** Two ways to write one thing: "EU" and "European Union". */
export interface Synonym {
  readonly word: string;
  readonly meaning: string;
}

/** Wordings tried besides a question's own: each is a search of its own. */
const MOST_WORDINGS = 3;
/** Abbreviations that are ordinary words in small letters, besides the function words. */
const CASED = new Set(['us', 'who', 'may', 'aids']);
/** Words that must occur exactly stay as they are. */
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」/gu;

/**
 * The other ways to put a question, each with one thing written in its other way, then with all of them so. Matches
 * whole words in any case, except that a word which is also an ordinary one ("IT", "WHO") matches in its own case only.
 */
export function otherWordings(question: string, synonyms: readonly Synonym[]): string[] {
  const directions = synonyms.flatMap(({ word, meaning }) => [
    { from: word, to: meaning },
    { from: meaning, to: word },
  ]);
  const changes = directions.filter(({ from, to }) => replaced(question, from, to) !== question);
  const single = changes.map(({ from, to }) => replaced(question, from, to));
  let all = question;
  // What one change put in, no other may change again.
  const fresh = changes.filter(({ from }) => !changes.some((other) => other.from !== from && holds(other.to, from)));
  for (const { from, to } of fresh) all = replaced(all, from, to);
  const wordings = new Set([...(changes.length > 1 ? [all] : []), ...single]);
  wordings.delete(question);
  return [...wordings].slice(0, MOST_WORDINGS);
}

function holds(text: string, part: string): boolean {
  return replaced(text, part, '') !== text;
}

function replaced(text: string, from: string, to: string): string {
  const pattern = wholeWords(from);
  if (pattern === null) return text;
  let result = '';
  let end = 0;
  for (const quoted of text.matchAll(QUOTED)) {
    result += text.slice(end, quoted.index).replace(pattern, () => to) + quoted[0];
    end = quoted.index + quoted[0].length;
  }
  return result + text.slice(end).replace(pattern, () => to);
}

function wholeWords(words: string): RegExp | null {
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const exact = trimmed.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`);
  const common = trimmed.toLowerCase();
  const flags = isStopWord(common, 'en') || CASED.has(common) ? 'gu' : 'giu';
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${exact}(?![\p{L}\p{N}])`, flags);
}
