import { languageOf } from '../../languages/languages.ts';
import { withoutSpeech } from '../../languages/quotation-marks.ts';

/** How the sentences of a language speak. */
interface Narration {
  readonly personal: RegExp;
  readonly ahead: RegExp;
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

function narrationOf(code: string): Narration {
  let narration = known.get(code);
  if (narration === undefined) {
    const { narration: words } = languageOf(code);
    narration = { personal: patternOf(words?.personal), ahead: patternOf(words?.ahead) };
    known.set(code, narration);
  }
  return narration;
}

function patternOf(source: string | undefined): RegExp {
  if (source === undefined) return NEVER;
  return new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(?:${source})(?![\p{L}\p{N}])`, 'iu');
}
