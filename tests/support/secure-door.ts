import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Certificates are made as they are needed, and only where there is `openssl`: none, and no key, is kept. */
export const canMakeCertificates = spawnSync('openssl', ['version']).status === 0;

/** An HTTPS server that lets one user through to an HTTP one behind it. */
export interface SecureDoor {
  readonly url: string;
  /** File of the certificate that its own is signed with, and of another of the same name that signed nothing. */
  readonly ca: string;
  readonly strangeCa: string;
  close(): Promise<void>;
}

/** Opens a door on this machine before a server, with certificates that end with it. */
export async function openSecureDoor(
  behind: string,
  { user, password }: { readonly user: string; readonly password: string },
): Promise<SecureDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-door-'));
  const [ca, strangeCa] = [makeCa(folder, 'ca'), makeCa(folder, 'strange')];
  const tls = signedBy(folder, 'ca');
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const server = createServer(tls, (asked, answer) => {
    if (asked.headers.authorization !== expected) {
      answer.writeHead(401, { 'content-type': 'text/plain' }).end('Unauthorized');
      return;
    }
    const { authorization: _, ...headers } = asked.headers;
    const { method } = asked;
    const passed = request(new URL(asked.url ?? '/', behind), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca,
    strangeCa,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function openssl(folder: string, ...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
}

/** @returns The file of a certificate that may sign others. */
function makeCa(folder: string, name: string): string {
  const subject = ['-subj', '/CN=Dateline test CA', '-days', '2'];
  openssl(folder, 'req', '-x509', ...NEW_KEY, '-keyout', `${name}.key`, '-out', `${name}.pem`, ...subject);
  return join(folder, `${name}.pem`);
}

function signedBy(folder: string, name: string): { readonly key: string; readonly cert: string } {
  openssl(folder, 'req', ...NEW_KEY, '-keyout', 'node.key', '-out', 'node.csr', '-subj', '/CN=node');
  writeFileSync(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1');
  const ca = ['-CA', `${name}.pem`, '-CAkey', `${name}.key`, '-CAcreateserial', '-days', '2'];
  openssl(folder, 'x509', '-req', '-in', 'node.csr', '-out', 'node.pem', '-extfile', 'names', ...ca);
  return { key: readFileSync(join(folder, 'node.key'), 'utf8'), cert: readFileSync(join(folder, 'node.pem'), 'utf8') };
}
