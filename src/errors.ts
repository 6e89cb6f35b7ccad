/** Base of every error that Dateline throws on purpose. `code` is stable; `cause` is kept. */
export abstract class BotError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Bad start-up settings, all of them at once. Names keys, never values. The process exits with 78. */
export class ConfigError extends BotError {
  readonly code = 'config';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
    this.problems = problems;
  }
}

/** What a member can mend in their input, with the facts its sentence needs. The sentences stand in the text catalogue. */
export type QueryProblem =
  | { readonly code: 'no-words' }
  | { readonly code: 'unread-time'; readonly words: string }
  | { readonly code: 'too-short'; readonly option: string; readonly min: number }
  | { readonly code: 'too-long'; readonly option: string; readonly max: number }
  | { readonly code: 'missing'; readonly option: string }
  | { readonly code: 'bad-number'; readonly option: string; readonly min: number; readonly max: number }
  | { readonly code: 'bad-choice'; readonly option: string; readonly choices: readonly string[] }
  | { readonly code: 'bad-date'; readonly option: string; readonly text: string }
  | { readonly code: 'reversed-range'; readonly since: string; readonly until: string }
  | { readonly code: 'unknown-article'; readonly title: string; readonly suggestions: readonly string[] }
  | { readonly code: 'unknown-source'; readonly name: string; readonly sources: readonly string[] }
  | { readonly code: 'last-source' }
  | { readonly code: 'unknown-time-zone'; readonly name: string; readonly zones: readonly string[] }
  | { readonly code: 'no-buttons' }
  | { readonly code: 'unknown-pin' }
  | { readonly code: 'unknown-watch' }
  | { readonly code: 'unknown-digest' }
  | { readonly code: 'bad-hours'; readonly text: string }
  | { readonly code: 'bad-user'; readonly text: string }
  /** A line of an export that is none, from 1. */
  | { readonly code: 'bad-export'; readonly line: number }
  | { readonly code: 'newer-export'; readonly schema: string }
  | { readonly code: 'bad-file'; readonly file: string; readonly why: string }
  | { readonly code: 'not-permitted'; readonly permission: string }
  | { readonly code: 'bot-not-permitted'; readonly permission: string; readonly channel: string | null }
  | { readonly code: 'channel-refused'; readonly why: string }
  | { readonly code: 'closed-here' }
  | { readonly code: 'no-command' }
  | { readonly code: 'expired'; readonly question: string | null }
  | { readonly code: 'too-fast'; readonly who: 'member' | 'server'; readonly waitSeconds: number };

/** Input that a person can mend. Shown to them alone, in the words of the text catalogue. */
export class QueryError extends BotError {
  readonly code: QueryProblem['code'];
  readonly problem: QueryProblem;

  constructor(problem: QueryProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.code = problem.code;
    this.problem = problem;
  }
}

/** The archive holds no readable article, or its folder cannot be read. */
export class ArchiveError extends BotError {
  readonly code = 'archive';
}

/** What Dateline keeps of an archive cannot be written: no right, no room, no such place. */
export class DataFolderError extends BotError {
  readonly code = 'data-folder';
}

/**
 * Something outside that is not to be had now and may be by itself later: a full disk, a database server that is not up, a
 * folder that another process holds. At the start the process exits with 75, which is to be tried again.
 */
export class UnavailableError extends BotError {
  readonly code = 'unavailable';
}

/** What is kept of the archive is not as it was written: it is made anew, and can be asked again then. */
export class DamagedError extends UnavailableError {}

/** The database's server cannot be reached: what is kept can be neither read nor written until it is back. */
export class UnreachableError extends UnavailableError {}

/** The search cluster cannot be reached, or a part of it: then nothing is known of what the archive holds. */
export class SearchUnreachableError extends UnavailableError {}

/** What was searched has made room for newer: the same can be asked of what is in force now. */
export class GenerationGoneError extends SearchUnreachableError {}

/** What of this process a search cluster, or this process of the cluster, does not trust. */
export type SearchRefusal = 'user' | 'rights' | 'certificate';

/** The search cluster is there, and nothing comes of it until somebody mends a setting, or a user or a certificate of its. */
export class SearchRefusedError extends SearchUnreachableError {
  readonly refusal: SearchRefusal;

  constructor(refusal: SearchRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.refusal = refusal;
  }
}

/** What the system says of a disk, a mount or a machine that may be well again without anybody mending a setting; and Node, of a thread that gets no memory. */
const PASSING =
  /^(?:ENOSPC|EDQUOT|EIO|ESTALE|ETIMEDOUT|EHOSTDOWN|ENOTCONN|ENOMEM|EMFILE|ENFILE|EAGAIN|ERR_WORKER_(?:OUT_OF_MEMORY|INIT_FAILED))$/u;

/** Whether an error of the system's may pass by itself. */
export function mayHeal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && PASSING.test(String(error.code));
}

/** Discord ended the session for good (close codes 4004 and 4010-4014), or refused the bot's own calls. */
export class GatewayError extends BotError {
  readonly code = 'gateway';
}

/** A programming error: a promise of ours that does not hold. */
export class InvariantError extends BotError {
  readonly code = 'invariant';
}
