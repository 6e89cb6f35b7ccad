import { randomBytes } from 'node:crypto';
import {
  type APIAttachment,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { LIMITS } from '../../discord-facts/limits.ts';
import { checkMessage } from '../rules/message-rules.ts';
import { checkResponse } from '../rules/response-rules.ts';
import { ApiError } from '../wire/api-error.ts';
import type { Clock } from '../wire/clock.ts';
import { asFields, type Fields } from '../wire/fields.ts';
import type { Outcome, Suggestion } from '../wire/outcome.ts';
import type { Snowflakes } from '../wire/snowflakes.ts';
import type { DiscordWords } from '../wire/words.ts';
import { answerFields, type Deed } from './deed.ts';
import { type BoardMessage, isLoading, type MessageBoard } from './message-board.ts';
import { BOT_USER, PEOPLE } from './residents.ts';

const { answerMs, tokenMs } = LIMITS.interaction;

interface Interaction {
  readonly deed: Deed;
  readonly id: string;
  readonly token: string;
  readonly since: number;
  readonly settle: (outcome: Outcome) => void;
  callOff: () => void;
  isAnswered: boolean;
  original: BoardMessage | undefined;
  isExpired: boolean;
}

type Files = readonly APIAttachment[];

/** What interactions are about, and by what they live. */
export interface InteractionParts {
  readonly board: MessageBoard;
  readonly ids: Snowflakes;
  readonly clock: Clock;
  readonly words: DiscordWords;
  /** Told of each first answer that was taken. */
  answered(id: string): void;
}

/** Every interaction of the playground: its token, how long it lives, whether and how it was answered. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #parts: InteractionParts;
  #expireNext = false;

  constructor(parts: InteractionParts) {
    this.#parts = parts;
  }

  /**
   * Begins an interaction.
   *
   * @param send - Sends it to the bot, with its id and token.
   * @returns What comes of it: at the latest when its token has run out.
   */
  begin(deed: Deed, send: (id: string, token: string) => void): Promise<Outcome> {
    return new Promise((resolve) => {
      const id = this.#parts.ids.next();
      const interaction: Interaction = {
        deed,
        id,
        token: randomBytes(32).toString('base64url'),
        since: this.#parts.clock.now(),
        settle: resolve,
        callOff: () => undefined,
        isAnswered: false,
        original: undefined,
        isExpired: this.#expireNext,
      };
      this.#expireNext = false;
      this.#byToken.set(interaction.token, interaction);
      this.#failAfter(interaction, answerMs);
      send(id, interaction.token);
    });
  }

  /** From now on every token is dead, as if 15 minutes had passed; `next`: the next one is dead on arrival. */
  expire(which: 'all' | 'next'): void {
    if (which === 'next') this.#expireNext = true;
    else for (const interaction of this.#byToken.values()) interaction.isExpired = true;
  }

  /** The bot's first response. @throws ApiError 10062, 40060, 50035. */
  answer(id: string, token: string, body: Fields, attachments: Files): BoardMessage | undefined {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id) throw new ApiError('unknownInteraction');
    if (interaction.isAnswered) throw new ApiError('alreadyAcknowledged');
    if (interaction.isExpired || this.#age(interaction) > answerMs) throw new ApiError('unknownInteraction');
    const type = body['type'] as Response;
    const data = asFields(body['data']);
    const { deed } = interaction;
    checkResponse(deed.type, deed.source?.wire, { type, data, files: attachments.length });
    interaction.callOff();
    interaction.isAnswered = true;
    this.#parts.answered(id);
    return this.#apply(interaction, type, data, attachments);
  }

  /** The message that a webhook call means. @throws ApiError 10015, 10008. */
  find(token: string, messageId: string): BoardMessage {
    const interaction = this.#live(token);
    if (messageId !== '@original') return this.#parts.board.get(messageId);
    if (!interaction.original) throw new ApiError('unknownMessage');
    return interaction.original;
  }

  /** Edits an answer. @throws ApiError 10015, 10008, 50035. */
  edit(token: string, messageId: string, body: Fields, attachments: Files): BoardMessage {
    const interaction = this.#live(token);
    const message = this.find(token, messageId);
    checkMessage(body, attachments.length, isLoading(message.wire) ? null : message.wire);
    this.#parts.board.edit(message, body, attachments);
    settle(interaction, { deferred: true, message: structuredClone(message.wire) });
    return message;
  }

  /** Deletes an answer. @throws ApiError 10015, 10008. */
  remove(token: string, messageId: string): void {
    const interaction = this.#live(token);
    this.#parts.board.remove(this.find(token, messageId));
    settle(interaction, { deferred: true, deleted: true });
  }

  /** Sends another message; right after a deferral it takes the deferral's place. @throws ApiError 10015, 50035. */
  followUp(token: string, body: Fields, attachments: Files): BoardMessage {
    const interaction = this.#live(token);
    const { original, deed } = interaction;
    if (original && isLoading(original.wire)) return this.edit(token, '@original', body, attachments);
    checkMessage(body, attachments.length, null);
    const message = this.#post(interaction, body, attachments, original ?? deed.source);
    settle(interaction, { deferred: true, message: structuredClone(message.wire) });
    return message;
  }

  #age({ since }: Interaction): number {
    return this.#parts.clock.now() - since;
  }

  #live(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    const isLive = interaction?.isAnswered === true && !interaction.isExpired && this.#age(interaction) <= tokenMs;
    if (!isLive) throw new ApiError('unknownWebhook');
    return interaction;
  }

  /** Does what a first answer says; one that defers leaves the outcome open. */
  #apply(interaction: Interaction, type: Response, data: Fields, attachments: Files): BoardMessage | undefined {
    const { source, channelId } = interaction.deed;
    switch (type) {
      case Response.ApplicationCommandAutocompleteResult:
        settle(interaction, { deferred: false, choices: data['choices'] as readonly Suggestion[] });
        return undefined;
      case Response.Modal: {
        const form = data as unknown as APIModalInteractionResponseCallbackData;
        settle(interaction, { deferred: false, modal: { data: form, channelId, messageId: source?.wire.id ?? null } });
        return undefined;
      }
      case Response.DeferredChannelMessageWithSource:
      case Response.DeferredMessageUpdate: {
        const flags = Number(data['flags'] ?? 0) | MessageFlags.Loading;
        interaction.original =
          type === Response.DeferredMessageUpdate ? source : this.#post(interaction, { flags }, [], source);
        this.#failAfter(interaction, tokenMs);
        return interaction.original;
      }
      case Response.ChannelMessageWithSource:
      case Response.UpdateMessage: {
        interaction.original =
          type === Response.UpdateMessage
            ? source && this.#parts.board.edit(source, data, attachments)
            : this.#post(interaction, data, attachments, source);
        const { original } = interaction;
        settle(interaction, { deferred: false, ...(original && { message: structuredClone(original.wire) }) });
        return original;
      }
      case Response.Pong:
      case Response.PremiumRequired:
      case Response.LaunchActivity:
      default:
        throw new ApiError('invalidForm');
    }
  }

  #post({ deed, id, original }: Interaction, body: Fields, attachments: Files, reference?: BoardMessage): BoardMessage {
    const isEphemeral = (Number(body['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0;
    return this.#parts.board.add({
      channelId: deed.channelId,
      author: BOT_USER,
      body,
      attachments,
      onlyFor: isEphemeral ? PEOPLE[deed.person].id : null,
      extra: answerFields(deed, id, original === undefined, reference),
    });
  }

  #failAfter(interaction: Interaction, ms: number): void {
    const { words, clock } = this.#parts;
    const isPress = interaction.deed.type === InteractionType.MessageComponent;
    interaction.callOff = clock.after(ms, () => {
      interaction.settle({ deferred: interaction.isAnswered, failed: isPress ? words.failed : words.noResponse });
    });
  }
}

function settle(interaction: Interaction, outcome: Outcome): void {
  interaction.callOff();
  // The bot's request is answered and logged before its person goes on.
  setImmediate(interaction.settle, outcome);
}
