import type { Summary, SummaryLine } from '../../answer/summary/summary.ts';
import type { Texts } from '../../texts/texts.ts';
import { heading, plain, separated, small } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { citedArticle, coverageData, datesData, leadData, replacedData } from './plain-data.ts';
import { quoteBlock } from './quote-block.ts';
import { tellButton } from './tell-button.ts';
import type { MessageReply, RawOptions, Visibility } from '../message/reply.ts';

/** A summary with its title and what its buttons carry. */
export interface SummaryView {
  readonly summary: Summary;
  readonly title: string;
  readonly subject: string;
  /** The topic it is of, if of one. */
  readonly topic?: string;
  /** The one source that it is of; `null` for all. */
  readonly source: string | null;
  /** What to say when there is nothing, if not that nothing is about the subject. */
  readonly nothing?: string;
  readonly texts: Texts;
  readonly corrections: ReadonlyMap<string, string>;
  readonly visibility: Visibility;
  readonly first: number;
  readonly carried: RawOptions;
  /** The action that shows another page, and the one that pins. */
  readonly actions: { readonly page: string; readonly pin: string | null };
}

const pinButton = { emoji: '📌', style: 'secondary' } as const;

/** Sets a summary: whole sentences, numbered, each with its source and day. One that tells little says so, and is not offered to be pinned. */
export function summaryReply(view: SummaryView): MessageReply {
  const { summary, texts, carried, actions } = view;
  const { answer } = texts;
  const nothing = summary.lines.length === 0;
  return {
    kind: 'message',
    visibility: nothing ? 'private' : view.visibility,
    heading: nothing
      ? [
          plain(view.nothing ?? texts.summary.nothing(view.subject)),
          plain(separated(answer.separator, [answer.searched(summary.coverage, summary.range), view.source])),
        ]
      : [
          heading(view.title),
          small(
            separated(answer.separator, [
              answer.range(summary.range),
              view.source,
              texts.summary.from(summary.articles),
            ]),
          ),
          ...(summary.thin ? [small(texts.summary.thin)] : []),
        ],
    blocks: summary.lines.map((line, at) => quoteBlock({ ...line, quote: line }, at + 1, view)),
    first: view.first,
    ...(summary.thin && { thin: true }),
    footer: nothing ? [] : [small(`${texts.summary.verbatim} ${answer.covers(summary.coverage)}`)],
    buttons: nothing
      ? []
      : [
          ...pageButtons(actions.page, carried, texts),
          ...(view.topic === undefined || actions.pin === null ? [] : [tellButton(view.topic, carried, texts)]),
          ...(summary.thin || actions.pin === null
            ? []
            : [{ ...pinButton, label: answer.buttons.pin, action: actions.pin, state: carried }]),
        ],
    data: summaryData(summary, view),
  };
}

function summaryData(summary: Summary, { subject, source }: SummaryView): object {
  return {
    subject,
    range: { since: summary.range.since, until: summary.range.until },
    ...(source !== null && { source }),
    lines: summary.lines.map(lineData),
    articles: summary.articles,
    thin: summary.thin,
    coverage: coverageData(summary.coverage),
  };
}

function lineData({ article, start, end, text, lead, dates, reports, replaced }: SummaryLine): object {
  return {
    article: citedArticle(article),
    start,
    end,
    text,
    ...leadData(lead),
    dates: datesData(dates),
    reports,
    ...replacedData(replaced),
  };
}
