import type { Hono } from 'hono';
import { ApiError } from '../wire/api-error.ts';
import type { Guild } from '../guild/guild.ts';
import { holds } from '../../discord-facts/permissions.ts';
import { APPLICATION_ID, GUILD_ID } from '../guild/residents.ts';
import { asFields, asText } from '../wire/fields.ts';
import type { RestEnv } from './rest-app.ts';

/** The guild, its channels, roles and members. */
export function guildRoutes(guild: Guild): (app: Hono<RestEnv>) => void {
  return (app) => {
    app.get('/users/@me/guilds', (c) =>
      c.json([{ id: GUILD_ID, name: guild.payload().name, owner: false, permissions: '0' }]),
    );
    app.post('/users/@me/channels', (c) =>
      c.json(guild.openDirect(asText(asFields(c.get('body').json)['recipient_id']))),
    );
    app.use('/guilds/:guild/*', async (c, next) => {
      if (c.req.param('guild') !== GUILD_ID) throw new ApiError('unknownGuild');
      await next();
    });
    app.get('/guilds/:guild', (c) => c.json(guild.payload()));
    app.get('/guilds/:guild/channels', (c) => c.json(guild.channels));
    app.get('/guilds/:guild/roles', (c) => c.json(guild.roles));
    app.get('/guilds/:guild/members/:user', (c) => {
      const user = c.req.param('user');
      return c.json(guild.member(user === '@me' ? APPLICATION_ID : user));
    });
    app.get('/channels/:channel', (c) => {
      const channel = guild.channel(c.req.param('channel'));
      if (!holds(guild.permissions(APPLICATION_ID, channel.id), 'ViewChannel')) throw new ApiError('missingAccess');
      return c.json(channel);
    });
  };
}
