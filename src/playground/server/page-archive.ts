import type { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleHeader } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { Texts } from '../../texts/texts.ts';
import { addAndReport } from './add-and-report.ts';
import type { AddArticle, PageArchive } from './archive-port.ts';
import { citedSpans } from './cited-spans.ts';
import { listArticles, sourcesOf } from './list-articles.ts';
import type { PageArchiveOverview, PageArticle, PageArticleHeader } from '../page-protocol.ts';

const NOTHING_HIDDEN: ReadonlySet<string> = new Set();
/** Characters of a search that are looked at. */
const MAX_ASKED = 300;
/** Articles that are looked through for a cited title. */
const MAX_SEARCHED = 20_000;
const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_PROBLEMS = 200;

const citation = z.object({ title: z.string().min(1).max(500), quotes: z.array(z.string().max(4000)).max(25) });

/** What the archive is shown by, and the way to add to it: `null` where nothing can be added. */
export interface ArchiveRoutes {
  readonly archive: PageArchive;
  readonly addArticle: AddArticle | null;
  readonly texts: Texts;
}

/** Coverage, months, list, reading view, and the way to add an article. */
export function pageArchive(app: Hono, { archive, addArticle, texts }: ArchiveRoutes): void {
  const words = texts.playground.page;
  app.get('/page/archive', async (c) => c.json(await overview(archive, texts)));
  app.get('/page/archive/articles', async (c) => {
    const asked = (name: string): string => (c.req.query(name) ?? '').slice(0, MAX_ASKED);
    const offset = Math.max(0, Math.floor(Number(asked('offset'))) || 0);
    const order = asked('order') === 'oldest' ? 'oldest' : 'newest';
    const query = { typed: asked('typed'), month: asked('month'), source: asked('source'), order, offset } as const;
    const { total, headers } = await listArticles(archive.articles(), query);
    return c.json({ total, headers: headers.map(shown) });
  });
  app.get('/page/archive/article', async (c) => {
    const article = await read(archive, c.req.query('id') ?? '', []);
    return article ? c.json(article) : c.json({ failed: words.noArticle }, 404);
  });
  app.post('/page/archive/cited', async (c) => {
    const parsed = citation.safeParse(await c.req.json());
    if (!parsed.success) return c.json({ failed: z.prettifyError(parsed.error) }, 400);
    const article = await findCited(archive, parsed.data.title, parsed.data.quotes);
    return article ? c.json(article) : c.json({ failed: words.noArticle }, 404);
  });
  app.post('/page/articles', async (c) => {
    const name = (c.req.query('name') ?? '').replaceAll(/[/\\]/gu, '_').slice(0, 200);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (!addArticle || name === '') return c.json({ added: false, text: words.noAdding }, 400);
    if (bytes.length > MAX_FILE_BYTES) return c.json({ added: false, text: words.fileTooLarge }, 413);
    return c.json(await addAndReport(archive, addArticle, texts, name, bytes));
  });
}

async function overview(archive: PageArchive, texts: Texts): Promise<PageArchiveOverview> {
  const store = archive.articles();
  const months = new Map<string, number>();
  for (const { day, count } of await store.countByDay(NOTHING_HIDDEN)) {
    const month = day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return {
    coverage: await store.coverage(NOTHING_HIDDEN),
    months: [...months].map(([month, count]) => ({ month, count })),
    sources: await sourcesOf(store),
    problems: archive
      .problems()
      .slice(0, MAX_PROBLEMS)
      .map((problem) => ({ file: problem.file, line: problem.line, text: texts.check.reason(problem) })),
  };
}

function shown({ id, title, day, file, source }: ArticleHeader): PageArticleHeader {
  return { id, title, day, file, source: source ?? null };
}

async function read(archive: PageArchive, id: string, quotes: readonly string[]): Promise<PageArticle | null> {
  const [article] = await archive.articles().read([id]);
  return article ? { ...shown(article), body: article.body, cited: citedSpans(article.body, quotes) } : null;
}

/** The article that a citation names: its title begins the citation, and its body has the quotes. */
async function findCited(archive: PageArchive, title: string, quotes: readonly string[]): Promise<PageArticle | null> {
  const request = { range: ALL_DAYS, order: 'newest', hidden: NOTHING_HIDDEN, offset: 0, limit: MAX_SEARCHED } as const;
  const { headers } = await archive.articles().list(request);
  const named = headers.filter((header) => squeezed(title).startsWith(squeezed(header.title)));
  let best: PageArticle | null = null;
  for (const { id } of named.slice(0, 10)) {
    const article = await read(archive, id, quotes);
    if (article && article.cited.length > (best?.cited.length ?? -1)) best = article;
  }
  return best;
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
