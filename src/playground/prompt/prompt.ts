import { createInterface, type Interface } from 'node:readline';
import { type APIMessage, ApplicationCommandType } from 'discord.js';
import { buttonsOf } from '../../local-discord/people/components.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { type BoardMessage, isLoading } from '../../local-discord/guild/message-board.ts';
import { modalFields } from '../../local-discord/people/modal-fields.ts';
import type { Modal, Outcome } from '../../local-discord/wire/outcome.ts';
import { drawMessage } from './prompt-message.ts';
import { nearestName } from './nearest-name.ts';
import { completeLine, OWN } from './prompt-completion.ts';
import { commandHelp } from './prompt-help.ts';
import type { PromptWords } from './prompt-words.ts';
import { CHANNEL_IDS, type ChannelName, PEOPLE, type PersonName } from '../../local-discord/guild/residents.ts';

/** What the prompt reads from and writes to. */
export interface PromptSettings {
  readonly local: LocalDiscord;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** Whether somebody sits at it: else only the sample is shown. */
  readonly interactive: boolean;
  /** A question to show with its answer first. */
  readonly sample: string | null;
  readonly words: PromptWords;
  /** Bold and dim; by default as `interactive`. */
  readonly colour?: boolean;
}

/**
 * A Discord channel in a terminal: commands as typed there, buttons by their numbers. Shows the sample question and its
 * answer first.
 *
 * @returns When its reader has quit or the input has ended; right after the sample when nobody sits at it.
 */
export async function runPrompt(settings: PromptSettings): Promise<void> {
  const prompt = new Prompt(settings);
  if (settings.sample !== null) await prompt.showSample(settings.sample);
  if (settings.interactive) await prompt.converse();
}

class Prompt {
  readonly #settings: PromptSettings;
  readonly #words: PromptSettings['words'];
  #person: PersonName = 'alice';
  #channel: ChannelName = 'general';
  /** The message whose buttons the numbers mean. */
  #last: APIMessage | null = null;
  #modal: { readonly modal: Modal; readonly values: Record<string, string> } | null = null;
  constructor(settings: PromptSettings) {
    this.#settings = settings;
    this.#words = settings.words;
  }

  async showSample(question: string): Promise<void> {
    const line = `/ask question:${question}`;
    this.#write(`${this.#words.line(this.#person, this.#channel)}${line}`);
    await this.#act(this.#settings.local.as(this.#person).type(line, this.#channel));
  }

