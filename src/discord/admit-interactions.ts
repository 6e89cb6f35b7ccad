import type { Interaction } from 'discord.js';

import { Admission } from './admission/admission.ts';
import { dispatch } from './dispatch/dispatch.ts';
import type { DispatchSettings } from './dispatch/dispatch-settings.ts';
import { nameOf } from './dispatch/name-of.ts';
import { turnAway } from './dispatch/turn-away.ts';
import type { UnderWay } from './under-way.ts';

/** Lets in the interactions that can be answered in time, and takes down what became of the others too. */
export function admitInteractions(answering: DispatchSettings, underWay: UnderWay): Admission<Interaction> {
  const { clock, log, takeDown, commands } = answering;
  const turnedAway = (interaction: Interaction, outcome: 'busy' | 'unanswered', queuedMs: number, ms: number): void =>
    takeDown({
      ...nameOf(interaction, commands),
      server: interaction.guildId,
      outcome,
      queuedMs,
      acknowledgedMs: outcome === 'busy' ? ms : null,
      ms,
    });
  return new Admission<Interaction>({
    clock,
    made: ({ createdTimestamp }) => createdTimestamp,
    owner: ({ guildId, user }) => guildId ?? user.id,
    isMinor: (interaction) => interaction.isAutocomplete(),
    answer: (interaction, age) => underWay.add(dispatch(interaction, age, answering)),
    refuse: async (interaction, age) => {
      const queuedMs = age();
      const isTold = await turnAway(interaction, answering);
      turnedAway(interaction, isTold ? 'busy' : 'unanswered', queuedMs, age());
    },
    dropped: (interaction, age) => turnedAway(interaction, 'unanswered', age, age),
    later: setImmediate,
    log,
  });
}
