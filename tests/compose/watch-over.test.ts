import { expect, it } from 'vitest';

import { createLog } from '../../src/compose/create-log.ts';
import { watchOver } from '../../src/compose/watch-over.ts';

const RECORD = {
  kind: 'command',
  command: 'ask',
  server: '1',
  outcome: 'answered',
  queuedMs: 0.4,
  acknowledgedMs: 40.6,
  ms: 41.2,
} as const;

it.each([
  ['info', 1],
  ['debug', 0],
] as const)('an interaction is one line of JSON, at %s', async (level, lines) => {
  const written: string[] = [];
  const log = createLog('info', { write: (line) => void written.push(line) });
  const watch = await watchOver({ host: '127.0.0.1', port: null }, level, log);
  watch.takeDown(RECORD);
  await watch.close();
  expect(written.map((line) => JSON.parse(line) as unknown)).toEqual(
    Array.from({ length: lines }, () =>
      expect.objectContaining({ ...RECORD, queuedMs: 0, acknowledgedMs: 41, ms: 41, msg: 'An interaction ended.' }),
    ),
  );
});

it('a monitor is let in before anything is up, and told so', async () => {
  const written: string[] = [];
  const log = createLog('info', { write: (line) => void written.push(line) });
  const watch = await watchOver({ host: '127.0.0.1', port: 0 }, 'info', log);
  const { port } = JSON.parse(written[0] ?? '{}') as { readonly port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ready: false, archive: 'not up yet', database: 'not up yet', discord: 'not up yet' },
  ]);
  await watch.close();
});
