import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { faces, isPrivate, messageOf, told } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const { answer: words } = english;
const DIRECT = { direct: true } as const;

let town: TownArchive;
let live: RealBot;
let wait = 0;
beforeAll(async () => {
  town = await makeTownArchive();
});
afterAll(() => town.dispose());
beforeEach(async () => {
  wait = 0;
  live = await startRealBot(town.folder, { limit: () => wait });
});
afterEach(() => live.stop());

const alice = () => live.local.as('alice');
const ask = (question: string, options: Record<string, boolean> = {}) =>
  alice().slash('ask', { question, ...options }, DIRECT);

describe('where somebody talks to the bot alone', () => {
  it('what members use is offered, and nothing that moderates', () => {
    const names = alice()
      .directCommands()
      .map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['ask', 'article', 'summary', 'timeline', 'quote', 'changes', 'archive']),
    );
    expect(names).not.toContain('pin');
    expect(names).not.toContain('watch');
    expect(names).not.toContain('archive-admin');
    expect(names).not.toContain('Report wrong answer');
    const ofAll = live.local.commands(null).filter(({ contexts }) => contexts?.includes(1));
    expect(ofAll.map(({ integration_types: types }) => types)).toEqual(ofAll.map(() => [0, 1]));
  });

  it('answers in private unless told otherwise, and its buttons work', async () => {
    const answer = messageOf(await ask('Harbour bridge'));
    expect(isPrivate(answer)).toBe(true);
    expect(faces(answer)).not.toContain('👍');
    expect(told(await alice().press(answer, words.buttons.next))).toContain('4');
    expect(told(await alice().press(answer, words.buttons.context))).toContain('nobody was hurt');
    const closed = messageOf(await ask('who was hurt at the bridge'));
    const { modal } = await alice().press(closed, words.buttons.further);
    const further = await alice().submit(modal!, { asks: 'what does its repair cost?' });
    expect(isPrivate(messageOf(further))).toBe(true);
    expect(told(further)).toContain('Q: what does its repair cost?');
    expect(isPrivate(messageOf(await ask('Harbour bridge', { private: false })))).toBe(false);
  });

  it.each([
    ['summary', { topic: 'Harbour bridge' }, 'topic'],
    ['timeline', { topic: 'Harbour bridge' }, undefined],
    ['article', { title: 'ferry' }, 'show'],
    ['quote', { text: 'It leaves every twenty minutes.' }, undefined],
    ['changes', { since: '2024-03-10' }, undefined],
    ['archive', {}, 'about'],
    ['archive', {}, 'forget-me'],
  ] as const)('/%s %j answers, without a pin', async (command, options, subcommand) => {
    const outcome = await alice().slash(command, options, {
      ...DIRECT,
      ...(subcommand !== undefined && { subcommand }),
    });
    expect(isPrivate(messageOf(outcome))).toBe(true);
    expect(faces(messageOf(outcome)).filter((face) => face.includes('Pin'))).toEqual([]);
    expect(live.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('suggests as one types', async () => {
    const { choices = [] } = await alice().complete('article', { title: 'fer' }, 'title', {
      ...DIRECT,
      subcommand: 'show',
    });
    expect(choices.map(({ value }) => value)).toEqual(['ferry']);
  });

  it("no server's settings hold, but those of the operator do", async () => {
    const { hidden, defaults } = live.stores;
    await hidden.hide(live.local.guildId, 'closed', 'mona', new Date());
    await defaults.set(live.local.guildId, { answerChannelIds: ['1'], timeZone: 'Asia/Tokyo' });
    expect(told(await ask('who closed the Harbour bridge'))).toContain('divers found cracks');
    await hidden.hide('*', 'closed', 'terminal', new Date());
    expect(told(await ask('what did divers find'))).not.toContain('divers found cracks');
  });

  it('whoever asks too much waits', async () => {
    wait = 7;
    expect(told(await ask('Harbour bridge'))).toContain('wait 7 seconds');
  });
});

describe('on a server that has not added the bot, for whoever brought it along', () => {
  beforeEach(() => {
    live.local.disguise = (payload) => ({
      ...payload,
      guild_id: '1100000000000000555',
      guild: { id: '1100000000000000555', locale: 'en-US', features: [] },
      authorizing_integration_owners: { 1: alice().id },
    });
  });

  it("answers in private, under no server's settings, and asks Discord nothing about that server", async () => {
    await live.stores.hidden.hide('1100000000000000555', 'closed', 'mona', new Date());
    const outcome = await alice().slash('ask', { question: 'Harbour bridge' });
    expect(isPrivate(messageOf(outcome))).toBe(true);
    expect(told(outcome)).toContain('divers found cracks');
    const next = told(await alice().press(messageOf(outcome), words.buttons.next));
    expect(next).toContain('4');
    expect(live.local.requests.filter(({ path }) => path.includes('1100000000000000555'))).toEqual([]);
    expect(live.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
