import { describe, expect, it } from 'vitest';

import { createClient, isDispatchFault } from '../../src/discord/client.ts';

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
});
