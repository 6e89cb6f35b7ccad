import type { MessagePort } from 'node:worker_threads';

import { createNewsroom } from '../../answer/create-newsroom.ts';
import type { WholeNewsroom } from '../../answer/newsroom.ts';
import { prepareLanguages } from '../../answer/question/question-language.ts';
import { type OpenedEdition, openShared, type SharedEdition } from '../../archive/live/shared-edition.ts';
import type { OnDamage } from '../../archive/snapshot/blocks/on-damage.ts';
import { DamagedError, QueryError } from '../../errors.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { EMBEDDED } from '../engines/embedded.ts';
import type { Ending, FromThread, ToThread } from './messages.ts';

/** An open edition and the newsroom over it. */
interface Desk extends Pick<OpenedEdition, 'files' | 'hide' | 'close'> {
  readonly newsroom: WholeNewsroom;
}

const analyzer = createAnalyzer();

/** Answers a newsroom's calls that come through a port, over the edition that came last. */
export function serveNewsroom(port: MessagePort): void {
  const tell = (message: FromThread): void => port.postMessage(message);
  let desk: Promise<Desk | null> = Promise.resolve(null);
  /** Calls under way on the desk. */
  let calls = new Set<Promise<void>>();
  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'edition': {
        const [before, under] = [desk, calls];
        desk = before.then((last) => openDesk(message.edition, last, (what) => tell({ kind: 'damaged', what })));
        calls = new Set();
        void closeAfter(under, before);
        break;
      }
      case 'dead':
        void desk.then((current) => current?.hide(message.ids));
        break;
      case 'call': {
        const own = calls;
        const call = desk
          .then((current) => endingOf(current, message))
          .then((ending) => tell({ kind: 'ended', id: message.id, ending }))
          .finally(() => own.delete(call));
        own.add(call);
      }
    }
  });
}

/** Closes a desk once its last call has ended. */
async function closeAfter(calls: ReadonlySet<Promise<void>>, desk: Promise<Desk | null>): Promise<void> {
  const old = await desk;
  await Promise.all(calls);
  await old?.close();
}

async function openDesk(shared: SharedEdition, last: Desk | null, onDamage: OnDamage): Promise<Desk | null> {
  try {
    const opened = await openShared(shared, EMBEDDED.stored, onDamage, last?.files);
    if (opened === null) return null;
    const { edition, files, hide, close } = opened;
    await prepareLanguages(edition.languages);
    return { newsroom: createNewsroom({ edition: () => edition, analyzer }), files, hide, close };
  } catch {
    // Out of reach at the moment: whoever asks looks elsewhere.
    return null;
  }
}

/** Makes a call. Never rejects. */
async function endingOf(desk: Desk | null, call: Extract<ToThread, { kind: 'call' }>): Promise<Ending> {
  if (desk === null) return { kind: 'stale' };
  const { method, view, given } = call;
  try {
    const newsroom = desk.newsroom.seenBy({ ...view, hidden: new Set(view.hidden) });
    // What a method is given is checked where it is sent.
    const run = newsroom[method] as (...values: unknown[]) => Promise<unknown>;
    return { kind: 'done', result: await run(...given) };
  } catch (error) {
    if (error instanceof QueryError) return { kind: 'query', problem: error.problem };
    if (error instanceof DamagedError) return { kind: 'damaged', message: error.message };
    return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
