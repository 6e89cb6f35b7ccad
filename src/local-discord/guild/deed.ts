import { type APIMessage, type InteractionType } from 'discord.js';
import type { Fields } from '../wire/fields.ts';
import { MESSAGE } from '../wire/wire-types.ts';
import type { Guild } from './guild.ts';
import type { BoardMessage } from './message-board.ts';
import { APPLICATION_ID, PEOPLE, type PersonName, userOf } from './residents.ts';

/** What somebody did with the bot, before it has an id and a token. */
export interface Deed {
  readonly type: InteractionType;
  readonly person: PersonName;
  /** Language of their client. */
  readonly locale: string;
  /** The server it was done on, or from whose member. */
  readonly guildId: string;
  readonly channelId: string;
  readonly data: Fields;
  /** The command that was called; its name is shown over the answer: "alice used ask". */
  readonly command?: { readonly name: string; readonly isMenu: boolean };
  /** The message whose button was pressed, or on which the form was opened. */
  readonly source?: BoardMessage | undefined;
}

/** What INTERACTION_CREATE carries of a deed. */
export function interactionPayload(deed: Deed, guild: Guild, id: string, token: string): Fields {
  const { person, locale, source } = deed;
  const channel = guild.channel(deed.channelId);
  const permissions = String(guild.permissions(PEOPLE[person].id, channel.id));
  const common = {
    id,
    token,
    version: 1,
    application_id: APPLICATION_ID,
    type: deed.type,
    data: deed.data,
    channel_id: channel.id,
    channel: { ...channel, permissions },
    app_permissions: String(guild.permissions(APPLICATION_ID, channel.id)),
    locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...(source && { message: source.wire }),
  };
  if (guild.directWith(channel.id) !== null)
    return { ...common, user: userOf(person), authorizing_integration_owners: { 1: PEOPLE[person].id }, context: 1 };
  return {
    ...common,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    member: { ...guild.member(PEOPLE[person].id), permissions },
    guild_locale: guild.locale,
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
  };
}

/**
 * What Discord adds to the bot's message that answers a deed.
 *
 * @param id - The interaction's.
 * @param first - Whether it is the first message about it.
 */
export function answerFields(deed: Deed, id: string, first: boolean, reference?: BoardMessage): Partial<APIMessage> {
  const { type, command, source } = deed;
  const user = userOf(deed.person);
  const isOpening = first && !source;
  return {
    type: isOpening ? (command?.isMenu === true ? MESSAGE.menu : MESSAGE.slash) : MESSAGE.reply,
    application_id: APPLICATION_ID,
    webhook_id: APPLICATION_ID,
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: { 0: deed.guildId },
      ...(source && { interacted_message_id: source.wire.id }),
    },
    ...(isOpening && command && { interaction: { id, type, name: command.name, user } }),
    ...(reference && {
      message_reference: { type: 0, channel_id: reference.wire.channel_id, message_id: reference.wire.id },
    }),
  } as unknown as Partial<APIMessage>;
}
