import { ALL_DAYS } from '../../corpus/day.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Added, AddArticle, PageArchive } from './archive-port.ts';

/** How long a large archive may take to read a new file before nobody waits any more. */
const PATIENCE_MS = 15_000;
const NOTHING_HIDDEN: ReadonlySet<string> = new Set();

/** Adds a file to the archive, waits until it has been read, and says what became of it. */
export async function addAndReport(
  archive: PageArchive,
  add: AddArticle,
  texts: Texts,
  name: string,
  bytes: Uint8Array,
): Promise<Added> {
  let stop: (() => void) | null = null;
  const changed = new Promise<void>((resolve) => {
    stop = archive.onChange(resolve);
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS).unref();
  });
  try {
    const added = await add(name, bytes);
    if (!added.added) return added;
    await Promise.race([changed, patience]);
    return (await arrival(archive, name, texts)) ?? added;
  } finally {
    clearTimeout(timer);
    (stop as (() => void) | null)?.();
  }
}

/** What the archive says of a file; `null` if it does not know it (yet). */
async function arrival(archive: PageArchive, name: string, texts: Texts): Promise<Added | null> {
  const words = texts.playground.page;
  const isIt = ({ file }: { readonly file: string }): boolean => file === name || file.endsWith(`/${name}`);
  const problem = archive.problems().find(isIt);
  const said = problem ? texts.check.reason(problem) : '';
  const request = { range: ALL_DAYS, order: 'newest', hidden: NOTHING_HIDDEN, offset: 0, limit: 100_000 } as const;
  const header = (await archive.articles().list(request)).headers.find(isIt);
  if (header) {
    const day = header.day === null ? words.undated : texts.formatDay(header.day);
    return { added: true, text: words.added(header.title, day, said) };
  }
  return problem ? { added: false, text: words.notAdded(name, said) } : null;
}
