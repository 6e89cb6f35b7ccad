import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered: a body with status 200, or all of it. */
export type Reply =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((response: ServerResponse, headers: IncomingHttpHeaders) => void);

/** A web server on this machine that answers as a test wants, and remembers what it was asked. */
export class LoopbackWeb {
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  /** The most that it was asked at once. */
  most = 0;
  readonly #replies = new Map<string, Reply>();
  readonly #server: Server;
  #open = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push({ path, headers: request.headers });
      this.#open += 1;
      this.most = Math.max(this.most, this.#open);
      response.on('close', () => (this.#open -= 1));
      send(response, request.headers, this.#replies.get(path) ?? { status: 404 });
    });
  }

  /** @param host - An address of loopback; on Linux 127.0.0.2 and so on are others. */
  static async open(host = '127.0.0.1', port = 0): Promise<LoopbackWeb> {
    const web = new LoopbackWeb();
    await once(web.#server.listen(port, host), 'listening');
    return web;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get paths(): string[] {
    return this.asked.map(({ path }) => path);
  }

  /** Answers a path like this from now on. @returns Its address. */
  serve(path: string, reply: Reply): string {
    this.#replies.set(path, reply);
    return this.at(path);
  }

  at(path: string): string {
    const { address, port } = this.#server.address() as AddressInfo;
    return `http://${address}:${port}${path}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    const closed = once(this.#server, 'close');
    this.#server.close();
    await closed;
  }
}

function send(response: ServerResponse, headers: IncomingHttpHeaders, reply: Reply): void {
  if (typeof reply === 'function') {
    reply(response, headers);
    return;
  }
  const { status = 200, headers: own = {}, body = '' } = typeof reply === 'string' ? { body: reply } : reply;
  response.writeHead(status, own).end(body);
}