  async converse(): Promise<void> {
    const { input, output, local } = this.#settings;
    const lines = createInterface({
      input,
      output,
      terminal: this.#settings.interactive,
      completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
        const offer = async (): Promise<void> =>
          done(null, await completeLine(line, local.as(this.#person), this.#channel));
        void offer();
      },
    });
    this.#write(this.#words.hello);
    for (const line of this.#commandHelp().slice(0, 3)) this.#write(line);
    this.#ask(lines);
    for await (const line of lines) {
      if (/^(?:\/?quit|exit)$/u.test(line.trim()) && !this.#modal) break;
      await this.#read(line);
      this.#ask(lines);
    }
    lines.close();
  }

  #ask(lines: Interface): void {
    const field = this.#nextField();
    lines.setPrompt(
      field ? this.#words.field(field.label, field.value) : this.#words.line(this.#person, this.#channel),
    );
    lines.prompt();
  }

  async #read(line: string): Promise<void> {
    const { local } = this.#settings;
    const person = local.as(this.#person);
    const text = line.trim();
    const [word = '', name = ''] = text.split(/\s+/u);
    if (this.#modal) await this.#fill(line);
    else if (word === '/help' || text === 'help' || text === '?') this.#help();
    else if (word === '/as') this.#become(name);
    else if (word === '/in') this.#go(name);
    else if (word === '/pins') this.#showPins();
    else if (text.startsWith('/')) await this.#call(text);
    else if (/^\d+$/u.test(text)) await this.#press(Number(text));
    else if (text !== '') await this.#act(person.slash('ask', { question: text }, { channel: this.#channel }));
  }

  async #call(line: string): Promise<void> {
    const person = this.#settings.local.as(this.#person);
    const [name = ''] = line.split(/\s/u);
    const { local } = this.#settings;
    const commands = [...local.commands(null), ...local.commands(local.guildId)];
    const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
    const names = [...slash.map((each) => `/${each.name}`), ...Object.keys(OWN)];
    const meant = names.includes(name) ? null : nearestName(name, names);
    if (meant !== null) this.#write(this.#words.didYouMean(name, meant));
    else await this.#act(person.type(line, this.#channel));
  }

  async #press(number: number): Promise<void> {
    const button = this.#last && buttonsOf(this.#last)[number - 1];
    if (!this.#last || !button) this.#write(this.#words.noButton(number));
    else await this.#act(this.#settings.local.as(this.#person).press(this.#last, button.custom_id));
  }

  async #act(doing: Promise<Outcome>): Promise<void> {
    const { board } = this.#settings.local;
    // Whatever else comes while the answer is awaited (a pin's announcement, a second message) is shown after it.
    const arrived: BoardMessage[] = [];
    const collect = (each: BoardMessage): void => void arrived.push(each);
    board.on('created', collect);
    const outcome = await doing.finally(() => board.off('created', collect));
    const { message, modal, failed } = outcome;
    if (message) {
      this.#last = message;
      this.#draw(message);
    }
    if (outcome.deleted) this.#write(this.#words.dismissed);
    if (failed !== undefined) this.#write(failed);
    if (modal) {
      this.#modal = { modal, values: {} };
      this.#write(this.#words.form(modal.data.title));
    }
    const { id } = this.#settings.local.as(this.#person);
    for (const { wire, onlyFor } of arrived) {
      const seen = wire.id !== message?.id && (onlyFor === null || onlyFor === id) && !isLoading(wire);
      if (seen && wire.channel_id === this.#settings.local.guild.channel(this.#channel).id) this.#draw(wire);
    }
  }

  #nextField(): ReturnType<typeof modalFields>[number] | undefined {
    const open = this.#modal;
    return open ? modalFields(open.modal.data).find(({ customId }) => !(customId in open.values)) : undefined;
  }

  async #fill(line: string): Promise<void> {
    const field = this.#nextField();
    if (!this.#modal) return;
    if (field) this.#modal.values[field.customId] = line === '' ? field.value : line;
    if (this.#nextField()) return;
    const { modal, values } = this.#modal;
    this.#modal = null;
    await this.#act(this.#settings.local.as(this.#person).submit(modal, values));
  }

  #become(name: string): void {
    if (name in PEOPLE) this.#person = name as PersonName;
    else this.#write(this.#words.whoElse(Object.keys(PEOPLE)));
    this.#write(this.#words.youAre(this.#person, this.#words.people[this.#person]));
  }

  #go(name: string): void {
    const bare = name.replace(/^#/u, '');
    if (bare in CHANNEL_IDS) this.#channel = bare as ChannelName;
    else this.#write(this.#words.channels(Object.keys(CHANNEL_IDS)));
  }

  #showPins(): void {
    const pins = this.#settings.local.pins(this.#channel);
    this.#write(pins.length === 0 ? this.#words.noPins(this.#channel) : this.#words.pins(pins.length, this.#channel));
    for (const pin of pins) this.#draw(pin);
  }

  #help(): void {
    for (const line of [...this.#commandHelp(), ...this.#words.help]) this.#write(line);
  }

  #commandHelp(): readonly string[] {
    return commandHelp(this.#settings.local.as(this.#person).commands(this.#channel), this.#words);
  }

  #draw(message: APIMessage): void {
    const { output, interactive, colour = interactive } = this.#settings;
    this.#write(drawMessage(message, this.#channel, this.#words, { width: output.columns || 100, colour }));
  }

  #write(text: string): void {
    this.#settings.output.write(`${text}\n`);
  }
}
