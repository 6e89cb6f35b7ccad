import { detectLanguage, loadDetector } from '../../corpus/language.ts';
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

/** Scripts that name their language, or leave few. */
const SCRIPTS: readonly (readonly [pattern: RegExp, languages: readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Han}/u, ['zh', 'ja']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Hebrew}/u, ['he', 'yi']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur', 'ps', 'ku', 'ug']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr', 'ne']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'kk', 'mn']],
];

/**
 * Tells the language of a question. Questions are too short for a detector alone, so the scripts they are written in,
 * their function words and the archive's own languages decide together.
 *
 * @param archive - The archive's languages, most frequent first.
 * @returns ISO 639-1 code; the archive's first language of that script when nothing tells.
 */
export async function questionLanguage(question: string, archive: readonly string[]): Promise<string> {
  const script = SCRIPTS.find(([pattern]) => pattern.test(question))?.[1];
  const near = archive.slice(0, MAX_LANGUAGES);
  const tried =
    script === undefined
      ? [...new Set([...near.filter((each) => !isOtherScript(each)), 'en', ...COMMON])]
      : [...new Set([...near.filter((each) => script.includes(each)), script[0] ?? 'en', ...script])];
  const words = question.match(/[\p{L}\p{M}'’]+/gu) ?? [];
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

/** Languages with function-word lists that a question may be put in whatever the archive's are. */
const COMMON = ['de', 'fr', 'es', 'it', 'pt', 'nl'];
const OTHER_SCRIPTS = new Set(SCRIPTS.flatMap(([, languages]) => languages));

function isOtherScript(language: string): boolean {
  return OTHER_SCRIPTS.has(language) && language !== 'sr';
}
