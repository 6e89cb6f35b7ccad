import { OAuth2Routes, PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';

import { inviteUrl } from '../../src/discord/invite-url.ts';

it('asks for the permissions that are used, and no others', () => {
  const { origin, pathname, searchParams } = new URL(inviteUrl('42'));
  expect([origin + pathname, searchParams.get('client_id')]).toEqual([OAuth2Routes.authorizationURL, '42']);
  expect(searchParams.get('scope')?.split(' ')).toEqual(['bot', 'applications.commands']);
  expect(new PermissionsBitField(BigInt(searchParams.get('permissions') ?? '')).toArray().toSorted()).toEqual([
    'CreatePublicThreads',
    'PinMessages',
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'ViewChannel',
  ]);
});
