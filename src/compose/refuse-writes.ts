import type { Stores } from '../command/stores/stores.ts';
import { ConfigError } from '../errors.ts';

const refuse = (): Promise<never> =>
  Promise.reject(
    new ConfigError([
      'DATELINE_DATA cannot be written to, so nothing was changed: run this as the user whom that folder belongs to.',
    ]),
  );

/**
 * Stores in which nothing that people or moderators say can be kept, since what they are on goes when the call ends: such a
 * command fails instead of seeming to have worked. Button states are no more than the call's own.
 */
export function refuseWrites(stores: Stores): Stores {
  return {
    ...stores,
    hidden: { ...stores.hidden, hide: refuse, unhide: refuse },
    aliases: { ...stores.aliases, add: refuse, remove: refuse },
    corrections: { ...stores.corrections, set: refuse, remove: refuse },
    defaults: { ...stores.defaults, set: refuse },
    feedback: { ...stores.feedback, vote: refuse, report: refuse },
    actions: { ...stores.actions, add: refuse },
    pins: { ...stores.pins, add: refuse, edited: refuse, due: refuse, stop: refuse, purge: refuse },
    forget: refuse,
  };
}
