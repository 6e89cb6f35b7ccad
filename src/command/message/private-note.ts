import { plain } from './lines.ts';
import type { Button, Line, MessageReply } from './reply.ts';

/** A few lines for the caller alone, drawn plainly where they are only text. */
export function privateNote(
  lines: readonly (string | Line)[],
  data: unknown = null,
  buttons: readonly Button[] = [],
): MessageReply {
  return {
    kind: 'message',
    visibility: 'private',
    heading: lines.map((line) => (typeof line === 'string' ? plain(line) : line)),
    blocks: [],
    first: 0,
    footer: [],
    buttons,
    data,
  };
}
