import type { Texts } from './texts.ts';

/** What leads to a name, and the name: command, subcommand, option, as they are registered. */
export type Path = readonly string[];

/**
 * What a catalogue calls a command, menu, subcommand or option: the name for its whole path (`pin refresh`) goes before
 * the one for its last part wherever it stands (`refresh`). `undefined` where it is called as it is registered.
 */
export function localName(path: Path, { names }: Pick<Texts, 'names'>): string | undefined {
  return names[path.join(' ')] ?? names[path.at(-1) ?? ''];
}
