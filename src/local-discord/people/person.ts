import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import { InvariantError } from '../../errors.ts';
import { playground } from '../../texts/en/playground.ts';
import { optionsOf, readCommandLine, subcommandsOf, type TypedValues } from './command-line.ts';
import { buttonsOf, faceOf, selectsOf } from './components.ts';
import type { Fields } from '../fields.ts';
import type { Guild } from '../guild/guild.ts';
import type { BoardMessage, MessageBoard } from '../guild/message-board.ts';
import { submittedFields } from './modal-fields.ts';
import { type SentOption, sentOptions } from './option-checks.ts';
import type { Modal, Outcome } from '../outcome.ts';
import { holds } from '../guild/permissions.ts';
import { type ChannelName, GUILD_ID, PEOPLE, type PersonName, userOf } from '../guild/residents.ts';

const words = playground.discord;

/** An interaction before it has an id and a token. */
export interface Invocation {
  readonly type: InteractionType;
  readonly person: Person;
  readonly channelId: string;
  readonly commandName: string | null;
  readonly fromMenu: boolean;
  readonly source: BoardMessage | null;
  readonly data: Fields;
}

/** What people act on. */
export interface PersonHost {
  readonly guild: Guild;
  readonly board: MessageBoard;
  offeredCommands(): readonly APIApplicationCommand[];
  /** Sends an interaction to the bot. */
  invoke(invocation: Invocation): Promise<Outcome>;
}

/** Where a command is used, and which part of it. */
export interface SlashPlace {
  readonly channel?: ChannelName;
  readonly subcommand?: string;
}

/** Somebody with a Discord client: may do what the client would let them do, and sees what the client would show. */
export class Person {
  readonly name: PersonName;
  readonly id: string;
  /** The language of their client. */
  locale = 'en-US';
  readonly #host: PersonHost;

  constructor(name: PersonName, host: PersonHost) {
    this.name = name;
    this.id = PEOPLE[name].id;
    this.#host = host;
  }

