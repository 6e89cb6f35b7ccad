import { ApplicationIntegrationType, type Interaction } from 'discord.js';

/**
 * The server whose settings hold for an interaction; `null` away from servers, and on one that has not added the bot, where
 * somebody brought it along for themselves.
 */
export function serverOf({ guildId, authorizingIntegrationOwners: owners }: Interaction): string | null {
  const isBroughtAlong =
    owners?.[ApplicationIntegrationType.UserInstall] !== undefined &&
    owners[ApplicationIntegrationType.GuildInstall] === undefined;
  return isBroughtAlong ? null : guildId;
}
