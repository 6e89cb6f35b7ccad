import { commands } from '../../commands/index.ts';
import type { CommandContext } from '../../src/command/model/context.ts';
import type { Callable, Command } from '../../src/command/model/define-command.ts';
import { parseOptions } from '../../src/command/model/parse-options.ts';
import type { Line, MessageReply, RawOptions, Reply } from '../../src/command/message/reply.ts';
import type { Services } from '../../src/command/model/services.ts';
import { type OpenTerminal, openTerminal } from '../../src/compose/open-terminal.ts';
import { readConfig } from '../../src/config.ts';
import { makeTownArchive, type TownArchive } from './town-archive.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Commands run for the operator over the archive of a town, without any edge. */
export interface TownDesk {
  readonly town: TownArchive;
  readonly services: Services;
  readonly context: CommandContext;
  /** Runs `name` or `name subcommand` with raw options, as an edge does. */
  run(path: string, raw?: RawOptions, more?: Partial<CommandContext>): Promise<MessageReply>;
  /** Runs a message's menu entry. */
  menu(name: string, more: Partial<CommandContext>): Promise<Reply>;
  /** Does what an action of a command does. */
  act(name: string, action: string, state: RawOptions, more?: Partial<CommandContext>): Promise<Reply | null>;
  dispose(): Promise<void>;
}

/** Opens the town's archive, on 10 April 2024. */
export async function openTownDesk(): Promise<TownDesk> {
  const town = await makeTownArchive();
  const opened: OpenTerminal = await openTerminal({
    config: readConfig({ DATELINE_DATA: town.dataFolder }),
    folder: town.folder,
    now: () => new Date('2024-04-10T09:00:00Z'),
    log: silent,
    progress: { show: () => {}, end: () => {} },
  });
  const { services, context } = opened;
  return {
    town,
    services,
    context,
    run: async (path, raw = {}, more = {}) => {
      const callable = callableOf(path);
      const options = parseOptions(callable.options, raw, context.today);
      return messageOf(await callable.run({ options, services, context: { ...context, ...more } }));
    },
    menu: async (name, more) => {
      const menu = commandOf(name);
      if (menu.kind !== 'menu') throw new TypeError(`${name} is no menu`);
      return menu.run({ services, context: { ...context, ...more } });
    },
    act: async (name, action, state, more = {}) => {
      const found = commandOf(name).actions[action];
      if (found === undefined) throw new TypeError(`${name} has no action ${action}`);
      const options = parseOptions(found.state, state, context.today);
      return found.run({ options, services, context: { ...context, ...more } });
    },
    dispose: async () => {
      await opened.close();
      await town.dispose();
    },
  };
}

function commandOf(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new TypeError(`no command ${name}`);
  return command;
}

function callableOf(path: string): Callable {
  const [name = '', subcommand = ''] = path.split(' ');
  const command = commandOf(name);
  const callable = command.kind === 'group' ? command.subcommands[subcommand] : command;
  if (callable === undefined || !('options' in callable)) throw new TypeError(`no command ${path}`);
  return callable;
}

/** The message that a command gave. @throws {TypeError} Where it gave something else. */
export function messageOf(reply: Reply | null): MessageReply {
  if (reply?.kind !== 'message') throw new TypeError(`no message: ${reply?.kind}`);
  return reply;
}

const lineText = ({ runs }: Line): string => runs.map((run) => ('text' in run ? run.text : '#')).join('');

/** The lines over the blocks, the blocks' own, and those under them, as text; a counter is `#`. */
export function textOf({ heading, blocks, footer }: MessageReply): string {
  return [...heading, ...blocks.flatMap(({ lines }) => lines), ...footer].map(lineText).join('\n');
}

/** The words that a reply takes from articles. */
export function verbatimOf({ blocks }: MessageReply): string[] {
  return blocks.flatMap(({ lines }) =>
    lines.flatMap(({ runs }) => runs.flatMap((run) => ('verbatim' in run && run.verbatim ? [run.text] : []))),
  );
}

/** What the buttons of a reply do. */
export function actionsOf({ buttons }: MessageReply): string[] {
  return buttons.map(({ action }) => action);
}
