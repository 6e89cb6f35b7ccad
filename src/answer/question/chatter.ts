import type { Chatter } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { setOffIn } from '../../languages/quotation-marks.ts';

const WORD_LIKE = String.raw`[\p{L}\p{M}\p{N}]`;

interface Rules {
  readonly opens: RegExp;
  readonly ends: RegExp;
  readonly within: RegExp;
}

let rules: readonly Rules[] | undefined;

function allRules(): readonly Rules[] {
  return (rules ??= LANGUAGES.flatMap(({ chatter }) => (chatter === undefined ? [] : [rulesOf(chatter)])));
}

function rulesOf({ asks, whether, opens, ends, within }: Chatter): Rules {
  const on = `(?:,? (?:${whether})|(?=[,:]| (?:${asks}) ))`;
  const one = (sources: readonly string[]): string => {
    const whole = sources
      .join('|')
      .replaceAll('{on}', on)
      .replaceAll('{asks}', asks)
      .replaceAll(' ', String.raw`\s+`);
    return `(?:${whole})(?!${WORD_LIKE})`;
  };
  return {
    opens: new RegExp(String.raw`^[\s¿¡]*${one(opens)}[\s,:;!.…–-]*`, 'iu'),
    ends: new RegExp(String.raw`[\s,;:!.…–-]+${one(ends)}(?=[\s.,:;?!？！…)]*$)`, 'iu'),
    within: new RegExp(`(?<!${WORD_LIKE})${one(within)}`, 'giu'),
  };
}

/** More layers of small talk than that stand around no question. */
const MOST_LAYERS = 6;

const blanked = (words: string): string => ' '.repeat(words.length);

/**
 * A question without the small talk around it: greetings, "does anyone know if", "pls", "lol". Members type to a bot as they
 * type to people, and such words are neither to be found nor missed in an archive. The words of every language count.
 *
 * @returns As long as the question, with blanks where the small talk stood; the question itself where nothing else is
 * said, or something stands in quotation marks, which may be what is looked for.
 */
export function withoutChatter(question: string): string {
  if (setOffIn(question).length > 0) return question;
  let rest = question;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const before = rest;
    for (const { opens, ends, within } of allRules()) {
      rest = rest.replace(opens, blanked).replace(ends, blanked).replace(within, blanked);
    }
    if (rest === before) break;
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}
