import type { Newsroom } from '../../answer/newsroom.ts';
import type { ArticleHeader } from '../../corpus/article.ts';
import { QueryError } from '../../errors.ts';
import type { Choice, Suggest } from './options.ts';

/** The longest value an autocomplete choice may carry; a longer id is found by its title instead. */
const MAX_VALUE = 100;

/**
 * Finds the one article that a member means: by id, else by exact title, else by the only title that fits.
 *
 * @throws {QueryError} `unknown-article`, with titles near what was typed.
 */
export async function findArticle(typed: string, newsroom: Newsroom): Promise<ArticleHeader> {
  const [byId] = await newsroom.articles.headers([typed]);
  if (byId !== undefined) return byId;
  const near = await newsroom.suggestArticles(typed, 5);
  const exact = near.find(({ title }) => fold(title) === fold(typed));
  const only = near.length === 1 ? near[0] : near.find(({ title }) => fold(title).includes(fold(typed)));
  const found = exact ?? only;
  if (found !== undefined) return found;
  throw new QueryError({
    code: 'unknown-article',
    title: typed.slice(0, 100),
    suggestions: near.map(({ title }) => title),
  });
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Suggests articles by title, each with its day. */
export const suggestArticles: Suggest = async (typed, { newsroom, texts }) => {
  const headers = await newsroom.suggestArticles(typed, 25);
  return headers.map((header): Choice => {
    const day = header.day === null ? texts.answer.undated : texts.formatDay(header.day);
    return {
      name: texts.article.suggestion(shortened(header.title, MAX_VALUE - day.length - 3), day),
      value: header.id.length <= MAX_VALUE ? header.id : header.title.slice(0, MAX_VALUE),
    };
  });
};

/** Suggests names and phrases of the archive. */
export const suggestTopics: Suggest = async (typed, { newsroom, texts }) => {
  const topics = await newsroom.topics(typed, 25);
  return topics.map(({ word, articles }): Choice => {
    const count = texts.answer.articles(articles);
    return {
      name: texts.article.suggestion(shortened(word, MAX_VALUE - count.length - 3), count),
      value: shortened(word, MAX_VALUE),
    };
  });
};

function shortened(title: string, max: number): string {
  const characters = Array.from(title);
  if (title.length <= max) return title;
  let text = '';
  for (const character of characters) {
    if (text.length + character.length > max - 1) break;
    text += character;
  }
  return `${text}…`;
}
