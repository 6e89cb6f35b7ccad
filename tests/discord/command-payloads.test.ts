import { describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.ts';
import { commandPayloads } from '../../src/discord/command-payloads.ts';
import { LIMITS } from '../../src/discord-facts/limits.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: number;
  readonly required?: boolean;
  readonly options?: readonly Named[];
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const payloads = commandPayloads(commands) as readonly Named[];
const parts = (each: Named): readonly Named[] => [each, ...(each.options ?? []).flatMap(parts)];
const slash = payloads.filter(({ type }) => type === 1);

describe.each(slash.flatMap(parts).map((part) => [part.name, part] as const))('"%s"', (_, part) => {
  it('has a name and a description that Discord takes', () => {
    expect(part.name).toMatch(NAME);
    expect(part.name).toBe(part.name.toLowerCase());
    expect(part.description?.length).toBeGreaterThan(0);
    expect(part.description?.length).toBeLessThanOrEqual(LIMITS.command.description);
  });

  it('has no more options and choices than Discord takes, required ones first', () => {
    const needed = (part.options ?? []).map(({ required }) => Number(required ?? false));
    expect(needed).toEqual(needed.toSorted((a, b) => b - a));
    expect(needed.length).toBeLessThanOrEqual(LIMITS.command.options);
    expect(part.choices?.length ?? 0).toBeLessThanOrEqual(LIMITS.command.choices);
    for (const { name, value } of part.choices ?? []) {
      expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(LIMITS.command.choice);
    }
  });
});

describe('together', () => {
  it('commands are no more than Discord takes, each name once', () => {
    const menus = payloads.filter(({ type }) => type === 3);
    expect(slash.length).toBeLessThanOrEqual(LIMITS.command.slash);
    expect(menus.length).toBeLessThanOrEqual(LIMITS.command.menus);
    expect(new Set(payloads.map(({ name }) => name)).size).toBe(payloads.length);
    for (const { name } of menus) expect(name.length).toBeLessThanOrEqual(LIMITS.command.name);
  });

  it.each(slash.map((each) => [each.name, each] as const))('the words of "%s" stay under the limit', (_, each) => {
    const words = parts(each).flatMap(({ name, description = '', choices = [] }) => [
      name,
      description,
      ...choices.flatMap((choice) => [choice.name, choice.value]),
    ]);
    expect(words.join('').length).toBeLessThanOrEqual(LIMITS.command.total);
  });
});
