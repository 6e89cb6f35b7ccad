import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';

import type { ActionLog } from '../command/stores/action-log.ts';
import type { Log } from '../command/ports/log.ts';
import { ALONE, type Peers } from '../command/ports/peers.ts';
import type { KeepingFault, Stores } from '../command/stores/stores.ts';
import { UnreachableError } from '../errors.ts';
import { arrivals } from './watches/arrivals.ts';
import { buttonStates } from './button-states.ts';
import { feedback } from './feedback.ts';
import { aliases, corrections, guildDefaults, hiddenArticles } from './guild-settings.ts';
import { forgetPerson } from './forget-person.ts';
import { guildRows } from './guild-rows.ts';
import { KnownSettings, postgresStamp, sqliteStamp } from './known-settings.ts';
import { openDatabase, type DatabaseLocation } from './open-database.ts';
import { tellOfFaults } from './drivers/outages.ts';
import { pins } from './pins.ts';
import type { Database } from './schema.ts';
import { unlessUnavailable } from './drivers/patient-sqlite.ts';
import { countTogether } from './peers/count-together.ts';
import { digests } from './watches/digests.ts';
import { watches } from './watches/watches.ts';

/** Button states unused for so long are given up. */
const STATE_DAYS = 366;
const MS_PER_DAY = 86_400_000;

/**
 * Opens everything that Dateline keeps.
 *
 * @param peers - The processes that it shares a database with.
 * @param log - Where people wait for what is kept, and an operator is told when it is out of reach.
 * @throws {ConfigError} When the database cannot be opened.
 */
export async function openStores(
  location: DatabaseLocation,
  now: () => Date,
  log?: Log,
  peers: Peers = ALONE,
): Promise<Stores> {
  const db = await openDatabase(location, log && tellOfFaults(log, now));
  const known = new KnownSettings(db, location.url === null ? sqliteStamp(db) : postgresStamp(peers));
  // On a full disk they stay until there is room.
  if (peers.leads()) await forgetOldStates(db, now()).catch(unlessUnavailable);
  return {
    buttonStates: buttonStates(db, now),
    hidden: hiddenArticles(db, known),
    aliases: aliases(db, known),
    corrections: corrections(db, known),
    defaults: guildDefaults(db, known),
    feedback: feedback(db),
    actions: actionLog(db),
    pins: pins(db),
    watches: watches(db),
    digests: digests(db),
    arrivals: arrivals(db),
    guilds: guildRows(db, known),
    countCalls: (limits, alone) => (location.url === null ? alone : countTogether(db, limits, { alone, log })),
    forget: (userId) => forgetPerson(db, userId),
    fault: () => faultOf(db, now),
    close: () => db.destroy(),
  };
}

async function forgetOldStates(db: Kysely<Database>, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - STATE_DAYS * MS_PER_DAY).toISOString();
  await db.deleteFrom('button_states').where('used_at', '<', oldest).execute();
}

/** Under this key nothing is kept but when it was last tried. */
const TRIAL = 'trial';

/** Writes a row, as all that is kept is written. */
async function faultOf(db: Kysely<Database>, now: () => Date): Promise<KeepingFault | null> {
  const used = { used_at: now().toISOString() };
  try {
    await db
      .insertInto('button_states')
      .values({ key: TRIAL, state: '', ...used })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(used))
      .execute();
    return null;
  } catch (error) {
    return {
      isReached: !(error instanceof UnreachableError),
      why: error instanceof Error ? error.message : String(error),
    };
  }
}

function actionLog(db: Kysely<Database>): ActionLog {
  return {
    add: async ({ guildId, userId, action, detail, at }) => {
      await db
        .insertInto('actions')
        .values({ id: randomUUID(), guild_id: guildId, user_id: userId, action, detail, done_at: at.toISOString() })
        .execute();
    },
    latest: async (guildId, limit) => {
      const rows = await db
        .selectFrom('actions')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('done_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        guildId: row.guild_id,
        userId: row.user_id,
        action: row.action,
        detail: row.detail,
        at: new Date(row.done_at),
      }));
    },
  };
}
