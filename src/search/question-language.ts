import { detectLanguage } from '../corpus/language.ts';
import { readQuestionWords } from './question-words.ts';
import { isStopWord } from './stop-words.ts';

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
export function questionLanguage(question: string, archive: readonly string[]): string {
  const script = SCRIPTS.find(([pattern]) => pattern.test(question))?.[1];
  const detected = detectLanguage(question);
  const near = archive.slice(0, MAX_LANGUAGES);
  const tried =
    script === undefined
      ? [...new Set([...near.filter((each) => !isOtherScript(each)), 'en', ...COMMON])]
      : [...new Set([...near.filter((each) => script.includes(each)), script[0] ?? 'en', ...script])];
  const words = question.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const detects = (question.match(/\p{L}/gu)?.length ?? 0) >= DETECTED_LETTERS;
  let best = tried[0] ?? 'en';
  let most = -1;
  for (const [place, language] of tried.entries()) {
    const asking = readQuestionWords(question, language).spans.length > 0 ? ASKING : 0;
    const known = words.filter((word) => isStopWord(word, language)).length;
    const inArchive = near.includes(language) ? 0.5 : 0;
    const evidence = asking + known + inArchive + (detects && detected === language ? DETECTED : 0) - place * 1e-3;
    if (evidence > most) {
      best = language;
      most = evidence;
    }
  }
  return best;
}

/** Languages with function-word lists that a question may be put in whatever the archive's are. */
const COMMON = ['de', 'fr', 'es', 'it', 'pt', 'nl'];
const OTHER_SCRIPTS = new Set(SCRIPTS.flatMap(([, languages]) => languages));

function isOtherScript(language: string): boolean {
  return OTHER_SCRIPTS.has(language) && language !== 'sr';
}
