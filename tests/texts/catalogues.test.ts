import { describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.ts';
import { LIMITS } from '../../src/discord-facts/limits.ts';
import { english } from '../../src/texts/en/english.ts';
import { localName } from '../../src/texts/local-name.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { CATALOGUES } from '../../src/texts/texts-for.ts';
import { type Saying, sayings } from './catalogue-entries.ts';

/** What may be the same as in English, and why. */
const SAME: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^[^\p{L}]*$/u, 'no word in it'],
  [/\.resets\.threads$/u, 'German Discord calls a thread a thread'],
  [/^answer\.(?:citation|numbered|articles)|\.(?:good|bad|advice)\(|^archive\.month\(/u, 'facts and marks alone'],
  [
    /^admin\.(?:told|status\.(?:action|kind|instant)|instant)|^article\.suggestion\(|^pins\.what\(/u,
    'facts and marks alone',
  ],
  [/^playground\.prompt\.(?:button|disabledButton|field|commandHelp|line)/u, 'facts and marks alone'],
  [/^check\.problem\(|^admin\.alias\(|^watches\.what\(|^answer\.(?:range|day|suggestion)/u, 'facts and marks alone'],
  [/^doctor\.(?:node|databaseOpenAdvice|archiveClosed)\(|^terminal\.buttons\(/u, 'names and commands of programs'],
];

/** Where the longest text may stand, in characters. The first that fits counts. */
const LONGEST: readonly (readonly [path: RegExp, limit: number])[] = [
  [/\.command\.|^options\./u, LIMITS.command.description],
  [/buttons\.|^pins\.(?:updateThat|pinAgain|makeRoom|pinIt|cancel)$/u, LIMITS.component.buttonLabel],
  [/\.(?:form|again)\.title$/u, LIMITS.modal.title],
  [/\.(?:form|again)\.label$/u, LIMITS.modal.label],
  [/reasons?\b|Reason\b/u, 512],
];

const QUOTES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  ru: ['«', '»'],
};

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Words, numbers and days among the facts, as a language may show them. */
function shownForms(fact: unknown, texts: Texts): string[][] {
  // One may be said in a word.
  if (fact === 1) return [];
  if (typeof fact === 'number') return [[String(fact), texts.answer.articles(fact).replace(/\s\D*$/u, '')]];
  if (typeof fact === 'string' && /^\d{4}-\d\d-\d\d$/u.test(fact)) return [[texts.formatDay(fact as never), fact]];
  // Codes are for the catalogue to put into words.
  if (typeof fact === 'string') return /^[A-Z_]{3,}$/u.test(fact) ? [[fact]] : [];
  return typeof fact === 'object' && fact !== null
    ? Object.values(fact).flatMap((each) => shownForms(each, texts))
    : [];
}

/** Facts that English tells and the other language does not. */
function dropped({ facts, english: first, said }: Saying, texts: Texts): string[] {
  const others = shownForms(facts, texts);
  return shownForms(facts, english).flatMap((forms, at) => {
    const own = others[at] ?? [];
    return forms.some((form) => first.includes(form)) && !own.some((form) => said.includes(form))
      ? [own.join('|')]
      : [];
  });
}

describe.each(Object.entries(CATALOGUES))('the catalogue "%s"', (language, texts) => {
  const all = sayings(texts);

  it('is called as tests/texts/samples.ts says, where a function takes more than words, numbers and days', () => {
    expect(all.filter(({ facts }) => facts === null).map(({ path }) => path)).toEqual([]);
  });

  it('says something, and of facts, wherever English does', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ english: first, said }) => (first.trim() === '') !== (said.trim() === ''))).toEqual([]);
    expect(all.filter(({ said }) => /NaN|undefined|\[object|Invalid Date|\$\{/u.test(said))).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = all.filter(
      ({ path, english: first, said }) => said === first && !SAME.some(([may]) => may.test(path) || may.test(first)),
    );
    expect(language === 'en' ? [] : same.map(({ path, said }) => `${path}: ${said}`)).toEqual([]);
  });

  it('tells every fact that English tells', () => {
    const lost = all.flatMap((each) => dropped(each, texts).map((fact) => `${each.path} lacks ${fact}: ${each.said}`));
    expect(lost).toEqual([]);
  });

  it('fits where Discord shows it', () => {
    const long = all.filter(
      ({ path, said }) => said.length > (LONGEST.find(([where]) => where.test(path))?.[1] ?? LIMITS.message.content),
    );
    expect(
      long.filter(({ path }) => !path.startsWith('check.report')).map(({ path, said }) => `${path}: ${said}`),
    ).toEqual([]);
  });

  it('quotes with its own marks, in pairs', () => {
    const [open, close] = QUOTES[language] ?? ['', ''];
    const foreign = Object.values(QUOTES)
      .flat()
      .filter((mark) => mark !== open && mark !== close);
    const odd = all.filter(
      ({ said }) => count(said, open) !== count(said, close) || foreign.some((mark) => said.includes(mark)),
    );
    expect(odd.map(({ path, said }) => `${path}: ${said}`)).toEqual([]);
  });

  it('ends no sentence with two full stops', () => {
    expect(all.filter(({ said }) => /(?<!\.)\.\.(?!\.)/u.test(said)).map(({ said }) => said)).toEqual([]);
  });

  it('names commands as its readers see them', () => {
    const known = new Map(
      commands.map((command) => [
        localName([command.name], texts) ?? command.name,
        command.kind === 'group'
          ? Object.keys(command.subcommands).map((name) => localName([command.name, name], texts) ?? name)
          : null,
      ]),
    );
    const wrong = all
      .filter(({ path }) => !/^(?:playground|terminal|start|check|doctor)\b/u.test(path))
      .flatMap(({ path, said }) =>
        [...said.matchAll(/(?<![\p{L}\p{N}<.:/])\/(?<name>\p{L}[\p{L}-]*)(?: (?<next>[\p{L}-]+))?/gu)].flatMap(
          ({ groups = {} }) => {
            const subcommands = known.get(groups['name'] ?? '');
            const isKnown =
              subcommands !== undefined && (subcommands === null || subcommands.includes(groups['next'] ?? ''));
            return isKnown ? [] : [`${path}: /${groups['name']} ${groups['next'] ?? ''}`];
          },
        ),
      );
    expect(wrong).toEqual([]);
  });
});
