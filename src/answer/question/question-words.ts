import type { Span } from '../../corpus/article.ts';
import type { AnswerType, Language } from '../../languages/language.ts';
import { languageOf } from '../../languages/languages.ts';
import { OPENERS } from '../../languages/quotation-marks.ts';

/** What a question asks for. */
export interface QuestionWords {
  readonly type: AnswerType;
  /** The words that ask ("how many", "who"), as ranges of the question, ascending and disjoint; they are not searched for. */
  readonly spans: readonly Span[];
}

const WORD_LIKE = String.raw`[\p{L}\p{M}\p{N}]`;

interface Rule {
  readonly type: AnswerType;
  readonly pattern: RegExp;
  readonly anywhere: boolean;
}

/** A pattern source of a language file, in which a blank stands for any run of blanks. */
function phrase(source: string): string {
  return `(?:${source.replaceAll(' ', String.raw`\s+`)})`;
}

/** The same where no letter or digit goes on before or behind it. */
function wholeWords(source: string): string {
  return `(?<!${WORD_LIKE})${phrase(source)}(?!${WORD_LIKE})`;
}

const rules = new Map<Language, readonly Rule[]>();

const rulesOf = (code: string): readonly Rule[] => {
  const language = languageOf(code);
  let known = rules.get(language);
  if (known === undefined) {
    known = (language.asking ?? []).map(([type, source]) => {
      const anywhere = type !== 'yes-no';
      // Without blanks, phrases stand inside longer runs of letters.
      const bounded = language.unspaced ? phrase(source) : wholeWords(source);
      return {
        type,
        anywhere,
        pattern: new RegExp(anywhere ? bounded : String.raw`^[\s¿${OPENERS}]*${bounded}`, 'giu'),
      };
    });
    rules.set(language, known);
  }
  return known;
};

/**
 * Reads which kind of answer a question asks for. The phrase that stands first decides, a longer one before a shorter
 * ("how many" before "how"); words that open a yes-or-no question count only at its beginning and only without another.
 *
 * @param language - ISO 639-1.
 * @returns `what` without spans for a language without phrases, and for words that ask nothing ("Belarus sanctions").
 */
export function readQuestionWords(question: string, language: string): QuestionWords {
  const found: { type: AnswerType; start: number; end: number }[] = [];
  for (const { type, pattern, anywhere } of rulesOf(language)) {
    if (!anywhere && found.length > 0) continue;
    // Not matchAll, which makes a new expression for each call.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(question); match !== null; match = pattern.exec(question)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ type, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const asked = found[0]?.type ?? 'what';
  const type = asked === 'what' ? wantedType(question, language) : asked;
  return { type, spans: found.map(({ start, end }) => ({ start, end })) };
}

/** What the nouns of a question want: "death toll" a number. They stay words to find. */
function wantedType(question: string, language: string): AnswerType {
  const { wanted = [] } = languageOf(language);
  const first = wanted.find(([, nouns]) => wordPattern(nouns).test(question));
  return first?.[0] ?? 'what';
}

const patterns = new Map<string, RegExp>();

function wordPattern(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(wholeWords(source), 'iu');
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Whether any words of a question ask in a language. */
export function hasQuestionWords(question: string, language: string): boolean {
  return rulesOf(language).some(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.test(question);
  });
}
