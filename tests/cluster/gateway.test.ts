import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type ClusterConnection, connectCluster } from '../../src/cluster/connect.ts';
import { ClusterGateway, type Patience } from '../../src/cluster/gateway.ts';
import { InvariantError, SearchRefusedError, SearchUnreachableError } from '../../src/errors.ts';
import { startStubNode, type StubAnswer, type StubNode } from './stub-node.ts';

const CALL = { method: 'POST', path: '/p/_search', body: { size: 1 } } as const;
/** For what answers: a busy machine is no node that hangs. */
const LONG: Patience = { tryMs: 10_000, totalMs: 30_000 };
const SHORT: Patience = { tryMs: 60, totalMs: 200 };
const WHOLE = { timed_out: false, _shards: { total: 3, failed: 0 }, hits: { hits: [] } };

let nodes: StubNode[];
let connection: ClusterConnection;
let now = 0;
let pauses: number[] = [];

beforeEach(async () => {
  now = 0;
  pauses = [];
  nodes = [await startStubNode(), await startStubNode()];
  connection = await connectCluster({ nodes: nodes.map(({ url }) => url), user: null, password: null, ca: null });
});

afterEach(async () => {
  await connection.close();
  for (const node of nodes) await node.close();
});

/** A gateway whose clock runs by `step` at each look. */
const gateway = (step = 0, patience: Patience = SHORT): ClusterGateway =>
  new ClusterGateway({
    send: connection.send,
    clock: () => (now += step),
    pause: async (milliseconds) => void (pauses.push(milliseconds), (now += milliseconds)),
    patience,
  });
const all = (answer: StubAnswer): void => {
  for (const node of nodes) node.answer(() => answer);
};
const calls = (): number => nodes.reduce((sum, { asked }) => sum + asked.length, 0);

describe('ClusterGateway', () => {
  it('sends one body as JSON, many as lines, and gives back what is answered', async () => {
    all({ body: WHOLE });
    expect(await gateway(0, LONG).call(CALL)).toEqual(WHOLE);
    await gateway(0, LONG).call({ method: 'POST', path: '/_bulk', query: { a: 1 }, lines: [{ b: 2 }, '{"c":3}'] });
    const [one, many] = nodes.flatMap(({ asked }) => asked).toSorted((a, b) => a.body.length - b.body.length);
    expect(one).toEqual({ method: 'POST', path: '/p/_search', body: '{"size":1}' });
    expect(many).toEqual({ method: 'POST', path: '/_bulk?a=1', body: '{"b":2}\n{"c":3}\n' });
  });

  it('gives nothing where the cluster has nothing', async () => {
    all({ status: 404, body: { error: { type: 'index_not_found_exception' } } });
    expect(await gateway(0, LONG).call(CALL)).toBeNull();
  });

  it.each([
    ['searches', { responses: [WHOLE, { error: { type: 'index_not_found_exception' }, status: 404 }] }],
    ['articles', { docs: [{ error: { type: 'index_not_found_exception' } }] }],
  ])('gives nothing at once where the index of many %s is gone', async (_, body) => {
    all({ body });
    expect(await gateway().call(CALL)).toBeNull();
    expect(calls()).toBe(1);
  });

  it('asks another node where one does not answer', async () => {
    nodes[0]!.answer(() => 'never');
    nodes[1]!.answer(() => ({ body: WHOLE }));
    const one = gateway();
    expect(await one.call(CALL)).toEqual(WHOLE);
    expect(await one.call(CALL)).toEqual(WHOLE);
    expect(one.fault).toBeNull();
  });

  it.each([
    ['parts are missing', { ...WHOLE, _shards: { total: 3, failed: 1 } }],
    ['time was short', { ...WHOLE, timed_out: true }],
    ['parts of one of many searches are missing', { responses: [WHOLE, { ...WHOLE, _shards: { failed: 1 } }] }],
    ['one of many searches failed', { responses: [WHOLE, { error: { type: 'x' }, status: 503 }] }],
    ['one of many articles could not be read', { docs: [{ found: true }, { error: { type: 'x' } }] }],
  ])('takes an answer for none where %s', async (_, body) => {
    all({ body });
    await expect(gateway(30).call(CALL)).rejects.toThrow(SearchUnreachableError);
  });

  it.each([[408], [429], [500], [503]])('tries again where a node answers %i', async (status) => {
    all({ status, body: {} });
    nodes[1]!.answer(() => ({ body: WHOLE }));
    expect(await gateway(0, LONG).call(CALL)).toEqual(WHOLE);
  });

  it('gives up in time, and says why', async () => {
    all('never');
    const one = gateway(60);
    await expect(one.call(CALL)).rejects.toThrow(SearchUnreachableError);
    expect(one.fault).not.toBeNull();
    expect(calls()).toBeLessThanOrEqual(4);
  });

  it.each([
    [401, 'user'],
    [403, 'rights'],
  ])('does not try again where the user is turned away with %i', async (status, refusal) => {
    all({ status, body: { error: 'no' } });
    await expect(gateway(0, LONG).call(CALL)).rejects.toThrow(SearchRefusedError);
    await expect(gateway(0, LONG).call(CALL)).rejects.toMatchObject({ refusal });
    expect(calls()).toBe(2);
  });

  it('goes to another node at once, then waits twice as long each time, and tries to the end of its time', async () => {
    all({ status: 503, body: {} });
    const patient = new ClusterGateway({
      send: connection.send,
      clock: () => now,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        now += milliseconds;
      },
      patience: { tryMs: 1000, totalMs: 10_000 },
    });
    await expect(patient.call(CALL)).rejects.toThrow(SearchUnreachableError);
    expect(pauses.slice(0, 8)).toEqual([50, 100, 200, 400, 800, 1600, 2000, 2000]);
    expect(pauses.slice(8)).toEqual(pauses.slice(8).toSorted((a, b) => b - a));
    expect(now).toBeGreaterThan(9900);
    expect(now).toBeLessThan(10_000);
    expect(calls()).toBe(3 + pauses.length);
  });

  it('throws what is wrong with a call', async () => {
    all({ status: 400, body: { error: { type: 'parsing_exception' } } });
    await expect(gateway(0, LONG).call(CALL)).rejects.toThrow(InvariantError);
    expect(calls()).toBe(1);
  });

  it('asks nobody for a while after five calls that failed, then tries one', async () => {
    all({ status: 401, body: {} });
    const one = gateway(0, LONG);
    const fails = async (): Promise<void> => expect(one.call(CALL)).rejects.toThrow(SearchUnreachableError);
    for (let call = 0; call < 5; call++) await fails();
    await fails();
    expect(calls()).toBe(5);
    now += 5000;
    await fails();
    await fails();
    expect(calls()).toBe(6);
    now += 5000;
    all({ body: WHOLE });
    expect(await one.call(CALL)).toEqual(WHOLE);
    expect(await one.call(CALL)).toEqual(WHOLE);
    expect(one.fault).toBeNull();
  });
});
