import type { CommandContext } from './context.ts';
import type { Permission } from './define-command.ts';
import type { MessageReply, RawOptions } from './reply.ts';

/** What to pin, and how to make it again. */
export interface PinRequest {
  /** The command, subcommand and options that make the reply. */
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: RawOptions;
  readonly reply: MessageReply;
}

/** What came of pinning. */
export type PinOutcome =
  | { readonly kind: 'pinned'; readonly url: string }
  | { readonly kind: 'missing-permission'; readonly permission: Permission }
  | { readonly kind: 'channel-full'; readonly limit: number }
  | { readonly kind: 'unavailable' };

/** Posts a reply as a message of its own in the caller's channel and pins it. */
export interface PinBoard {
  pin(request: PinRequest, context: CommandContext): Promise<PinOutcome>;
}
