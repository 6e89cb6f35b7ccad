import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { isPrivate, messageOf, told } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeSourcedTown } from '../support/sourced-town.ts';
import type { TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let live: RealBot;
beforeAll(async () => {
  town = await makeSourcedTown();
});
afterAll(() => town.dispose());
beforeEach(async () => {
  live = await startRealBot(town.folder);
});
afterEach(() => live.stop());

const alice = () => live.local.as('alice');
const HERALD = { source: 'valley herald' };

describe('source:', () => {
  it('is suggested with how much there is of each, and takes what begins one name alone', async () => {
    const { choices } = await alice().complete('ask', { question: 'trams', source: '' }, 'source');
    expect(choices).toEqual([
      { name: 'Valley Herald · 2 articles', value: 'Valley Herald' },
      { name: 'Ellin Post · 1 article', value: 'Ellin Post' },
    ]);
    expect(told(await alice().slash('ask', { question: 'night trams', source: 'vall' }))).toContain('late again');
  });

  it.each([
    ['ask', { question: 'night trams in Ellin' }, undefined],
    ['summary', { topic: 'night trams' }, 'topic'],
    ['summary', { period: 'December 2024' }, 'period'],
    ['timeline', { topic: 'night trams' }, undefined],
    ['article', { topic: 'night trams' }, 'latest'],
    ['article', { count: 10 }, 'latest'],
    ['article', { date: '2024-12' }, 'on'],
    ['changes', { since: '2024-12-01' }, undefined],
  ] as const)('narrows /%s %j to one outlet, and says so', async (command, options, subcommand) => {
    const place = subcommand === undefined ? {} : { subcommand };
    expect(told(await alice().slash(command, options, place))).toContain('Night trams for Ellin');
    const text = told(await alice().slash(command, { ...options, ...HERALD }, place));
    expect(text).toContain('Night trams are late');
    expect(text).not.toContain('Night trams for Ellin');
    expect(text).toContain('· Valley Herald');
  });

  it("stays with the answer's buttons", async () => {
    const answer = messageOf(await alice().slash('ask', { question: 'night trams', ...HERALD }));
    const around = told(await alice().press(answer, 'Context'));
    expect(around).toContain('late again');
    expect(around).not.toContain('from May');
    const pinned = await live.local.as('mona').menu('Pin as summary', answer);
    expect(told(pinned)).toContain('all dates · Valley Herald');
  });

  it('finds nothing of others, and says what was searched to the asker alone', async () => {
    const outcome = await alice().slash('ask', { question: 'who saw a zebra', source: 'Ellin Post' });
    expect(isPrivate(messageOf(outcome))).toBe(true);
    expect(told(outcome)).toContain('all dates · Ellin Post');
    const unknown = await alice().slash('ask', { question: 'zebra', source: 'The Moon' });
    expect(told(unknown)).toContain('There are: Valley Herald, Ellin Post');
  });

  it('is kept by a pin, which is another than that of all sources', async () => {
    const mona = live.local.as('mona');
    await pinIt(mona, { topic: 'night trams' });
    await pinIt(mona, { topic: 'night trams', ...HERALD });
    const [narrow, wide] = live.local.pins('news').map(wordsOf);
    expect(wide).toContain('from May');
    expect(narrow).toContain('late again');
    expect(narrow).not.toContain('from May');
    const list = told(await mona.slash('pin', {}, { subcommand: 'list' }));
    expect(list).toContain('night trams · valley herald');
    await mona.slash('archive-admin', { title: 'herald' }, { subcommand: 'hide' });
    expect(live.local.pins('news').map(wordsOf)[0]).not.toContain('late again');
  });
});
