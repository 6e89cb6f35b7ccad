import type { Answer, AnswerPassage } from '../../answer/ask/answer.ts';
import { spansDays } from '../../answer/timeline/timeline-of-answer.ts';
import { heading, plain, separated, small, strong } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { answerData } from './plain-data.ts';
import { quoteBlock, quoteRuns, type QuoteSetting } from './quote-block.ts';
import type { Block, Button, Line, MessageReply, RawOptions, Visibility } from '../message/reply.ts';
import type { Texts } from '../../texts/texts.ts';

/** An answer with what its buttons carry. */
export interface AnswerView {
  readonly answer: Answer;
  readonly carried: RawOptions;
  readonly texts: Texts;
  readonly corrections: ReadonlyMap<string, string>;
  readonly visibility: Visibility;
  /** Whether votes can be kept here. */
  readonly votes: boolean;
  readonly first: number;
  /** How many quotes stood on the page that the button was on. */
  readonly shown: number;
  /** The last week that has articles; `null` where none is dated. */
  readonly lastDays: { readonly since: string; readonly until: string } | null;
}

/** How many near misses are offered. */
const NEAREST = 3;

/** Sets an answer; one without passages is for the asker alone and says what was searched. */
export function answerReply(view: AnswerView): MessageReply {
  const { answer, texts, visibility, first } = view;
  if (answer.kind === 'no-answer') return noAnswerReply(view);
  return {
    kind: 'message',
    visibility,
    heading: questionLines(view),
    blocks: answer.passages.map((passage, at) => quoteBlock(passage, at + 1, view)),
    first,
    footer: [...unknownLines(answer, texts), small(texts.answer.covers(answer.coverage))],
    buttons: answerButtons(view),
    data: answerData(answer),
  };
}

function questionLines({ answer, texts }: AnswerView): Line[] {
  const { answer: words } = texts;
  const range =
    answer.rangeWords === null ? words.range(answer.range) : words.understood(answer.rangeWords, answer.range);
  return [
    plain(
      strong(words.questionMark.trim()),
      ` ${answer.question}${words.separator}${range}${words.separator}`,
      { counter: 'shown' },
      words.ofPassages(answer.total),
    ),
  ];
}

function answerButtons(view: AnswerView): Button[] {
  const { answer, carried, texts } = view;
  const { buttons } = texts.answer;
  const turned = answer.order === 'newest' ? undefined : 'newest';
  const days = new Set(answer.passages.map(({ article }) => article.day));
  return [
    ...pageButtons('page', carried, texts),
    // Reordering passages of one day would change nothing.
    ...(days.size > 1
      ? [
          {
            label: turned === undefined ? buttons.best : buttons.newest,
            style: 'secondary',
            action: 'page',
            state: { ...carried, sort: turned, first: 0 },
          } as const,
        ]
      : []),
    ...(spansDays(answer)
      ? [{ label: texts.timeline.buttons.timeline, style: 'secondary', action: 'timeline', state: carried } as const]
      : []),
    { label: buttons.context, style: 'secondary', action: 'context', state: carried, page: 'here' },
    ...feedbackButtons(view),
    { label: buttons.dismiss, style: 'secondary', action: 'dismiss', state: {} },
  ];
}

/** Votes where they can be kept; Share where only the asker sees the answer. */
function feedbackButtons({ visibility, votes, carried, texts }: AnswerView): Button[] {
  const { up, down, share } = texts.feedback.buttons;
  const about = { question: carried['question'] };
  return [
    ...(votes
      ? [
          { label: '', emoji: up, style: 'secondary', action: 'up', state: about } as const,
          { label: '', emoji: down, style: 'secondary', action: 'down', state: about } as const,
        ]
      : []),
    ...(visibility === 'private'
      ? [{ label: share, style: 'secondary', action: 'share', state: { ...carried, private: undefined } } as const]
      : []),
  ];
}

