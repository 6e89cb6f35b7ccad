import type { MiddlewareHandler } from 'hono';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What a page may load: its own files, nothing inline, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * Keeps other sites out: a name that was rebound to this machine is refused by its Host, a request that another page
 * sends by its Origin, and answers carry a strict Content-Security-Policy.
 */
export const pageGuard: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const origin = c.req.header('origin');
  if (!LOOPBACK_HOSTS.has(url.hostname) || (origin !== undefined && origin !== url.origin))
    return c.text('Forbidden', 403);
  await next();
  c.header('content-security-policy', POLICY);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  return;
};
