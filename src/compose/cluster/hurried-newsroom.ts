import type { Newsroom, WholeNewsroom } from '../../answer/newsroom.ts';
import type { Timer } from '../../command/ports/timer.ts';
import { SearchUnreachableError } from '../../errors.ts';

/** How long is waited for suggestions, in milliseconds: whoever types goes on without, and the list stays empty. */
const TYPING_MS = 700;
/** How long for an answer: its calls one after the other might take that each. Whoever asks is told so by then. */
const ASKING_MS = 2500;

/** A newsroom whose suggestions and answers come soon or not at all, for archives that are asked over a network. */
export function hurriedNewsroom(newsroom: WholeNewsroom, timer: Timer): WholeNewsroom {
  return {
    seenBy: (view): Newsroom => {
      const seen = newsroom.seenBy(view);
      return {
        ...seen,
        ask: (request) => inTime(seen.ask(request), ASKING_MS, timer),
        askFurther: (request) => inTime(seen.askFurther(request), ASKING_MS, timer),
        topics: (prefix, limit) => inTime(seen.topics(prefix, limit), TYPING_MS, timer),
        suggestArticles: (typed, limit) => inTime(seen.suggestArticles(typed, limit), TYPING_MS, timer),
      };
    },
  };
}

function inTime<Result>(work: Promise<Result>, milliseconds: number, timer: Timer): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = timer(milliseconds, () => reject(new SearchUnreachableError('the search took too long')));
    void work.then(resolve, reject).finally(stop);
  });
}
