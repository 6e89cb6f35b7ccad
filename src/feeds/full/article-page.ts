import type { SeedDraft, SeedInput, SeedReading } from '../../corpus/seed-reader.ts';
import { faultOfStatus, mayPass } from '../feed-fault.ts';
import { inUtf8 } from '../feed-text.ts';
import type { Lengthen } from '../kept/keep-items.ts';
import type { WebAnswer, WebClient } from '../web/web-client.ts';
import type { Robots } from './robots.ts';

/** What asking for pages takes. */
export interface PageTools {
  readonly client: Pick<WebClient, 'get'>;
  readonly robots: Pick<Robots, 'admit'>;
  /** Reads bytes of strangers where that can be ended. */
  readonly parse: (input: SeedInput) => Promise<SeedReading>;
}

/** As the archive has it of pages. */
const MAX_PAGE_BYTES = 10_000_000;
/** So much of an item's text is looked for in its page. */
const BEGINNING = 40;

/**
 * Takes the text of items from their pages where those have more of it: a page is asked for where its host lets programs,
 * and believed to be the item's when it holds the item's first words, or half of its title.
 */
export function lengthenFrom({ client, robots, parse }: PageTools): Lengthen {
  return async (draft) => {
    const alone = { draft, from: 'feed-alone' } as const;
    if (draft.url === undefined) return alone;
    const answer = await client.get({
      url: draft.url,
      maxBytes: MAX_PAGE_BYTES,
      headers: { accept: 'text/html, application/xhtml+xml' },
      admit: robots.admit,
    });
    const fault = 'code' in answer ? answer : faultOfStatus(answer.status);
    if (fault !== null) return mayPass(fault) ? { draft, from: 'feed' } : alone;
    const page = await articleIn(answer as WebAnswer, parse);
    if (page === null || page.body.trim().length <= draft.body.trim().length || !isOf(page, draft)) return alone;
    return { draft: withPage(draft, page), from: 'page' };
  };
}

/** @returns `null` for what is no page, or has no article. */
async function articleIn({ body, header }: WebAnswer, parse: PageTools['parse']): Promise<SeedDraft | null> {
  const type = header('content-type');
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(type ?? '')) return null;
  const { drafts } = await parse({ path: 'page.html', bytes: inUtf8(body, type) });
  return drafts[0] ?? null;
}

/** What a feed says goes before what a page says, but for the text. */
function withPage(draft: SeedDraft, { body, date, byline, language, corrected }: SeedDraft): SeedDraft {
  return {
    ...draft,
    body,
    date: draft.date ?? date,
    ...Object.fromEntries(
      Object.entries({ byline: draft.byline ?? byline, language: draft.language ?? language, corrected }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  };
}

/** A wall for cookies or payment, or a page for everything that is not there, is longer than many an item. */
function isOf(page: SeedDraft, { title, body }: SeedDraft): boolean {
  const text = flat(`${page.title} ${page.body}`);
  const beginning = flat(body).slice(0, BEGINNING);
  if (beginning.length === BEGINNING && text.includes(beginning)) return true;
  const words = [...new Set(flat(title).match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
  const there = words.filter((word) => text.includes(word));
  return words.length > 0 && there.length * 2 >= words.length;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
