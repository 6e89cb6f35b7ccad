import type { Span } from '../../corpus/article.ts';
import type { Quote } from '../model/quote.ts';
import type { Query } from '../question/query.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import { passageParts } from '../sentences/fold-furniture.ts';
import { joinSpans } from '../sentences/join-spans.ts';
import { leadIn } from '../sentences/lead-in.ts';
import type { AnswerPassage } from './answer.ts';
import type { AnswerUnit } from './choose-units.ts';
import { happenedOn } from './days-told.ts';
import type { Investigation } from './investigate.ts';

/** Works out what is shown with a quote: its passage, the sentence that it leans on, its dates, and who else reports it. */
export function passageOf(
  { kept, others }: AnswerUnit,
  { reader, dates }: Pick<Investigation, 'reader' | 'dates'>,
  query: Query,
): AnswerPassage {
  const { article, passage, start, end } = kept;
  const alike = new Set(others.map((each) => each.article.id));
  for (const id of article.reports) alike.add(id);
  alike.delete(article.id);
  const lead = leadIn(article, kept, reader);
  const slice = (span: Span): Quote => ({ ...span, text: article.body.slice(span.start, span.end) });
  return {
    article: quotedHeader(article),
    ...slice({ start: passage.start, end: passage.end }),
    parts: passageParts(article, passage),
    quote: slice({ start, end }),
    lead: lead === null ? null : slice(lead),
    highlights: joinSpans(kept.occurrences),
    dates: [...(lead === null ? [] : dates.within(article, lead)), ...dates.within(article, { start, end })],
    score: kept.score,
    reports: alike.size,
    happened: query.answerType === 'when' ? happenedOn(article, { start, end }, dates) : null,
  };
}
