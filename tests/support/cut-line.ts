import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A line to a server that can be cut, or go dead, and be mended. */
export class CutLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #state: 'open' | 'cut' | 'dead' = 'open';

  constructor(to: { readonly host: string; readonly port: number }) {
    this.#server = createServer((near) => {
      this.#hold(near);
      if (this.#state === 'cut') near.destroy();
      if (this.#state !== 'open') return;
      const far = connect(to);
      this.#hold(far);
      near.on('data', (data) => this.#state === 'dead' || far.write(data));
      far.on('data', (data) => this.#state === 'dead' || near.write(data));
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    });
  }

  /** @returns The port that it listens on. */
  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as { port: number }).port;
  }

  /** Ends all connections and takes no other. */
  cut(): void {
    this.#state = 'cut';
    this.#drop();
  }

  /** Takes connections, and passes nothing on: as a machine that hangs. */
  die(): void {
    this.#state = 'dead';
  }

  /** Whoever was connected has to connect anew. */
  mend(): void {
    this.#state = 'open';
    this.#drop();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
