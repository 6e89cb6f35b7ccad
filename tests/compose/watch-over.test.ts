import { expect, it } from 'vitest';

import { createLog } from '../../src/compose/create-log.ts';
import type { Dateline } from '../../src/compose/open-dateline.ts';
import { watchOver } from '../../src/compose/watch-over.ts';
import { english } from '../../src/texts/en/english.ts';

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

it.each([
  [null, 200, { ready: true, archive: 'ready', search: 'ready' }],
  ['nobody is there', 503, { ready: false, archive: 'ready', search: english.start.lacks.searchAway }],
])('a process that only writes a cluster waits for no Discord: %s', async (fault, status, said) => {
  const written: string[] = [];
  const log = createLog('info', { write: (line) => void written.push(line) });
  const watch = await watchOver({ host: '127.0.0.1', port: 0 }, 'info', log);
  const { port } = JSON.parse(written[0] ?? '{}') as { readonly port: number };
  watch.dateline({
    archive: { status: { articles: 2, failure: null }, onSwap: () => () => {} },
    stores: { fault: async () => null },
    search: { fault: () => fault },
  } as unknown as Dateline);
  watch.withoutBot();
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([status, said]);
  await watch.close();
});
