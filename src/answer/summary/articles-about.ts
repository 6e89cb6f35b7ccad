import type { Coverage } from '../../corpus/article-store.ts';
import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import type { Occurrence } from '../ranking/occurrences.ts';
import { speakingOf } from './bound-words.ts';
import { type AboutRequest, passagesAbout } from './about-topic.ts';

/** An article about a topic. */
export interface ArticleAbout {
  readonly article: ArchivedArticle;
  /** Whether its title says the topic: then all of it is about it. */
  readonly titled: boolean;
  /** Whether it only touches on the topic: neither its headline nor much of its beginning speaks of it. */
  readonly touches: boolean;
  /** Whether its beginning names the topic seldom or never, whatever its headline says. */
  readonly isSeldom: boolean;
  /** The topic's words in a part of its body, and how much of them that is: 0-1. */
  readonly wordsIn: (part: Span) => readonly Occurrence[];
  readonly topicIn: (part: Span) => number;
  /** Whether any of the topic's words stands there, whatever it speaks of. */
  readonly hasWord: (part: Span) => boolean;
}

/** The articles about a topic, the most relevant first. */
export interface ArticlesAbout {
  /** The days asked for, narrowed by a time in the topic's words. */
  readonly range: DayRange;
  readonly articles: readonly ArticleAbout[];
  readonly coverage: Coverage;
  /** Whether there may be more of them. */
  readonly cut: boolean;
}

/** Passages that are looked at, in all and of one article. */
const PASSAGES = 400;
const OF_ONE_ARTICLE = 3;
/** An article is about a topic that its first characters name once in so many. Words so near each other name it once. */
const BEGINNING = 2400;
const ONCE_IN = 800;
/** What names it less often than this share of that seldom does. */
const SELDOM = 0.6;
const NEAR = 4;
const LABEL = /^[^:|]{1,40}[:|]\s/u;
const SIGNED = /\s\|[^|]*$/u;
/** A sentence, or a mention, has at least this much of the topic's words. */
export const MENTIONS = 0.5;

/**
 * Finds the articles about a topic. A time in the topic's words narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function articlesAbout(seen: SeenEdition, request: Omit<AboutRequest, 'limit'>): Promise<ArticlesAbout> {
  const about = await passagesAbout(seen, { ...request, limit: PASSAGES, ofOneArticle: OF_ONE_ARTICLE });
  const { range, coverage, cut, matcher, shareIn, bound } = about;
  const found = new Map(about.passages.map(({ article, titled }) => [article.id, { article, titled }]));
  return {
    range,
    articles: [...found.values()].map(({ article, titled }) => {
      const { title, body, language } = article;
      const wordsIn = ({ start, end }: Span): readonly Occurrence[] => {
        const text = body.slice(start, end);
        return speakingOf(matcher.find(text, language, start), bound, { text, language, offset: start });
      };
      const often = Math.ceil(Math.min(body.length, BEGINNING) / ONCE_IN);
      const mentions = mentionsIn(wordsIn({ start: 0, end: BEGINNING }), shareIn);
      const labelled = titled && mentions === 0 && shareIn(matcher.find(withoutLabel(title), language)) < MENTIONS;
      return {
        article,
        titled: titled && !labelled,
        isSeldom: mentions < SELDOM * often,
        touches: mentions < often && (!titled || labelled),
        wordsIn,
        topicIn: (part) => shareIn(wordsIn(part)),
        hasWord: ({ start, end }) => matcher.find(body.slice(start, end), language).length > 0,
      };
    }),
    coverage,
    cut,
  };
}

/** A headline without what stands before a colon or behind a bar: a column's or a newsletter's own name is no topic of it. */
function withoutLabel(title: string): string {
  return title.replace(LABEL, '').replace(SIGNED, '');
}

/** How often a text names a topic: runs of its words that stand near each other. */
function mentionsIn(words: readonly Occurrence[], shareIn: (found: readonly Occurrence[]) => number): number {
  let mentions = 0;
  let from = 0;
  for (let to = 1; to <= words.length; to += 1) {
    if (to < words.length && words[to]!.position - words[to - 1]!.position <= NEAR) continue;
    if (shareIn(words.slice(from, to)) >= MENTIONS) mentions += 1;
    from = to;
  }
  return mentions;
}
