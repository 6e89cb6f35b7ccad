import type { Changes, NewArticle, QuotedMovement, QuotedStatement } from '../../answer/changes/changes.ts';
import { heading, plain, separated, small, strong } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { citedArticle, coverageData } from './plain-data.ts';
import { quoteBlock, type QuoteSetting } from './quote-block.ts';
import type { Block, Line, MessageReply, RawOptions, TextRun, Visibility } from '../message/reply.ts';

/** What is new, with what the buttons carry. */
export interface ChangesView extends QuoteSetting {
  readonly changes: Changes;
  readonly topic: string | null;
  /** The one source that is looked at; `null` for all. */
  readonly source: string | null;
  readonly visibility: Visibility;
  readonly first: number;
  readonly carried: RawOptions;
  /** The action that shows another page. */
  readonly page: string;
}

/** Sets what is new: numbers to compare with both quotes, then the articles with the names first seen in them. */
export function changesReply(view: ChangesView): MessageReply {
  const { changes, topic, texts, carried } = view;
  const { answer } = texts;
  const { since } = changes;
  const nothing = since === null || changes.articles.length === 0;
  return {
    kind: 'message',
    visibility: nothing ? 'private' : view.visibility,
    heading: nothing
      ? [plain(separated(answer.separator, [texts.changes.nothing(since, topic), view.source]))]
      : [
          heading(texts.changes.title(since, topic)),
          small(
            separated(answer.separator, [texts.changes.counts(changes.total, changes.articles.length), view.source]),
          ),
        ],
    blocks: [
      ...pairBlocks(changes.moved, 1, view),
      ...titled(
        [heading(texts.changes.articles)],
        changes.articles.map((article) => articleBlock(article, view)),
      ),
    ],
    first: view.first,
    footer: [small(answer.covers(changes.coverage))],
    buttons: nothing ? [] : pageButtons(view.page, carried, texts),
    data: { ...changesData(changes, topic), ...(view.source !== null && { source: view.source }) },
  };
}

/**
 * Sets numbers to compare, under their title.
 *
 * @param number - Of the first citation, from 1.
 */
export function pairBlocks(moved: readonly QuotedMovement[], number: number, setting: QuoteSetting): Block[] {
  const { changes } = setting.texts;
  return titled(
    [heading(changes.numbers), small(changes.numbersNote)],
    moved.map((movement, at) => pairBlock(movement, number + 2 * at, setting)),
  );
}

/** Puts a title over the first of some blocks. */
function titled(title: readonly Line[], blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => (at === 0 ? { ...block, lines: [...title, ...block.lines] } : block));
}

/** The earlier sentence, then the later one: never parted, the values standing out. */
function pairBlock({ from, to }: QuotedMovement, number: number, setting: QuoteSetting): Block {
  const earlier = statementBlock(from, number, setting);
  const later = statementBlock(to, number + 1, setting);
  const offset = earlier.footnotes?.length ?? 0;
  return {
    lines: [...earlier.lines, ...later.lines.map((line) => withFootnotesFrom(line, offset))],
    footnotes: [...(earlier.footnotes ?? []), ...(later.footnotes ?? [])],
  };
}

function statementBlock(
  { article, start, end, text, quantity, dates }: QuotedStatement,
  number: number,
  setting: QuoteSetting,
): Block {
  const quoted = { article, quote: { start, end, text }, highlights: [quantity], dates, reports: 0 };
  return quoteBlock(quoted, number, setting);
}

function withFootnotesFrom(line: Line, offset: number): Line {
  return {
    ...line,
    runs: line.runs.map((run) =>
      'footnote' in run && run.footnote !== undefined ? { ...run, footnote: run.footnote + offset } : run,
    ),
  };
}

function articleBlock({ article, names }: NewArticle, { texts, corrections }: QuoteSetting): Block {
  const { answer } = texts;
  const facts = separated(answer.separator, [
    article.day === null ? answer.undated : answer.day(article.day),
    article.source,
  ]);
  const slices = names.flatMap(({ text }, at): TextRun[] => [
    ...(at === 0 ? [] : [{ text: ', ' }]),
    { text, verbatim: true },
  ]);
  const notices = [article.corrected, corrections.get(article.id)].filter((text) => text !== undefined);
  return {
    lines: [
      plain(strong(article.title)),
      small(facts),
      ...(names.length === 0 ? [] : [small(texts.changes.firstSeen, ...slices)]),
      ...notices.map((text) => small(answer.corrected(text))),
    ],
  };
}

function changesData({ since, total, articles, moved, coverage }: Changes, topic: string | null): object {
  return {
    since,
    topic,
    total,
    articles: articles.map(({ article, names }) => ({
      ...citedArticle(article),
      firstSeen: names.map(({ start, end, text }) => ({ start, end, text })),
    })),
    numbers: moved.map(({ from, to }) => ({ from: statementData(from), to: statementData(to) })),
    coverage: coverageData(coverage),
  };
}

function statementData({ article, start, end, text, quantity }: QuotedStatement): object {
  return {
    article: citedArticle(article),
    start,
    end,
    text,
    quantity: { start: quantity.start, end: quantity.end, value: quantity.value, unit: quantity.unit },
  };
}
