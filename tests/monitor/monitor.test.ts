import { afterEach, describe, expect, it } from 'vitest';

import { UnavailableError } from '../../src/errors.ts';
import type { Condition, Figures, Lacks } from '../../src/monitor/condition.ts';
import { createMetrics } from '../../src/monitor/metrics.ts';
import { monitorApp } from '../../src/monitor/monitor-app.ts';
import { type OpenDoor, serveMonitor } from '../../src/monitor/serve-monitor.ts';

const READY: Lacks = { archive: null, database: null, discord: null };
const FIGURES: Figures = {
  articles: 7,
  passages: 40,
  generation: 2,
  building: false,
  problems: 1,
  pins: 3,
  watches: { all: 5, waiting: 2, failing: 1, last: new Date('2024-05-10T00:00:00Z') },
  digests: null,
  feeds: 6,
  failingFeeds: 8,
  feedItems: 12,
  servers: 5,
  connected: true,
  waiting: 9,
  answering: 4,
};

const monitor = (lacks: Lacks, figures: Figures | null = FIGURES) => {
  const condition: Condition = { lacks: async () => lacks, figures: async () => figures };
  const metrics = createMetrics(condition);
  return { app: monitorApp(condition, metrics), metrics };
};

/** The value of a line of Prometheus's text. */
const valueOf = (text: string, series: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${series} `))
    ?.split(' ')[1];

describe('a monitor', () => {
  it('hears that the process lives', async () => {
    const answer = await monitor(READY).app.request('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
  });

  it('hears that all is ready', async () => {
    const answer = await monitor(READY).app.request('/readyz');
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ready: true, archive: 'ready', database: 'ready', discord: 'ready' },
    ]);
  });

  it('hears of what the process is made of alone', async () => {
    const answer = await monitor({ archive: null, search: null }).app.request('/readyz');
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true, archive: 'ready', search: 'ready' }]);
  });

  it.each(['archive', 'database', 'discord'] as const)('hears that the %s is not ready, and why', async (part) => {
    const answer = await monitor({ ...READY, [part]: 'gone fishing' }).app.request('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      ready: false,
      archive: 'ready',
      database: 'ready',
      discord: 'ready',
      [part]: 'gone fishing',
    });
  });

  it('reads what was asked and how long it took, and how the archive and the gateway fare', async () => {
    const { app, metrics } = monitor(READY);
    const record = { kind: 'command', command: 'ask', server: '1', queuedMs: 10, ms: 90 } as const;
    metrics.takeDown({ ...record, outcome: 'answered', acknowledgedMs: 80 });
    metrics.takeDown({ ...record, outcome: 'answered', acknowledgedMs: 1200 });
    metrics.takeDown({ ...record, outcome: 'unanswered', acknowledgedMs: null });
    const answer = await app.request('/metrics');
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const read = (series: string) => valueOf(text, series);
    expect(read('dateline_interactions_total{kind="command",command="ask",outcome="answered"}')).toBe('2');
    expect(read('dateline_interactions_total{kind="command",command="ask",outcome="unanswered"}')).toBe('1');
    expect(read('dateline_acknowledgement_seconds_bucket{le="0.1"}')).toBe('1');
    expect(read('dateline_acknowledgement_seconds_count')).toBe('2');
    expect(read('dateline_queue_seconds_count')).toBe('3');
    expect(
      [
        'articles',
        'passages',
        'index_generation',
        'pins',
        'watches',
        'watches_waiting',
        'watches_failing',
        'watches_last_told_seconds',
        'digests',
        'queue_length',
        'gateway_connected',
        'feeds',
        'feeds_failing',
        'feed_items',
      ].map((name) => read(`dateline_${name}`)),
    ).toEqual(['7', '40', '2', '3', '5', '2', '1', '1715299200', 'Nan', '9', '1', '6', '8', '12']);
    expect(read('process_resident_memory_bytes')).toBeDefined();
  });

  it('reads figures while nothing is up yet', async () => {
    const text = await (await monitor(READY, null).app.request('/metrics')).text();
    expect(valueOf(text, 'dateline_articles')).toBe('0');
  });

  it('finds nothing else, and changes nothing', async () => {
    const { app } = monitor(READY);
    expect((await app.request('/')).status).toBe(404);
    expect((await app.request('/healthz', { method: 'POST' })).status).toBe(404);
  });
});

describe('the door for monitors', () => {
  const doors: OpenDoor[] = [];
  afterEach(() => Promise.all(doors.splice(0).map((door) => door.close())));

  it('opens where it is told to, and closes though somebody holds on', async () => {
    const door = await serveMonitor(monitor(READY).app, '127.0.0.1', 0);
    const answer = await fetch(`http://127.0.0.1:${door.port}/healthz`, { headers: { Connection: 'keep-alive' } });
    expect(answer.status).toBe(200);
    await door.close();
    await expect(fetch(`http://127.0.0.1:${door.port}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('that another has is told of as what may pass', async () => {
    const door = await serveMonitor(monitor(READY).app, '127.0.0.1', 0);
    doors.push(door);
    await expect(serveMonitor(monitor(READY).app, '127.0.0.1', door.port)).rejects.toThrow(UnavailableError);
  });
});
