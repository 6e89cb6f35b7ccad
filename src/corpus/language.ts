import { eld } from 'eld/small';

/** Letters that the detector sees; more does not change its mind. */
const SAMPLE = 1000;
/** Below this many letters a guess is chance. */
const MIN_SAMPLE = 20;

/**
 * Detects the language of a text from its first 1,000 characters.
 *
 * @returns ISO 639-1 code; `en` when the detector is unsure.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (sample.trim().length < MIN_SAMPLE) return 'en';
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : 'en';
}
