import type { Span } from '../../src/corpus/article.ts';
import { MONTH, WEEKDAY } from '../../src/dates/english-names.ts';

const UNIT = '(?:day|week|weekend|fortnight|month|quarter|year|decade|night|evening|morning|afternoon)s?';
const COUNTED = String.raw`(?:\p{L}+(?:-\p{L}+)?|\d+)\s+${UNIT}\s+(?:ago|earlier|later)(?:\s+(?:today|this\s+\p{L}+|on\s+\p{L}+))?`;
const SEASON = '(?:spring|summer|autumn|fall|winter|term|season)';
const POINTED = String.raw`(?:last|this|next|past|coming)\s+(?:${UNIT}|${SEASON}|${WEEKDAY}|${MONTH})(?:\s+${UNIT})?`;
const DATED = String.raw`(?:${WEEKDAY},?\s+)?(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH})`;
/** Whatever might be a relative date, and much that is none: wider than any rule that resolves them. */
const PHRASE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow)|${DATED}|${COUNTED}|${POINTED}|the\s+weekend|(?:yesterday|today|tomorrow|tonight)|${WEEKDAY}(?:\s+(?:morning|afternoon|evening|night|(?:last|this|next)\s+week))?|(?:in|since|by|until)\s+${MONTH}(?:\s+(?:last|this|next)\s+year)?)(?![\p{L}\p{N}])`,
  'giu',
);
const YEAR = /^,?\s+(?:of\s+)?\d{4}(?!\d)/u;

/** The expressions of an English sentence that could mean days near its article's; none that names its year. */
export function phrasesOf(sentence: string): Span[] {
  return Array.from(sentence.matchAll(PHRASE), ({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(({ end }) => !YEAR.test(sentence.slice(end)))
    .filter(({ start, end }) => !/(?:^|\s)(?:march|may)(?:\s|$)/u.test(sentence.slice(start, end)));
}

/** What a paper, its newsletter or a show is called: too many of a sample, and no test of anything. */
const NAME = /^(?:TODAY|TONIGHT|Today|Tonight)$/u;

/** Whether an expression is a name: "USA TODAY", "Florida Today", "The Tonight Show". */
export function isName(sentence: string, { start, end }: Span): boolean {
  return NAME.test(sentence.slice(start, end)) && /\p{Lu}\p{L}*\s$/u.test(sentence.slice(0, start));
}
