import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { ask } from '../ask/ask.ts';
import type { QuotedMovement } from '../changes/changes.ts';
import { movedNumbers } from '../changes/moved-numbers.ts';
import { narrowTo } from '../model/narrow.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { chooseTellings, shorterFirst } from '../summary/choose-tellings.ts';
import { summaryLine } from '../summary/summary-line.ts';
import { isMainly, tellingsAbout } from '../summary/summarize-topic.ts';
import { storyOf } from '../summary/telling.ts';
import { type News, type NewsRequest, type NewsUnit, NO_NEWS } from './news.ts';
import { newsAfter } from './said-before.ts';

/** Sentences looked at before those of one story are left out. */
const LOOKED_AT = 25;
/** A sentence of an article whose headline does not say the topic has this share of its words, to be about it. */
const MENTIONS = 0.5;
/** What only may answer is told in few words, and numbers beside earlier ones are. */
const MOST_MAYBE = 2;
const MOST_MOVED = 3;

/** A unit, and the article that it is of. */
interface Found {
  readonly article: ArchivedArticle;
  readonly unit: NewsUnit;
}

/** What was found, best first, and whether a part of an article is about the matter. */
interface Search {
  readonly kind: News['kind'];
  readonly found: readonly Found[];
  readonly isAbout: (article: ArchivedArticle, part: Span) => boolean;
}

/**
 * Finds what articles that have come in tell about a topic, or answer to a question, and was not told before: a sentence a
 * story. What repeats an article that was there already is no news.
 *
 * @throws {QueryError} `no-words` when nothing of the topic or the question is left to look up.
 */
export async function findNews(seen: SeenEdition, request: NewsRequest): Promise<News> {
  const { ids, about, most } = request;
  const fresh = new Set(ids);
  const search = await (about.kind === 'topic' ? searchTopic : searchQuestion)(narrowTo(seen, ids), request);
  const first = search.found.filter(({ article }) => article.reports.every((other) => fresh.has(other)));
  const sentences = first.map(({ article, unit: { quote } }) => ({ article, start: quote.start, end: quote.end }));
  const isNews = await newsAfter(seen, sentences, request.told, about.text);
  const stories = oneOfEach(first.filter((_, at) => isNews(sentences[at]!)));
  if (stories.length === 0) return NO_NEWS;
  const chosen = stories.slice(0, search.kind === 'maybe' ? Math.min(most, MOST_MAYBE) : most);
  const moved = await numbersOf(seen, chosen, search.isAbout);
  return {
    kind: search.kind,
    units: chosen
      .map(({ unit }) => unit)
      .filter(({ article, quote }) => !moved.some(({ to }) => isAt(to, article, quote))),
    stories: stories.length,
    moved,
  };
}

async function searchTopic(fresh: SeenEdition, { about, range, today }: NewsRequest): Promise<Search> {
  const { about: found, tellings } = await tellingsAbout(fresh, { topic: about.text, range, today });
  const byId = new Map(found.articles.map((each) => [each.article.id, each]));
  const main = tellings.filter((telling) => isMainly(telling, byId.get(telling.article.id)!));
  const chosen = chooseTellings(main, { count: LOOKED_AT, analyzer: fresh.analyzer, more: shorterFirst });
  return {
    kind: 'answer',
    found: chosen.map(({ telling, others }) => {
      const { article } = telling;
      const words = byId.get(article.id)?.wordsIn(telling) ?? [];
      const { start, end, text, sources: _, ...line } = summaryLine(article, telling, words);
      return { article, unit: { ...line, reports: others.length, quote: { start, end, text } } };
    }),
    isAbout: ({ id }, part) => {
      const known = byId.get(id);
      return known !== undefined && (known.titled || known.topicIn(part) >= MENTIONS);
    },
  };
}

async function searchQuestion(fresh: SeenEdition, { about, range, today }: NewsRequest): Promise<Search> {
  const request = { question: about.text, range, today, order: 'best', limit: LOOKED_AT } as const;
  const { answer } = await ask(fresh, request);
  const read = await fresh.articles.read(answer.passages.map(({ article }) => article.id));
  const found = answer.passages.flatMap(({ article: header, quote, lead, highlights, dates, reports }, at): Found[] => {
    const article = read[at];
    return article === undefined
      ? []
      : [{ article, unit: { article: header, quote, lead, highlights, dates, reports } }];
  });
  return {
    kind: answer.kind === 'no-answer' ? 'nothing' : answer.kind,
    found,
    isAbout: ({ id }, part) => found.some(({ unit }) => isAt({ ...part, article: { id } }, unit.article, unit.quote)),
  };
}

/** The first of each story. What is led in by a sentence that is told goes on with its story. */
function oneOfEach(found: readonly Found[]): Found[] {
  const told = new Set<string>();
  const quoted = new Set(found.map(({ unit: { quote } }) => quote.text));
  return found.filter(({ article, unit: { lead } }) => {
    if (lead !== null && quoted.has(lead.text)) return false;
    const story = storyOf(article);
    if (told.has(story)) return false;
    told.add(story);
    return true;
  });
}

/** What sentences about the matter state otherwise than earlier articles. */
async function numbersOf(
  seen: SeenEdition,
  chosen: readonly Found[],
  isAbout: Search['isAbout'],
): Promise<readonly QuotedMovement[]> {
  const articles = new Map(chosen.map(({ article }) => [article.id, article]));
  const moved = await movedNumbers(seen, [...articles.values()]);
  return moved
    .filter(({ from, to }) => from.article.id !== to.article.id && isAbout(articles.get(to.article.id)!, to))
    .slice(0, MOST_MOVED);
}

function isAt(
  sentence: Span & { readonly article: { readonly id: string } },
  article: { readonly id: string },
  { start, end }: Span,
): boolean {
  return sentence.article.id === article.id && sentence.start === start && sentence.end === end;
}
