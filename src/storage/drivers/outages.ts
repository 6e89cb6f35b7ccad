import type { Log } from '../../command/ports/log.ts';
import type { UnavailableError } from '../../errors.ts';

/** While a database does not do its work, that is said so often. */
const TELL_MS = 60_000;

/** Is told how each statement fared: why it could not be done now, or `null` where it was. */
export type Tell = (fault: UnavailableError | null) => void;

/** Tells of a database that cannot be used: the first time at once, then once a minute with how often since; and that it is back. */
export function tellOfFaults(log: Log, now: () => Date): Tell {
  let since: number | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let failed = 0;
  return (fault) => {
    const at = now().getTime();
    if (fault === null) {
      if (since !== null) log.info({ seconds: Math.round((at - since) / 1000) }, 'The database is back.');
      since = null;
      told = Number.NEGATIVE_INFINITY;
      failed = 0;
      return;
    }
    since ??= at;
    failed += 1;
    if (at - told < TELL_MS) return;
    log.warn({ err: fault, failed }, 'The database cannot be used now; questions are answered without it.');
    told = at;
    failed = 0;
  };
}
