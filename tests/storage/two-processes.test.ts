import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { openStores } from '../../src/storage/open-stores.ts';

const AT = new Date('2024-03-01T10:00:00Z');

it('two bots on one database store every press of a button once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-two-'));
  const location = { file: join(folder, 'data.sqlite'), url: null };
  const one = await openStores(location, () => AT);
  const two = await openStores(location, () => AT);
  const vote = { guildId: 'g', messageId: 'm', question: 'q', at: AT } as const;
  const users = Array.from({ length: 40 }, (_, number) => `user-${number}`);
  await Promise.all(
    users.flatMap((userId) => [
      one.feedback.vote({ ...vote, userId, vote: 'up' }),
      two.feedback.vote({ ...vote, userId, vote: 'up' }),
      one.buttonStates.put('the same long question'),
      two.buttonStates.put(`a question of ${userId}`),
    ]),
  );
  const hidden = await Promise.all([one, two, one, two].map(({ hidden: store }) => store.hide('g', 'a', 'mona', AT)));
  expect(hidden.filter(Boolean)).toHaveLength(1);
  expect((await two.feedback.in('g')).votes.map(({ userId }) => userId).toSorted()).toEqual(users.toSorted());
  expect(await two.buttonStates.get(await one.buttonStates.put('the same long question'))).toBe(
    'the same long question',
  );
  await one.close();
  await two.close();
  rmSync(folder, { recursive: true, force: true });
});
