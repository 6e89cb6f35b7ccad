import { english } from '../../languages/english.ts';
import type { FurnitureWords, Language } from '../../languages/language.ts';
import { languageOf } from '../../languages/languages.ts';

/**
 * The forms that furniture takes in the texts of one language. They are tried on small letters: telling no capitals from them
 * takes the engine several times as long.
 */
export interface Forms {
  /** The words before the names of the writers, at the beginning. */
  readonly by: RegExp;
  /** The words before other names, at the beginning, with their colon. */
  readonly credit: RegExp;
  /** The same at the end, behind a whole sentence. */
  readonly creditBehind: RegExp;
  /** The same in brackets at the end. */
  readonly creditInBrackets: RegExp;
  /** The words before another article's headline, with their colon. */
  readonly more: RegExp;
  /** A whole paragraph of the page. */
  readonly page: RegExp;
  readonly notice: RegExp;
  readonly contact: RegExp;
}

const known = new Map<string, Forms>();

/** Gives the forms of a language, those of English among them: pages of every language have some. */
export function formsOf(code: string): Forms {
  let forms = known.get(code);
  if (forms === undefined) known.set(code, (forms = readForms(languageOf(code))));
  return forms;
}

function readForms({ furniture: own }: Language): Forms {
  const either = (part: keyof FurnitureWords): string => {
    const sources = own === undefined || own === english.furniture ? [] : [own[part]];
    return [...sources, english.furniture[part]]
      .join('|')
      .replaceAll(' ?', String.raw`\s*`)
      .replaceAll(' ', String.raw`\s+`);
  };
  const credit = `(?:${either('credit')})`;
  return {
    by: new RegExp(String.raw`^(?:${either('by')})(?:\s*:\s*|\s+|(?<=[:：／/]))`, 'u'),
    credit: new RegExp(String.raw`^[(\[]?${credit}(?:\s*[:：]|(?<=by)\s)`, 'u'),
    creditBehind: new RegExp(String.raw`(?<=[.!?…”"’)])\s?${credit}:\s[^.!?]{2,200}\.?$`, 'u'),
    creditInBrackets: new RegExp(String.raw`[(\[]${credit}(?:\s*[:：]|\s)[^()\[\]]{2,80}[)\]]\.?$`, 'u'),
    more: new RegExp(String.raw`^[►▶•*>\s]*(?:${either('more')})\s*[:：]`, 'u'),
    page: new RegExp(String.raw`^[^\p{L}\d]*(?:${either('page')})[^\p{L}\d]*$`, 'u'),
    notice: new RegExp(either('notice'), 'u'),
    contact: new RegExp(either('contact'), 'u'),
  };
}
