import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { commands } from '../commands/index.ts';
import type { Callable, Command } from '../src/command/model/define-command.ts';
import { localName, type Path } from '../src/texts/local-name.ts';
import type { Texts } from '../src/texts/texts.ts';
import { CATALOGUES } from '../src/texts/texts-for.ts';
import { german } from './support/second-language.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const callablesOf = (command: Command): [string, Callable][] => {
  if (command.kind === 'command') return [[command.name, command]];
  if (command.kind === 'group') {
    return Object.entries(command.subcommands).map(([name, callable]) => [`${command.name} ${name}`, callable]);
  }
  return [];
};
const callables = commands.flatMap(callablesOf);
const slash = commands.filter((command) => command.kind !== 'menu');
/** Everything that has a name in Discord's picker: command, subcommand, option. */
const paths: Path[] = [
  ...slash.map(({ name }) => [name]),
  ...callables.flatMap(([path, { options }]) => [
    path.split(' '),
    ...Object.keys(options).map((option) => [...path.split(' '), option]),
  ]),
];

it('the list has every file of commands/, each name once', async () => {
  const files = readdirSync(join(import.meta.dirname, '../commands')).filter((file) => file !== 'index.ts');
  const found = await Promise.all(
    files.map(async (file) => ((await import(`../commands/${file}`)) as { default: Command }).default),
  );
  expect(new Set(commands)).toEqual(new Set(found));
  expect(commands.map(({ name }) => name)).toEqual([...new Set(commands.map(({ name }) => name))]);
});

it.each(callables)('%s has options that Discord takes, required ones first', (_, { options }) => {
  const declared = Object.values(options);
  expect(declared.length).toBeLessThanOrEqual(25);
  const required = declared.map((option) => Number(option.required));
  expect(required).toEqual(required.toSorted((a, b) => b - a));
  const choices = declared.map((option) => (option.kind === 'choice' ? option.choices.length : 0));
  expect(Math.max(0, ...choices)).toBeLessThanOrEqual(25);
});

/** All that a catalogue says of a callable: its description, its options', and every choice's label. */
const descriptions = ({ description, options }: Callable, texts: Texts): string[] => [
  description(texts),
  ...Object.values(options).flatMap((option) => [
    option.description(texts),
    ...(option.kind === 'choice' ? option.choices.map((value) => option.labels(texts)[value] ?? '') : []),
  ]),
];

describe.each<[string, Texts]>([...Object.entries(CATALOGUES), ['a second language', german]])(
  'in %s',
  (...[, texts]) => {
    it.each<[string, string[]]>([
      ...slash.map(({ name, description }): [string, string[]] => [name, [description(texts)]]),
      ...callables.map(([path, callable]): [string, string[]] => [path, descriptions(callable, texts)]),
    ])('%s, its options and choices are described in 1-100 characters', (_, words) => {
      expect(words.filter(({ length }) => length < 1 || length > 100)).toEqual([]);
    });

    it('names are those of something registered, and such that Discord takes them', () => {
      const menus = commands.filter(({ kind }) => kind === 'menu').map(({ name }) => name);
      const registered = new Set([...menus, ...paths.flatMap((path) => [path.at(-1), path.join(' ')])]);
      expect(Object.keys(texts.names).filter((name) => !registered.has(name))).toEqual([]);
      const shown = (path: Path): string => localName(path, texts) ?? path.at(-1) ?? '';
      expect(menus.map((menu) => shown([menu])).filter(({ length }) => length < 1 || length > 32)).toEqual([]);
      expect(paths.map(shown).filter((name) => !NAME.test(name) || name !== name.toLowerCase())).toEqual([]);
    });

    it('no two names that stand beside each other are the same', () => {
      const shown = paths.map((path) => [...path.slice(0, -1), '', localName(path, texts) ?? path.at(-1)].join(' '));
      const distinct = new Set(paths.map((path) => path.join(' ')));
      expect(new Set(shown).size).toBe(distinct.size);
    });
  },
);
