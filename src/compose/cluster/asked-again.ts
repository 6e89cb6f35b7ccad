import type { WholeNewsroom } from '../../answer/newsroom.ts';
import { GenerationGoneError } from '../../errors.ts';

/**
 * A newsroom that asks once more, of what is in force then, where what was asked has made room for newer meanwhile.
 *
 * @param renew - Looks what is in force.
 */
export function askedAgain(newsroom: WholeNewsroom, renew: () => Promise<void>): WholeNewsroom {
  return { seenBy: (view) => eachAgain(newsroom.seenBy(view), renew) };
}

type Call = (...given: readonly unknown[]) => Promise<unknown>;

/** The same calls, and those of the groups among them, each made again where it has to be. */
function eachAgain<Calls extends object>(calls: Calls, renew: () => Promise<void>): Calls {
  const again =
    (call: Call): Call =>
    async (...given) => {
      try {
        return await call(...given);
      } catch (error) {
        if (!(error instanceof GenerationGoneError)) throw error;
        await renew();
        return call(...given);
      }
    };
  const entries = Object.entries(calls).map(([name, each]: [string, Call | object]) => [
    name,
    typeof each === 'function' ? again(each as Call) : eachAgain(each, renew),
  ]);
  return Object.fromEntries(entries) as Calls;
}
