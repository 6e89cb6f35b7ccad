import { Events } from 'discord.js';
import { expect, it } from 'vitest';

import { createClient } from '../../src/discord/client.ts';
import { tellOfOutages } from '../../src/discord/outage-log.ts';

it('12-outage-floods-the-log: an outage is one line a minute with its reason, and the next is told of at once', async () => {
  const lines: object[] = [];
  const write = (facts: object): void => void lines.push(facts);
  let now = 0;
  const client = createClient(null);
  tellOfOutages(client, { debug: write, info: write, warn: write, error: write }, () => now);
  const refused = new Error('connect ECONNREFUSED 127.0.0.1:443');
  const lose = (): void => {
    client.emit(Events.ShardReconnecting, 0);
    client.emit(Events.ShardError, refused, 0);
  };
  for (; now < 150_000; now += 500) lose();
  expect(lines).toEqual([
    { shard: 0, tries: 1 },
    { shard: 0, tries: 120, err: refused },
    { shard: 0, tries: 120, err: refused },
  ]);
  client.emit(Events.ShardResume, 0, 3);
  lose();
  expect(lines.slice(3)).toEqual([
    { shard: 0, replayed: 3 },
    { shard: 0, tries: 1 },
  ]);
  await client.destroy();
});
