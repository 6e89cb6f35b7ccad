import type { Answer } from '../../answer/ask/answer.ts';
import { layoutPage } from '../../command/message/layout.ts';
import { answerReply } from '../../command/replies/answer-reply.ts';
import { fitsMessage, renderLines } from '../../discord/render/render-lines.ts';
import { textsFor } from '../../texts/texts-for.ts';

/** Characters of the first page of an answer as it is sent to Discord, in UTF-16 code units. */
export function replyLength(answer: Answer): number {
  const texts = textsFor(null);
  const reply = answerReply({
    answer,
    source: null,
    further: null,
    carried: {},
    texts,
    corrections: new Map(),
    visibility: 'public',
    votes: true,
    first: 0,
    shown: 0,
    lastDays: null,
  });
  return renderLines(layoutPage(reply, fitsMessage, texts.discord.cut).lines).length;
}
