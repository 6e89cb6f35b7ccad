import type { Hono } from 'hono';
import { ApiError } from '../wire/api-error.ts';
import type { Guilds } from '../guild/guilds.ts';
import { holds } from '../../discord-facts/permissions.ts';
import { APPLICATION_ID } from '../guild/residents.ts';
import { asFields, asText } from '../wire/fields.ts';
import type { RestEnv } from './rest-app.ts';

/** The guilds, their channels, roles and members. */
export function guildRoutes(guilds: Guilds): (app: Hono<RestEnv>) => void {
  return (app) => {
    app.get('/users/@me/guilds', (c) =>
      c.json(
        guilds.withBot().map((guild) => ({ id: guild.id, name: guild.payload().name, owner: false, permissions: '0' })),
      ),
    );
    app.post('/users/@me/channels', (c) =>
      c.json(guilds.home.openDirect(asText(asFields(c.get('body').json)['recipient_id']))),
    );
    app.use('/guilds/:guild/*', async (c, next) => {
      if (!guilds.has(c.req.param('guild'))) throw new ApiError('unknownGuild');
      await next();
    });
    app.get('/guilds/:guild', (c) => c.json(guilds.get(c.req.param('guild')).payload()));
    app.get('/guilds/:guild/channels', (c) => c.json(guilds.get(c.req.param('guild')).channels));
    app.get('/guilds/:guild/roles', (c) => c.json(guilds.get(c.req.param('guild')).roles));
    app.get('/guilds/:guild/members/:user', (c) => {
      const user = c.req.param('user');
      return c.json(guilds.get(c.req.param('guild')).member(user === '@me' ? APPLICATION_ID : user));
    });
    app.get('/channels/:channel', (c) => {
      const guild = guilds.withChannel(c.req.param('channel'));
      const channel = guild.channel(c.req.param('channel'));
      if (!holds(guild.permissions(APPLICATION_ID, channel.id), 'ViewChannel')) throw new ApiError('missingAccess');
      return c.json(channel);
    });
  };
}
