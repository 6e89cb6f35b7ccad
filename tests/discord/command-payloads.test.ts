import { describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.ts';
import { commandPayloads } from '../../src/discord/command-payloads.ts';
import { LIMITS } from '../../src/discord-facts/limits.ts';
import { english } from '../../src/texts/en/english.ts';
import { CATALOGUES } from '../../src/texts/texts-for.ts';
import { german, TWO_LANGUAGES } from '../support/second-language.ts';

interface Localized {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
}
interface Part extends Localized {
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly type?: number;
  readonly required?: boolean;
  readonly options?: readonly Part[];
  readonly choices?: readonly (Localized & { readonly value: string })[];
}

const payloads = commandPayloads(commands, english, TWO_LANGUAGES) as readonly Part[];
const parts = (each: Part): readonly Part[] => [each, ...(each.options ?? []).flatMap(parts)];
const slash = payloads.filter(({ type }) => type === 1);
const longest = (word: string, others: Readonly<Record<string, string>> = {}): number =>
  Math.max(...[word, ...Object.values(others)].map(({ length }) => length));
const named = (name: string): Part | undefined => payloads.find((each) => each.name === name);

describe.each(slash.flatMap(parts).map((part) => [part.name, part] as const))('"%s"', (_, part) => {
  it('has no more options and choices than Discord takes, required ones first', () => {
    const needed = (part.options ?? []).map(({ required }) => Number(required ?? false));
    expect(needed).toEqual(needed.toSorted((a, b) => b - a));
    expect(needed.length).toBeLessThanOrEqual(LIMITS.command.options);
    expect(part.choices?.length ?? 0).toBeLessThanOrEqual(LIMITS.command.choices);
    for (const { name, name_localizations = {}, value } of part.choices ?? []) {
      const lengths = [name, value, ...Object.values(name_localizations)].map(({ length }) => length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(LIMITS.command.choice);
    }
  });
});

describe('together', () => {
  it('commands are no more than Discord takes, each name once', () => {
    const menus = payloads.filter(({ type }) => type === 3);
    expect(slash.length).toBeLessThanOrEqual(LIMITS.command.slash);
    expect(menus.length).toBeLessThanOrEqual(LIMITS.command.menus);
    expect(new Set(payloads.map(({ name }) => name)).size).toBe(payloads.length);
  });

  it.each(slash.map((each) => [each.name, each] as const))(
    'the words of "%s", in the longest language of each, stay under the limit',
    (_, each) => {
      const lengths = parts(each).flatMap((part) => [
        longest(part.name, part.name_localizations),
        longest(part.description ?? '', part.description_localizations),
        ...(part.choices ?? []).map((choice) => longest(choice.name, choice.name_localizations) + choice.value.length),
      ]);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(LIMITS.command.total);
    },
  );
});

describe('other languages', () => {
  it('stand beside the first by Discord’s locales: descriptions, choices, and the names that a catalogue gives', () => {
    const ask = named('ask');
    expect(ask).toMatchObject({
      name: 'ask',
      name_localizations: { de: 'fragen' },
      description: english.answer.command.description,
      description_localizations: { de: german.answer.command.description },
    });
    const [question, since] = ask?.options ?? [];
    const sort = ask?.options?.find(({ name }) => name === 'sort');
    expect(question?.name_localizations).toEqual({ de: 'frage' });
    expect([since?.name, since?.name_localizations]).toEqual(['since', undefined]);
    expect(sort?.choices?.[0]).toEqual({
      name: english.answer.command.sorts.best,
      name_localizations: { de: german.answer.command.sorts.best },
      value: 'best',
    });
    expect(named('article')?.options?.[0]?.name_localizations).toEqual({ de: 'neueste' });
    expect(named('Ask the archive')).toMatchObject({ name_localizations: { de: 'Das Archiv fragen' } });
  });

  it('of which Discord has several locales stand under each', () => {
    const [first] = commandPayloads(commands, english, { en: english, es: german, xx: german }) as readonly Part[];
    expect(Object.keys(first?.description_localizations ?? {}).toSorted()).toEqual(['es-419', 'es-ES']);
  });

  it('are no fields where there is none', () => {
    const alone = commandPayloads(commands, english, { en: english });
    expect(JSON.stringify(alone)).not.toContain('localizations');
    expect(Object.values(CATALOGUES)).toContain(english);
  });
});
