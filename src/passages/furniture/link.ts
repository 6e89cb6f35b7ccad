import type { Furniture } from '../../corpus/article.ts';
import { type Block, countBlanked, countStops, type CutArticle, SHORT, wholeBlock } from './block.ts';
import { formsOf } from './forms.ts';

/** "Sea wall:How the council was won over": where a page runs a label and a headline together. */
const RUN_TOGETHER = /^[►▶•*>\s]*[^:\n]{2,90}(?:[\p{L}!?.)'’”"]:(?=[\p{Lu}\p{N}'‘“"$])|\p{N}:(?=['‘“"]?\p{Lu}))/u;
/** "HARBOUR FIRE: What the crews found on the third day". */
const IN_CAPITALS = /^[►▶•*>\s]*(?=[^:]* )([\p{Lu}\p{N}'’‘“”"&.,!?$%\s-]{6,70}):\s/u;
const SPEAKER = /^[\p{Lu}.'’ -]{2,40}:\s/u;
const ENDS_SENTENCE = /[.。]["“”'’»)]*$/u;
/** An abbreviation at the end is looked for in so many characters. */
const ABBREVIATION = 20;
const ABBREVIATED = /\b(?:\p{Lu}\.){2,}$/u;
/** Words of a headline behind its label. */
const SHORTEST = 3;
const SHORTEST_BEHIND_CAPITALS = 5;
/** An article with more lines of the form "NAME:" is a conversation, or a table. */
const MOST_IN_CAPITALS = 8;

/** Ways to other articles: a label and a headline, or the headlines under "Most read". */
export function linksOf(article: CutArticle): Furniture[] {
  const capitals = labelsInCapitals(article);
  return article.blocks.flatMap((block) => {
    const { text } = block;
    if (text.length > SHORT || text.length < 8) return [];
    return isLink(block, article.language, capitals) ? [wholeBlock(block, 'link')] : [];
  });
}

function isLink({ text, small }: Block, language: string, capitals: ReadonlySet<string>): boolean {
  if (/^\S*:\/\/\S+$/u.test(text)) return true;
  if ((ENDS_SENTENCE.test(text) && !ABBREVIATED.test(text.slice(-ABBREVIATION))) || countStops(text) > 3) return false;
  const { more } = formsOf(language);
  if (more.test(small)) return countBlanked(text) > SHORTEST;
  const together = RUN_TOGETHER.exec(text)?.[0];
  if (together !== undefined && !/:\/\/|www\./u.test(text))
    return countBlanked(text.slice(together.length)) >= SHORTEST;
  const [whole, label] = IN_CAPITALS.exec(text) ?? [];
  if (whole === undefined || label === undefined || !capitals.has(label)) return false;
  return (
    countStops(text) <= 2 &&
    !/:\s["“„«]/u.test(whole + text.slice(whole.length, whole.length + 1)) &&
    countBlanked(text.slice(whole.length)) >= SHORTEST_BEHIND_CAPITALS
  );
}

/** Labels in capitals that an article has once, where it has few of them. */
function labelsInCapitals({ blocks }: CutArticle): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let lines = 0;
  for (const { text } of blocks) {
    if (!SPEAKER.test(text) && !IN_CAPITALS.test(text)) continue;
    lines += 1;
    const label = IN_CAPITALS.exec(text)?.[1];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  if (lines > MOST_IN_CAPITALS) return new Set();
  return new Set([...counts].filter(([, count]) => count === 1).map(([label]) => label));
}
