import { serveHelper } from '../../../src/archive/live/helpers/helper-worker.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';

// A thread that articles about a carousel keep busy without end.
serveHelper({
  ...EMBEDDED.stored,
  writeParts: async (onPart) => {
    const writer = await EMBEDDED.stored.writeParts(onPart);
    const add: typeof writer.add = (indexed) => {
      while (indexed.article.body.includes('carousel'));
      writer.add(indexed);
    };
    return { add, finish: () => writer.finish() };
  },
});
