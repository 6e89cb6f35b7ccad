import type { Answer, AnswerPassage } from '../../answer/ask/answer.ts';
import { isAllDays } from '../../corpus/day.ts';
import { heading, plain, quoted, separated, small, strong } from '../message/lines.ts';
import { pageButtons } from '../message/page-buttons.ts';
import { answerData } from './plain-data.ts';
import { quoteBlock, quoteRuns, type QuoteSetting, unitBlock } from './quote-block.ts';
import type { Block, Button, Line, MessageReply, RawOptions, Visibility } from '../message/reply.ts';
import { tellButton } from './tell-button.ts';
import type { Texts } from '../../texts/texts.ts';

/** An answer with what its buttons carry. */
export interface AnswerView {
  readonly answer: Answer;
  /** The one source that was searched; `null` for all. */
  readonly source: string | null;
  /** How it goes on from another question: as it was asked, and what was taken over; `null` where it does not. */
  readonly further: { readonly asks: string; readonly carried: string } | null;
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

/** What a phone of 360 × 740 shows without scrolling: the best unit, and two more where they are short. */
export const GLANCE = { blocks: 3, characters: 760 } as const;
/** A summary is asked for whole. */
const WHOLE_SUMMARY = { blocks: 5, characters: 1600 } as const;

/** Sets an answer; one without passages is for the asker alone and says what was searched. */
export function answerReply(view: AnswerView): MessageReply {
  const { answer, texts, visibility, first } = view;
  if (answer.kind === 'no-answer') return noAnswerReply(view);
  return {
    kind: 'message',
    visibility,
    heading: [
      questionLine(view),
      ...furtherLines(view),
      ...unreadLines(answer, texts),
      ...speltLines(answer, texts),
      ...routeLines(view),
      ...maybeLines(view),
    ],
    blocks: answer.passages.map((passage, at) => unitBlock(passage, at + 1, view)),
    more: answer.total - answer.passages.length,
    first,
    glance: isSummary(answer) ? WHOLE_SUMMARY : GLANCE,
    footer: [...unknownLines(answer, texts), coverageLine(view)],
    buttons: answer.kind === 'answer' ? answerButtons(view) : maybeButtons(view),
    data: answerData(view),
  };
}

function isSummary({ route }: Answer): boolean {
  return route === 'period' || route === 'topic';
}

/** The question, since Discord does not show it, and the days it is limited to, unless the line under it says them. */
function questionLine({ answer, source, further, texts: { answer: words } }: AnswerView): Line {
  const { time, range, question, route } = answer;
  const kept =
    time?.kept === true
      ? words.understood(time.words, time.parts.length === 0 ? [range] : time.parts)
      : words.range(range);
  const days = isAllDays(range) || route === 'period' ? '' : words.separator + kept;
  const of = source === null ? '' : words.separator + source;
  return plain(strong(words.questionMark.trim()), ` ${further?.asks ?? question}${days}${of}`);
}

/** What of the question before it counted too. */
function furtherLines({ further, texts: { answer: words } }: AnswerView): Line[] {
  if (further === null) return [];
  return [small(further.carried === '' ? words.ofItsOwn : `${words.carriedOver}${further.carried}`)];
}

/** Where it was answered, if not by passages that answer a question. */
function routeLines({ answer: { route, range }, texts: { answer: words } }: AnswerView): Line[] {
  if (route === null) return [];
  return [plain(route === 'period' ? words.routes.period(range) : words.routes[route])];
}

/** What is shown shares the question's matter; whether it answers it is for the reader to see. */
function maybeLines({ answer: { kind, time }, texts: { answer: words } }: AnswerView): Line[] {
  if (kind !== 'maybe') return [];
  return [plain(time?.kept === false ? words.maybeOutside(time.words, time.range) : words.maybe)];
}

/** How many passages were found, and what the archive covers. */
function coverageLine({ answer, texts: { answer: words } }: AnswerView): Line {
  const { coverage, countedFrom, total } = answer;
  return small(
    { counter: 'shown' },
    separated(words.separator, [
      words.ofPassages(total),
      countedFrom === null ? null : words.endsOn(words.day(countedFrom)),
      words.covers(coverage),
    ]),
  );
}

/** The same words, as they were written, where another spelling was searched for. */
function literalButtons({ answer, carried, texts: { answer: words } }: AnswerView): Button[] {
  if (answer.spellings.length === 0) return [];
  const state = { ...carried, literal: true, first: 0 };
  return [{ label: words.buttons.literal, style: 'secondary', action: 'page', state }];
}

/** No timeline is made of what may not be an answer. */
function maybeButtons(view: AnswerView): Button[] {
  return [
    ...pageButtons('page', view.carried, view.texts),
    ...literalButtons(view),
    contextButton(view),
    furtherButton(view),
    ...feedbackButtons(view),
    dismissButton(view),
  ];
}

function contextButton({ carried, texts: { answer: words } }: AnswerView): Button {
  return { label: words.buttons.context, style: 'secondary', action: 'context', state: carried, page: 'here' };
}

/** Opens a form for a question that goes on from this one. */
function furtherButton({ carried, texts: { answer: words } }: AnswerView): Button {
  return { label: words.buttons.further, style: 'secondary', action: 'further', state: carried, page: 'here' };
}

function dismissButton({ texts: { answer: words } }: AnswerView): Button {
  return { label: words.buttons.dismiss, style: 'secondary', action: 'dismiss', state: {} };
}

function answerButtons(view: AnswerView): Button[] {
  const { answer, carried, texts } = view;
  const { buttons } = texts.answer;
  const turned = answer.order === 'newest' ? undefined : 'newest';
  const { reported, told } = answer.severalDays;
  return [
    ...pageButtons('page', carried, texts),
    ...literalButtons(view),
    // Reordering passages of one day would change nothing, and a route has its own order.
    ...(reported && answer.route === null
      ? [
          {
            label: turned === undefined ? buttons.best : buttons.newest,
            style: 'secondary',
            action: 'page',
            state: { ...carried, sort: turned, first: 0 },
          } as const,
        ]
      : []),
    // Only where there is a line of time to see.
    ...(told
      ? [{ label: texts.timeline.buttons.timeline, style: 'secondary', action: 'timeline', state: carried } as const]
      : []),
    // The lines of a summary are not cut from passages.
    ...(isSummary(answer) ? [] : [contextButton(view)]),
    furtherButton(view),
    ...feedbackButtons(view),
    // Where there is a server whose archive it is seen by.
    ...(view.votes ? [tellButton(answer.question, carried, texts)] : []),
    dismissButton(view),
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
  const late = range.since !== null && coverage.to !== null && range.since > coverage.to;
  const early = range.until !== null && coverage.from !== null && range.until < coverage.from;
  const buttons: Button[] = [];
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
    heading: [plain(words.nothing(view.further?.asks ?? answer.question)), ...furtherLines(view)],
    blocks: [],
    first: 0,
    footer: [
      plain(separated(words.separator, [words.searched(coverage, range), view.source])),
      ...(late && coverage.to !== null ? [plain(words.afterNewest(words.day(coverage.to)))] : []),
      ...(early && coverage.from !== null ? [plain(words.beforeOldest(words.day(coverage.from)))] : []),
      ...unreadLines(answer, texts),
      ...speltLines(answer, texts),
      ...unknownLines(answer, texts),
      ...(view.further === null ? [] : [small(words.shownBefore)]),
    ],
    buttons,
    data: answerData(view),
  };
}

/** The question without the words that named a time, so that another range can take their place. */
function withoutTime({ question, time }: Answer): string {
  if (time === null) return question;
  const rest = question.replace(time.words, ' ').replaceAll(/\s+/gu, ' ').trim();
  return rest.length >= 3 ? rest : question;
}

/** Words of the question that are a time and limit nothing, since they could not be read. */
function unreadLines({ unreadTimes }: Answer, { answer: words }: Texts): Line[] {
  return unreadTimes.length === 0 ? [] : [plain(words.unreadTimes(unreadTimes))];
}

/** Words that were read otherwise: said before what was found with them. */
function speltLines({ spellings }: Answer, { answer: words }: Texts): Line[] {
  if (spellings.length === 0) return [];
  const [read, wrote] = [spellings.map((each) => each.read), spellings.map((each) => each.wrote)];
  return [plain(words.spelt(read.join(', '), wrote.join(', ')))];
}

/** Words that nothing in the archive matches, with what may have been meant. */
function unknownLines({ unknownTerms, spellings }: Answer, { answer: words }: Texts): Line[] {
  const unread = unknownTerms.filter(({ word }) => !spellings.some(({ wrote }) => wrote === word));
  if (unread.length === 0) return [];
  const near = unread.flatMap(({ suggestions }) => suggestions.slice(0, 2));
  const names = unread.map(({ word }) => word).join(', ');
  const mean = near.map(({ word, articles }) => words.suggestion(word, articles)).join(', ');
  return [
    plain(separated(words.separator, [`${words.unknown}${names}`, mean === '' ? null : `${words.didYouMean}${mean}`])),
  ];
}

/** Sets the passages around the quotes of one page: the sentences before and after, word for word. */
export function contextReply(view: AnswerView): MessageReply {
  const { answer, texts, first, shown } = view;
  const passages = answer.passages.slice(first, shown > 0 ? first + shown : undefined);
  return privateReply(
    [heading(texts.answer.contextHeading)],
    passages.map((passage, at) => passageBlock(passage, first + at + 1, view)),
    [small(texts.answer.covers(answer.coverage))],
    answerData(view),
  );
}

/** The whole passage, with the sentence that was quoted standing out; its furniture is named and not shown. */
function passageBlock(passage: AnswerPassage, number: number, setting: QuoteSetting): Block {
  const { lines, repeat = lines, ...block } = quoteBlock(passage, number, setting);
  const parts = passage.parts.map((part) =>
    part.kind === 'folded'
      ? small(setting.texts.article.folded(part.of))
      : quoted(quoteRuns(part, [passage.quote], passage.dates)),
  );
  return { ...block, lines: [...parts, ...lines.slice(1)], repeat: [...parts, ...repeat.slice(1)] };
}

function privateReply(head: Line[], blocks: Block[], footer: Line[], data: unknown): MessageReply {
  return { kind: 'message', visibility: 'private', heading: head, blocks, first: 0, footer, buttons: [], data };
}
