import type { Hono } from 'hono';
import { ApiError } from '../wire/api-error.ts';
import type { CommandPermissions } from '../guild/command-permissions.ts';
import type { CommandRegistry } from '../guild/command-registry.ts';
import { asFields, type Fields } from '../wire/fields.ts';
import { APPLICATION_ID, BOT_USER, GUILD_ID } from '../guild/residents.ts';
import type { Guilds } from '../guild/guilds.ts';
import type { SessionStarts } from '../rules/session-starts.ts';
import type { RestEnv } from './rest-app.ts';

/** What the application's routes are about. */
export interface ApplicationParts {
  readonly commands: CommandRegistry;
  readonly rules: CommandPermissions;
  readonly starts: SessionStarts;
  readonly guilds: Guilds;
}

/** The bot itself, its way to the gateway, and its commands, global and of each guild. */
export function applicationRoutes({ commands, rules, starts, guilds }: ApplicationParts): (app: Hono<RestEnv>) => void {
  const scopeOf = (params: Params): string | null => {
    if (params['app'] !== APPLICATION_ID) throw new ApiError('unknownApplication');
    const guild = params['guild'] ?? null;
    if (guild !== null && !guilds.has(guild)) throw new ApiError('missingAccess');
    return guild;
  };
  return (app) => {
    app.get('/gateway/bot', (c) => c.json({ url: c.get('origin').replace(/^http/u, 'ws'), ...starts.wire() }));
    app.get('/users/@me', (c) => c.json(BOT_USER));
    for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
      app.get(path, (c) =>
        c.json({ id: APPLICATION_ID, name: BOT_USER.username, description: '', flags: 0, bot: BOT_USER }),
      );
    }
    app.get('/applications/:app/guilds/:guild/commands/permissions', (c) =>
      c.json(scopeOf(c.req.param()) === GUILD_ID ? rules.list() : []),
    );
    for (const base of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'])
      commandRoutes(app, base, commands, scopeOf);
  };
}

/** A list of commands. @param scopeOf - The guild whose they are, `null` for those of all. */
function commandRoutes(
  app: Hono<RestEnv>,
  base: string,
  commands: CommandRegistry,
  scopeOf: (params: Params) => string | null,
): void {
  app.get(base, (c) => c.json(commands.list(scopeOf(c.req.param()))));
  app.put(base, (c) => {
    const body = c.get('body').json;
    return c.json(commands.overwrite(scopeOf(c.req.param()), Array.isArray(body) ? (body as Fields[]) : []));
  });
  app.post(base, (c) => c.json(commands.create(scopeOf(c.req.param()), asFields(c.get('body').json)), 201));
  app.get(`${base}/:id`, (c) => c.json(commands.get(scopeOf(c.req.param()), idOf(c.req.param()))));
  app.patch(`${base}/:id`, (c) =>
    c.json(commands.change(scopeOf(c.req.param()), idOf(c.req.param()), asFields(c.get('body').json))),
  );
  app.delete(`${base}/:id`, (c) => {
    commands.remove(scopeOf(c.req.param()), idOf(c.req.param()));
    return c.body(null, 204);
  });
}

type Params = Readonly<Record<string, string>>;

function idOf(params: Params): string {
  return params['id'] ?? '';
}
