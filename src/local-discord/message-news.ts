import type { Guild } from './guild/guild.ts';
import type { BoardMessage, MessageBoard } from './guild/message-board.ts';
import { GUILD_ID } from './guild/residents.ts';
import type { Fields } from './wire/fields.ts';

/** Tells the gateway of everything that happens to messages and pins that all members see. */
export function tellOfMessages(
  board: MessageBoard,
  guild: Guild,
  dispatch: (event: string, data: unknown) => void,
): void {
  const tell =
    (event: string, fields: (message: BoardMessage) => Fields) =>
    (message: BoardMessage): void => {
      // Without the intent for them, a bot is not told of direct messages.
      if (message.onlyFor === null && guild.directWith(message.wire.channel_id) === null)
        dispatch(event, { ...fields(message), guild_id: GUILD_ID });
    };
  board.on(
    'created',
    tell('MESSAGE_CREATE', ({ wire }) => ({ ...wire })),
  );
  board.on(
    'updated',
    tell('MESSAGE_UPDATE', ({ wire }) => ({ ...wire })),
  );
  board.on(
    'deleted',
    tell('MESSAGE_DELETE', ({ wire: { id, channel_id } }) => ({ id, channel_id })),
  );
  board.on('pins', (id) => {
    const { last_pin_timestamp } = guild.channel(id);
    dispatch('CHANNEL_PINS_UPDATE', { guild_id: GUILD_ID, channel_id: id, last_pin_timestamp });
  });
}