function noAnswerReply(view: AnswerView): MessageReply {
  const { answer, carried, texts, lastDays } = view;
  const { answer: words } = texts;
  const { coverage, range } = answer;
  const near = answer.nearest.slice(0, NEAREST);
  const late = range.since !== null && coverage.to !== null && range.since > coverage.to;
  const early = range.until !== null && coverage.from !== null && range.until < coverage.from;
  const buttons: Button[] = [];
  if (near.length > 0) {
    const label = words.buttons.showNearest(near.length);
    buttons.push({ label, style: 'secondary', action: 'nearest', state: carried });
  }
  if (late && lastDays !== null) {
    const state = { ...carried, ...lastDays, question: withoutTime(answer) };
    buttons.push({ label: words.buttons.lastDays, style: 'secondary', action: 'page', state });
  }
  // It says what the question was, where no other button does.
  const about = { question: carried['question'] };
  buttons.push({ label: words.buttons.dismiss, style: 'secondary', action: 'dismiss', state: about });
  return {
    kind: 'message',
    visibility: 'private',
    heading: [plain(words.nothing(answer.question))],
    blocks: [],
    first: 0,
    footer: [
      plain(words.searched(coverage, range)),
      ...(late && coverage.to !== null ? [plain(words.afterNewest(words.day(coverage.to)))] : []),
      ...(early && coverage.from !== null ? [plain(words.beforeOldest(words.day(coverage.from)))] : []),
      ...unknownLines(answer, texts),
      ...(near.length > 0 ? [plain(words.nearestOffer)] : []),
    ],
    buttons,
    data: answerData(answer),
  };
}

/** The question without the words that named a time, so that another range can take their place. */
function withoutTime({ question, rangeWords }: Answer): string {
  if (rangeWords === null) return question;
  const rest = question.replace(rangeWords, ' ').replaceAll(/\s+/gu, ' ').trim();
  return rest.length >= 3 ? rest : question;
}

/** Words that were read otherwise, then those that nothing in the archive matches. */
function unknownLines({ unknownTerms, spellings }: Answer, { answer: words }: Texts): Line[] {
  const unread = unknownTerms.filter(({ word }) => !spellings.some(({ wrote }) => wrote === word));
  const [read, wrote] = [spellings.map((each) => each.read), spellings.map((each) => each.wrote)];
  const spelt = spellings.length === 0 ? [] : [plain(words.spelt(read.join(', '), wrote.join(', ')))];
  if (unread.length === 0) return spelt;
  const near = unread.flatMap(({ suggestions }) => suggestions.slice(0, 2));
  const names = unread.map(({ word }) => word).join(', ');
  const mean = near.map(({ word, articles }) => words.suggestion(word, articles)).join(', ');
  return [
    ...spelt,
    plain(separated(words.separator, [`${words.unknown}${names}`, mean === '' ? null : `${words.didYouMean}${mean}`])),
  ];
}

/** Sets the near misses of a question, labelled as such. */
export function nearestReply(view: AnswerView): MessageReply {
  const { answer, texts } = view;
  return privateReply(
    [plain(texts.answer.nearest)],
    answer.nearest.slice(0, NEAREST).map((passage, at) => quoteBlock(passage, at + 1, view)),
    [small(texts.answer.covers(answer.coverage))],
    answerData(answer),
  );
}

/** Sets the passages around the quotes of one page: the sentences before and after, word for word. */
export function contextReply(view: AnswerView): MessageReply {
  const { answer, texts, first, shown } = view;
  const passages = answer.passages.slice(first, shown > 0 ? first + shown : undefined);
  return privateReply(
    [heading(texts.answer.contextHeading)],
    passages.map((passage, at) => passageBlock(passage, first + at + 1, view)),
    [small(texts.answer.covers(answer.coverage))],
    answerData(answer),
  );
}

/** The whole passage, with the sentence that was quoted standing out. */
function passageBlock(passage: AnswerPassage, number: number, setting: QuoteSetting): Block {
  const block = quoteBlock({ ...passage, quote: passage, highlights: [passage.quote] }, number, setting);
  return {
    ...block,
    lines: [{ kind: 'quote', runs: quoteRuns(passage, [passage.quote], passage.dates) }, ...block.lines.slice(1)],
  };
}

function privateReply(head: Line[], blocks: Block[], footer: Line[], data: unknown): MessageReply {
  return { kind: 'message', visibility: 'private', heading: head, blocks, first: 0, footer, buttons: [], data };
}
