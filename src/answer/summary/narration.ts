import { languageOf } from '../../languages/languages.ts';
import { namePattern } from '../../languages/names.ts';
import { OPENERS, withoutSpeech } from '../../languages/quotation-marks.ts';

/** How the sentences of a language speak. */
interface Narration {
  readonly personal: RegExp;
  readonly ahead: RegExp;
  /** The same with the words behind it that say what. */
  readonly toCome: RegExp;
  readonly happened: RegExp;
  readonly attributed: RegExp;
  readonly longBefore: RegExp;
  readonly hollow: RegExp;
  readonly circumstances: RegExp;
  readonly talk: RegExp;
  readonly day: RegExp;
}

/** What is to come is said within so many words of where that begins. */
const TO_COME = 3;
const WORD = /\p{L}+/gu;
/** "Artemis I", "World War I". */
const NUMERAL = /(?<=\p{Lu}[\p{L}’'-]+ )I(?![\p{L}’'])/gu;
const NEVER = /(?!)/gu;
const known = new Map<string, Narration>();

/** Whether a sentence speaks of its writer or to its reader, its quotations aside. */
export function isPersonal(sentence: string, language: string): boolean {
  return narrationOf(language).personal.test(withoutSpeech(sentence).replaceAll(NUMERAL, ' '));
}

/** Whether a sentence says what is to come or may be, its quotations aside. */
export function looksAhead(sentence: string, language: string): boolean {
  return withoutSpeech(sentence).search(narrationOf(language).ahead) >= 0;
}

/** Whether a sentence says that something came about: "died", "was elected". */
export function saysWhatHappened(sentence: string, language: string): boolean {
  return sentence.search(narrationOf(language).happened) >= 0;
}

/** Whether a sentence says by whom what it tells is known: "the ministry said", "according to police". */
export function isAttributed(sentence: string, language: string): boolean {
  return narrationOf(language).attributed.test(sentence);
}

/** Whether a sentence speaks of a time long before its own: "last season", "in June". */
export function speaksOfLongBefore(sentence: string, language: string): boolean {
  return narrationOf(language).longBefore.test(sentence);
}

/** Whether a sentence begins with circumstances, and comes to what it tells behind them: "While", "As". */
export function opensWithCircumstances(sentence: string, language: string): boolean {
  return narrationOf(language).circumstances.test(sentence);
}

/** Whether a sentence begins as talk goes on: "There", "But". */
export function goesOnTalking(sentence: string, language: string): boolean {
  return narrationOf(language).talk.test(sentence);
}

/** Whether it is known by which words a language says that something came about. */
export function knowsEvents(language: string): boolean {
  return languageOf(language).narration !== undefined;
}

/** The words, in small letters, that follow where a sentence says what is to come, its quotations aside: "is set to close". */
export function wordsToCome(sentence: string, language: string): string[] {
  const said = withoutSpeech(sentence);
  return [...said.matchAll(narrationOf(language).ahead)].flatMap(({ 0: marker, index }) =>
    (said.slice(index + marker.length).match(WORD) ?? []).slice(0, TO_COME).map((word) => word.toLowerCase()),
  );
}

/** The words, in small letters, by which a sentence says that something came about. */
export function wordsOfEvents(sentence: string, language: string): string[] {
  return [...sentence.matchAll(narrationOf(language).happened)].map(([word]) => word.toLowerCase());
}

/** A sentence without its quotations and without what it says of what is to come: "The bridge       on Monday". */
export function withoutWhatIsToCome(sentence: string, language: string): string {
  return withoutSpeech(sentence).replaceAll(narrationOf(language).toCome, ' ');
}

/** Whether a sentence only points at what follows it: "Here's what to know". */
export function isHollow(sentence: string, language: string): boolean {
  return narrationOf(language).hollow.test(sentence);
}

/** Whether a sentence names a weekday, or a day of a month. */
export function namesDay(sentence: string, language: string): boolean {
  return narrationOf(language).day.test(sentence);
}

function narrationOf(code: string): Narration {
  let narration = known.get(code);
  if (narration === undefined) {
    const { narration: words, months, weekdays } = languageOf(code);
    narration = {
      personal: patternOf(words && eitherCase(words.personal), 'u'),
      // In small letters alone: "Will" and "May" are names, or open a question.
      ahead: patternOf(words?.ahead, 'gu'),
      toCome: patternOf(words && String.raw`(?:${words.ahead})(?: \p{L}+){1,${TO_COME}}`, 'gu'),
      happened: patternOf(words?.happened, 'giu'),
      attributed: patternOf(words?.attributed),
      longBefore: patternOf(words?.longBefore.replace('{month}', monthNames(months))),
      hollow: openingPattern(words?.hollow),
      circumstances: openingPattern(words?.circumstances),
      talk: openingPattern(words?.talk),
      day: dayPattern(months, weekdays),
    };
    known.set(code, narration);
  }
  return narration;
}

function patternOf(source: string | undefined, flags = 'iu'): RegExp {
  if (source === undefined) return NEVER;
  return new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(?:${source})(?![\p{L}\p{N}])`, flags);
}

/** What a sentence may begin with. */
function openingPattern(source: string | undefined): RegExp {
  return source === undefined ? NEVER : new RegExp(String.raw`^[${OPENERS}]?(?:${source})(?!\p{L})`, 'iu');
}

function monthNames(months: readonly string[] = []): string {
  return months.length === 0 ? '(?!)' : `(?:${namePattern(months)})`;
}

/** Alternatives in small letters, with or without a capital: "us", "Us", and not "US". */
function eitherCase(words: string): string {
  return words.replaceAll(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

function dayPattern(months: readonly string[] = [], weekdays: readonly string[] = []): RegExp {
  if (months.length === 0 || weekdays.length === 0) return NEVER;
  const month = namePattern(months);
  return new RegExp(
    String.raw`(?<!\p{L})(?:${namePattern(weekdays)}|${month}\s\d|\d{1,2}\.?\s(?:de\s)?${month})(?!\p{L})`,
    'u',
  );
}
