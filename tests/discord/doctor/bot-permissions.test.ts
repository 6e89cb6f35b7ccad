import { describe, expect, it } from 'vitest';

import { permissionBits, type PermissionName } from '../../../src/discord-facts/permissions.ts';
import { botPermissions, CHANNEL, GUILD, MEMBER } from '../../../src/discord/doctor/bot-permissions.ts';

const NOW = new Date('2024-04-10T12:00:00Z');
const bits = (...names: readonly PermissionName[]): string => String(permissionBits(...names));
const rule = (id: string, allow: string, deny: string) => ({ id, type: 0, allow, deny });

/** What the bot with the role `r` may do, in few letters. */
function may(everyone: string, role: string, rules: readonly object[], until: string | null = null): string {
  const roles = [
    { id: 'g', permissions: everyone },
    { id: 'r', permissions: role },
    { id: 'other', permissions: bits('ManageMessages') },
  ];
  const guild = GUILD.parse({ id: 'g', name: 'Ellin', roles });
  const member = MEMBER.parse({ roles: ['r'], communication_disabled_until: until });
  const channel = CHANNEL.parse({ id: 'c', type: 0, permission_overwrites: rules });
  return [...botPermissions({ guild, member, botId: 'b' }, channel, NOW)].join(' ');
}

describe('what the bot may do in a channel', () => {
  const view = bits('ViewChannel');
  const send = bits('SendMessages');
  it.each<[string, string, string]>([
    ['its roles together', may(view, send, []), 'ViewChannel SendMessages'],
    ['less what the channel denies everybody', may(view, send, [rule('g', '0', view)]), 'SendMessages'],
    [
      'its role goes before everybody',
      may(view, send, [rule('r', view, '0'), rule('g', '0', view)]),
      'ViewChannel SendMessages',
    ],
    ['itself goes before its role', may(view, send, [rule('b', '0', send), rule('r', send, '0')]), 'ViewChannel'],
    ['not what is another role’s', may(view, send, [rule('other', '0', send)]), 'ViewChannel SendMessages'],
    ['nothing but reading in a time-out', may(view, send, [], '2024-04-10T13:00:00Z'), 'ViewChannel'],
    ['all again after it', may(view, send, [], '2024-04-10T11:00:00Z'), 'ViewChannel SendMessages'],
  ])('is %s', (_, held, expected) => {
    expect(held).toBe(expected);
  });

  it('is everything as an administrator', () => {
    expect(may('0', bits('Administrator'), [rule('g', '0', view)])).toContain('PinMessages');
  });
});
