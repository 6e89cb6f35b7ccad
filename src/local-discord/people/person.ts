import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import { holds } from '../../discord-facts/permissions.ts';
import { InvariantError } from '../../errors.ts';
import type { CommandPermissions } from '../guild/command-permissions.ts';
import type { Deed } from '../guild/deed.ts';
import type { Guild } from '../guild/guild.ts';
import type { BoardMessage, MessageBoard } from '../guild/message-board.ts';
import { type ChannelName, PEOPLE, type PersonName, userOf } from '../guild/residents.ts';
import type { Fields } from '../wire/fields.ts';
import type { Modal, Outcome } from '../wire/outcome.ts';
import type { DiscordWords } from '../wire/words.ts';
import { optionsOf, readCommandLine, subcommandsOf, type TypedValues } from './command-line.ts';
import { buttonsOf, faceOf, selectsOf } from './components.ts';
import { submittedFields } from './modal-fields.ts';
import { type SentOption, sentOptions } from './option-checks.ts';

/** What people act on. */
export interface PersonHost {
  readonly guild: Guild;
  readonly board: MessageBoard;
  readonly words: DiscordWords;
  offeredCommands(): readonly APIApplicationCommand[];
  /** What administrators set for commands. */
  readonly rules: CommandPermissions;
  /** Sends what somebody did to the bot. */
  send(deed: Deed): Promise<Outcome>;
}

/** Interactions > Receiving and Responding > Interaction Context Types: BOT_DM. */
const IN_CONVERSATION = 1;

