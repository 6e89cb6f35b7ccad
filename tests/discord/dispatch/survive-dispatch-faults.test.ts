import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';

import type { Log } from '../../../src/command/ports/log.ts';
import { createClient } from '../../../src/discord/client.ts';
import { isDispatchFault, surviveDispatchFaults } from '../../../src/discord/dispatch/survive-dispatch-faults.ts';

/** What discord.js throws for an event that it cannot digest. */
function fault(t: string, d: unknown): unknown {
  const client = createClient(null);
  const { ws } = client as unknown as { ws: { status: number; handlePacket(packet: unknown, shard: unknown): void } };
  ws.status = 0;
  try {
    ws.handlePacket({ t, d, op: 0, s: 1 }, { id: 0 });
    return null;
  } catch (error) {
    return error;
  } finally {
    void client.destroy();
  }
}

describe('an exception', () => {
  it.each([
    ['INTERACTION_CREATE', null],
    ['INTERACTION_CREATE', { type: 2 }],
    ['GUILD_CREATE', null],
  ])('over a broken %s is known as Discord’s', (event, data) => {
    expect(isDispatchFault(fault(event, data))).toBe(true);
  });

  it.each([[new RangeError('ours')], ['text'], [undefined]])('of our own is not: %s', (error) => {
    expect(isDispatchFault(error)).toBe(false);
  });

  it('of Discord’s is logged and survived until that is called off', () => {
    const source = new EventEmitter();
    const lines: string[] = [];
    const write = (_: object, line: string): void => void lines.push(line);
    const log: Log = { debug: write, info: write, warn: write, error: write };
    const stop = surviveDispatchFaults(log, source);
    source.emit('uncaughtException', fault('GUILD_CREATE', null));
    expect(lines).toHaveLength(1);
    stop();
    expect(source.listenerCount('uncaughtException')).toBe(0);
  });
});
