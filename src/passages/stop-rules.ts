import { english } from '../languages/english.ts';
import type { Abbreviations, Language } from '../languages/language.ts';
import { languageOf } from '../languages/languages.ts';

/** What a language's full stops need to be told apart by. */
export interface StopRules extends Abbreviations {
  /** Whether `3.` is an ordinal ("am 3. Oktober"). */
  readonly ordinals: boolean;
}

const known = new Map<Language, StopRules>();

/**
 * Tells what a full stop may mean in a language.
 *
 * @param code - ISO 639-1. A language without abbreviations of its own gets the English ones.
 */
export function stopRules(code: string): StopRules {
  const language = languageOf(code);
  let rules = known.get(language);
  if (rules === undefined) {
    rules = { ...(language.abbreviations ?? english.abbreviations), ordinals: language.ordinals ?? false };
    known.set(language, rules);
  }
  return rules;
}
