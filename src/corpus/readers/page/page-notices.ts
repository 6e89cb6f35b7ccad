import { english } from '../../../languages/english.ts';
import { languageOf } from '../../../languages/languages.ts';

/** A longer block says more than that. */
const LONGEST_NOTICE = 500;
const LONGEST_LABEL = 80;

/**
 * Whether a block is a label of the page, in the words that its language or English has for them: "Advertisement",
 * "Read more", "Image 2 of 5".
 *
 * @param language - ISO 639-1 code of the page.
 */
export function isPageLabel(text: string, language: string): boolean {
  return text.length <= LONGEST_LABEL && wordsOf(language).label.test(text.toLowerCase());
}

/**
 * Whether a block speaks of the page or its writer, in such words: "Subscribe to our newsletter", "Follow him on Twitter",
 * "All rights reserved".
 */
export function isPageNotice(text: string, language: string): boolean {
  return text.length <= LONGEST_NOTICE && !OF_TEXT.test(text) && wordsOf(language).notice.test(text.toLowerCase());
}

/** What was changed in the text, and when, tells how its days are to be read. */
const OF_TEXT =
  /^\W{0,2}(?:\p{L}+ )?(?:correct|clarif|editor[’']s note|berichtig|korrektur|rectif|correcc|rettifica|исправл|уточнен|訂正|更正)|updat|corrected|version of|aktualisier|actualiz|aggiorna|обновл|更新/iu;

interface PageWords {
  readonly label: RegExp;
  readonly notice: RegExp;
}

const known = new Map<string, PageWords>();

function wordsOf(code: string): PageWords {
  let words = known.get(code);
  if (words === undefined) known.set(code, (words = readWords(code)));
  return words;
}

function readWords(code: string): PageWords {
  const own = languageOf(code).furniture;
  const all = own === undefined || own === english.furniture ? [english.furniture] : [own, english.furniture];
  return {
    label: form(String.raw`^[^\p{L}\d]*(?:${all.map(({ page }) => page).join('|')})[^\p{L}\d]*$`),
    notice: form(all.flatMap(({ notice, contact }) => [notice, contact]).join('|')),
  };
}

/** Blanks of a language's words are any blanks, perhaps none where they are said to be optional. */
function form(source: string): RegExp {
  return new RegExp(source.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`\s+`), 'u');
}
