import { LANGUAGES } from '../languages/languages.ts';

/** The detector itself reads no more than 380 bytes. */
const SAMPLE = 400;
/** Below this many characters a guess is chance. */
const MIN_SAMPLE = 20;

/** Loads the n-grams: half a second of work at a stretch, once in a process. */
export const loadDetector = async (): Promise<typeof import('eld/small')> => import('eld/small');

/** By languages that are plain from their commonest words. */
const COMMONEST = LANGUAGES.flatMap(({ code, unmistakable }) =>
  unmistakable === undefined
    ? []
    : [
        {
          code,
          words: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${[...unmistakable].join('|')})(?![\p{L}\p{N}])`, 'giu'),
        },
      ],
);
/** English news has eight of them in 400 characters on average; another language has some in a quotation. */
const PLAIN = 5;

/**
 * Detects the language of a text from its first 400 characters. Plain English is known by its commonest words, several times
 * cheaper than by the detector's n-grams, which decide about everything else. Those are loaded on first use: they take half a
 * second and 150 MB, which an English archive never needs.
 *
 * @returns ISO 639-1 code; `en` when the detector is unsure.
 */
export async function detectLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  if (sample.trim().length < MIN_SAMPLE) return 'en';
  const plain = COMMONEST.find(({ words }) => (sample.match(words)?.length ?? 0) >= PLAIN);
  if (plain !== undefined) return plain.code;
  const { eld } = await loadDetector();
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : 'en';
}
