import type { Wording } from '../../texts/texts.ts';
import type { CommandContext } from './context.ts';
import type { OptionValues, Options } from './options.ts';
import type { Reply, Visibility } from '../message/reply.ts';
import type { Permission } from '../ports/permission.ts';
import type { Services } from './services.ts';

/** Where a command lives. */
export type Surface = 'discord' | 'terminal';

/** What `run` is called with: plain values, the services, and who asks where and when. */
export interface RunInput<O extends Options> {
  readonly options: OptionValues<O>;
  readonly services: Services;
  readonly context: CommandContext;
}

/**
 * What a press of a button, or a submitted form, does. Its state is declared and checked like a command's options,
 * since anybody can forge it.
 */
export interface Action<S extends Options = Options> {
  readonly state: S;
  /** Asked of whoever presses, at the press. */
  readonly permission?: Permission;
  /** That it changes something, and is to be done once at most. What asks for a permission is taken to. It opens no form. */
  readonly acts?: true;
  /**
   * What becomes of the reply: `update` replaces the message for its asker and gives anybody else a private copy,
   * `private` answers the presser alone, `public` answers in a message of its own that all see, `alike` in one for those who see the pressed one, `delete` removes the message (the asker, or Manage Messages).
   */
  readonly result: 'update' | 'private' | 'public' | 'alike' | 'delete';
  /** That it opens a form, which a terminal has none of. */
  readonly opens?: 'form';
  readonly run: (input: RunInput<S>) => Promise<Reply | null>;
}

export type Actions = Readonly<Record<string, Action>>;

/** A thing that can be called with options: a command without subcommands, or a subcommand. */
export interface Callable<O extends Options = Options> {
  readonly description: Wording;
  readonly options: O;
  /** Asked of the caller, at use. */
  readonly permission?: Permission;
  /** That its answer goes into a thread where the server wants that; what the thread is called. */
  readonly thread?: (options: OptionValues<O>) => string;
  /** That members get it in channels too in which their server lets them not be answered. */
  readonly everywhere?: true;
  /** Who sees the reply if it has to be deferred; Discord fixes it then. */
  readonly visibility: (options: OptionValues<O>) => Visibility;
  readonly run: (input: RunInput<O>) => Promise<Reply>;
}

interface CommandBase {
  /** What it is registered under, and known by: 1-32 characters of `a-z 0-9 - _`. Catalogues may call it otherwise. */
  readonly name: string;
  readonly description: Wording;
  readonly surfaces: readonly Surface[];
  /** Members who see it by default; checked again at use through `permission`. */
  readonly defaultPermission?: Permission;
  /** That it means nothing away from servers. What has a default permission is taken to. */
  readonly serversOnly?: true;
  readonly actions: Actions;
}

/** `/name`, with options of its own. */
export interface PlainCommand extends CommandBase, Callable {
  readonly kind: 'command';
}

/** `/name subcommand`. */
export interface CommandGroup extends CommandBase {
  readonly kind: 'group';
  readonly subcommands: Readonly<Record<string, Callable>>;
}

/** An entry of a message's context menu (Apps > name); its name may have capitals and blanks. */
export interface MessageMenu extends Omit<CommandBase, 'description'> {
  readonly kind: 'menu';
  readonly permission?: Permission;
  /** As of a {@link Callable}. */
  readonly everywhere?: true;
  readonly visibility: Visibility;
  /** `context.target` is the message. */
  readonly run: (input: Omit<RunInput<Options>, 'options'>) => Promise<Reply>;
}

export type Command = PlainCommand | CommandGroup | MessageMenu;

const EVERYWHERE: readonly Surface[] = ['discord', 'terminal'];

/** Declares a subcommand; gives its `run` the types of its options. */
export function defineCallable<const O extends Options>(callable: Callable<O>): Callable {
  // The dispatcher hands `run` only what `parseOptions` made of these very options.
  return callable as unknown as Callable;
}

/** Declares subcommands for those with a permission alone, which nobody else sees the replies to. */
export function definePrivate(
  permission: Permission,
): <const O extends Options>(callable: Omit<Callable<O>, 'permission' | 'visibility'>) => Callable {
  return (callable) => defineCallable({ ...callable, permission, visibility: () => 'private' });
}

/** Declares what a button does; gives its `run` the types of its state. */
export function defineAction<const S extends Options>(action: Action<S>): Action {
  return action as unknown as Action;
}

/** Declares a command without subcommands. */
export function defineCommand<const O extends Options>(
  command: Callable<O> & {
    name: string;
    surfaces?: readonly Surface[];
    defaultPermission?: Permission;
    actions?: Actions;
  },
): PlainCommand {
  return { surfaces: EVERYWHERE, actions: {}, ...command, kind: 'command' } as unknown as PlainCommand;
}

/** Declares a command that has only subcommands. */
export function defineGroup(
  group: Omit<CommandGroup, 'kind' | 'surfaces' | 'actions'> & { surfaces?: readonly Surface[]; actions?: Actions },
): CommandGroup {
  return { surfaces: EVERYWHERE, actions: {}, ...group, kind: 'group' };
}

/** Declares a message menu entry. */
export function defineMenu(
  menu: Omit<MessageMenu, 'kind' | 'surfaces' | 'actions'> & { actions?: Actions },
): MessageMenu {
  return { surfaces: ['discord'], actions: {}, ...menu, kind: 'menu' };
}
