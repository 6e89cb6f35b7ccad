import {
  type APIAttachment,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { playground as words } from '../../texts/en/playground.ts';
import { ApiError } from '../rest/api-error.ts';
import type { Clock } from '../clock.ts';
import { asFields, type Fields } from '../fields.ts';
import { FormCheck } from '../rules/form-check.ts';
import { LIMITS } from '../rules/limits.ts';
import type { BoardMessage, MessageBoard } from './message-board.ts';
import { isLoading } from './message-board.ts';
import { checkMessage } from '../rules/message-rules.ts';
import { checkChoices, checkModal } from '../rules/modal-rules.ts';
import type { Outcome, Suggestion } from '../outcome.ts';
import { BOT_USER, GUILD_ID, type PersonName, userOf } from './residents.ts';
import type { Snowflakes } from './snowflakes.ts';

/** What somebody did, as far as its answer depends on it. */
export interface Deed {
  readonly type: InteractionType;
  readonly person: PersonName;
  readonly channelId: string;
  /** Shown over the answer: "alice used ask". */
  readonly commandName: string | null;
  readonly fromMenu: boolean;
  /** The message whose button was pressed, or on which the form was opened. */
  readonly source: BoardMessage | null;
}

interface Interaction extends Deed {
  readonly id: string;
  readonly token: string;
  readonly since: number;
  readonly settle: (outcome: Outcome) => void;
  callOff: () => void;
  answered: Response | null;
  ephemeral: boolean;
  original: BoardMessage | null;
  expired: boolean;
}

/** Which answers each kind of interaction takes. */
const ANSWERS: Readonly<Record<number, readonly Response[]>> = {
  [InteractionType.ApplicationCommand]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Response.ApplicationCommandAutocompleteResult],
  [InteractionType.MessageComponent]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.DeferredMessageUpdate,
    Response.UpdateMessage,
    Response.Modal,
  ],
  [InteractionType.ModalSubmit]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.DeferredMessageUpdate,
    Response.UpdateMessage,
  ],
};

