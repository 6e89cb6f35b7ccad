/**
 * Works on items several at a time and gives the results in the items' order.
 *
 * @param most - How many are at work or waiting to be taken, at least 1.
 * @param weighed - What an item weighs, and how much may be at work or waiting together. One that is heavier is alone.
 */
export async function* readAhead<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
  weighed: { readonly weigh: (item: Item) => number; readonly most: number } = { weigh: () => 0, most: 0 },
): AsyncGenerator<Result> {
  const waiting: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let carried = 0;
  for (const item of items) {
    const weight = weighed.weigh(item);
    while (waiting.length > 0 && (waiting.length >= most || carried + weight > weighed.most)) {
      yield await waiting[0]!.result;
      carried -= waiting.shift()!.weight;
    }
    carried += weight;
    waiting.push({ result: work(item), weight });
  }
  for (const { result } of waiting) yield await result;
}
