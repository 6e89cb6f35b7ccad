import { OAuth2Routes } from 'discord.js';

import type { Permission } from '../command/ports/permission.ts';
import { permissionBits } from '../discord-facts/permissions.ts';

/** All that Dateline asks of a server. */
const INVITE_PERMISSIONS: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'PinMessages',
];

/** The link with which somebody who manages a server adds the bot to it, with no more rights than it uses. */
export function inviteUrl(applicationId: string): string {
  const url = new URL(OAuth2Routes.authorizationURL);
  url.search = new URLSearchParams({
    client_id: applicationId,
    permissions: String(permissionBits(...INVITE_PERMISSIONS)),
    scope: 'bot applications.commands',
  }).toString();
  return url.toString();
}