/** Every interaction of the playground: its token, how long it lives, whether and how it was answered. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #board: MessageBoard;
  readonly #ids: Snowflakes;
  readonly #clock: Clock;
  #expireNext = false;

  constructor(board: MessageBoard, ids: Snowflakes, clock: Clock) {
    this.#board = board;
    this.#ids = ids;
    this.#clock = clock;
  }

  /**
   * Begins an interaction.
   *
   * @param send - Sends it to the bot, with its id and token.
   * @returns What comes of it: at the latest when its token has run out.
   */
  begin(deed: Deed, send: (id: string, token: string) => void): Promise<Outcome> {
    return new Promise((resolve) => {
      const id = this.#ids.next();
      const interaction: Interaction = {
        ...deed,
        id,
        token: `local-interaction-${id}`,
        since: this.#clock.now(),
        settle: resolve,
        callOff: () => undefined,
        answered: null,
        ephemeral: false,
        original: null,
        expired: this.#expireNext,
      };
      this.#expireNext = false;
      this.#byToken.set(interaction.token, interaction);
      this.#failAfter(interaction, LIMITS.answerMs);
      send(id, interaction.token);
    });
  }

  /** From now on every token is dead, as if 15 minutes had passed; `next`: the next one is dead on arrival. */
  expire(which: 'all' | 'next'): void {
    if (which === 'next') this.#expireNext = true;
    else for (const interaction of this.#byToken.values()) interaction.expired = true;
  }

  /** The bot's first response. @throws ApiError 10062, 40060, 50035. */
  answer(id: string, token: string, body: Fields, attachments: readonly APIAttachment[]): BoardMessage | null {
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.id !== id) throw new ApiError('unknownInteraction');
    if (interaction.answered !== null) throw new ApiError('alreadyAcknowledged');
    if (interaction.expired || this.#clock.now() - interaction.since > LIMITS.answerMs) {
      throw new ApiError('unknownInteraction');
    }
    const type = body['type'] as Response;
    const data = asFields(body['data']);
    this.#check(interaction, type, data, attachments.length);
    interaction.callOff();
    interaction.answered = type;
    return this.#apply(interaction, type, data, attachments);
  }

  /** The message that a webhook call means. @throws ApiError 10015, 10008. */
  find(token: string, messageId: string): BoardMessage {
    const interaction = this.#live(token);
    if (messageId !== '@original') return this.#board.get(messageId);
    if (!interaction.original) throw new ApiError('unknownMessage');
    return interaction.original;
  }

  /** Edits an answer. @throws ApiError 10015, 10008, 50035. */
  edit(token: string, messageId: string, body: Fields, attachments: readonly APIAttachment[]): BoardMessage {
    const interaction = this.#live(token);
    const message = this.find(token, messageId);
    checkMessage(body, attachments.length, !isLoading(message.wire));
    this.#board.edit(message, body, attachments);
    this.#settle(interaction, { deferred: true, message: structuredClone(message.wire) });
    return message;
  }

  /** Deletes an answer. @throws ApiError 10015, 10008. */
  remove(token: string, messageId: string): void {
    const interaction = this.#live(token);
    this.#board.remove(this.find(token, messageId));
    this.#settle(interaction, { deferred: true, deleted: true });
  }

  /** Sends another message; right after a deferral it takes the deferral's place. @throws ApiError 10015, 50035. */
  followUp(token: string, body: Fields, attachments: readonly APIAttachment[]): BoardMessage {
    const interaction = this.#live(token);
    if (interaction.original && isLoading(interaction.original.wire))
      return this.edit(token, '@original', body, attachments);
    checkMessage(body, attachments.length, false);
    const ephemeral = isEphemeral(body);
    const message = this.#post(interaction, body, attachments, ephemeral, interaction.original ?? interaction.source);
    this.#settle(interaction, { deferred: true, message: structuredClone(message.wire) });
    return message;
  }

  #live(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    const old = interaction && this.#clock.now() - interaction.since > LIMITS.tokenMs;
    if (!interaction || interaction.answered === null || interaction.expired || old === true) {
      throw new ApiError('unknownWebhook');
    }
    return interaction;
  }

  #check({ type: kind, source }: Interaction, type: Response, data: Fields, files: number): void {
    const updates = type === Response.UpdateMessage || type === Response.DeferredMessageUpdate;
    const check = new FormCheck();
    if (ANSWERS[kind]?.includes(type) !== true || (updates && source === null)) {
      check.fail('type', 'INTERACTION_RESPONSE_TYPE_INVALID', 'This response type is not allowed here');
    }
    const extra = Object.keys(data).filter((key) => key !== 'flags');
    if (type === Response.DeferredChannelMessageWithSource && extra.length > 0) {
      check.fail('data', 'INTERACTION_DEFER_FIELDS', 'A deferral may carry only its EPHEMERAL flag');
    }
    check.done();
    if (type === Response.ChannelMessageWithSource) checkMessage(data, files, false);
    if (type === Response.UpdateMessage) checkMessage(data, files, true);
    if (type === Response.ApplicationCommandAutocompleteResult) checkChoices(data);
    if (type === Response.Modal) checkModal(data);
  }

  #apply(
    interaction: Interaction,
    type: Response,
    data: Fields,
    attachments: readonly APIAttachment[],
  ): BoardMessage | null {
    const { source } = interaction;
    switch (type) {
      case Response.ChannelMessageWithSource: {
        interaction.original = this.#post(interaction, data, attachments, isEphemeral(data), source);
        break;
      }
      case Response.DeferredChannelMessageWithSource: {
        const flags = Number(data['flags'] ?? 0) | MessageFlags.Loading;
        interaction.original = this.#post(interaction, { flags }, [], isEphemeral(data), source);
        this.#failAfter(interaction, LIMITS.tokenMs);
        return interaction.original;
      }
      case Response.UpdateMessage: {
        interaction.original = source && this.#board.edit(source, data, attachments);
        break;
      }
      case Response.DeferredMessageUpdate: {
        interaction.original = source;
        this.#failAfter(interaction, LIMITS.tokenMs);
        return source;
      }
      case Response.ApplicationCommandAutocompleteResult: {
        this.#settle(interaction, { deferred: false, choices: data['choices'] as readonly Suggestion[] });
        return null;
      }
      case Response.Modal: {
        const modal = {
          data: data as unknown as APIModalInteractionResponseCallbackData,
          channelId: interaction.channelId,
          messageId: source?.wire.id ?? null,
        };
        this.#settle(interaction, { deferred: false, modal });
        return null;
      }
      case Response.Pong:
      case Response.PremiumRequired:
      case Response.LaunchActivity:
      default: {
        throw new ApiError('invalidForm');
      }
    }
    const { original } = interaction;
    this.#settle(interaction, { deferred: false, ...(original && { message: structuredClone(original.wire) }) });
    return original;
  }

  #post(
    interaction: Interaction,
    body: Fields,
    attachments: readonly APIAttachment[],
    ephemeral: boolean,
    reference: BoardMessage | null,
  ): BoardMessage {
    const user = userOf(interaction.person);
    const metadata = {
      id: interaction.id,
      type: interaction.type,
      user,
      authorizing_integration_owners: { 0: GUILD_ID },
    };
    const { commandName } = interaction;
    const first = interaction.original === null && interaction.source === null;
    const used =
      commandName === null
        ? {}
        : { interaction: { id: interaction.id, type: interaction.type, name: commandName, user } };
    const extra = {
      type: first
        ? interaction.fromMenu
          ? MessageType.ContextMenuCommand
          : MessageType.ChatInputCommand
        : MessageType.Reply,
      application_id: BOT_USER.id,
      webhook_id: BOT_USER.id,
      interaction_metadata: {
        ...metadata,
        ...(interaction.source && { interacted_message_id: interaction.source.wire.id }),
      },
      ...(first ? used : {}),
      ...(reference && {
        message_reference: { type: 0, channel_id: reference.wire.channel_id, message_id: reference.wire.id },
      }),
    } as unknown as Partial<APIMessage>;
    return this.#board.add({
      channelId: interaction.channelId,
      author: BOT_USER,
      body: ephemeral ? { ...body, flags: Number(body['flags'] ?? 0) | MessageFlags.Ephemeral } : body,
      attachments,
      onlyFor: ephemeral ? user.id : null,
      extra,
    });
  }

  #settle(interaction: Interaction, outcome: Outcome): void {
    interaction.callOff();
    // The bot's request is answered and logged before its person goes on.
    setImmediate(interaction.settle, outcome);
  }

  #failAfter(interaction: Interaction, ms: number): void {
    const pressed = interaction.type === InteractionType.MessageComponent;
    interaction.callOff = this.#clock.after(ms, () => {
      interaction.settle({
        deferred: interaction.answered !== null,
        failed: pressed ? words.discord.failed : words.discord.noResponse,
      });
    });
  }
}

function isEphemeral(body: Fields): boolean {
  return (Number(body['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0;
}
