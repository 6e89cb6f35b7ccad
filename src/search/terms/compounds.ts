import type { Compounding, Compounds } from '../passage-index.ts';
import type { CountedLists, CountedSpelling } from './counted-lists.ts';

/** Shorter parts are found everywhere by chance. */
const SHORTEST = 4;
const MOST_LETTERS = 40;
/** Words of the archive that are looked at for one word of a question, and those that are taken. */
const LOOKED_AT = 300;
const MOST = 12;
/** What the last part may end in beyond the word: its cases and plurals. */
const ENDING = /^(?:e|n|en|s|es|er|ern|t|et|ar|or)?$/u;
/** What may be left off the word for that. */
const OWN_ENDING = /(?<=\p{L}{4})(?:en|er|es|e|n|s)$/u;

/**
 * Finds compounds in the words of an archive: both parts must stand there as words of their own, of at least four letters.
 *
 * @param word - Folded.
 */
export function compoundsWith(word: string, words: CountedLists, how: Compounding): Compounds {
  if (word.length < SHORTEST || word.length > MOST_LETTERS) return { holding: [], parts: [] };
  const stands = (part: string): boolean => part.length >= SHORTEST && words.has(part);
  const isHead = (head: string): boolean =>
    how.links.some((link) => head.endsWith(link) && isOwnHead(head.slice(0, head.length - link.length)));
  const isOwnHead = (head: string): boolean => !how.noHeads.has(head) && (stands(head) || stands(`${head}e`));
  const base = word.replace(OWN_ENDING, '');
  const isRest = (rest: string): boolean => ENDING.test(rest.slice(base.length)) && (rest === word || stands(rest));
  const isCompound = (long: string): boolean => {
    const at = long.lastIndexOf(base);
    return (
      (at >= SHORTEST && isRest(long.slice(at)) && isHead(long.slice(0, at))) || beginsWith(long, word, how, stands)
    );
  };
  const compounds = new Map<string, string>();
  for (const { text, folded: long } of likeliest(base, words)) {
    if (long !== word && !compounds.has(long) && isCompound(long)) compounds.set(long, text);
    if (compounds.size === MOST) break;
  }
  return { holding: [...compounds.values()], parts: partsOf(word, stands, how) };
}

/** The words that hold a part, written small within a word and large where it begins one; those in most articles first. */
function likeliest(part: string, words: CountedLists): CountedSpelling[] {
  const [first = '', ...rest] = part;
  return words.holding([...new Set([part, first.toUpperCase() + rest.join('')])], LOOKED_AT);
}

function beginsWith(long: string, word: string, { links }: Compounding, stands: (rest: string) => boolean): boolean {
  return [word, word.replace(/e$/u, '')].some(
    (head) =>
      long.startsWith(head) &&
      links.some((link) => long.startsWith(link, head.length) && stands(long.slice(head.length + link.length))),
  );
}

function partsOf(
  word: string,
  stands: (part: string) => boolean,
  { links, noHeads }: Compounding,
): (readonly [string, string])[] {
  const parts = new Map<string, readonly [string, string]>();
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const rest = word.slice(at);
    if (!stands(rest)) continue;
    const heads = links.flatMap((link) => {
      const head = word.slice(0, at);
      return head.endsWith(link) ? [head.slice(0, head.length - link.length)] : [];
    });
    const head = heads.flatMap((each) => [each, `${each}e`]).find((each) => stands(each) && !noHeads.has(each));
    // Of several ends of the first part that the archive has the longest rest counts.
    if (head !== undefined && ![...parts.values()].some(([, other]) => other.endsWith(rest)))
      parts.set(head, [head, rest]);
  }
  return [...parts.values()];
}