/** Where a command is used, and which part of it. */
export interface SlashPlace {
  readonly channel?: ChannelName;
  /** In a conversation with the bot, away from the server. */
  readonly direct?: true;
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
    const roleIds = this.#host.guild.member(this.id).roles;
    return this.#host.offeredCommands().filter(({ id, default_member_permissions: needed }) => {
      const decided = this.#host.rules.decides(id, this.id, roleIds);
      if (decided !== null) return decided;
      if (needed === null || needed === undefined) return holds(bits, 'UseApplicationCommands');
      return holds(bits, 'Administrator') || (BigInt(needed) !== 0n && (bits & BigInt(needed)) === BigInt(needed));
    });
  }

  /** The commands that this person is offered in a conversation with the bot. */
  directCommands(): readonly APIApplicationCommand[] {
    return this.#host.offeredCommands().filter(({ contexts }) => contexts?.includes(IN_CONVERSATION) === true);
  }

  /** Uses a slash command, and waits for what comes of it. */
  slash(name: string, values: TypedValues = {}, place: SlashPlace = {}): Promise<Outcome> {
    return this.#call(name, values, place);
  }

  /** Uses a slash command as typed: `/ask question:who is …`. */
  type(line: string, channel: ChannelName = 'general'): Promise<Outcome> {
    const read = readCommandLine(line, this.#host.offeredCommands());
    if (!read) return refused(this.#host.words.unknownCommand(line));
    const { name, options, subcommand } = read;
    return this.#call(name, options, { channel, ...(subcommand !== undefined && { subcommand }) });
  }

  /** What is suggested for the option `focused` with these values so far. */
  complete(name: string, values: TypedValues, focused: string, place: SlashPlace = {}): Promise<Outcome> {
    return this.#call(name, values, place, focused);
  }

  /** Presses a button, named by its face ("Next", "📌 Pin") or custom id. @throws InvariantError if there is none. */
  press(message: APIMessage, button: string): Promise<Outcome> {
    const source = this.#see(message.id);
    if (!source) return refused(this.#host.words.failed);
    const buttons = buttonsOf(source.wire);
    const found = buttons.find((each) => [faceOf(each), each.custom_id, each.label, each.emoji?.name].includes(button));
    if (!found) throw new InvariantError(`no button "${button}", only: ${buttons.map(faceOf).join(', ')}`);
    if (found.disabled === true) return refused(this.#host.words.failed);
    return this.#use(source, { custom_id: found.custom_id, component_type: ComponentType.Button, id: found.id });
  }

  /** Chooses from a select menu, named by its custom id or placeholder; values may be given by their labels. */
  select(message: APIMessage, menu: string, chosen: readonly string[]): Promise<Outcome> {
    const source = this.#see(message.id);
    if (!source) return refused(this.#host.words.failed);
    const found = selectsOf(source.wire).find(({ custom_id: id, placeholder }) => id === menu || placeholder === menu);
    if (!found) throw new InvariantError(`no menu "${menu}"`);
    const values = chosen.map(
      (each) => found.options.find(({ label, value }) => label === each || value === each)?.value ?? each,
    );
    const type = ComponentType.StringSelect;
    return this.#use(source, { custom_id: found.custom_id, component_type: type, id: found.id, values });
  }

  /** Sends a form; values by custom id or label, the rest as they stood. */
  submit(modal: Modal, values: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const components = submittedFields(modal.data, values, this.#host.words);
    if (typeof components === 'string') return refused(components);
    return this.#do({
      type: InteractionType.ModalSubmit,
      channelId: modal.channelId,
      source: modal.messageId === null ? undefined : this.#see(modal.messageId),
      data: { custom_id: modal.data.custom_id, components, resolved: {} },
    });
  }

  /** Opens an entry of a message's Apps menu. */
  menu(name: string, message: APIMessage): Promise<Outcome> {
    const type = ApplicationCommandType.Message;
    const source = this.#see(message.id);
    const { id: channelId, name: channel } = this.#host.guild.channel(message.channel_id);
    const command = this.#offered(type, name, channel);
    if (!source) return refused(this.#host.words.failed);
    if (typeof command === 'string') return refused(command);
    return this.#do({
      type: InteractionType.ApplicationCommand,
      channelId,
      command: { name, isMenu: true },
      data: {
        id: command.id,
        name,
        type,
        target_id: message.id,
        resolved: { messages: { [message.id]: source.wire } },
      },
    });
  }

  /** Posts a message of one's own. @returns `null` if this person may not. */
  say(content: string, channel: ChannelName = 'general'): APIMessage | null {
    const { id } = this.#host.guild.channel(channel);
    if (!this.#may(id, 'SendMessages')) return null;
    const posted = this.#host.board.add({ channelId: id, author: userOf(this.name), body: { content } });
    return structuredClone(posted.wire);
  }

  /** Pins or unpins a message by hand. @returns Whether this person may. */
  setPinned(message: APIMessage, pinned: boolean): boolean {
    const source = this.#see(message.id);
    if (!source || !this.#may(message.channel_id, 'PinMessages')) return false;
    if (pinned) this.#host.board.pin(source, userOf(this.name));
    else this.#host.board.unpin(source);
    return true;
  }

  /** Deletes a message by hand, or dismisses one that only this person sees. @returns Whether this person may. */
  remove(message: APIMessage): boolean {
    const source = this.#see(message.id);
    if (!source) return false;
    const own = source.onlyFor === this.id || source.wire.author.id === this.id;
    if (!own && !this.#may(message.channel_id, 'ManageMessages')) return false;
    this.#host.board.remove(source);
    return true;
  }

  #may(channelId: string, permission: 'SendMessages' | 'PinMessages' | 'ManageMessages'): boolean {
    return holds(this.#host.guild.permissions(this.id, channelId), permission);
  }

  #see(messageId: string): BoardMessage | undefined {
    const { guild, board } = this.#host;
    return [...guild.channels, guild.openDirect(this.id)]
      .flatMap(({ id }) => board.seenBy(this.id, id))
      .find(({ wire }) => wire.id === messageId);
  }

  #do(deed: Omit<Deed, 'person' | 'locale' | 'guildId'>): Promise<Outcome> {
    return this.#host.send({ ...deed, guildId: this.#host.guild.id, person: this.name, locale: this.locale });
  }

  #use(source: BoardMessage, data: Fields): Promise<Outcome> {
    return this.#do({ type: InteractionType.MessageComponent, channelId: source.wire.channel_id, source, data });
  }

  /** The command of that name that this person is offered in a channel, or with the bot alone; or why there is none. */
  #offered(kind: ApplicationCommandType, name: string, channel: string | null): APIApplicationCommand | string {
    const known = (each: APIApplicationCommand): boolean => each.type === kind && each.name === name;
    const { words } = this.#host;
    const exists = this.#host.offeredCommands().some(known);
    return (
      (channel === null ? this.directCommands() : this.commands(channel as ChannelName)).find(known) ??
      (exists ? words.notPermitted : words.unknownCommand(name))
    );
  }

  /** Uses a slash command, or, where an option is `focused`, asks what is suggested for it. */
  #call(name: string, values: TypedValues, place: SlashPlace, focused?: string): Promise<Outcome> {
    const { words, guild } = this.#host;
    const { subcommand, direct } = place;
    const channel = direct ? guild.openDirect(this.id) : guild.channel(place.channel ?? 'general');
    const type = ApplicationCommandType.ChatInput;
    const command = this.#offered(type, name, direct ? null : channel.name);
    if (typeof command === 'string') return refused(command);
    const declared = optionsOf(command, subcommand);
    if (!declared) {
      const parts = subcommandsOf(command).map((each) => each.name);
      return refused(words.needsSubcommand(name, parts));
    }
    const options = sentOptions(declared, values, words, focused);
    if (typeof options === 'string') return refused(options);
    return this.#do({
      type: focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
      channelId: channel.id,
      command: { name: subcommand === undefined ? name : `${name} ${subcommand}`, isMenu: false },
      data: {
        id: command.id,
        name,
        type,
        ...(direct === undefined && { guild_id: guild.id }),
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
