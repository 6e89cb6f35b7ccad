import { type APIApplicationCommandBasicOption, ApplicationCommandType } from 'discord.js';
import { optionsOf, readCommandLine, subcommandsOf } from '../../local-discord/people/command-line.ts';
import type { Person } from '../../local-discord/people/person.ts';
import { CHANNEL_IDS, type ChannelName, PEOPLE } from '../../local-discord/guild/residents.ts';

/** The prompt's own commands, with what may follow them. */
export const OWN: Readonly<Record<string, readonly string[]>> = {
  '/as': Object.keys(PEOPLE),
  '/in': Object.keys(CHANNEL_IDS),
  '/pins': [],
  '/help': [],
  '/quit': [],
};

/**
 * What Tab offers for a line: commands, subcommands, options, and the bot's own suggestions for an option's value.
 *
 * @returns The offers, and the end of the line that they replace, as `node:readline` wants them.
 */
export async function completeLine(line: string, person: Person, channel: ChannelName): Promise<[string[], string]> {
  const commands = person.commands(channel).filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const [head = '', ...rest] = line.split(' ');
  if (rest.length === 0) {
    return fitting([...commands.map(({ name }) => `/${name} `), ...Object.keys(OWN).map((name) => `${name} `)], line);
  }
  const last = rest.at(-1) ?? '';
  if (OWN[head]) return fitting(OWN[head], last);
  const command = commands.find(({ name }) => `/${name}` === head);
  if (!command) return [[], last];
  const subcommands = subcommandsOf(command).map(({ name }) => name);
  if (subcommands.length > 0 && rest.length === 1)
    return fitting(
      subcommands.map((name) => `${name} `),
      last,
    );
  const options = optionsOf(command, subcommands.length > 0 ? rest[0] : undefined) ?? [];
  return completeOption(line, last, options, person, channel);
}

async function completeOption(
  line: string,
  last: string,
  options: readonly APIApplicationCommandBasicOption[],
  person: Person,
  channel: ChannelName,
): Promise<[string[], string]> {
  const read = readCommandLine(line, person.commands(channel));
  const marked = options
    .map((option) => ({ option, at: line.lastIndexOf(` ${option.name}:`) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)[0];
  if (!marked || !read) {
    const set = new Set(Object.keys(read?.options ?? {}));
    const free = options.filter(
      ({ name }) => !line.includes(` ${name}:`) && (last === '' || !set.has(name) || name.startsWith(last)),
    );
    return fitting(
      free.map(({ name }) => `${name}:`),
      last,
    );
  }
  const { option, at } = marked;
  const typed = line.slice(at + option.name.length + 2);
  const { choices } = option as { choices?: readonly { name: string; value: string | number }[] };
  if (choices)
    return fitting(
      choices.map(({ value }) => String(value)),
      typed,
    );
  const suggesting = (option as { autocomplete?: boolean }).autocomplete === true;
  if (suggesting) {
    const place = { channel, ...(read.subcommand !== undefined && { subcommand: read.subcommand }) };
    const { choices: offered = [] } = await person.complete(read.name, read.options, option.name, place);
    return [offered.map(({ value }) => String(value)), typed];
  }
  return [[], typed];
}

function fitting(offers: readonly string[], typed: string): [string[], string] {
  const fit = offers.filter((offer) => offer.toLowerCase().startsWith(typed.toLowerCase()));
  return [fit, typed];
}
