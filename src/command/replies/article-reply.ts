import type { FoldedPart } from '../../answer/sentences/fold-furniture.ts';
import type { ArticlePart } from '../../answer/sentences/article-parts.ts';
import type { ArticleHeader } from '../../corpus/article.ts';
import { QueryError } from '../../errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CommandContext } from '../model/context.ts';
import { heading, quoted, separated, small } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { privateNote } from '../message/private-note.ts';
import { steadied } from '../message/steadied.ts';
import { articleData } from './plain-data.ts';
import { noticesOn } from './quote-block.ts';
import type { Block, Line, MessageReply, Visibility } from '../message/reply.ts';

/**
 * Sets a whole article to page through, a sentence a block.
 *
 * @param first - The block to begin with.
 * @throws {QueryError} `unknown-article`, when the article went away meanwhile.
 */
export async function articleReply(
  header: ArticleHeader,
  context: CommandContext,
  visibility: Visibility,
  first: number,
): Promise<MessageReply> {
  const read = await context.newsroom.read(header.id);
  if (read === undefined) throw new QueryError({ code: 'unknown-article', title: header.title, suggestions: [] });
  const { texts } = context;
  const state = { title: header.id, private: visibility === 'private' ? true : undefined };
  return {
    kind: 'message',
    visibility,
    heading: [heading(header.title), small(factsOf(header, texts)), ...noticesOf(read.article, context)],
    blocks: read.parts.map((part) => (part.kind === 'folded' ? foldedBlock(part, texts) : partBlock(part))),
    first,
    footer: [],
    buttons: [
      ...pageButtons('read', state, texts),
      { label: texts.article.cite, style: 'secondary', action: 'cite', state: { title: header.id } },
    ],
    data: { article: articleData(header), body: read.article.body },
  };
}

/** Says an article's title, outlet, day and address in one line, to be copied. */
export function citationReply({ title, source, day, url }: ArticleHeader, texts: Texts): MessageReply {
  const cited = { title: steadied(title), source: source ?? null, day, url: url ?? null };
  return privateNote([texts.article.citation(cited)], { title, source: cited.source, day, url: cited.url });
}

function factsOf(header: ArticleHeader, { answer }: Texts): string {
  const day = header.day === null ? answer.undated : answer.day(header.day);
  return separated(answer.separator, [day, steadied(header.source ?? ''), steadied(header.byline ?? ''), header.url]);
}

function noticesOf(header: ArticleHeader, { texts, corrections }: CommandContext): Line[] {
  const notices: Line[] = [];
  if (header.day === null) notices.push(small(texts.article.noDate));
  else if (header.dateSource !== null && header.dateSource !== 'text') {
    notices.push(small(texts.article.dateSource(header.dateSource)));
  }
  return [...notices, ...noticesOn(header, { texts, corrections })];
}

function foldedBlock({ of }: FoldedPart, { article }: Texts): Block {
  return { lines: [small(article.folded(of))] };
}

function partBlock(part: ArticlePart): Block {
  const run = { text: part.text, verbatim: true, ...(part.kind === 'subhead' && { strong: true }) };
  return { lines: [quoted([run])], ...(!part.opens && { joined: true }) };
}
