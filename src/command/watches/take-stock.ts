import { pause } from '../../answer/sentences/pause.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import type { ArticleHeader } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { ArrivalStore, SeenArticle } from '../stores/arrival-store.ts';

/** Headers and texts that are looked at before others have their turn. */
const HEADERS = 2000;
const TEXTS = 50;
/** Characters of a text's key: 96 bits. */
const KEY_LENGTH = 16;

/**
 * Records which articles have come in since the last look. One is new when neither its id and day nor its text was seen
 * before: so a file that was touched, reformatted, renamed or corrected is none.
 *
 * @param articles - Those of one edition.
 */
export async function takeStock(articles: ArticleStore, arrivals: ArrivalStore): Promise<void> {
  const unseen: SeenArticle[] = [];
  for (let offset = 0; ; offset += HEADERS) {
    const request = { range: ALL_DAYS, order: 'newest', hidden: new Set<string>(), offset, limit: HEADERS } as const;
    const { headers } = await articles.list(request);
    const days = await arrivals.days(headers.map(({ id }) => id));
    const others = headers.filter((header) => days.get(header.id) !== (header.day ?? ''));
    for (let start = 0; start < others.length; start += TEXTS)
      unseen.push(...(await readAll(articles, others.slice(start, start + TEXTS))));
    if (headers.length < HEADERS) break;
    await pause();
  }
  if (unseen.length === 0) return;
  const texts = await arrivals.texts(unseen.map(({ text }) => text));
  await arrivals.record(
    unseen,
    new Set(unseen.filter(({ text }) => texts.has(text)).map(({ articleId }) => articleId)),
  );
}

async function readAll(articles: ArticleStore, headers: readonly ArticleHeader[]): Promise<SeenArticle[]> {
  await pause();
  const read = await articles.read(headers.map(({ id }) => id));
  return Promise.all(
    read
      .filter((article) => article !== undefined)
      .map(async ({ id, day, body }) => ({ articleId: id, day: day ?? '', text: await textKey(body) })),
  );
}

/** The same for the same words, whatever stands between them; empty for a text without. */
async function textKey(body: string): Promise<string> {
  const words = body
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.join(' ')));
  return btoa(String.fromCodePoint(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, KEY_LENGTH);
}
