import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stub was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** How a stub answers a call: a status and a body, or never. */
export type StubAnswer = { readonly status?: number; readonly body: unknown } | 'never';

/** A server on this machine that stands in for a node of a cluster. */
export interface StubNode {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Answers so from now on. */
  answer(how: (asked: Asked) => StubAnswer): void;
  close(): Promise<void>;
}

/** Starts a stub. Until it is told otherwise it answers with an empty object. */
export async function startStubNode(how: (asked: Asked) => StubAnswer = () => ({ body: {} })): Promise<StubNode> {
  let answerOf = how;
  const asked: Asked[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const call = { method: request.method ?? '', path: request.url ?? '', body };
    asked.push(call);
    const answer = answerOf(call);
    if (answer === 'never') return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  };
  const server = createServer((request, response) => void serve(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => {
      answerOf = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
