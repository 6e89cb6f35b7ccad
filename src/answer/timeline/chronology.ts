import { goesOn } from '../sentences/lead-in.ts';
import { type ArticlePart, articleParts } from '../sentences/article-parts.ts';
import { chronologyOf } from '../sentences/chronology-of.ts';
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

/**
 * What an article that is a chronology tells, an entry a day: the line that begins with the day, or what stands under one that says
 * nothing else. Not what was still to come.
 */
export function chronologyTellings(about: ArticleAbout, analyzer: Analyzer): TellingInTime[] {
  const { article, titled, topicIn, wordsIn } = about;
  const headings = chronologyOf(article);
  if (headings.length === 0) return [];
  const parts = articleParts(article);
  const places = new Map(parts.map(({ start }, place) => [start, place]));
  const kind = kindOf(article);
  return headings.flatMap((heading, at): TellingInTime[] => {
    const place = places.get(heading.start);
    const part = place === undefined ? undefined : entryOf(parts, place, heading, headings[at + 1]);
    if (part === undefined || looksForward({ article, ...part })) return [];
    const topic = topicIn(part);
    if (!titled && topic < MENTIONS) return [];
    const { start, end, text } = part;
    const words = article.body.slice(Math.max(start, heading.words), end);
    const telling = { article, kind, start, end, place: place!, topic, words: countWords(article.body, start, end) };
    // Its day stands above it; "Tuesday" in it may be of any week.
    const line = { ...summaryLine(article, part, wordsIn(part)), dates: [] };
    return [
      {
        ...telling,
        terms: analyzer.contentTerms(words, article.language),
        leans: start > heading.start && goesOn(text, article.language),
        lead: null,
        before: null,
        about,
        entry: { ...line, when: { since: heading.day, until: heading.day }, dated: 'told' },
        ownDay: true,
        chronicled: true,
      },
    ];
  });
}

/** The part that tells what happened on the day of a heading; `undefined` where none does before the next. */
function entryOf(
  parts: readonly ArticlePart[],
  place: number,
  { words }: DayHeading,
  next: DayHeading | undefined,
): ArticlePart | undefined {
  const own = parts[place]!;
  if (
    own.text
      .slice(words - own.start)
      .split(/\s+/u)
      .filter(Boolean).length >= FEWEST_WORDS
  )
    return own;
  const under = parts[place + 1];
  return under?.kind === 'sentence' && (next === undefined || under.start < next.start) ? under : undefined;
}
