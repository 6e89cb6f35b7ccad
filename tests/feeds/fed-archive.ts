import { lookup } from 'node:dns';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readArchive } from '../../src/archive/read/read-archive.ts';
import type { Article } from '../../src/corpus/article.ts';
import { chooseReader } from '../../src/corpus/choose-reader.ts';
import { fetchFeed, type FetchedFeed, type FetchTools } from '../../src/feeds/fetch-feed.ts';
import { feedFolders } from '../../src/feeds/kept/feed-folders.ts';
import type { MayReach } from '../../src/feeds/web/reach.ts';
import { WebClient } from '../../src/feeds/web/web-client.ts';

/** An archive that is fed from servers on this machine, by a clock that stands until it is moved. */
export class FedArchive {
  readonly ending = new AbortController();
  readonly root: string;
  readonly tools: FetchTools;
  now = new Date('2024-03-02T10:00:00Z');
  readonly #client: WebClient;

  private constructor(root: string, mayReach: MayReach) {
    this.root = root;
    const now = (): Date => this.now;
    const { signal } = this.ending;
    this.#client = new WebClient({
      userAgent: 'Dateline/0.0.0',
      mayReach,
      resolve: lookup,
      pause: () => Promise.resolve(),
      now,
      timeoutMs: 2000,
      signal,
    });
    this.tools = {
      client: this.#client,
      parse: async (input) => (await chooseReader(input.path, input.bytes)!.load())(input),
      lengthen: null,
      now,
      random: () => 0.5,
      signal,
    };
  }

  /** @param mayReach - By default all of this machine. */
  static async open(mayReach: MayReach = (ip) => ip.startsWith('127.')): Promise<FedArchive> {
    return new FedArchive(await mkdtemp(join(tmpdir(), 'dateline-fed-')), mayReach);
  }

  /** Where items are kept. */
  get feeds(): string {
    return join(this.root, 'feeds');
  }

  get client(): WebClient {
    return this.#client;
  }

  /** @param listed - All feeds that the archive is fed by. */
  async fetch(url: string, tools: Partial<FetchTools> = {}, listed: readonly string[] = [url]): Promise<FetchedFeed> {
    const folders = await feedFolders(this.feeds, listed);
    return fetchFeed(url, folders.get(url)!, { ...this.tools, ...tools });
  }

  /** What an archive with nothing else in it holds. */
  async articles(): Promise<readonly Article[]> {
    return (await readArchive(await mkdtemp(join(this.root, 'seeds-')), { feeds: this.feeds })).articles;
  }

  /** Bodies by title. */
  async bodies(): Promise<Record<string, string>> {
    return Object.fromEntries((await this.articles()).map(({ title, body }) => [title, body.trim()]));
  }

  /** All files with what is in them. */
  async files(): Promise<Record<string, string>> {
    const paths = await readdir(this.feeds, { recursive: true, withFileTypes: true });
    const files = paths.filter((entry) => entry.isFile() && entry.name.endsWith('.md'));
    return Object.fromEntries(
      await Promise.all(
        files.map(async ({ parentPath, name }) => [name, await readFile(join(parentPath, name), 'utf8')] as const),
      ),
    );
  }

  async close(): Promise<void> {
    await this.#client.close();
    await rm(this.root, { recursive: true, force: true });
  }
}
