import { Hono } from 'hono';

import { type Condition, PARTS } from './condition.ts';
import type { Metrics } from './metrics.ts';

/**
 * What monitors ask over HTTP: `/healthz` (it runs), `/readyz` (200 when all of it works, else 503, with each part that does
 * not and why), `/metrics` for Prometheus. It tells nothing of anybody, and changes nothing.
 */
export function monitorApp(condition: Pick<Condition, 'lacks'>, metrics: Metrics): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/healthz', (context) => context.json({ alive: true }));
  app.get('/readyz', async (context) => {
    const lacks = await condition.lacks();
    const told = PARTS.filter((part) => lacks[part] !== undefined);
    const parts = Object.fromEntries(told.map((part) => [part, lacks[part] ?? 'ready']));
    const ready = told.every((part) => lacks[part] === null);
    return context.json({ ready, ...parts }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  return app;
}
