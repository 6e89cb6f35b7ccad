import { OPENERS } from '../../languages/quotation-marks.ts';
import { namesIn } from '../../search/terms/names.ts';

/** "PORT ELLIN (CNA) — ": where a report was filed, no part of what it says. */
const DATELINE = /^\p{Lu}[\p{Lu} .,’'-]+(?:\([^)]{1,20}\) )?(?:—|–|--?) /u;
const TELLS =
  '(?:said|says|told|announced|reported|reports|wrote|added|warned|admitted|confirmed|estimates|estimated|projects|projected|according)';
/** ", the Statistics Bureau said on Wednesday": who says it is not whom it is about. */
const SPEAKER = new RegExp(
  String.raw`,\s(?:[^,;“”]{0,120}\s)?${TELLS}(?![\p{L}’'-])[^,;“”]*(?=[,;.]|$)|(?<!\p{L})according to [^,;]*|^(?:[^,;“”]{0,80}\s)?(?:said|says|say|showed|shows|told \p{L}+)\s(?:that\s)?`,
  'giu',
);
const FIRST_RUN = new RegExp(
  String.raw`^[${OPENERS}]?(?<first>\p{Lu}[\p{L}\p{N}’'-]*)(?<rest>(?: \p{Lu}[\p{L}\p{N}’'-]*)*)`,
  'u',
);
const CAPITALS = /^\p{Lu}{2,6}$/u;
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'van', 'von', 'der', 'den', 'del', 'al']);

const blank = (text: string): string => ' '.repeat(text.length);

/** What a sentence says, without where it was filed and who said it; blanks stand for both, so that offsets stay. */
export function withoutSpeakers(sentence: string): string {
  return sentence.replace(DATELINE, blank).replaceAll(SPEAKER, blank);
}

/**
 * The names in a sentence. Its first word is taken for one only where the article writes it with a capital inside
 * sentences too.
 *
 * @param known - The names in the article's whole text.
 */
export function sentenceNames(sentence: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const text = sentence.trimStart();
  const names = new Set(namesIn(text));
  const { first = '', rest = '' } = FIRST_RUN.exec(text)?.groups ?? {};
  const bare = first.replace(/[’']s$/u, '');
  const whole = `${first}${rest}`.replace(/[’']s$/u, '');
  if (rest !== '' && known.has(whole)) {
    names.add(whole);
    names.delete(rest.trim().replace(/[’']s$/u, ''));
  } else if (rest === '' && bare !== '' && isKnown(bare, known)) names.add(bare);
  return names;
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  for (const name of known) if (name === word || name.endsWith(` ${word}`)) return true;
  return false;
}

/** Whether two names can be the same one's: equal, one the end of the other ("Elke Roland", "Roland"), or its capitals. */
export function areSameName(a: string, b: string): boolean {
  if (a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)) return true;
  return (CAPITALS.test(a) && a === capitalsOf(b)) || (CAPITALS.test(b) && b === capitalsOf(a));
}

function capitalsOf(name: string): string {
  const words = name.split(' ').filter((word) => !SMALL_WORDS.has(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}
