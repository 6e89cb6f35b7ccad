import type { SearchRequest, SearchResult } from './passage-index.ts';

/** Searches keep the thread for so many milliseconds at most before others have their turn, if one of them does not. */
const TURN = 10;

/** Makes searches one after the other, with pauses in which whatever else waits is done: a bot must answer within three seconds. */
export async function searchInTurn(
  requests: readonly SearchRequest[],
  find: (request: SearchRequest) => SearchResult,
): Promise<SearchResult[]> {
  const results: SearchResult[] = [];
  let since = performance.now();
  for (const request of requests) {
    if (performance.now() - since > TURN) {
      await new Promise((resolve) => void setTimeout(resolve, 0));
      since = performance.now();
    }
    results.push(find(request));
  }
  return results;
}
