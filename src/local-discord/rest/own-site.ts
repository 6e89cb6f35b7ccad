import type { MiddlewareHandler } from 'hono';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request comes from this machine and from no other site: a name that was rebound to this machine shows in its
 * Host, a page of another site in its Origin, which browsers send with everything that is not a plain look.
 *
 * @param host - The header Host: the server's name and port.
 * @param origin - The header Origin; the bot's client and a page's own looks send none.
 */
export function isOwnSite(host: string | undefined, origin: string | undefined): boolean {
  const own = `http://${host ?? ''}`;
  return URL.canParse(own) && LOOPBACK_HOSTS.has(new URL(own).hostname) && (origin === undefined || origin === own);
}

/** Refuses what is not {@link isOwnSite}, whatever it asks for. */
export const ownSiteOnly: MiddlewareHandler = async (c, next) => {
  const { host } = new URL(c.req.url);
  return isOwnSite(c.req.header('host') ?? host, c.req.header('origin')) ? next() : c.text('Forbidden', 403);
};
