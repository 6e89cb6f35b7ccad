import { QueryError } from '../../errors.ts';
import type { Command } from '../model/define-command.ts';
import { findCallable } from '../model/find-callable.ts';
import { parseOptions } from '../model/parse-options.ts';
import type { Remake, Services } from '../model/services.ts';

/** Commands whose replies stay true by being made again. */
const PINNABLE = new Set(['summary', 'timeline']);

/**
 * Makes replies by running the commands themselves, so that a pin shows just what they would, in the words of what all see.
 *
 * @param services - What those commands read with.
 */
export function createRemake(commands: readonly Command[], services: Services): Remake {
  return async ({ command: name, subcommand, options: raw }, context) => {
    const callable = PINNABLE.has(name) ? findCallable(commands, name, subcommand) : undefined;
    if (callable === undefined) throw new QueryError({ code: 'expired', question: null });
    const options = parseOptions(callable.options, { ...raw, private: undefined }, context.today);
    const reply = await callable.run({ options, services, context: { ...context, texts: context.forAll } });
    if (reply.kind !== 'message') throw new QueryError({ code: 'expired', question: null });
    return { ...reply, first: 0 };
  };
}
