import type { APIApplicationCommand } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { CommandDraft } from '../../../../src/playground/page/composer/command-draft.ts';
import {
  calledEntry,
  commandEntries,
  matchingEntries,
} from '../../../../src/playground/page/composer/command-entries.ts';
import { OfferList } from '../../../../src/playground/page/composer/offer-list.ts';

const commands = [
  {
    type: 1,
    name: 'ask',
    description: 'Ask.',
    options: [
      { type: 3, name: 'question', description: 'What?', required: true, min_length: 3 },
      { type: 3, name: 'since', description: 'From.' },
      { type: 5, name: 'private', description: 'Only you.' },
    ],
  },
  {
    type: 1,
    name: 'article',
    description: 'Articles.',
    options: [
      { type: 1, name: 'latest', description: 'The latest.' },
      { type: 1, name: 'show', description: 'One.' },
    ],
  },
  { type: 3, name: 'Check this quote', description: '' },
] as unknown as APIApplicationCommand[];
const entries = commandEntries(commands);

const draft = (values?: Record<string, string>): CommandDraft => {
  const [ask] = entries;
  if (!ask) throw new TypeError('no entry');
  return new CommandDraft(ask, values);
};
const names = ({ chips }: CommandDraft): string[] => chips.map(({ option }) => option.name);

describe('the commands one can call', () => {
  it('are listed with their subcommands one by one, menus left out', () => {
    expect(entries.map(({ path }) => path)).toEqual(['ask', 'article latest', 'article show']);
  });

  it.each<[string, string[]]>([
    ['/', ['ask', 'article latest', 'article show']],
    ['/ar', ['article latest', 'article show']],
    ['/article sh', ['article show']],
    ['/LATEST', ['article latest']],
    ['/nothing', []],
  ])('%s finds %j', (typed, paths) => {
    expect(matchingEntries(entries, typed).map(({ path }) => path)).toEqual(paths);
  });

  it.each<[string, string | undefined]>([
    ['/ask', undefined],
    ['/ask ', 'ask'],
    ['/article latest x', 'article latest'],
    ['/article', undefined],
  ])('%j calls %j', (typed, path) => {
    expect(calledEntry(entries, typed)?.entry.path).toBe(path);
  });
});

describe('a command being written', () => {
  it('begins with what is required and what has a value', () => {
    expect(names(draft())).toEqual(['question']);
    expect(names(draft({ since: '2021' }))).toEqual(['question', 'since']);
  });

  it('takes further options, each once', () => {
    const written = draft();
    expect(written.add('private')).toBe(true);
    expect(written.add('private')).toBe(false);
    expect(written.left.map(({ name }) => name)).toEqual(['since']);
  });

  it('gives up optional options only, and says where the cursor goes', () => {
    const written = draft({ since: '2021' });
    expect(written.drop('question')).toBeNull();
    expect(written.drop('since')).toBe('question');
    expect(names(written)).toEqual(['question']);
  });

  it('goes from option to option, then to the others that can be added', () => {
    const written = draft({ since: '2021' });
    const [question, since] = written.chips;
    if (!question || !since) throw new TypeError('no chips');
    expect(written.after(question)).toBe('since');
    expect(written.after(since)).toBe('more');
    written.add('private');
    expect(written.after(since)).toBe('private');
  });

  it.each<[Record<string, string>, string | null]>([
    [{}, 'question'],
    [{ question: 'ab' }, 'question'],
    [{ question: 'abc', private: 'maybe' }, 'private'],
    [{ question: 'abc', since: '2021' }, null],
  ])('with %j finds wrong: %j', (values, wrong) => {
    const written = draft(values);
    expect(written.check()).toBe(wrong);
    expect(written.problem === null).toBe(wrong === null);
  });

  it.each<[at: string, typed: string, values: Record<string, string>, cursor: string]>([
    ['question', 'sea wall cost', { question: 'sea wall cost' }, 'question'],
    ['question', 'sea wall since:', { question: 'sea wall' }, 'since'],
    ['question', 'sea wall since:2024 ', { question: 'sea wall', since: '2024 ' }, 'since'],
    ['question', 'a b since: 2024 private:true', { question: 'a b', since: '2024', private: 'true' }, 'private'],
    ['question', 'at 10:30, https://since: x', { question: 'at 10:30, https://since: x' }, 'question'],
    ['question', 'question:', {}, 'question'],
    ['question', 'question: sea wall since:2024', { question: 'sea wall', since: '2024' }, 'since'],
    ['question', 'since:a since:b', { since: 'a since:b' }, 'since'],
    ['more', 'since:2024-10-01', { since: '2024-10-01' }, 'since'],
    ['more', 'sinc', {}, 'more'],
  ])('under %s takes %j as %j', (at, typed, values, cursor) => {
    const written = draft();
    expect(written.type(at, typed)).toBe(cursor);
    expect(written.values).toEqual(values);
  });

  it('drops nothing that was typed: what names no option is said', () => {
    const written = draft({ question: 'abc' });
    written.type('more', '2024');
    expect(written.check()).toBe('more');
    expect(written.problem).toBe('There is no option 2024.');
    written.type('more', '');
    expect([written.problem, written.check()]).toEqual([null, null]);
  });

  it('sends what is filled', () => {
    const written = draft({ question: 'abc' });
    written.add('since');
    expect(written.values).toEqual({ question: 'abc' });
  });
});

describe('the list of offers', () => {
  const offers = ['a', 'b', 'c'].map((name) => ({ name, value: name }));

  it('is walked around its ends', () => {
    const list = new OfferList();
    list.show(offers, -1);
    list.walk(-1);
    expect(list.active).toBe(2);
    list.walk(1);
    expect(list.active).toBe(0);
  });

  it('marks nothing where there is nothing', () => {
    const list = new OfferList();
    list.show([], 0);
    list.walk(1);
    expect([list.active, list.isOpen]).toEqual([-1, true]);
    list.close();
    expect(list.isOpen).toBe(false);
  });
});
