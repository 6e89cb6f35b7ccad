import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What an error of Discord's means for us: the interaction is over, a permission is missing, the thing is gone,
 * the channel holds all the pins it can, Discord wants less of us, Discord is out of reach, or the fault is ours.
 */
export type DiscordFault =
  | 'expired'
  | 'missing-permission'
  | 'gone'
  | 'pins-full'
  | 'slow-down'
  | 'unreachable'
  | 'ours';

/** Topics > Opcodes and Status Codes > JSON error codes. */
const FAULTS: Readonly<Record<number, DiscordFault>> = {
  [RESTJSONErrorCodes.UnknownInteraction]: 'expired',
  [RESTJSONErrorCodes.UnknownWebhook]: 'expired',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'expired',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: 'expired',
  [RESTJSONErrorCodes.MissingAccess]: 'missing-permission',
  [RESTJSONErrorCodes.MissingPermissions]: 'missing-permission',
  [RESTJSONErrorCodes.UnknownChannel]: 'gone',
  [RESTJSONErrorCodes.UnknownMessage]: 'gone',
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]: 'pins-full',
  [RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: 'slow-down',
};

/** Tells what an error thrown by a call to Discord means; anything else that was thrown is `ours`. */
export function classifyError(error: unknown): DiscordFault {
  if (error instanceof RateLimitError) return 'slow-down';
  if (error instanceof DiscordAPIError) {
    const fault = FAULTS[Number(error.code)];
    if (fault !== undefined) return fault;
    if (error.status === 403) return 'missing-permission';
    return error.status === 429 ? 'slow-down' : 'ours';
  }
  if (error instanceof HTTPError) return 'unreachable';
  return error instanceof Error && error.name === 'AbortError' ? 'unreachable' : 'ours';
}
