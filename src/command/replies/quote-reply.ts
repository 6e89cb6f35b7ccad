import type { QuoteCheck, QuotePlace } from '../../answer/quote/quote-check.ts';
import type { Span } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { plain, small, strong } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { citedArticle, coverageData } from './plain-data.ts';
import { quoteBlock, type QuoteSetting } from './quote-block.ts';
import type { Block, Button, Line, MessageReply, TextRun, Visibility } from '../message/reply.ts';

/** A check of a quote to show. */
export interface QuoteView extends QuoteSetting {
  readonly check: QuoteCheck;
  readonly visibility: Visibility;
  readonly first: number;
  /** What else to say under it. */
  readonly notes?: readonly string[];
}

/** Words that are named on each side. */
const MAX_NAMED = 10;

/** Sets a check: the verdict, the words in their sentences with what differs standing out, and what was overlooked. */
export function quoteReply(view: QuoteView): MessageReply {
  const { check, texts, visibility, notes = [] } = view;
  const { quote, answer } = texts;
  const overlooked = check.kind === 'exact' ? check.ignored : [];
  return {
    kind: 'message',
    visibility: check.kind === 'absent' ? 'private' : visibility,
    heading: headingOf(view),
    blocks: blocksOf(view),
    first: view.first,
    footer: [
      ...(overlooked.length > 0 ? [small(quote.ignored(overlooked))] : []),
      ...(check.complete ? [] : [small(quote.incomplete)]),
      ...(check.kind === 'nearly' ? differenceNamed(check, view) : []),
      ...notes.map((note) => small(note)),
      small(check.kind === 'absent' ? answer.searched(check.coverage, ALL_DAYS) : answer.covers(check.coverage)),
    ],
    buttons: check.kind === 'absent' ? [] : buttonsOf(view),
    data: quoteData(check),
  };
}

function headingOf({ check, texts }: QuoteView): Line[] {
  const { quote, answer } = texts;
  switch (check.kind) {
    case 'exact': {
      const where = quote.exactIn(check.articles, check.places.length);
      return [plain(strong(quote.exact), `${answer.separator}${where}`)];
    }
    case 'nearly': {
      const same = check.differsGiven.length + check.differsArchive.length === 0;
      return [
        plain(strong(quote.nearly), `${answer.separator}${same ? quote.signsDiffer : quote.differ}`),
        plain(quote.given, ...marked(check.given, check.differsGiven)),
      ];
    }
    case 'absent': {
      const lines = [plain(strong(quote.absent), `${answer.separator}${quote.absentGiven(onOneLine(check.given))}`)];
      if (check.unknown.length > 0) lines.push(plain(`${answer.unknown}${check.unknown.join(', ')}`));
      return lines;
    }
  }
}

function buttonsOf({ check, visibility, texts }: QuoteView): Button[] {
  const state = { text: check.given, private: visibility === 'private' ? undefined : false };
  return [
    ...pageButtons('page', state, texts),
    ...(visibility === 'private'
      ? [{ label: texts.feedback.buttons.share, style: 'secondary', action: 'share', state } as const]
      : []),
    { label: texts.answer.buttons.dismiss, style: 'secondary', action: 'dismiss', state: {} },
  ];
}

const wordsIn = (text: string, start: number, spans: readonly Span[]): string[] =>
  spans.slice(0, MAX_NAMED).map((span) => onOneLine(text.slice(span.start - start, span.end - start)));

/** The words that differ, named: bold type is not seen everywhere. */
function differenceNamed(check: QuoteCheck & { readonly kind: 'nearly' }, { texts }: QuoteView): Line[] {
  const { given, place, differsGiven, differsArchive } = check;
  if (differsGiven.length + differsArchive.length === 0) return [];
  const { quote } = place;
  return [
    small(texts.quote.differing(wordsIn(given, 0, differsGiven), wordsIn(quote.text, quote.start, differsArchive))),
  ];
}

/** The given words with those that differ standing out. */
function marked(given: string, differing: readonly Span[]): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const span of differing) {
    if (span.start > end) runs.push({ text: onOneLine(given.slice(end, span.start)) });
    runs.push(strong(onOneLine(given.slice(span.start, span.end))));
    end = span.end;
  }
  if (end < given.length) runs.push({ text: onOneLine(given.slice(end)) });
  return runs;
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

function blocksOf({ check, ...setting }: QuoteView): Block[] {
  const block = (place: QuotePlace, highlights: readonly Span[], number: number): Block =>
    quoteBlock({ ...place, highlights, dates: [] }, number, setting);
  switch (check.kind) {
    case 'exact':
      return check.places.map((place, at) => block(place, place.parts, at + 1));
    case 'nearly':
      return [block(check.place, check.differsArchive, 1)];
    case 'absent':
      return [];
  }
}

const spans = (ranges: readonly Span[]): number[][] => ranges.map(({ start, end }) => [start, end]);

function quoteData(check: QuoteCheck): object {
  const common = { kind: check.kind, given: check.given, complete: check.complete };
  const coverage = coverageData(check.coverage);
  switch (check.kind) {
    case 'exact': {
      const { articles, ignored } = check;
      return { ...common, articles, ignored, places: check.places.map(placeData), coverage };
    }
    case 'nearly': {
      const differs = { given: spans(check.differsGiven), archive: spans(check.differsArchive) };
      return { ...common, differs, places: [placeData(check.place)], coverage };
    }
    case 'absent':
      return { ...common, unknownTerms: check.unknown, places: [], coverage };
  }
}

function placeData({ article, quote, found, reports }: QuotePlace): object {
  const { start, end, text } = found;
  return { article: citedArticle(article), start, end, text, quote: { ...quote }, reports };
}
