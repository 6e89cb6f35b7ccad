import { describe, expect, it } from 'vitest';

import { type Access, accessBy } from '../../src/discord/command-access.ts';

const GUILD = '1200000000000000010';
const ALL_CHANNELS = '1200000000000000009';
const use = { guildId: GUILD, userId: '5', roleIds: [GUILD, '7', '8'], channelIds: ['20', '19'] };
const rule = (type: 1 | 2 | 3, id: string, permission: boolean) => ({ type, id, permission });
const role = (id: string, permission: boolean) => rule(1, id, permission);
const user = (id: string, permission: boolean) => rule(2, id, permission);
const channel = (id: string, permission: boolean) => rule(3, id, permission);
type Rules = Parameters<typeof accessBy>[0];

describe('what administrators set for a command', () => {
  it.each<[string, Rules, Rules, Access]>([
    ['nothing', [], [], 'unset'],
    ['a role of theirs', [role('7', true)], [], 'allowed'],
    ['a role of somebody else', [role('9', true)], [], 'unset'],
    ['one of their roles, another denied', [role('7', false), role('8', true)], [], 'allowed'],
    ['their roles denied', [role('7', false)], [], 'denied'],
    ['the member denied, a role allowed', [user('5', false), role('7', true)], [], 'denied'],
    ['the member allowed, everybody denied', [user('5', true), role(GUILD, false)], [], 'allowed'],
    ['everybody denied', [role(GUILD, false)], [], 'denied'],
    ['everybody denied, a role of theirs allowed', [role(GUILD, false), role('7', true)], [], 'allowed'],
    ['the channel denied, the member allowed', [channel('20', false), user('5', true)], [], 'denied'],
    ['the channel that the thread is in denied', [channel('19', false)], [], 'denied'],
    ['all channels denied', [channel(ALL_CHANNELS, false)], [], 'denied'],
    ['all channels denied but this one', [channel(ALL_CHANNELS, false), channel('20', true)], [], 'unset'],
    ['the application denied to a role of theirs', [], [role('7', false)], 'denied'],
    ['the application allowed to a role of theirs', [], [role('7', true)], 'unset'],
    ['the application denied, the command allowed', [role('7', true)], [role('7', false)], 'allowed'],
    ['the application denied in the channel', [], [channel('20', false)], 'denied'],
    ['the application denied there, the command allowed', [channel('20', true)], [channel('20', false)], 'unset'],
  ])('%s', (_, ofCommand, ofApplication, access) => {
    expect(accessBy(ofCommand, ofApplication, use)).toBe(access);
  });
});
