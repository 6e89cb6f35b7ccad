import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ApiError } from '../wire/api-error.ts';
import type { RequestLog } from './request-log.ts';
import { readBody, type RestBody } from './rest-body.ts';

/** Environment of the REST routes: `body` has been read, `origin` is the server's address. */
export interface RestEnv {
  Variables: { body: RestBody; origin: string };
}

/** What the frame around the routes needs. */
export interface RestHost {
  readonly log: RequestLog;
  /** Whether an Authorization header is the bot's. */
  authorized(header: string | undefined): boolean;
}

/** Routes that carry an interaction's token instead of the bot's. */
const TOKEN_ROUTES = /^\/(?:interactions|webhooks)\//u;
const PREFIX = '/api/v10';

/** The frame of the REST API: reads bodies, logs requests, meets planned faults, checks the token, shapes errors. */
export function restApp(host: RestHost, routes: readonly ((app: Hono<RestEnv>) => void)[]): Hono<RestEnv> {
  const app = new Hono<RestEnv>().basePath(PREFIX);
  app.use('*', async (context, next) => {
    const url = new URL(context.req.url);
    const body = await readBody(context);
    const reason = context.req.header('x-audit-log-reason');
    const entry = {
      method: context.req.method,
      path: decodeURIComponent(url.pathname.slice(PREFIX.length)),
      query: url.search,
      body: body.json,
      files: body.files.length,
      reason: reason === undefined ? null : decodeURIComponent(reason),
      status: 0,
      error: null as number | null,
    };
    const fault = host.log.record(entry);
    context.set('body', body);
    context.set('origin', url.origin);
    if (fault) {
      entry.status = fault.status;
      entry.error = typeof fault.body['code'] === 'number' ? fault.body['code'] : null;
      return context.json(fault.body, fault.status as ContentfulStatusCode, { ...fault.headers });
    }
    if (!TOKEN_ROUTES.test(entry.path) && !host.authorized(context.req.header('authorization'))) {
      entry.status = 401;
      throw new ApiError('unauthorized');
    }
    await next();
    entry.status = context.res.status;
    entry.error = context.error instanceof ApiError ? context.error.body.code : null;
    return;
  });
  for (const route of routes) route(app);
  app.all('*', () => {
    throw new ApiError('notFound');
  });
  app.onError((error, context) => refusal(error, context));
  return app;
}

function refusal(error: Error, context: Context): Response {
  if (!(error instanceof ApiError)) return context.json({ message: `500: ${error.message}`, code: 0 }, 500);
  if (error.status !== 429) return context.json(error.body, error.status as ContentfulStatusCode);
  return context.json({ ...error.body, retry_after: 1, global: false }, 429, { 'retry-after': '1' });
}
