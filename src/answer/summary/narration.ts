import { languageOf } from '../../languages/languages.ts';
import { namePattern } from '../../languages/names.ts';
import { OPENERS, withoutSpeech } from '../../languages/quotation-marks.ts';

/** How the sentences of a language speak. */
interface Narration {
  readonly personal: RegExp;
  readonly ahead: RegExp;
  readonly happened: RegExp;
  readonly hollow: RegExp;
  readonly day: RegExp;
}

const NEVER = /(?!)/u;
const known = new Map<string, Narration>();

/** Whether a sentence speaks of its writer or to its reader, its quotations aside. */
export function isPersonal(sentence: string, language: string): boolean {
  return narrationOf(language).personal.test(withoutSpeech(sentence));
}

/** Whether a sentence says what is to come or may be, its quotations aside. */
export function looksAhead(sentence: string, language: string): boolean {
  return narrationOf(language).ahead.test(withoutSpeech(sentence));
}

/** Whether a sentence says that something came about: "died", "was elected". */
export function saysWhatHappened(sentence: string, language: string): boolean {
  return narrationOf(language).happened.test(sentence);
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
      personal: patternOf(words?.personal),
      ahead: patternOf(words?.ahead),
      happened: patternOf(words?.happened),
      hollow: words === undefined ? NEVER : new RegExp(String.raw`^[${OPENERS}]?(?:${words.hollow})(?!\p{L})`, 'iu'),
      day: dayPattern(months, weekdays),
    };
    known.set(code, narration);
  }
  return narration;
}

function patternOf(source: string | undefined): RegExp {
  if (source === undefined) return NEVER;
  return new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(?:${source})(?![\p{L}\p{N}])`, 'iu');
}

function dayPattern(months: readonly string[] = [], weekdays: readonly string[] = []): RegExp {
  if (months.length === 0 || weekdays.length === 0) return NEVER;
  const month = namePattern(months);
  return new RegExp(
    String.raw`(?<!\p{L})(?:${namePattern(weekdays)}|${month}\s\d|\d{1,2}\.?\s(?:de\s)?${month})(?!\p{L})`,
    'u',
  );
}
