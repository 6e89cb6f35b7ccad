import type { Timeline, TimelineEntry } from '../../answer/timeline/timeline.ts';
import { heading, plain, separated, small, strong } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { citedArticle, coverageData, datesData, leadData, replacedData } from './plain-data.ts';
import { quoteBlock, type QuoteSetting } from './quote-block.ts';
import { tellButton } from './tell-button.ts';
import type { Block, Button, MessageReply, RawOptions, Visibility } from '../message/reply.ts';

/** A timeline with what its buttons carry. */
export interface TimelineView extends QuoteSetting {
  readonly timeline: Timeline;
  readonly subject: string;
  /** The one source that it is of; `null` for all. */
  readonly source: string | null;
  readonly visibility: Visibility;
  readonly first: number;
  readonly carried: RawOptions;
  /** The action that shows another page or order, and the one that pins, where there is one. */
  readonly actions: { readonly page: string; readonly pin: string | null };
}

/** Sets a timeline: the days of each entry, then its sentence with the source. */
export function timelineReply(view: TimelineView): MessageReply {
  const { timeline, subject, texts } = view;
  const { answer } = texts;
  const nothing = timeline.entries.length === 0;
  const counts = texts.timeline.counts(timeline.entries.length, timeline.articles);
  return {
    kind: 'message',
    visibility: nothing ? 'private' : view.visibility,
    heading: nothing
      ? [
          plain(texts.timeline.nothing(subject)),
          plain(separated(answer.separator, [answer.searched(timeline.coverage, timeline.range), view.source])),
        ]
      : [
          heading(texts.timeline.title(subject)),
          small(separated(answer.separator, [answer.range(timeline.range), view.source, counts])),
        ],
    blocks: timeline.entries.map((entry, at) => entryBlock(entry, at + 1, view)),
    first: view.first,
    footer: nothing
      ? []
      : [
          ...(timeline.cut ? [small(texts.timeline.cut)] : []),
          small(texts.timeline.legend),
          small(answer.covers(timeline.coverage)),
        ],
    buttons: nothing ? [] : timelineButtons(view),
    data: { ...timelineData(timeline, subject), ...(view.source !== null && { source: view.source }) },
  };
}

function entryBlock(entry: TimelineEntry, number: number, { timeline: { main }, ...setting }: TimelineView): Block {
  const { texts } = setting;
  const days = entry.dated === 'undated' ? texts.timeline.undated : texts.timeline.when(entry.when);
  const { repeat: _, group: __, lines, ...block } = quoteBlock({ ...entry, quote: entry }, number, setting);
  const others = number === main + 1 ? [small(texts.timeline.others)] : [];
  return { ...block, lines: [...others, plain(strong(days), texts.timeline.marks[entry.dated]), ...lines] };
}

function timelineButtons({ timeline, subject, texts, carried, actions }: TimelineView): Button[] {
  const turned = timeline.order === 'oldest' ? 'newest' : 'oldest';
  const page = { style: 'secondary', action: actions.page, state: carried } as const;
  const order = { ...carried, order: turned === 'oldest' ? undefined : turned, first: 0 };
  return [
    ...pageButtons(actions.page, carried, texts),
    ...(timeline.entries.length > 1 ? [{ ...page, label: texts.timeline.buttons[turned], state: order }] : []),
    ...(actions.pin === null ? [] : [tellButton(subject, carried, texts)]),
    ...(actions.pin === null ? [] : [{ ...page, label: texts.timeline.buttons.pin, emoji: '📌', action: actions.pin }]),
  ];
}

function timelineData({ range, order, entries, main, articles, cut, coverage }: Timeline, subject: string): object {
  return {
    subject,
    range: { since: range.since, until: range.until },
    order,
    entries: entries.map((entry) => ({
      when: { from: entry.when.since, to: entry.when.until },
      dated: entry.dated,
      article: citedArticle(entry.article),
      start: entry.start,
      end: entry.end,
      text: entry.text,
      ...leadData(entry.lead),
      dates: datesData(entry.dates),
      reports: entry.reports,
      ...replacedData(entry.replaced),
    })),
    main,
    articles,
    cut,
    coverage: coverageData(coverage),
  };
}
