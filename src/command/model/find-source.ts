import type { Newsroom } from '../../answer/newsroom.ts';
import { sourceKey } from '../../corpus/source-of.ts';
import { QueryError } from '../../errors.ts';
import type { CommandContext } from './context.ts';
import { type Choice, type Suggest, type SuggestContext, text } from './options.ts';
import type { Services } from './services.ts';

/** Sources named to whoever typed one that there is not. */
const NAMED = 10;
const MAX_CHOICES = 25;

/**
 * Finds the source that a member means: in any case of letters, by the beginning of its name where only one begins so.
 *
 * @returns Its name as the archive writes it.
 * @throws {QueryError} `unknown-source`, with sources that there are.
 */
export async function findSource(typed: string, { articles }: Newsroom): Promise<string> {
  const wanted = sourceKey(typed);
  const sources = (await articles.sources()).map(({ name }) => name);
  const exact = sources.find((name) => sourceKey(name) === wanted);
  const beginning = sources.filter((name) => sourceKey(name).startsWith(wanted));
  const found = exact ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found !== undefined) return found;
  throw new QueryError({ code: 'unknown-source', name: typed.slice(0, 100), sources: sources.slice(0, NAMED) });
}

/** Sources of a newsroom with what was typed in their names. */
export async function sourcesLike(
  typed: string,
  { articles }: Newsroom,
  { texts }: Pick<SuggestContext, 'texts'>,
): Promise<readonly Choice[]> {
  const wanted = sourceKey(typed);
  const fitting = (await articles.sources()).filter(({ name }) => sourceKey(name).includes(wanted));
  return fitting.slice(0, MAX_CHOICES).map((each) => ({
    name: texts.article.suggestion(each.name, texts.answer.articles(each.articles)),
    value: each.name,
  }));
}

const suggestSources: Suggest = (typed, context) => sourcesLike(typed, context.newsroom, context);

/** The option that narrows a command to one source. */
export const sourceOption = text((t) => t.options.source, { maxLength: 200, suggest: suggestSources });

/** The archive, and of which of its sources alone; `null` for all that are seen. */
export interface Narrowed {
  readonly newsroom: Newsroom;
  readonly source: string | null;
}

/**
 * The archive as a member wants it looked at.
 *
 * @param typed - The source that they name, if any.
 * @throws {QueryError} `unknown-source`.
 */
export async function narrowed(
  typed: string | undefined,
  { newsroom }: Pick<Services, 'newsroom'>,
  context: Pick<CommandContext, 'newsroom' | 'hidden' | 'aliases'>,
): Promise<Narrowed> {
  if (typed === undefined) return { newsroom: context.newsroom, source: null };
  const source = await findSource(typed, context.newsroom);
  const { hidden, aliases } = context;
  return { newsroom: newsroom.seenBy({ hidden, aliases, sources: [source] }), source };
}
