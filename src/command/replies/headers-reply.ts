import type { ArticleHeader } from '../../corpus/article.ts';
import type { CommandContext } from '../model/context.ts';
import { heading, plain, quoted, separated, small, strong } from '../message/lines.ts';
import { steadied } from '../message/steadied.ts';
import { articleData, coverageData } from './plain-data.ts';
import type { Block, Button, MessageReply, Visibility } from '../message/reply.ts';

/** A list of articles to show. */
export interface HeadersView {
  readonly context: CommandContext;
  readonly title: string;
  readonly headers: readonly ArticleHeader[];
  /** What to say when there are none. */
  readonly empty: string | null;
  readonly visibility: Visibility;
  readonly first: number;
  readonly buttons: readonly Button[];
  /** What else is known of each, in their order: a line under its day, and fields for `--json`. */
  readonly notes?: readonly { readonly line: string | null; readonly data: object }[];
}

/** Sets a list of articles: title, day, and the first sentence of each, word for word. */
export async function headersReply(view: HeadersView): Promise<MessageReply> {
  const { context, headers } = view;
  const { texts, newsroom } = context;
  const ledes = await newsroom.ledes(headers.map(({ id }) => id));
  const coverage = await newsroom.articles.coverage();
  const nothing = headers.length === 0 && view.empty !== null;
  return {
    kind: 'message',
    visibility: nothing ? 'private' : view.visibility,
    heading: nothing ? [plain(view.empty ?? '')] : [heading(view.title)],
    blocks: headers.map((header, at) =>
      headerBlock(header, ledes[at]?.text ?? null, view.notes?.[at]?.line ?? null, context),
    ),
    first: view.first,
    footer: [small(texts.answer.covers(coverage))],
    buttons: nothing ? [] : view.buttons,
    data: {
      articles: headers.map((header, at) => ({
        ...articleData(header),
        lede: ledes[at] ?? null,
        ...view.notes?.[at]?.data,
      })),
      coverage: coverageData(coverage),
    },
  };
}

function headerBlock(
  header: ArticleHeader,
  lede: string | null,
  note: string | null,
  { texts, corrections }: CommandContext,
): Block {
  const { answer } = texts;
  const day = header.day === null ? answer.undated : answer.day(header.day);
  const facts = separated(answer.separator, [day, steadied(header.source ?? ''), note]);
  return {
    lines: [
      plain(strong(header.title)),
      ...(lede === null ? [] : [quoted([{ text: lede, verbatim: true }])]),
      small(facts),
      ...[header.corrected, corrections.get(header.id)].flatMap((text) =>
        text === undefined ? [] : [small(answer.corrected(text))],
      ),
    ],
  };
}
