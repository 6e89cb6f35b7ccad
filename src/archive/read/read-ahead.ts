/**
 * Works on items several at a time and gives the results in the items' order.
 *
 * @param most - How many are at work or waiting to be taken, at least 1.
 */
export async function* readAhead<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for (const item of items) {
    waiting.push(work(item));
    if (waiting.length >= most) yield (await waiting.shift())!;
  }
  while (waiting.length > 0) yield (await waiting.shift())!;
}
