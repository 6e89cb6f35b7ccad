import { english } from '../../src/texts/en/english.ts';
import type { Catalogues, Texts } from '../../src/texts/texts.ts';

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** Every word of a catalogue with accents on its vowels: as long as it was, and English that is left over shows. */
function inAccents(entry: unknown): unknown {
  if (typeof entry === 'string') return entry.replaceAll(/[aeiou]/gu, (vowel) => ACCENTS[vowel] ?? vowel);
  if (typeof entry === 'function')
    return (...given: unknown[]) => inAccents((entry as (...given: unknown[]) => unknown)(...given));
  if (Array.isArray(entry)) return entry.map(inAccents);
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, inAccents(value)]));
}

const accented = inAccents(english) as Texts;

/** A complete second language: English in accents, and German where its sentences are made in another way. */
export const german: Texts = {
  ...accented,
  names: {
    ask: 'fragen',
    article: 'artikel',
    latest: 'neueste',
    question: 'frage',
    'Ask the archive': 'Das Archiv fragen',
  },
  formatDay: (day) => day.split('-').toReversed().join('.'),
  answer: {
    ...accented.answer,
    questionMark: 'Frage – ',
    separator: ' | ',
    nothing: (question) => `Zu „${question}“ steht nichts im Archiv.`,
    day: (day) => day.split('-').toReversed().join('.'),
    buttons: { ...accented.answer.buttons, context: 'Umgebung', dismiss: 'Weg damit' },
    command: { ...accented.answer.command, description: 'Beantwortet eine Frage aus dem Archiv, wörtlich und datiert' },
  },
  describeQueryProblem: (problem) => `Das geht nicht: ${problem.code}.`,
};

/** Both languages, as a composition gives them. */
export const TWO_LANGUAGES: Catalogues = { en: english, de: german };
