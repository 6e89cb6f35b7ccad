import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { commands } from '../commands/index.ts';
import type { Callable, Command } from '../src/command/model/define-command.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const callablesOf = (command: Command): [string, Callable][] => {
  if (command.kind === 'command') return [[command.name, command]];
  if (command.kind === 'group') {
    return Object.entries(command.subcommands).map(([name, callable]) => [`${command.name} ${name}`, callable]);
  }
  return [];
};

describe('commands', () => {
  it('lists every file of commands/', async () => {
    const files = readdirSync(join(import.meta.dirname, '../commands')).filter((file) => file !== 'index.ts');
    const found = await Promise.all(
      files.map(async (file) => ((await import(`../commands/${file}`)) as { default: Command }).default),
    );
    expect(new Set(commands)).toEqual(new Set(found));
    expect(commands.map(({ name }) => name)).toEqual([...new Set(commands.map(({ name }) => name))]);
  });

  it.each(commands.filter((command) => command.kind !== 'menu').map((command) => [command.name, command] as const))(
    '%s has a name and descriptions that Discord takes',
    (_, command) => {
      expect(command.name).toMatch(NAME);
      expect(command.name).toBe(command.name.toLowerCase());
      expect(command.description.length).toBeGreaterThan(0);
      expect(command.description.length).toBeLessThanOrEqual(100);
    },
  );

  it.each(commands.flatMap(callablesOf))('%s has options that Discord takes', (_, callable) => {
    const options = Object.entries(callable.options);
    expect(callable.description.length).toBeLessThanOrEqual(100);
    expect(options.length).toBeLessThanOrEqual(25);
    const required = options.map(([, option]) => option.required);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    for (const [name, option] of options) {
      expect(name).toMatch(NAME);
      expect(option.description.length).toBeGreaterThan(0);
      expect(option.description.length).toBeLessThanOrEqual(100);
      const choices = option.kind === 'choice' ? Object.keys(option.choices) : [];
      expect(choices.length).toBeLessThanOrEqual(25);
    }
  });
});
