import { type APIMessage, InteractionResponseType as Response, InteractionType } from 'discord.js';
import type { Fields } from '../wire/fields.ts';
import { FormCheck } from './form-check.ts';
import { checkMessage } from './message-rules.ts';
import { checkChoices, checkModal } from './modal-rules.ts';

const MESSAGES = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource] as const;
const UPDATES = [Response.DeferredMessageUpdate, Response.UpdateMessage] as const;

/** Which answers each kind of interaction takes. */
const ANSWERS: Readonly<Record<number, readonly Response[]>> = {
  [InteractionType.ApplicationCommand]: [...MESSAGES, Response.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [Response.ApplicationCommandAutocompleteResult],
  [InteractionType.MessageComponent]: [...MESSAGES, ...UPDATES, Response.Modal],
  [InteractionType.ModalSubmit]: [...MESSAGES, ...UPDATES],
};

/** The first answer to an interaction, as it came. */
export interface FirstAnswer {
  readonly type: Response;
  readonly data: Fields;
  readonly files: number;
}

/**
 * Refuses a first answer that Discord would refuse.
 *
 * @param source - The message that an update would change, if there is one.
 * @throws ApiError 50035, 50006 or 50109.
 */
export function checkResponse(
  kind: InteractionType,
  source: APIMessage | undefined,
  { type, data, files }: FirstAnswer,
): void {
  const check = new FormCheck();
  const updates = UPDATES.some((update) => update === type);
  if (ANSWERS[kind]?.includes(type) !== true || (updates && source === undefined)) {
    check.fail('type', 'INTERACTION_RESPONSE_TYPE_INVALID', 'This response type is not allowed here');
  }
  const extra = Object.keys(data).filter((key) => key !== 'flags');
  if (type === Response.DeferredChannelMessageWithSource && extra.length > 0) {
    check.fail('data', 'INTERACTION_DEFER_FIELDS', 'A deferral may carry only its EPHEMERAL flag');
  }
  check.done();
  if (type === Response.ChannelMessageWithSource) checkMessage(data, files, null);
  if (type === Response.UpdateMessage) checkMessage(data, files, source ?? null);
  if (type === Response.ApplicationCommandAutocompleteResult) checkChoices(data);
  if (type === Response.Modal) checkModal(data);
}
