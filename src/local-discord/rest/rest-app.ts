import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ApiError } from '../wire/api-error.ts';
import type { Clock } from '../wire/clock.ts';
import type { FalseAnswer, Fault, LoggedRequest, RequestLog } from './request-log.ts';
import { readBody, type RestBody } from './rest-body.ts';

/** Environment of the REST routes: `body` has been read, `origin` is the server's address. */
export interface RestEnv {
  Bindings: HttpBindings;
  Variables: { body: RestBody; origin: string };
}

/** What the frame around the routes needs. */
export interface RestHost {
  readonly log: RequestLog;
  readonly clock: Clock;
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
    if (fault !== null && 'status' in fault) return answerFalsely(context, fault, entry);
    if (fault !== null && 'delayMs' in fault) await new Promise<void>((go) => host.clock.after(fault.delayMs, go));
    if (isDrop(fault, 'before')) return hangUp(context);
    if (!TOKEN_ROUTES.test(entry.path) && !host.authorized(context.req.header('authorization'))) {
      entry.status = 401;
      throw new ApiError('unauthorized');
    }
    await next();
    entry.status = context.res.status;
    entry.error = context.error instanceof ApiError ? context.error.body.code : null;
    return isDrop(fault, 'after') ? hangUp(context) : undefined;
  });
  for (const route of routes) route(app);
  app.all('*', () => {
    throw new ApiError('notFound');
  });
  app.onError((error, context) => refusal(error, context));
  return app;
}

type Answer = Context<RestEnv>;

function answerFalsely(context: Answer, { status, body, headers }: FalseAnswer, entry: LoggedRequest): Response {
  entry.status = status;
  entry.error = typeof body['code'] === 'number' ? body['code'] : null;
  return context.json(body, status as ContentfulStatusCode, { ...headers });
}

const isDrop = (fault: Fault | null, when: 'before' | 'after'): boolean =>
  fault !== null && 'drop' in fault && fault.drop === when;

/** Drops the connection; the answer goes nowhere. */
function hangUp(context: Answer): Response {
  context.env.incoming.socket.destroy();
  return context.body(null, 500);
}

function refusal(error: Error, context: Context): Response {
  if (!(error instanceof ApiError)) return context.json({ message: `500: ${error.message}`, code: 0 }, 500);
  if (error.status !== 429) return context.json(error.body, error.status as ContentfulStatusCode);
  return context.json({ ...error.body, retry_after: 1, global: false }, 429, { 'retry-after': '1' });
}
