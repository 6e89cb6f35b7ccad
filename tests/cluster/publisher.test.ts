import { describe, expect, it } from 'vitest';

import { Publisher } from '../../src/cluster/publish/publisher.ts';
import { hurriedNewsroom } from '../../src/compose/cluster/hurried-newsroom.ts';
import { SearchUnreachableError } from '../../src/errors.ts';
import type { WholeNewsroom } from '../../src/answer/newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';

const ignore = (): void => {};
const never = <Result>(): Promise<Result> => new Promise(ignore);
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const SINCE = new Date('2024-05-01T10:00:00Z');

describe('Publisher', () => {
  it('keeps why it could not write, tries again later, and forgets it then', async () => {
    const timers: (() => void)[] = [];
    let isUp = false;
    const publisher = new Publisher({
      publish: async () => {
        if (!isUp) throw new SearchUnreachableError('nobody is there');
      },
      timer: (_, run) => {
        timers.push(run);
        return ignore;
      },
      now: () => SINCE,
      log,
    });
    await publisher.publish();
    expect(publisher.failure).toEqual({ error: new SearchUnreachableError('nobody is there'), since: SINCE });
    isUp = true;
    timers[0]!();
    await publisher.publish();
    expect([publisher.failure, publisher.busy]).toEqual([null, false]);
  });

  it('writes once more, and not more often, what it was asked for while it wrote', async () => {
    const finish: (() => void)[] = [];
    let written = 0;
    const publish = (): Promise<void> =>
      new Promise((resolve) => {
        written++;
        finish.push(resolve);
      });
    const publisher = new Publisher({ publish, timer: () => ignore, now: () => SINCE, log });
    const all = Promise.all([publisher.publish(), publisher.publish(), publisher.publish()]);
    finish[0]!();
    await new Promise((resolve) => void setImmediate(resolve));
    finish[1]!();
    await all;
    expect([written, publisher.busy]).toEqual([2, false]);
    await publisher.close();
    await publisher.publish();
    expect(written).toBe(2);
  });
});

describe('a newsroom over a network', () => {
  it.each([
    ['suggestions of articles', 700, (seen: ReturnType<WholeNewsroom['seenBy']>) => seen.suggestArticles('a', 5)],
    ['topics', 700, (seen: ReturnType<WholeNewsroom['seenBy']>) => seen.topics('a', 5)],
  ])('gives %s up after %i ms', async (_, milliseconds, ask) => {
    const waits: number[] = [];
    const slow = { seenBy: () => ({ suggestArticles: never, topics: never }) } as unknown as WholeNewsroom;
    const seen = hurriedNewsroom(slow, (wait, run) => {
      waits.push(wait);
      queueMicrotask(run);
      return ignore;
    }).seenBy(WHOLE_VIEW);
    await expect(ask(seen)).rejects.toThrow(SearchUnreachableError);
    expect(waits).toEqual([milliseconds]);
  });
});
