import type { Newsroom, WholeNewsroom } from '../../answer/newsroom.ts';
import type { Timer } from '../../command/ports/timer.ts';
import { SearchUnreachableError } from '../../errors.ts';

/** How long is waited for suggestions, in milliseconds: whoever types goes on without, and the list stays empty. */
const TYPING_MS = 700;

/** A newsroom whose suggestions come soon or not at all, for archives that are asked over a network. */
export function hurriedNewsroom(newsroom: WholeNewsroom, timer: Timer): WholeNewsroom {
  return {
    seenBy: (view): Newsroom => {
      const seen = newsroom.seenBy(view);
      return {
        ...seen,
        topics: (prefix, limit) => inTime(seen.topics(prefix, limit), timer),
        suggestArticles: (typed, limit) => inTime(seen.suggestArticles(typed, limit), timer),
      };
    },
  };
}

function inTime<Result>(work: Promise<Result>, timer: Timer): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = timer(TYPING_MS, () => reject(new SearchUnreachableError('suggestions took too long')));
    work.then(resolve, reject).finally(stop);
  });
}
