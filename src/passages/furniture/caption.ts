import type { Furniture } from '../../corpus/article.ts';
import { type Block, type CutArticle, wholeBlock } from './block.ts';
import { formsOf } from './forms.ts';

const LONGEST = 600;
const AGENCY = String.raw`(?:Getty(?: Images)?|AP(?: Photo)?|AFP|Reuters|Shutterstock|EPA(?:-EFE)?|Bloomberg|Redux|Alamy|NurPhoto|dpa|IMAGN|Imagn|imago|UPI|Xinhua|WireImage|USA TODAY(?: Sports| NETWORK)?|ТАСС|РИА Новости)`;
/** "… on September 5. Ann Lee/The Courier": behind a sentence, names parted by a stroke, without a stop. */
const STROKED = /(?:[\p{L}\d]{3}[.!?]|[.!?]?[”"’)])\s+\p{Lu}[^.!?/:(]{0,50}\p{L}\/\p{Lu}[^.!?:"”)]{1,60}$/u;
const BY_AGENCY = new RegExp(String.raw`(?:/\s?${AGENCY}(?: via [\p{L} ]{2,30})?|Getty Images)\)?\.?$`, 'u');
const IN_BRACKETS = new RegExp(
  String.raw`\((?:[^()]{2,60}(?:/|, | via | for )\s?)?${AGENCY}(?: via [\p{L} ]{2,30}|, [Ff]ile)?\)\.?$`,
  'u',
);
const SENTENCE = /[^)\]][.!?]$|[.!?][”"’]$/u;
const ON_FILE = /^(?:FILE(?: PHOTO)?|Archivfoto|ARCHIVO|ARCHIVES?) ?[-–—:] /u;
/** What a player or a gallery leaves behind. */
const PLAYER =
  /^JUST WATCHED |Replay More Videos|^Video Ad Feedback|Hide Caption(?: \d+ of \d+)?(?: Photos)?$|\d\d:\d\d - Source: [\p{L} ]+|^(?:Photos: .{1,400}|Photo|Image|Slide) \d+ of \d+$/u;

/** What stands under a picture or a film: a caption with its credit, or the credit alone. */
export function captionOf(block: Block, { language }: CutArticle): Furniture | null {
  const { text, small } = block;
  if (PLAYER.test(text)) return wholeBlock(block, 'caption');
  if (text.length > LONGEST) return null;
  if (ON_FILE.test(text)) return wholeBlock(block, 'caption');
  // A sentence, as nearly all are: what follows ends otherwise.
  if (SENTENCE.test(text)) return null;
  const tail = text.slice(-140);
  const { creditInBrackets } = formsOf(language);
  const credited = BY_AGENCY.test(tail) || IN_BRACKETS.test(tail) || STROKED.test(tail);
  return credited || creditInBrackets.test(small.slice(-140)) ? wholeBlock(block, 'caption') : null;
}
