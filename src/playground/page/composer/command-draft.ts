import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { TypedValues } from '../../../local-discord/people/command-line.ts';
import { optionProblem } from '../../../local-discord/people/option-checks.ts';
import { words } from '../state/words.ts';
import type { CommandEntry } from './command-entries.ts';

/** One option of a command being written: what stands in it, what is sent for it, and what is wrong with it. */
export interface Chip {
  readonly option: APIApplicationCommandBasicOption;
  shown: string;
  value: string;
  problem: string | null;
}

/** A command being written: the required options, and those that were added or came with a value. */
export class CommandDraft {
  readonly entry: CommandEntry;
  /** What is typed to find an option to add. */
  more = '';
  #chips: Chip[];
  /** What stood under `more` at the last check, and is no option. */
  #unknown: string | null = null;

  constructor(entry: CommandEntry, values: TypedValues = {}) {
    this.entry = entry;
    this.#chips = entry.options
      .filter((option) => option.required === true || values[option.name] !== undefined)
      .map((option) => {
        const value = String(values[option.name] ?? '');
        return { option, shown: value, value, problem: null };
      });
  }

  get chips(): readonly Chip[] {
    return this.#chips;
  }

  /** Options that can still be added. */
  get left(): readonly APIApplicationCommandBasicOption[] {
    return this.entry.options.filter((option) => !this.#chips.some((chip) => chip.option === option));
  }

  /** Values to send, by option; empty options are left out. */
  get values(): Readonly<Record<string, string>> {
    const filled = this.#chips.filter(({ value }) => value !== '');
    return Object.fromEntries(filled.map(({ option, value }) => [option.name, value]));
  }

  /** The first problem found by the last check, that is not mended yet. */
  get problem(): string | null {
    const { problem } = this.#chips.find((chip) => chip.problem !== null) ?? { problem: null };
    return (
      problem ?? (this.#unknown === null || this.#unknown !== this.more ? null : words.discord.unknownOption(this.more))
    );
  }

  chip(name: string): Chip | undefined {
    return this.#chips.find(({ option }) => option.name === name);
  }

  /** Adds an option. @returns Whether there was one of that name to add. */
  add(name: string): boolean {
    const option = this.left.find((each) => each.name === name);
    if (option) this.#chips = [...this.#chips, { option, shown: '', value: '', problem: null }];
    return option !== undefined;
  }

  /**
   * Takes what is typed for an option, or for none of them yet (`more`). As at the prompt, the name of an option with a
   * colon begins that option: what follows is typed for it. Its own name in front of what is typed for an option says nothing.
   *
   * @param at - An option's name, or `more`.
   * @returns Where the cursor belongs now: `at`, or the last option that was begun.
   */
  type(at: string, typed: string): string {
    const named = `${at}:`;
    if (this.chip(at) && typed.startsWith(named)) return this.type(at, typed.slice(named.length).trimStart());
    const begun = [...typed.matchAll(/(?<=^|\s)([-\w]+):/gu)].find(([, name = '']) =>
      this.left.some((option) => option.name === name),
    );
    const own = begun ? typed.slice(0, begun.index).trimEnd() : typed;
    const chip = this.chip(at);
    if (chip) Object.assign(chip, { shown: own, value: own, problem: null });
    else this.more = own;
    if (!begun) return at;
    const [mark, name = ''] = begun;
    this.add(name);
    return this.type(name, typed.slice(begun.index + mark.length).trimStart());
  }

  /**
   * Takes an optional option away.
   *
   * @returns Where the cursor goes: the option before it, else `more`; `null` if it cannot be taken away.
   */
  drop(name: string): string | null {
    const at = this.#chips.findIndex(({ option }) => option.name === name);
    const chip = this.#chips[at];
    if (!chip || chip.option.required === true) return null;
    this.#chips = this.#chips.filter((each) => each !== chip);
    return this.#chips[Math.max(0, at - 1)]?.option.name ?? 'more';
  }

  /** Where the cursor goes from an option that is filled: the next one, else `more`, else nowhere. */
  after(chip: Chip): string {
    const next = this.#chips[this.#chips.indexOf(chip) + 1];
    return next?.option.name ?? (this.left.length > 0 ? 'more' : chip.option.name);
  }

  /**
   * Checks every option as Discord's client does.
   *
   * @returns The first option that is wrong, else `more` if what stands there is none, else `null`.
   */
  check(): string | null {
    this.#unknown = this.more.trim() === '' ? null : this.more;
    for (const chip of this.#chips) chip.problem = optionProblem(chip.option, chip.value, words.discord);
    const wrong = this.#chips.find(({ problem }) => problem !== null);
    return wrong?.option.name ?? (this.#unknown === null ? null : 'more');
  }
}
