import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { ConfigError, SearchRefusedError } from '../errors.ts';
import type { SendToNode } from './gateway.ts';

/** Where a cluster is, and who asks it. */
export interface ClusterAddress {
  /** Addresses of its nodes. */
  readonly nodes: readonly string[];
  readonly user: string | null;
  readonly password: string | null;
  /** File of the certificate that its own are signed with; `null` where the system knows that. */
  readonly ca: string | null;
}

/** An open way to a cluster. */
export interface ClusterConnection {
  readonly send: SendToNode;
  close(): Promise<void>;
}

/**
 * Opens a way to a cluster; nothing is asked of it yet. The client is loaded here, so that whoever has no cluster does without.
 *
 * @throws {ConfigError} When the certificate cannot be read, or is none.
 */
export async function connectCluster({ nodes, user, password, ca }: ClusterAddress): Promise<ClusterConnection> {
  const certificate = ca === null ? null : await readCertificate(ca);
  const { Client } = await import('@opensearch-project/opensearch');
  const client = new Client({
    nodes: [...nodes],
    maxRetries: 0,
    ...(user !== null && { auth: { username: user, password: password ?? '' } }),
    ...(certificate !== null && { ssl: { ca: certificate } }),
  });
  return {
    send: async ({ method, path, query, body, lines }, timeoutMs) => {
      // The client takes lines of both kinds together, whatever its types say.
      const sent = lines === undefined ? { body: body ?? '' } : { bulkBody: [...lines] as object[] };
      const asked = { method, path, querystring: { ...query }, ...sent };
      try {
        const answer = await client.transport.request(asked, { requestTimeout: timeoutMs, maxRetries: 0 });
        return { status: answer.statusCode ?? 0, body: answer.body };
      } catch (error) {
        const status = statusOf(error);
        if (status === null) throw distrust(error) ?? error;
        return { status, body: (error as { readonly body?: unknown }).body };
      }
    },
    close: () => client.close(),
  };
}

async function readCertificate(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigError([`DATELINE_SEARCH_CA cannot be read: ${file}`], { cause: error });
  }
  // What is none would be passed over without a word, and every node's certificate be refused.
  if (!isCertificate(text)) throw new ConfigError([`DATELINE_SEARCH_CA holds no certificate (PEM): ${file}`]);
  return text;
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).subject !== '';
  } catch {
    // Not even the beginning of one.
    return false;
  }
}

/** What Node says of certificates that it does not trust; the client leaves their codes out. */
const DISTRUST = /certificate|altnames/iu;

function distrust(error: unknown): SearchRefusedError | null {
  if (!(error instanceof Error) || !DISTRUST.test(error.message)) return null;
  return new SearchRefusedError('certificate', error.message, { cause: error });
}

/** What the node answered; `null` when it did not. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || error.name !== 'ResponseError') return null;
  const { statusCode } = error as Error & { readonly statusCode?: number };
  return statusCode ?? null;
}
