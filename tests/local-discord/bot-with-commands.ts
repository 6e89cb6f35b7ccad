import {
  ApplicationCommandType,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
  type SendableChannels,
  type TextBasedChannel,
} from 'discord.js';
import { type LocalBot, localBot } from './local-bot.ts';

/** The bit of Pin Messages, as the API writes it. */
export const PIN_MESSAGES = String(1n << 51n);

/** Commands of every kind that the playground knows. */
export const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'ask',
    description: 'Ask.',
    options: [
      {
        type: 3,
        name: 'question',
        description: 'What?',
        required: true,
        min_length: 3,
        max_length: 300,
        autocomplete: true,
      },
      { type: 3, name: 'sort', description: 'Order.', choices: [{ name: 'Newest first', value: 'newest' }] },
      { type: 5, name: 'private', description: 'Only you.' },
      { type: 4, name: 'count', description: 'How many.', min_value: 1, max_value: 10 },
    ],
  },
  {
    name: 'article',
    description: 'Articles.',
    options: [{ type: 1, name: 'latest', description: 'The latest.', options: [] }],
  },
  { name: 'pin', description: 'Pin.', default_member_permissions: PIN_MESSAGES },
  { name: 'Pin as summary', type: ApplicationCommandType.Message, default_member_permissions: PIN_MESSAGES },
  { name: 'Check this quote', type: ApplicationCommandType.Message },
];

/** A bot that has registered them in its guild. */
export async function botWithCommands(settings?: Parameters<typeof localBot>[0]): Promise<LocalBot> {
  const bot = await localBot(settings);
  await bot.client.application.commands.set(commands, bot.local.guildId);
  return bot;
}

/** Replies to any interaction that can be replied to. */
export const reply = (interaction: Interaction, options: object): Promise<unknown> => {
  if (!interaction.isRepliable()) throw new TypeError('not repliable');
  return interaction.reply(options);
};

/** The channel #news as the bot has it. */
export function newsOf(bot: LocalBot): SendableChannels & TextBasedChannel {
  const channel = bot.client.channels.cache.get(bot.local.guild.channel('news').id);
  if (!channel?.isSendable()) throw new TypeError('no channel');
  return channel;
}