  /** The commands that this person is offered in a channel, message menus included. */
  commands(channel: ChannelName = 'general'): readonly APIApplicationCommand[] {
    const bits = this.#host.guild.permissions(this.id, this.#host.guild.channel(channel).id);
    return this.#host.offeredCommands().filter(({ default_member_permissions: needed }) => {
      if (needed === null || needed === undefined) return holds(bits, 'UseApplicationCommands');
      return holds(bits, 'Administrator') || (BigInt(needed) !== 0n && (bits & BigInt(needed)) === BigInt(needed));
    });
  }

  /** Uses a slash command, and waits for what comes of it. */
  slash(
    name: string,
    values: TypedValues = {},
    { channel = 'general', subcommand }: SlashPlace = {},
  ): Promise<Outcome> {
    return this.#command(name, values, channel, subcommand);
  }

  /** Uses a slash command as typed: `/ask question:who is …`. */
  type(line: string, channel: ChannelName = 'general'): Promise<Outcome> {
    const read = readCommandLine(line, this.#host.offeredCommands());
    if (!read) return refused(words.unknownCommand(line));
    return this.#command(read.name, read.options, channel, read.subcommand);
  }

  /** What is suggested for the option `focused` with these values so far. */
  complete(name: string, values: TypedValues, focused: string, place: SlashPlace = {}): Promise<Outcome> {
    return this.#command(name, values, place.channel ?? 'general', place.subcommand, focused);
  }

  /** Presses a button, named by its face ("Next", "📌 Pin") or custom id. @throws InvariantError if there is none. */
  press(message: APIMessage, button: string): Promise<Outcome> {
    const source = this.#see(message.id);
    if (!source) return refused(words.failed);
    const found = buttonsOf(source.wire).find(
      (each) =>
        faceOf(each) === button || each.custom_id === button || each.label === button || each.emoji?.name === button,
    );
    if (!found) {
      throw new InvariantError(`no button "${button}", only: ${buttonsOf(source.wire).map(faceOf).join(', ')}`);
    }
    if (found.disabled === true) return refused(words.failed);
    const data = { custom_id: found.custom_id, component_type: ComponentType.Button, id: found.id };
    return this.#act(InteractionType.MessageComponent, source, data);
  }

  /** Chooses from a select menu, named by its custom id or placeholder; values may be given by their labels. */
  select(message: APIMessage, menu: string, chosen: readonly string[]): Promise<Outcome> {
    const source = this.#see(message.id);
    if (!source) return refused(words.failed);
    const found = selectsOf(source.wire).find(({ custom_id: id, placeholder }) => id === menu || placeholder === menu);
    if (!found) throw new InvariantError(`no menu "${menu}"`);
    const values = chosen.map(
      (each) => found.options.find(({ label, value }) => label === each || value === each)?.value ?? each,
    );
    const data = { custom_id: found.custom_id, component_type: ComponentType.StringSelect, id: found.id, values };
    return this.#act(InteractionType.MessageComponent, source, data);
  }

  /** Sends a form; values by custom id or label, the rest as they stood. */
  submit(modal: Modal, values: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const components = submittedFields(modal.data, values);
    if (typeof components === 'string') return refused(components);
    return this.#host.invoke({
      type: InteractionType.ModalSubmit,
      person: this,
      channelId: modal.channelId,
      commandName: null,
      fromMenu: false,
      source: modal.messageId === null ? null : (this.#see(modal.messageId) ?? null),
      data: { custom_id: modal.data.custom_id, components, resolved: {} },
    });
  }

  /** Opens an entry of a message's Apps menu. */
  menu(name: string, message: APIMessage): Promise<Outcome> {
    const source = this.#see(message.id);
    const channel = this.#host.guild.channel(message.channel_id);
    const known = (each: APIApplicationCommand): boolean =>
      each.type === ApplicationCommandType.Message && each.name === name;
    const command = this.commands(channel.name as ChannelName).find(known);
    if (!source || !command) {
      return refused(this.#host.offeredCommands().some(known) ? words.notPermitted : words.unknownCommand(name));
    }
    const resolved = { messages: { [message.id]: source.wire } };
    return this.#host.invoke({
      type: InteractionType.ApplicationCommand,
      person: this,
      channelId: channel.id,
      commandName: name,
      fromMenu: true,
      source: null,
      data: { id: command.id, name, type: ApplicationCommandType.Message, target_id: message.id, resolved },
    });
  }

  /** Posts a message of one's own. @returns `null` if this person may not. */
  say(content: string, channel: ChannelName = 'general'): APIMessage | null {
    const { id } = this.#host.guild.channel(channel);
    if (!holds(this.#host.guild.permissions(this.id, id), 'SendMessages')) return null;
    const posted = this.#host.board.add({ channelId: id, author: userOf(this.name), body: { content } });
    return structuredClone(posted.wire);
  }

  /** Pins or unpins a message by hand. @returns Whether this person may. */
  setPinned(message: APIMessage, pinned: boolean): boolean {
    const source = this.#see(message.id);
    if (!source || !this.#may(message, 'PinMessages')) return false;
    if (pinned) this.#host.board.pin(source, userOf(this.name));
    else this.#host.board.unpin(source);
    return true;
  }

  /** Deletes a message by hand, or dismisses one that only this person sees. @returns Whether this person may. */
  remove(message: APIMessage): boolean {
    const source = this.#see(message.id);
    if (!source) return false;
    const own = source.onlyFor === this.id || source.wire.author.id === this.id;
    if (!own && !this.#may(message, 'ManageMessages')) return false;
    this.#host.board.remove(source);
    return true;
  }

  #may(message: APIMessage, permission: 'PinMessages' | 'ManageMessages'): boolean {
    return holds(this.#host.guild.permissions(this.id, message.channel_id), permission);
  }

  #see(messageId: string): BoardMessage | undefined {
    return this.#host.guild.channels
      .flatMap(({ id }) => this.#host.board.seenBy(this.id, id))
      .find(({ wire }) => wire.id === messageId);
  }

  #act(type: InteractionType, source: BoardMessage, data: Fields): Promise<Outcome> {
    return this.#host.invoke({
      type,
      person: this,
      channelId: source.wire.channel_id,
      commandName: null,
      fromMenu: false,
      source,
      data,
    });
  }

  #command(
    name: string,
    values: TypedValues,
    channel: ChannelName,
    subcommand?: string,
    focused?: string,
  ): Promise<Outcome> {
    const known = (each: APIApplicationCommand): boolean =>
      each.type === ApplicationCommandType.ChatInput && each.name === name;
    const command = this.commands(channel).find(known);
    if (!command) {
      return refused(this.#host.offeredCommands().some(known) ? words.notPermitted : words.unknownCommand(name));
    }
    const declared = optionsOf(command, subcommand);
    if (!declared)
      return refused(
        words.needsSubcommand(
          name,
          subcommandsOf(command).map((each) => each.name),
        ),
      );
    const options = sentOptions(declared, values, focused);
    if (typeof options === 'string') return refused(options);
    return this.#host.invoke({
      type: focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
      person: this,
      channelId: this.#host.guild.channel(channel).id,
      commandName: subcommand === undefined ? name : `${name} ${subcommand}`,
      fromMenu: false,
      source: null,
      data: {
        id: command.id,
        name,
        type: ApplicationCommandType.ChatInput,
        guild_id: GUILD_ID,
        options: nested(options, subcommand),
      },
    });
  }
}

function nested(options: readonly SentOption[], subcommand: string | undefined): readonly unknown[] {
  return subcommand === undefined
    ? options
    : [{ type: ApplicationCommandOptionType.Subcommand, name: subcommand, options }];
}

function refused(failed: string): Promise<Outcome> {
  return Promise.resolve({ deferred: false, failed });
}
