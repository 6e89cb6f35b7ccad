import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../../src/local-discord/guild/residents.ts';
import { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { english } from '../../../src/texts/en/english.ts';

const words = english.playground.discord;

describe('what people may do by hand', () => {
  it.each<[PersonName, { say: boolean; pin: boolean; remove: boolean }]>([
    ['alice', { say: true, pin: false, remove: false }],
    ['mona', { say: true, pin: true, remove: true }],
    ['nick', { say: false, pin: false, remove: false }],
  ])('%s: %j', (name, may) => {
    const local = new LocalDiscord({ words });
    const person = local.as(name);
    const theirs = local.as('mona').say('hello');
    if (!theirs) throw new TypeError('not said');
    expect({
      say: person.say('mine', 'news') !== null,
      pin: person.setPinned(theirs, true),
      remove: person.remove(theirs),
    }).toEqual(may);
    expect(local.messages('news')).toHaveLength(may.say ? 1 : 0);
    expect(local.messages('general').some(({ content }) => content === 'hello')).toBe(!may.remove);
  });

  it('lets everybody take back what is their own, once', () => {
    const local = new LocalDiscord({ words });
    const mine = local.as('alice').say('mine');
    if (!mine) throw new TypeError('not said');
    expect([local.as('alice').remove(mine), local.as('alice').remove(mine)]).toEqual([true, false]);
  });

  it('says why nothing comes of what cannot be done, without asking a bot', async () => {
    const local = new LocalDiscord({ words });
    const alice = local.as('alice');
    const mine = alice.say('mine');
    if (!mine) throw new TypeError('not said');
    expect(await alice.slash('ask')).toEqual({ deferred: false, failed: words.unknownCommand('ask') });
    expect(await alice.type('no slash')).toEqual({ deferred: false, failed: words.unknownCommand('no slash') });
    expect(await alice.menu('Check', mine)).toEqual({ deferred: false, failed: words.unknownCommand('Check') });
    alice.remove(mine);
    expect(await alice.press(mine, 'Next')).toEqual({ deferred: false, failed: words.failed });
    expect(await alice.select(mine, 'menu', [])).toEqual({ deferred: false, failed: words.failed });
  });
});
