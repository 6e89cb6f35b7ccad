import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';

import type { CallLimits, CountCall, TooMany } from '../../command/stores/call-limits.ts';
import type { Log } from '../../command/ports/log.ts';
import type { Database } from '../schema.ts';
import { inTime } from '../drivers/in-time.ts';

/** A member waits no longer for the count; then this process's own holds. */
const PATIENCE_MS = 500;
const SECONDS = 60;
/** So often full buckets, which are those of nobody, are thrown away: one is full after a minute without calls. */
const TIDY_MS = 5 * 60_000;

interface Counted {
  readonly member_passed: boolean;
  readonly member_room: number;
  readonly server_passed: boolean | null;
  readonly server_room: number | null;
}

/** Makes the table, which outlives no crash of the server: nobody would miss it. */
export async function makeRoomForCounts(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`create unlogged table call_counts (
    key text primary key, room double precision not null, passed boolean not null, at timestamptz not null)`.execute(
    db,
  );
}

/**
 * Counts calls in one PostgreSQL for all processes, in one statement a call: a bucket for each member and server that holds
 * a minute's calls and fills evenly. This process counts its own besides: who gives it alone too many costs the database
 * nothing, and while that cannot be reached, or is slow, its own count holds.
 */
export function countTogether(
  db: Kysely<Database>,
  limits: CallLimits,
  { alone, log }: { readonly alone: CountCall; readonly log: Log | undefined },
): CountCall {
  let isTogether = true;
  const tell = (together: boolean, error?: unknown): void => {
    if (together === isTogether) return;
    isTogether = together;
    if (together) log?.info({}, 'Calls are counted for all processes together again.');
    else log?.warn({ err: error }, 'The database does not count calls now: each process counts its own.');
  };
  let tidiedAt = performance.now();
  return async (userId, guildId) => {
    if (limits.memberLimit <= 0 && (guildId === null || limits.serverLimit <= 0)) return null;
    const tooMany = await alone(userId, guildId);
    if (tooMany !== null) return tooMany;
    try {
      const { rows } = await inTime(statement(limits, userId, guildId).execute(db), PATIENCE_MS);
      tell(true);
      if (performance.now() - tidiedAt > TIDY_MS) {
        tidiedAt = performance.now();
        void tidy(db);
      }
      return verdict(rows[0], limits);
    } catch (error) {
      tell(false, error);
      return null;
    }
  };
}

/** Never rejects: what is left is thrown away the next time. */
async function tidy(db: Kysely<Database>): Promise<void> {
  await sql`delete from call_counts where at < now() - interval '2 minutes'`.execute(db).catch(() => {});
}

/** What counts as let through where nobody counts. */
const FREE = sql`select true as passed, 0::double precision as room`;

function statement({ memberLimit, serverLimit }: CallLimits, userId: string, guildId: string | null) {
  const member = memberLimit <= 0 ? FREE : bucket(`member ${userId}`, memberLimit, sql`values (1)`);
  const isCounted = guildId !== null && serverLimit > 0;
  const server = isCounted ? bucket(`server ${guildId}`, serverLimit, sql`select 1 from member where passed`) : FREE;
  return sql<Counted>`
    with member as (${member}), server as (${server})
    select member.passed as member_passed, member.room as member_room,
      server.passed as server_passed, server.room as server_room
    from member left join server on true`;
}

/** Takes one call out of a bucket, if there is one in it, once for each row of `when`. */
function bucket(key: string, perMinute: number, when: RawBuilder<unknown>): RawBuilder<unknown> {
  const most = sql`${perMinute}::double precision`;
  // A clock set back fills nothing.
  const seconds = sql`greatest(0, extract(epoch from excluded.at - call_counts.at))::double precision`;
  const filled = sql`least(${most}, call_counts.room + ${seconds} * ${most} / ${SECONDS})`;
  return sql`
    insert into call_counts (key, room, passed, at) select ${key}, ${most} - 1, true, now() from (${when}) as called
    on conflict (key) do update set
      room = ${filled} - (case when ${filled} >= 1 then 1 else 0 end), passed = ${filled} >= 1, at = excluded.at
    returning passed, room`;
}

const waitFor = (room: number, perMinute: number): number => Math.ceil(((1 - room) * SECONDS) / perMinute);

function verdict(row: Counted | undefined, { memberLimit, serverLimit }: CallLimits): TooMany | null {
  if (row === undefined) return null;
  if (!row.member_passed) return { who: 'member', waitSeconds: waitFor(row.member_room, memberLimit) };
  if (row.server_passed === false) return { who: 'server', waitSeconds: waitFor(row.server_room ?? 0, serverLimit) };
  return null;
}
