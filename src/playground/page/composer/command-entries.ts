import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';
import { optionsOf, subcommandsOf } from '../../../local-discord/people/command-line.ts';
import { COMMAND, OPTION } from '../../../local-discord/wire/wire-types.ts';

/** Something that can be called: a command, or a subcommand of one. */
export interface CommandEntry {
  readonly name: string;
  readonly subcommand?: string;
  /** `ask`, `article latest`. */
  readonly path: string;
  readonly description: string;
  /** Required ones first, as Discord wants them. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** What the picker lists, subcommands one by one. */
export function commandEntries(commands: readonly APIApplicationCommand[]): readonly CommandEntry[] {
  return commands
    .filter(({ type }) => type === COMMAND.slash)
    .flatMap((command): CommandEntry[] => {
      const { name, description } = command;
      const parts = subcommandsOf(command);
      if (parts.length === 0) return [{ name, path: name, description, options: optionsOf(command) ?? [] }];
      return parts.map((part) => ({
        name,
        subcommand: part.name,
        path: `${name} ${part.name}`,
        description: part.description,
        options: part.options,
      }));
    });
}

/** Entries for what stands in the composer: `/`, `/ar`, `/article la`. */
export function matchingEntries(entries: readonly CommandEntry[], typed: string): readonly CommandEntry[] {
  const wanted = typed.slice(1).toLowerCase();
  const begins = entries.filter(({ path }) => path.startsWith(wanted));
  return [
    ...begins,
    ...entries.filter((entry) => !begins.includes(entry) && wanted !== '' && entry.path.includes(wanted)),
  ];
}

/** The entry that a text calls, once a blank stands behind its name: the rest of the text is for its options. */
export function calledEntry(
  entries: readonly CommandEntry[],
  text: string,
): { readonly entry: CommandEntry; readonly rest: string } | null {
  const entry = entries.find(({ path }) => text.startsWith(`/${path} `));
  return entry ? { entry, rest: text.slice(entry.path.length + 2) } : null;
}

/** One thing to choose: what is shown, and what is sent. */
export interface Offer {
  readonly name: string;
  readonly value: string;
}

/** The fixed values that an option takes; `null` if it takes any. */
export function fixedOffers(
  option: APIApplicationCommandBasicOption,
  yes: string,
  no: string,
): readonly Offer[] | null {
  if (option.type === OPTION.boolean)
    return [
      { name: yes, value: 'true' },
      { name: no, value: 'false' },
    ];
  const { choices } = option as { choices?: readonly { name: string; value: string | number }[] };
  return choices?.map(({ name, value }) => ({ name, value: String(value) })) ?? null;
}

/** Whether the bot suggests values for an option. */
export function isSuggested(option: APIApplicationCommandBasicOption): boolean {
  return (option as { autocomplete?: boolean }).autocomplete === true;
}
