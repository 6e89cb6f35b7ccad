import type { FeedCondition } from '../../corpus/feed-condition.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import type { SeedProblem } from '../../corpus/seed-problem.ts';

/** How the archive fares, for whoever looks after it. */
export interface ArchiveCondition {
  /** Folder that the articles are read from. */
  readonly folder: string;
  readonly articles: number;
  readonly passages: number;
  /** How long the current edition took to build or load, in milliseconds. */
  readonly tookMs: number;
  /** When the current edition was taken up. */
  readonly indexedAt: Date;
  readonly building: boolean;
  /** Why the last building failed; `null` when it did not. */
  readonly failure: string | null;
  /** Since when rebuilding fails; `null` when it does not. */
  readonly failingSince: Date | null;
  readonly problems: readonly SeedProblem[];
}

/** How a search cluster fares that the archive is asked of. */
export interface SearchCondition {
  /** Why the last call failed; `null` when it did not. */
  fault(): string | null;
}

/** The archive's upkeep. */
export interface ArchiveDesk {
  condition(): ArchiveCondition;
  /** How the feeds fare that it is fed by; empty where there are none. */
  feeds(): Promise<readonly FeedCondition[]>;
  /** `null` where the archive is on this machine. */
  readonly search: SearchCondition | null;
  /** The articles of the edition in force, hidden ones too. */
  articles(): ArticleStore;
  /** Reads the folder again; resolves when that is done, or has failed. */
  reindex(): Promise<void>;
  /** Whether a server may do what concerns all servers: `reindex`, and file paths. The terminal always may. */
  isAdminGuild(guildId: string | null): boolean;
}
