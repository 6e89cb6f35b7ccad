import { describe, expect, it } from 'vitest';

import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { DeadArticles } from '../../../src/archive/live/dead-articles.ts';
import type { SharedView } from '../../../src/archive/live/shared-edition.ts';
import { NewsroomThread, type ThreadCall } from '../../../src/compose/newsroom-threads/newsroom-thread.ts';
import { InvariantError } from '../../../src/errors.ts';

const part = { name: 'x', bytes: 0, check: 0 };
const shared: SharedView = {
  edition: {
    dataFolder: '/nowhere',
    manifest: { key: '', segments: [], links: part, seeds: [part], texts: [part], readings: [] },
    files: new Map(),
  },
  dead: new DeadArticles(),
};
const call: ThreadCall = { method: 'checkQuote', view: WHOLE_VIEW, given: ['Nobody said this'] };

describe('a thread of the newsroom', () => {
  it('fails its calls when it dies, and is started anew by the next', async () => {
    const thread = new NewsroomThread(() => {}, new URL('./dying-worker', import.meta.url));
    for (let time = 0; time < 2; time++) {
      const failures = await Promise.all([1, 2].map(() => thread.call(shared, call).catch((error: unknown) => error)));
      expect(failures.map((error) => error instanceof InvariantError)).toEqual([true, true]);
      expect(failures[0]).toMatchObject({ cause: { message: 'too much for me' } });
      expect(thread.load).toBe(0);
    }
    await thread.close();
  });

  it('says so when it cannot open an edition', async () => {
    const thread = new NewsroomThread(() => {});
    expect(await thread.call(shared, call)).toEqual({ kind: 'stale' });
    await thread.close();
  });
});
