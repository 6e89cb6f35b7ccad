import type { Span } from '../../corpus/article.ts';
import { detectLanguage, loadDetector } from '../../corpus/language.ts';
import type { Script } from '../../languages/language.ts';
import { LANGUAGES, languageOf } from '../../languages/languages.ts';
import { blank } from './blank.ts';
import { hasQuestionWords } from './question-words.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';

/** Languages of the archive that are tried. */
const MAX_LANGUAGES = 6;
/** Below so many letters of one script, the detector guesses; function words do not. */
const DETECTED_LETTERS = 20;
/** Detection counts as much as so many function words. */
const DETECTED = 1.5;
/** An asking word counts as much as so many other function words: "who", "wer" and "qui" tell more than "in". */
const ASKING = 1.5;

/** English first. */
const ASKED_ANYWHERE = LANGUAGES.filter(({ askedAnywhere }) => askedAnywhere).map(({ code }) => code);

/** Scripts that name their language, or leave few; kana before Han, which Japanese writes too. */
const SCRIPTS: readonly Script[] = [
  'Hiragana',
  'Katakana',
  'Hangul',
  'Han',
  'Thai',
  'Greek',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Cyrillic',
];
const LANGUAGES_BY_SCRIPT = SCRIPTS.map((script) => ({
  pattern: new RegExp(String.raw`\p{Script=${script}}`, 'u'),
  languages: LANGUAGES.filter(({ scripts }) => scripts?.includes(script)).map(({ code }) => code),
}));

/**
 * Tells the language of a question. Questions are too short for a detector alone, so the scripts they are written in,
 * their function words and the archive's own languages decide together.
 *
 * @param archive - The archive's languages, most frequent first.
 * @param names - Words of it that are part of names: they are function words of no language.
 * @returns ISO 639-1 code; the archive's first language of that script when nothing tells.
 */
export async function questionLanguage(
  question: string,
  archive: readonly string[],
  names: readonly Span[] = [],
): Promise<string> {
  const script = LANGUAGES_BY_SCRIPT.find(({ pattern }) => pattern.test(question))?.languages;
  const near = archive.slice(0, MAX_LANGUAGES);
  const tried =
    script === undefined
      ? [...new Set([...near.filter(isLatin), ...ASKED_ANYWHERE])]
      : [...new Set([...near.filter((each) => script.includes(each)), script[0] ?? 'en', ...script])];
  const words = blank(question, names).match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const evidence = tried.map((language, place) => {
    const known = words.filter((word) => isStopWord(word, language)).length;
    return known + (near.includes(language) ? 0.5 : 0) - place * 1e-3;
  });
  // Likeliest first: the asking words of a language that cannot win any more need no looking for, nor compiling.
  let highest = 0;
  for (const place of [...tried.keys()].toSorted((a, b) => evidence[b]! - evidence[a]!)) {
    if (evidence[place]! + ASKING + DETECTED < highest) break;
    if (hasQuestionWords(question, tried[place]!)) evidence[place]! += ASKING;
    highest = Math.max(highest, evidence[place]!);
  }
  const [most = 0, next = 0] = evidence.toSorted((a, b) => b - a);
  // The detector costs more than all else here, and cannot change what is plain without it.
  if (isDetected(archive) && most - next <= DETECTED && (question.match(/\p{L}/gu)?.length ?? 0) >= DETECTED_LETTERS) {
    const detected = tried.indexOf(await detectLanguage(question));
    if (detected >= 0) evidence[detected]! += DETECTED;
  }
  return tried[evidence.indexOf(Math.max(...evidence))] ?? 'en';
}

/** Loads what {@link questionLanguage} may need for such an archive, so that no question waits for it. */
export async function prepareLanguages(archive: readonly string[]): Promise<void> {
  if (isDetected(archive)) await loadDetector();
}

/** Whether the detector is asked at all: where everything is English, function words do as well (of 1,491 judged questions all). */
function isDetected(archive: readonly string[]): boolean {
  return archive.slice(0, MAX_LANGUAGES).some((language) => language !== 'en');
}

function isLatin(code: string): boolean {
  return languageOf(code).scripts?.includes('Latin') ?? true;
}
