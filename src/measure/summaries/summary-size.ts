import type { Summary } from '../../answer/summary/summary.ts';
import { layoutPage } from '../../command/message/layout.ts';
import { summaryReply } from '../../command/replies/summary-reply.ts';
import { fitsComponents, fitsMessage, renderLines } from '../../discord/render/render-lines.ts';
import { textsFor } from '../../texts/texts-for.ts';
import type { JudgedItem } from './judged-item.ts';

/** How large a whole summary is on Discord, all its lines on one page. */
export interface SummarySize {
  /** In UTF-16 code units, markup and what stands around the quotes included. */
  readonly characters: number;
  /** Whether it stands in one message as an answer, and as a pin. */
  readonly fits: { readonly answer: boolean; readonly pin: boolean };
}

/** Draws a summary of a judged item whole, as Discord is sent it. */
export function summarySize(summary: Summary, { kind, topic: subject }: JudgedItem): SummarySize {
  const texts = textsFor(null);
  const title = kind === 'period' ? texts.summary.period(summary.range) : texts.summary.topic(subject);
  const reply = summaryReply({
    summary,
    title,
    subject,
    source: null,
    texts,
    corrections: new Map(),
    visibility: 'public',
    first: 0,
    carried: {},
    actions: { page: '', pin: null },
  });
  const { lines } = layoutPage(reply, () => true);
  return { characters: renderLines(lines).length, fits: { answer: fitsMessage(lines), pin: fitsComponents(lines) } };
}
