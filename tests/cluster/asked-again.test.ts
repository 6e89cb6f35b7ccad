import { describe, expect, it } from 'vitest';

import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { WholeNewsroom } from '../../src/answer/newsroom.ts';
import { askedAgain } from '../../src/compose/cluster/asked-again.ts';
import { GenerationGoneError, SearchUnreachableError } from '../../src/errors.ts';

/** A newsroom whose answers tell the generation in force, of which the first so many are gone. */
function over(gone: number, error: Error = new GenerationGoneError('gone')) {
  let generation = 1;
  const read = (): Promise<unknown> => (generation > gone ? Promise.resolve(generation) : Promise.reject(error));
  const newsroom = { seenBy: () => ({ read, articles: { coverage: read } }) } as unknown as WholeNewsroom;
  const renew = (): Promise<void> => {
    generation++;
    return Promise.resolve();
  };
  return { seen: askedAgain(newsroom, renew).seenBy(WHOLE_VIEW), generation: () => generation };
}

describe('a newsroom whose generations go', () => {
  it.each([
    ['a call', (seen: ReturnType<WholeNewsroom['seenBy']>): Promise<unknown> => seen.read('a')],
    ['a call for articles', (seen: ReturnType<WholeNewsroom['seenBy']>) => seen.articles.coverage()],
  ])('asks %s once more, of the one in force', async (_, ask) => {
    expect(await ask(over(0).seen)).toBe(1);
    expect(await ask(over(1).seen)).toBe(2);
    const twice = over(2);
    await expect(ask(twice.seen)).rejects.toThrow(GenerationGoneError);
    expect(twice.generation()).toBe(2);
  });

  it('asks nothing again that failed otherwise', async () => {
    const away = over(1, new SearchUnreachableError('nobody is there'));
    await expect(away.seen.read('a')).rejects.toThrow(SearchUnreachableError);
    expect(away.generation()).toBe(1);
  });
});
