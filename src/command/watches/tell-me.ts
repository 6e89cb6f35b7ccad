import { type Actions, defineAction } from '../model/define-command.ts';
import { rangeBetween } from '../model/day-options.ts';
import { days, text, unseen } from '../model/options.ts';
import type { Watch } from '../stores/watch-store.ts';
import { createWatch } from './create-watch.ts';

/** What the button that lets one be told does: it watches for whoever presses it alone. */
export function tellMe(kind: Watch['kind']): Actions {
  return {
    tell: defineAction({
      state: {
        about: text(unseen, { required: true, minLength: 2, maxLength: 300 }),
        since: days(unseen),
        until: days(unseen),
        source: text(unseen),
      },
      acts: true,
      result: 'private',
      run: async ({ options: { about, since, until, source }, services, context }) => {
        const range = rangeBetween(since, until, context.texts);
        return createWatch({ kind, about, range, source, to: 'me' }, services, context);
      },
    }),
  };
}
