import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  TextInputStyle,
} from 'discord.js';
import { expect, it } from 'vitest';
import {
  BUTTON,
  COMMAND,
  COMPONENT,
  FLAG,
  MESSAGE,
  OPTION,
  PARAGRAPH,
} from '../../../src/local-discord/wire/wire-types.ts';

it.each<[string, readonly number[], readonly number[]]>([
  [
    'options',
    Object.values(OPTION),
    [
      ApplicationCommandOptionType.Subcommand,
      ApplicationCommandOptionType.String,
      ApplicationCommandOptionType.Integer,
      ApplicationCommandOptionType.Boolean,
      ApplicationCommandOptionType.Number,
    ],
  ],
  [
    'commands',
    Object.values(COMMAND),
    [ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message],
  ],
  [
    'components',
    Object.values(COMPONENT),
    [
      ComponentType.ActionRow,
      ComponentType.Button,
      ComponentType.StringSelect,
      ComponentType.TextInput,
      ComponentType.TextDisplay,
      ComponentType.Label,
    ],
  ],
  [
    'buttons',
    Object.values(BUTTON),
    [
      ButtonStyle.Primary,
      ButtonStyle.Secondary,
      ButtonStyle.Success,
      ButtonStyle.Danger,
      ButtonStyle.Link,
      ButtonStyle.Premium,
    ],
  ],
  ['inputs', [PARAGRAPH], [TextInputStyle.Paragraph]],
  [
    'messages',
    Object.values(MESSAGE),
    [
      MessageType.Default,
      MessageType.ChannelPinnedMessage,
      MessageType.Reply,
      MessageType.ChatInputCommand,
      MessageType.ContextMenuCommand,
    ],
  ],
  ['flags', Object.values(FLAG), [MessageFlags.Ephemeral, MessageFlags.Loading]],
])('the numbers of %s are those of discord.js', (_, ours, theirs) => {
  expect(ours).toEqual(theirs);
});
