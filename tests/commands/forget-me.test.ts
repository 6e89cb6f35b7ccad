import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { OPERATOR_ID } from '../../src/command/model/guild-scope-of.ts';
import { english } from '../../src/texts/en/english.ts';
import { openTownDesk, textOf, type TownDesk } from '../support/town-desk.ts';

const { forgotten } = english.archive;
const AT = new Date('2024-04-01T10:00:00Z');

let desk: TownDesk;
beforeEach(async () => {
  desk = await openTownDesk();
});
afterEach(() => desk.dispose());

const forgetMe = async (id: string) =>
  textOf(await desk.run('archive forget-me', {}, { guild: { id: '1', name: 'Ellin' }, actor: { id, name: id } }));

describe('/archive forget-me', () => {
  it('deletes what a member gave on every server, says what, and leaves everybody else’s', async () => {
    const { feedback } = desk.services.stores;
    for (const [guildId, userId] of [
      ['1', 'ada'],
      ['2', 'ada'],
      ['1', 'bruno'],
    ] as const)
      await feedback.vote({ guildId, messageId: `of ${guildId}`, userId, vote: 'down', question: 'who', at: AT });
    await feedback.report({ guildId: '2', messageId: 'm', userId: 'ada', text: 'Not so.', at: AT });
    expect(await forgetMe('ada')).toBe(`${forgotten.deleted(2, 1)}\n${forgotten.messages}`);
    const { votes, reports } = await feedback.in('*');
    expect([votes.map(({ userId }) => userId), reports]).toEqual([['bruno'], []]);
    expect(await forgetMe('ada')).toBe(forgotten.nothing);
  });

  it('takes a moderator’s id off what they did, which stays and holds', async () => {
    const { hidden, actions } = desk.services.stores;
    await hidden.hide('1', 'ferry', 'mona', AT);
    await actions.add({ guildId: '1', userId: 'mona', action: 'hide', detail: 'ferry', at: AT });
    expect(await forgetMe('mona')).toBe(forgotten.marks(2));
    expect(await hidden.in('1')).toEqual(new Set(['ferry']));
    expect(await actions.latest('1', 5)).toMatchObject([{ action: 'hide', detail: 'ferry', userId: 'deleted' }]);
  });

  it('tells an operator in the terminal how it is done there, and deletes nothing', async () => {
    const { actions } = desk.services.stores;
    await actions.add({ guildId: '*', userId: OPERATOR_ID, action: 'hide', detail: 'ferry', at: AT });
    const told = await desk.run('archive forget-me', {}, { guild: null, actor: { id: OPERATOR_ID, name: 'operator' } });
    expect(textOf(told)).toBe(forgotten.operator);
    expect(await actions.latest('*', 5)).toMatchObject([{ userId: OPERATOR_ID }]);
  });
});
