/**
 * Tests texts for a pattern, and remembers what it found of the last one: of a sentence full of dates the same is asked for
 * each of them.
 *
 * @param pattern - Neither global nor sticky.
 */
export function testOfLast(pattern: RegExp): (text: string) => boolean {
  let last = '';
  let holds = pattern.test(last);
  return (text) => {
    if (text !== last) [last, holds] = [text, pattern.test(text)];
    return holds;
  };
}
