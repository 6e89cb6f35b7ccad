import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { actionsOf, messageOf, openTownDesk, textOf, type TownDesk, verbatimOf } from '../support/town-desk.ts';

let desk: TownDesk;
beforeAll(async () => {
  desk = await openTownDesk();
});
afterAll(() => desk.dispose());

describe('/summary', () => {
  it.each([
    ['topic', { topic: 'Harbour bridge' }, english.summary.topic('Harbour bridge')],
    ['article', { title: 'repair' }, english.summary.article('Repair of the Harbour bridge will take a year')],
    ['period', { period: 'March 2024' }, 'Summary: 1–31 March 2024'],
  ])('%s is whole sentences of articles, with buttons to page and to pin', async (subcommand, raw, title) => {
    const reply = await desk.run(`summary ${subcommand}`, raw);
    expect(textOf(reply).split('\n')[0]).toBe(title);
    const bodies = await Promise.all(
      ['closed', 'repair', 'ferry'].map(async (id) => (await desk.run('article show', { title: id })).data),
    );
    for (const { quote } of reply.blocks) expect(JSON.stringify(bodies)).toContain(quote?.text);
    const tell = subcommand === 'topic' ? ['tell'] : [];
    expect(actionsOf(reply)).toEqual([subcommand, subcommand, ...tell, expect.stringMatching(/^pin/u)]);
  });

  it('has as many sentences as are asked for, and pages', async () => {
    const reply = await desk.run('summary period', { period: '2024', lines: 3 });
    expect(reply.blocks).toHaveLength(3);
    const [, next] = reply.buttons;
    const turned = messageOf(await desk.act('summary', 'period', { ...next?.state, first: 1 }));
    expect([turned.first, textOf(turned)]).toEqual([1, textOf(reply)]);
  });

  it.each([
    ['topic', { topic: 'trombones' }, english.summary.nothing('trombones')],
    ['period', { period: '1999' }, 'No article is dated 1 January – 31 December 1999.'],
  ])('%s of what is not there says so to the asker alone, without buttons', async (subcommand, raw, words) => {
    const reply = await desk.run(`summary ${subcommand}`, raw);
    expect([reply.visibility, actionsOf(reply), verbatimOf(reply)]).toEqual(['private', [], []]);
    expect(textOf(reply)).toContain(words);
  });

  it('cannot be pinned away from Discord, nor by those who may not', async () => {
    const state = { topic: 'Harbour bridge' };
    await expect(desk.act('summary', 'pinTopic', state)).rejects.toMatchObject({ problem: { code: 'not-permitted' } });
    const permissions = new Set(['PinMessages'] as const);
    const told = messageOf(await desk.act('summary', 'pinTopic', state, { permissions }));
    expect(textOf(told)).toBe(english.pins.unavailable);
  });

  it('of days that lie the wrong way round is refused', async () => {
    const raw = { topic: 'Harbour bridge', since: '2024-04', until: '2024-03' };
    await expect(desk.run('summary topic', raw)).rejects.toMatchObject({ problem: { code: 'reversed-range' } });
  });
});
