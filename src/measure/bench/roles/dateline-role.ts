import { ALL_DAYS, type Day, type DayRange } from '../../../corpus/day.ts';
import { InvariantError } from '../../../errors.ts';
import { searchOne, type SearchRequest } from '../../../search/passage-index.ts';
import { type Archive, openArchive } from '../../../archive/live/archive.ts';
import { EMBEDDED, embeddedIndexer } from '../../../compose/engines/embedded.ts';
import { longestBlock, measure, measureThrice, type Took } from '../measure.ts';
import { peakSize, settledSize } from './memory.ts';
import { type DatelineRole, LIMIT } from './roles.ts';
import { takeIn } from './take-in.ts';

const TODAY = '2030-01-01' as Day;
const silent = (): void => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
const HIDDEN: ReadonlySet<string> = new Set();

/** An archive as the bot has it. @param bare - The process's size before anything was loaded, in bytes. */
export async function datelineRole(bare: number): Promise<DatelineRole> {
  const before = await settledSize();
  let opened: Archive | null = null;
  const archive = (): Archive => {
    if (opened === null) throw new InvariantError('The archive is not open.');
    return opened;
  };
  return {
    async open({ terms, ...folders }) {
      let took: Took = { cpuMs: 0, wallMs: 0 };
      const blockMs = await longestBlock(async () => {
        took = await measure(async () => {
          opened = await openArchive({
            ...folders,
            today: () => TODAY,
            log: SILENT,
            watch: false,
            indexer: embeddedIndexer,
            engines: EMBEDDED,
          });
          await searchOne(opened.current().passages, searchFor(terms, ALL_DAYS));
        });
      });
      const { passages } = archive().status;
      return { ...took, blockMs, bare, before, after: await settledSize(), peak: peakSize(), passages };
    },
    takeIn,
    async find({ terms, range }) {
      const request = searchFor(terms, range);
      const { result, took, first } = await measureThrice(() => searchOne(archive().current().passages, request));
      const found = result.hits.map(({ articleId, start, score }) => ({ place: `${articleId}:${start}`, score }));
      return { took, first, found };
    },
    async askWhole(request) {
      // Only here: the code that answers would count as the engine's size.
      const { askWhole } = await import('../ask-whole.ts');
      return askWhole(archive(), request, TODAY);
    },
  };
}

function searchFor(terms: readonly string[], range: DayRange): SearchRequest {
  const words = terms.map((term) => ({ word: term, forms: [{ term, weight: 1 }] }));
  return { terms: words, range, hidden: HIDDEN, limit: LIMIT };
}
