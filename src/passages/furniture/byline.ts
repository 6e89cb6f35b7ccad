import type { Furniture, Span } from '../../corpus/article.ts';
import { type Block, countBlanked, countStops, type CutArticle, SHORT, wholeBlock } from './block.ts';
import { formsOf } from './forms.ts';

const PARTICLE = 'de|da|di|del|della|der|den|des|du|van|von|vom|zu|zur|la|le|el|al|bin|ibn|ben|ter|ten|af|y|e|dos|das';
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:${PARTICLE}) ){0,3}\p{Lu}[\p{L}.'’-]*){1,3}`;
const NAMES = String.raw`${NAME}(?:(?:,? (?:and|und|et|y|e|i|en|och|и)|,|;| &) ${NAME}){0,7}`;
/** Names, and behind a comma or bar whom they work for. */
const CREDITED = new RegExp(String.raw`^${NAMES}(?:(?:,| \||  ?[-–—]) ?[^.!?:;"“”]{2,50})?$`, 'u');
const ONLY_NAMES = new RegExp(String.raw`^${NAMES}$`, 'u');
/** "— Ella Lee and David Jackson, USA TODAY": who wrote an entry of a live page. */
const BEHIND_DASH = new RegExp(
  String.raw`^[-–—−]{1,2} ?(?:${NAMES}(?:, [^.!?:;"“”]{2,40})?|Reuters|AP|AFP|[^.!?]{3,60} contributed to this (?:report|story))\.?$`,
  'u',
);
const ITEM = /^[-–—−]/u;
const QUOTED = /^["“„«].*["”“»]$/su;
const AGENCY = /^(?:AP|AFP|Reuters|UPI|dpa|Bloomberg|ANSA|EFE|ТАСС|РИА Новости)$/u;
const ENDS = /[.!?…:;,"“”»)]$/u;
/** Paragraphs in which a byline is looked for: from the beginning, and from the end. */
const FIRST = 5;
const LAST = 3;
const LONGEST = 120;
/** Words of the line under the names: "Special to the Courier". */
const OUTLET_WORDS = 6;

const DAY = String.raw`(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.?(?: de)? \p{L}{3,9}\.?,?(?: de)? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)`;
/** "Updated March 11, 2020, 3:17 p.m. ET". */
const PRINTED = new RegExp(
  String.raw`^(?:\p{L}+:?,? ){0,3}${DAY}[\s,|·•–—-]*(?:\p{L}{2,3} )?(?:\d{1,2}[:.]\d{2}(?:\s?\p{L}[\p{L}. ]{0,12})?)?(?:\s?\(?\p{Lu}{2,4}\)?)?$`,
  'u',
);

/**
 * The lines over an article: who wrote it, for whom, and when it was printed; in paragraphs of their own, in one paragraph
 * together, or right above the first sentence.
 */
export function headLines({ title, language, blocks }: CutArticle): Furniture[] {
  const found: Furniture[] = [];
  let named = false;
  for (const block of blocks.slice(0, FIRST)) {
    if (block.at === blocks.length - 1 && !block.text.includes('\n')) break;
    let behind = block.start;
    const lines = linesOf(block).slice(0, FIRST);
    for (const [place, line] of lines.entries()) {
      const { text } = line;
      if (text.length > LONGEST || title.includes(text)) break;
      // A sentence that was wrapped by hand goes on there.
      if (/^[\p{Ll}(]/u.test(lines[place + 1]?.text ?? '')) break;
      const outlet = named && countBlanked(text) <= OUTLET_WORDS && /^[\p{Lu}\p{N}]/u.test(text) && !ENDS.test(text);
      const names = ONLY_NAMES.test(text) || AGENCY.test(text) || isByline(line, language);
      if (!names && !outlet && !PRINTED.test(text)) break;
      named ||= names;
      behind = line.end;
    }
    if (behind > block.start) found.push({ start: block.start, end: behind, kind: 'byline' });
    if (behind < block.end) break;
  }
  return found;
}

/** Who wrote, helped, or can be written to, wherever an article says so. */
export function bylineOf(block: Block, { language }: CutArticle): Furniture | null {
  const { text, small, at, of } = block;
  if (text.length > SHORT * 2) return null;
  const { credit, creditBehind, contact } = formsOf(language);
  const whole = wholeBlock(block, 'byline');
  if (text.length <= LONGEST && (at < FIRST || at >= of - LAST) && isByline(block, language)) return whole;
  if (text.length <= SHORT && credit.test(small) && countStops(text) <= 3) return whole;
  // What somebody writes for may be news; not at the end, or beside an address.
  if ((at >= of - LAST - 2 || text.includes('@')) && contact.test(small) && !QUOTED.test(text)) return whole;
  // It has a colon: most paragraphs need not be searched.
  const behind = at >= of - 2 * LAST && small.includes(':') ? creditBehind.exec(small) : null;
  return behind === null ? null : { ...whole, start: block.start + behind.index };
}

/** Who wrote each entry of a live page, behind a dash. What stands so under a quotation alone is whom it is from. */
export function entryLines({ blocks }: CutArticle): Furniture[] {
  const lines = blocks.filter(({ text, at }) => {
    if (text.length > LONGEST || !BEHIND_DASH.test(text)) return false;
    return ![blocks[at - 1], blocks[at + 1]].some((next) => next !== undefined && ITEM.test(next.text));
  });
  const underText = lines.some(({ at }) => at > 0 && !QUOTED.test(blocks[at - 1]!.text));
  return underText ? lines.map((line) => wholeBlock(line, 'byline')) : [];
}

/** The lines of a block, without the blanks around them. */
function linesOf({ start, text }: Block): (Span & Pick<Block, 'text' | 'small'>)[] {
  return [...text.matchAll(/\S[^\r\n]*/gu)].map(({ 0: line, index }) => {
    const trimmed = line.trimEnd();
    const from = start + index;
    return { start: from, end: from + trimmed.length, text: trimmed, small: trimmed.toLowerCase() };
  });
}

function isByline({ text, small }: Pick<Block, 'text' | 'small'>, language: string): boolean {
  const before = formsOf(language).by.exec(small)?.[0].length ?? 0;
  return before > 0 && CREDITED.test(text.slice(before));
}
