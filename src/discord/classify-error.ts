import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';

import type { ChannelRefusal } from '../command/ports/channel-refusal.ts';

/**
 * What an error of Discord's means for us: the interaction is over or answered already, a permission is missing, the thing is gone,
 * the channel holds all the pins it can or takes nothing as it is, the member takes no messages of ours, Discord wants less of us, Discord is out of reach, or
 * the fault is ours.
 */
export type DiscordFault =
  | ChannelRefusal
  | 'expired'
  | 'answered'
  | 'missing-permission'
  | 'gone'
  | 'pins-full'
  | 'closed-to-bots'
  | 'slow-down'
  | 'unreachable'
  | 'ours';

/** Topics > Opcodes and Status Codes > JSON error codes. */
const FAULTS: Readonly<Record<number, DiscordFault>> = {
  [Code.UnknownInteraction]: 'expired',
  [Code.UnknownWebhook]: 'expired',
  [Code.InvalidWebhookToken]: 'expired',
  [Code.InteractionHasAlreadyBeenAcknowledged]: 'answered',
  [Code.MissingAccess]: 'missing-permission',
  [Code.MissingPermissions]: 'missing-permission',
  [Code.UnknownChannel]: 'gone',
  [Code.UnknownMessage]: 'gone',
  [Code.UnknownGuild]: 'gone',
  [Code.MaximumNumberOfPinsReachedForTheChannel]: 'pins-full',
  [Code.CannotSendMessagesToThisUser]: 'closed-to-bots',
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'closed-to-bots',
  [Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: 'slow-down',
  [Code.AnnouncementEditLimitExceeded]: 'slow-down',
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit]: 'slow-down',
  [Code.ChannelWriteRateLimit]: 'slow-down',
  [Code.ServerWriteRateLimit]: 'slow-down',
  [Code.ServiceResourceIsBeingRateLimited]: 'slow-down',
  [Code.APIResourceOverloaded]: 'slow-down',
  [Code.SendMessagesHasBeenTemporarilyDisabled]: 'slow-down',
  [Code.InvalidActionOnArchivedThread]: 'archived-thread',
  [Code.ThreadLocked]: 'locked-thread',
  [Code.CannotSendMessagesInNonTextChannel]: 'wrong-channel',
  [Code.CannotExecuteActionOnThisChannelType]: 'wrong-channel',
  [Code.CannotExecuteActionOnSystemMessage]: 'wrong-channel',
  [Code.MessageCanOnlyBePinnedInTheChannelItWasSentIn]: 'wrong-channel',
  [Code.CannotSendAMessageInAForumChannel]: 'post-without-author',
  [Code.MessageWasBlockedByAutomaticModeration]: 'automod',
  [Code.MessageBlockedByHarmfulLinksFilter]: 'automod',
  [Code.TwoFactorAuthenticationIsRequired]: 'two-factor',
};

/** Names that Node, its resolver and undici have for a connection that did not come about or did not last. */
const NO_CONNECTION =
  /^(?:UND_ERR_|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)/u;

/** Tells what an error thrown by a call to Discord means; anything else that was thrown is `ours`. */
export function classifyError(error: unknown): DiscordFault {
  if (error instanceof RateLimitError) return 'slow-down';
  if (error instanceof DiscordAPIError) {
    const fault = FAULTS[Number(error.code)];
    if (fault !== undefined) return fault;
    if (error.status === 403) return 'missing-permission';
    return error.status === 429 ? 'slow-down' : 'ours';
  }
  return error instanceof HTTPError || lostConnection(error) ? 'unreachable' : 'ours';
}

/** Whether an error says that the other side was not reached, or hung up: by a name of it or of what caused it. */
function lostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    error.name === 'AbortError' ||
    error.name === 'TimeoutError' ||
    NO_CONNECTION.test(code) ||
    lostConnection(error.cause)
  );
}
