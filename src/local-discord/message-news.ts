import type { Guilds } from './guild/guilds.ts';
import type { BoardMessage, MessageBoard } from './guild/message-board.ts';
import type { Fields } from './wire/fields.ts';

/** Tells the gateway of everything that happens to messages and pins that all members see. */
export function tellOfMessages(
  board: MessageBoard,
  guilds: Guilds,
  dispatch: (event: string, data: unknown) => void,
): void {
  const tell =
    (event: string, fields: (message: BoardMessage) => Fields) =>
    (message: BoardMessage): void => {
      // Without the intent for them, a bot is not told of direct messages.
      const guild = guilds.withChannel(message.wire.channel_id);
      if (message.onlyFor === null && guild.directWith(message.wire.channel_id) === null)
        dispatch(event, { ...fields(message), guild_id: guild.id });
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
    const guild = guilds.withChannel(id);
    const { last_pin_timestamp } = guild.channel(id);
    dispatch('CHANNEL_PINS_UPDATE', { guild_id: guild.id, channel_id: id, last_pin_timestamp });
  });
}
