import type { Pin } from '../../src/command/stores/pin-store.ts';
import type { Watch } from '../../src/command/stores/watch-store.ts';
import type { Stores } from '../../src/command/stores/stores.ts';

const AT = new Date('2024-03-01T10:00:00Z');

/** A pin of the tests' own. */
export const PIN: Pin = {
  id: 'pin-1',
  guildId: 'guild',
  channelId: 'channel',
  messageId: 'message',
  command: 'summary',
  subcommand: null,
  options: { topic: 'the weathercock' },
  language: 'en',
  createdBy: 'mona',
  createdAt: AT,
  shown: [],
  editedAt: null,
  dueAt: null,
  stopped: null,
  placement: null,
};

/** A watch of the tests' own. */
const WATCH: Watch = {
  id: 'watch-1',
  guildId: 'guild',
  channelId: 'channel',
  ownerId: 'ada',
  createdBy: 'ada',
  createdAt: AT,
  kind: 'topic',
  about: 'the weathercock',
  since: null,
  until: null,
  source: null,
  quiet: '22:00-07:00',
  most: 3,
  told: '0000000000',
  shown: [{ articleId: 'tower', start: 0, end: 4 }],
  posts: ['2024-03-01T10:00:00.000Z'],
  posting: null,
};

/** Puts a row into every table that people fill. */
export async function keepSomething(stores: Stores): Promise<void> {
  await stores.pins.add(PIN);
  await stores.pins.edited(PIN.id, [], new Date('2024-03-02T10:00:00Z'));
  await stores.hidden.hide('guild', 'tower', 'mona', AT);
  await stores.aliases.add('guild', { word: 'WC', meaning: 'weathercock' }, 'mona', AT);
  await stores.corrections.set('*', 'tower', 'It was the *north* tower.\n“Sic”', 'mona', AT);
  await stores.defaults.set('guild', { private: true, lines: 5 });
  await stores.feedback.vote({ guildId: 'guild', messageId: 'm', userId: 'ada', vote: 'up', question: 'who', at: AT });
  await stores.feedback.report({ guildId: 'guild', messageId: 'm', userId: 'ada', text: 'No, Bruno did.', at: AT });
  await stores.actions.add({ guildId: 'guild', userId: 'mona', action: 'hide', detail: 'tower', at: AT });
  await stores.buttonStates.put('question=a long one');
  await stores.guilds.left('gone', AT);
}

/** Puts a row into the tables that came with watches. */
export async function keepWatches(stores: Stores): Promise<void> {
  await stores.watches.add(WATCH);
  await stores.arrivals.record([{ articleId: 'tower', day: '2024-03-01', text: 'words' }], new Set());
}

/** All that those rows come to, as the rest of the program sees it. */
export async function whatIsKept(stores: Stores): Promise<unknown> {
  return {
    pins: [await stores.pins.live(null), await stores.pins.versions(PIN.id, 9)],
    hidden: [...(await stores.hidden.in('guild'))],
    aliases: await stores.aliases.in('guild'),
    corrections: [...(await stores.corrections.in('guild'))],
    defaults: await stores.defaults.in('guild'),
    feedback: await stores.feedback.in('*'),
    watches: await stores.watches.all(null),
    arrivals: [await stores.arrivals.latest(), [...(await stores.arrivals.days(['tower']))]],
    actions: await stores.actions.latest('guild', 9),
  };
}
