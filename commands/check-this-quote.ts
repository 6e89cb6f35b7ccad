import { MAX_QUOTE } from '../src/answer/quote/quote-check.ts';
import { defineMenu } from '../src/command/model/define-command.ts';
import { quotesIn } from '../src/command/model/message-text.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import { quoteReply } from '../src/command/replies/quote-reply.ts';
import quote from './quote.ts';

/** **Check this quote**: whether what a message quotes, or says, stands in the archive. */
export default defineMenu({
  name: 'Check this quote',
  visibility: 'private',
  actions: quote.actions,
  run: async ({ context: { target, texts, corrections, newsroom } }) => {
    const [first, ...others] = quotesIn(target?.content ?? '');
    if (first === undefined) return privateNote([texts.quote.noText]);
    const check = await newsroom.checkQuote(first);
    const notes = [
      ...(first.length > MAX_QUOTE ? [texts.quote.cut(MAX_QUOTE)] : []),
      ...(others.length > 0 ? [texts.quote.onlyFirst] : []),
    ];
    return quoteReply({ check, texts, corrections, visibility: 'private', first: 0, notes });
  },
});
