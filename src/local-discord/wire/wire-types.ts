import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageType,
  TextInputStyle,
} from 'discord.js';

/**
 * Numbers of Discord's wire format that the page needs too: the page takes nothing from discord.js, which is many times
 * its size. A test holds them against discord.js.
 */
export const OPTION = {
  subcommand: 1 as ApplicationCommandOptionType.Subcommand,
  string: 3 as ApplicationCommandOptionType.String,
  integer: 4 as ApplicationCommandOptionType.Integer,
  boolean: 5 as ApplicationCommandOptionType.Boolean,
  number: 10 as ApplicationCommandOptionType.Number,
} as const;

/** Kinds of application commands. */
export const COMMAND = {
  slash: 1 as ApplicationCommandType.ChatInput,
  user: 2 as ApplicationCommandType.User,
  message: 3 as ApplicationCommandType.Message,
} as const;

/** Kinds of components. */
export const COMPONENT = {
  row: 1 as ComponentType.ActionRow,
  button: 2 as ComponentType.Button,
  stringSelect: 3 as ComponentType.StringSelect,
  textInput: 4 as ComponentType.TextInput,
  textDisplay: 10 as ComponentType.TextDisplay,
  label: 18 as ComponentType.Label,
} as const;

/** Styles of buttons. */
export const BUTTON = {
  primary: 1 as ButtonStyle.Primary,
  secondary: 2 as ButtonStyle.Secondary,
  success: 3 as ButtonStyle.Success,
  danger: 4 as ButtonStyle.Danger,
  link: 5 as ButtonStyle.Link,
  premium: 6 as ButtonStyle.Premium,
} as const;

/** Style of a text input of several lines. */
export const PARAGRAPH = 2 as TextInputStyle.Paragraph;

/** Types of messages. */
export const MESSAGE = {
  plain: 0 as MessageType.Default,
  pinned: 6 as MessageType.ChannelPinnedMessage,
  reply: 19 as MessageType.Reply,
  slash: 20 as MessageType.ChatInputCommand,
  menu: 23 as MessageType.ContextMenuCommand,
} as const;

/** Flags of messages. */
export const FLAG = { ephemeral: 64, loading: 128 } as const;
