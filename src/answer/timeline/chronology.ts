import { goesOn } from '../sentences/lead-in.ts';
import { type ArticlePart, articleParts } from '../sentences/article-parts.ts';
import { chronologyOf } from '../sentences/chronology-of.ts';
import type { Span } from '../../corpus/article.ts';
import { kindOf } from '../../corpus/kinds/article-kind.ts';
import type { DayHeading } from '../../dates/day-headings.ts';
import { countWords } from '../../passages/word-count.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { type ArticleAbout, MENTIONS } from '../summary/about/articles-about.ts';
import { summaryLine } from '../summary/summary-line.ts';
import { looksForward } from '../summary/telling.ts';
import type { TellingInTime } from './weigh-in-time.ts';

/** A heading with fewer words behind its day says nothing; what it stands over does. */
const FEWEST_WORDS = 2;

/** Entries of one chronology at most: all are compared with each other. Those with the topic's words come first. */
const MOST = 100;

/** What a chronology tells of one day. */
interface ChronologyEntry {
  readonly heading: DayHeading;
  readonly part: ArticlePart;
  /** The line with the day, where that is another one: it is shown with it. */
  readonly lead: Span | null;
  /** How many parts of the article stand before it. */
  readonly place: number;
  /** Share of the topic's words in it, 0-1. */
  readonly topic: number;
}

/**
 * What an article that is a chronology tells, an entry a day: the line that begins with the day, or what stands under one that says
 * nothing else. Not what was still to come.
 */
export function chronologyTellings(about: ArticleAbout, analyzer: Analyzer): TellingInTime[] {
  const { article, wordsIn } = about;
  const { body, language } = article;
  const kind = kindOf(article);
  return entriesOf(about).map(({ heading, part, lead, place, topic }): TellingInTime => {
    const { start, end, text } = part;
    // Its day stands in it or is its lead-in; "Tuesday" in it may be of any week.
    const line = { ...summaryLine(article, { ...part, lead }, wordsIn(part)), dates: [] };
    return {
      article,
      kind,
      start,
      end,
      place,
      topic,
      words: countWords(body, start, end),
      terms: analyzer.contentTerms(body.slice(Math.max(start, heading.words), end), language),
      leans: start > heading.start && goesOn(text, language),
      lead,
      before: lead,
      about,
      entry: { ...line, when: { since: heading.day, until: heading.day }, dated: 'told' },
      ownDay: true,
      chronicled: true,
    };
  });
}

function entriesOf({ article, titled, topicIn }: ArticleAbout): readonly ChronologyEntry[] {
  const headings = chronologyOf(article);
  if (headings.length === 0) return [];
  const parts = articleParts(article);
  const places = new Map(parts.map(({ start }, place) => [start, place]));
  const entries = headings.flatMap((heading, at): ChronologyEntry[] => {
    const place = places.get(heading.start);
    const part = place === undefined ? undefined : partOf(parts, place, heading, headings[at + 1]);
    if (part === undefined || looksForward({ article, ...part })) return [];
    const topic = topicIn(part);
    const lead = part.start === heading.start ? null : parts[place!]!;
    return titled || topic >= MENTIONS ? [{ heading, part, lead, place: place!, topic }] : [];
  });
  return entries.toSorted((a, b) => Number(b.topic > 0) - Number(a.topic > 0)).slice(0, MOST);
}

/** The part that tells what happened on the day of a heading; `undefined` where none does before the next. */
function partOf(
  parts: readonly ArticlePart[],
  place: number,
  { words }: DayHeading,
  next: DayHeading | undefined,
): ArticlePart | undefined {
  const own = parts[place]!;
  if (countWords(own.text, words - own.start, own.text.length) >= FEWEST_WORDS) return own;
  const under = parts[place + 1];
  return under?.kind === 'sentence' && (next === undefined || under.start < next.start) ? under : undefined;
}
