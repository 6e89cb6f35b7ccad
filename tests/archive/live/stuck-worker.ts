import { serveIndexThread } from '../../../src/archive/live/index-worker.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';

// A thread that articles about a carousel keep busy without end.
serveIndexThread({
  ...EMBEDDED,
  small: { bytes: 0, passages: 0 },
  stored: {
    ...EMBEDDED.stored,
    write: async () => {
      const writer = await EMBEDDED.stored.write();
      const add: typeof writer.add = (indexed) => {
        while (indexed.article.body.includes('carousel'));
        writer.add(indexed);
      };
      return { add, take: (part) => writer.take(part), finish: () => writer.finish() };
    },
  },
});
