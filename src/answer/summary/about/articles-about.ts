import type { Coverage } from '../../../corpus/article-store.ts';
import type { ArchivedArticle, Span } from '../../../corpus/article.ts';
import type { DayRange } from '../../../corpus/day.ts';
import type { OnTopicEvidence } from '../../evidence/on-topic-evidence.ts';
import type { Analyzer } from '../../../search/analyzer/analyzer.ts';
import type { SeenEdition } from '../../model/seen-edition.ts';
import type { Occurrence } from '../../ranking/occurrences.ts';
import type { Telling } from '../telling.ts';
import { inOtherWords } from './in-other-words.ts';
import { speakingOf } from './bound-words.ts';
import { type AboutRequest, type AboutTopic, passagesAbout } from './about-topic.ts';

/** An article about a topic. */
export interface ArticleAbout {
  readonly article: ArchivedArticle;
  /** Whether its title says the topic: then all of it is about it. */
  readonly titled: boolean;
  /** Whether it only touches on the topic: neither its headline nor much of its beginning speaks of it. */
  readonly touches: boolean;
  /** The topic's words in a part of its body, and how much of them that is: 0-1. */
  readonly wordsIn: (part: Span) => readonly Occurrence[];
  readonly topicIn: (part: Span) => number;
  /** Whether so many of the articles write the topic as it was typed that it is a name. */
  readonly isNamed: boolean;
  /** What speaks for a sentence of it being about the topic, but for what is seen among others. */
  readonly onTopic: (telling: Pick<Telling, 'start' | 'end' | 'topic' | 'lead'>) => Omit<OnTopicEvidence, 'central'>;
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
/** So few articles are not all that an archive has of a matter that has more than one word. */
const FEW = 6;
const OF_ONE_ARTICLE = 3;
/** An article is about a topic that its first characters name once in so many. Words so near each other name it once. */
const BEGINNING = 2400;
const ONCE_IN = 800;
/** What names it less often than this share of that seldom does. */
const SELDOM = 0.6;
const NEAR = 4;
const LABEL = /^[^:|]{1,40}[:|]\s/u;
const SIGNED = /\s\|[^|]*$/u;
/** A word is a name where so many of its places begin with a capital: a sentence may begin with any. */
const NAME = 0.8;
const CAPITAL = /^\p{Lu}/u;
/** A sentence, or a mention, has at least this much of the topic's words. */
export const MENTIONS = 0.5;
/** A headline that says the whole topic has so much of its words; several headlines do. */
const WHOLE = 0.99;
const SEVERAL = 3;
/** In at least this share of the articles a topic is written as it was typed: else its words alone count. In this share it is a name. */
const WRITTEN = 0.2;
const NAMED = 0.35;
/** So many characters are one step later. */
const STEP = 100;

/**
 * Finds the articles about a topic. A time in the topic's words narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function articlesAbout(seen: SeenEdition, request: Omit<AboutRequest, 'limit'>): Promise<ArticlesAbout> {
  const about = await passagesAbout(seen, { ...request, limit: PASSAGES, ofOneArticle: OF_ONE_ARTICLE });
  const { range, coverage, cut } = about;
  const found = new Map(about.passages.map(({ article, titled }) => [article.id, { article, titled }]));
  const read = [...found.values()].map(({ article, titled }) => readArticle(article, titled, about));
  if (read.length > 0 && read.length <= FEW) read.push(...(await sameStories(read, about, seen.analyzer)));
  const wholly = read.filter(({ inTitle }) => inTitle >= WHOLE).length;
  const written = read.filter(({ isTyped }) => isTyped).length / read.length;
  const among = { wholly, isWritten: written >= WRITTEN, isNamed: written >= NAMED, articles: Math.log(read.length) };
  return { range, articles: read.map((each) => articleAbout(each, among)), coverage, cut };
}

/** What tells the stories of the few articles found in other words than the topic's: of these the name among them is enough. */
async function sameStories(
  found: readonly ReadArticle[],
  about: AboutTopic,
  analyzer: Analyzer,
): Promise<ReadArticle[]> {
  const name = nameAmong(found);
  if (name === null) return [];
  const others = inOtherWords(
    await about.having(name),
    found.map(({ article }) => article),
    analyzer,
  );
  const shareIn = (words: readonly Occurrence[]): number => Number(words.some(({ place }) => place === name));
  return others.map((article) => {
    const titled = shareIn(about.matcher.find(article.title, article.language)) > 0;
    return readArticle(article, titled, { ...about, shareIn });
  });
}

/** The place of the topic's word that articles name most often, which they write with a capital; `null` where there is none. */
function nameAmong(found: readonly ReadArticle[]): number | null {
  const counts = new Map<number, { all: number; capital: number }>();
  for (const { article, found: words } of found) {
    for (const { place, start } of words) {
      const count = counts.get(place) ?? { all: 0, capital: 0 };
      count.all += 1;
      count.capital += Number(CAPITAL.test(article.body.slice(start, start + 2)));
      counts.set(place, count);
    }
  }
  const names = [...counts].filter(([, { all, capital }]) => capital >= NAME * all);
  return names.toSorted(([, a], [, b]) => b.capital - a.capital)[0]?.[0] ?? null;
}

/** An article with what its headline and its beginning say of the topic. */
interface ReadArticle {
  readonly article: ArchivedArticle;
  readonly titled: boolean;
  readonly about: AboutTopic;
  /** Share of the topic's words that its headline has. */
  readonly inTitle: number;
  /** Whether the headline or the beginning has the topic as it was typed. */
  readonly isTyped: boolean;
  /** The topic's words in the beginning, and those that speak of it. */
  readonly found: readonly Occurrence[];
  readonly speaking: readonly Occurrence[];
}

/** What is known of all the articles together. */
interface AmongAll {
  /** How many headlines say the whole topic. */
  readonly wholly: number;
  /** Whether they write the topic as it was typed. */
  readonly isWritten: boolean;
  /** Whether so many of them do that it is a name. */
  readonly isNamed: boolean;
  /** Logarithm of their number. */
  readonly articles: number;
}

function readArticle(article: ArchivedArticle, titled: boolean, about: AboutTopic): ReadArticle {
  const { title, body, language } = article;
  const { matcher, shareIn, bound } = about;
  const beginning = body.slice(0, BEGINNING);
  const inTitle = speakingOf(matcher.find(title, language), bound, { text: title, language });
  const found = matcher.find(beginning, language);
  const speaking = speakingOf(found, bound, { text: beginning, language });
  return {
    article,
    titled,
    about,
    inTitle: shareIn(inTitle),
    isTyped: isTypedIn(title, inTitle, about, language) || isTypedIn(beginning, speaking, about, language),
    found,
    speaking,
  };
}

function articleAbout(read: ReadArticle, among: AmongAll): ArticleAbout {
  const { article, about, found, speaking } = read;
  const { title, body, language } = article;
  const { matcher, shareIn, bound } = about;
  const wordsAt = ({ start, end }: Span): readonly Occurrence[] =>
    end <= BEGINNING
      ? found.filter((each) => each.start >= start && each.end <= end)
      : matcher.find(body.slice(start, end), language, start);
  const wordsIn = (part: Span): readonly Occurrence[] =>
    speakingOf(wordsAt(part), bound, { text: body.slice(part.start, part.end), language, offset: part.start });
  const topicIn = (part: Span): number => shareIn(wordsIn(part));
  const often = Math.ceil(Math.min(body.length, BEGINNING) / ONCE_IN);
  const mentions = mentionsIn(speaking, shareIn);
  const labelled = read.titled && mentions === 0 && shareIn(matcher.find(withoutLabel(title), language)) < MENTIONS;
  const titled = read.titled && !labelled;
  const ofArticle = { ...evidenceOfArticle(read, titled, among), seldom: Number(mentions < SELDOM * often) };
  return {
    article,
    titled,
    touches: mentions < often && !titled,
    wordsIn,
    topicIn,
    isNamed: among.isNamed,
    onTopic: ({ start, end, topic, lead }) => {
      const words = wordsIn({ start, end });
      const { isWritten } = among;
      return {
        ...ofArticle,
        typed: Number(isWritten ? isTypedIn(body.slice(start, end), words, about, language) : topic >= MENTIONS),
        within: within(words[0], { start, end }),
        word: Number(wordsAt({ start: lead?.start ?? start, end }).length > 0),
        soFar: shareIn(speaking.filter((each) => each.end <= end)),
      };
    },
  };
}

/**
 * Whether a text has the topic as it was typed. Only English hardly changes the forms of names: elsewhere the forms of its words in
 * a row do.
 *
 * @param words - The topic's words in that text.
 */
function isTypedIn(
  text: string,
  words: readonly Occurrence[],
  { typed, shareIn }: AboutTopic,
  language: string,
): boolean {
  if (typed === null) return false;
  if (language === 'en') return typed.pattern.test(text);
  return words.some(({ position }, at) => {
    const row = words.slice(at).filter((word) => word.position < position + typed.length);
    return shareIn(row) >= WHOLE;
  });
}

/** What speaks for all sentences of an article alike. */
function evidenceOfArticle(
  { isTyped, speaking, inTitle }: ReadArticle,
  titled: boolean,
  { wholly, isWritten, articles }: AmongAll,
): Pick<OnTopicEvidence, 'typedAbove' | 'late' | 'often' | 'partly' | 'articles'> {
  return {
    typedAbove: Number(isWritten ? isTyped : titled),
    late: Math.log(1 + (speaking[0]?.start ?? BEGINNING * 2) / STEP),
    often: Math.log(1 + speaking.length),
    partly: Number(wholly >= SEVERAL && inTitle < WHOLE),
    articles,
  };
}

/** How far into a sentence a word stands, 0-1; 1 where there is none. */
function within(word: Occurrence | undefined, { start, end }: Span): number {
  return word === undefined ? 1 : (word.start - start) / (end - start);
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
