import type { SeedReading } from './read-for-snapshot.ts';

/**
 * Moves the arrays of what was read into one buffer, which another thread can be given: it copies nothing then, and has few
 * large things to let go of instead of many small ones.
 */
export function inOneBuffer(readings: readonly (SeedReading | null)[]): {
  readonly readings: readonly (SeedReading | null)[];
  readonly buffer: ArrayBuffer;
} {
  const articles = readings.flatMap((reading) => reading?.articles ?? []);
  const numbers = articles.reduce((sum, { signature, lines }) => sum + signature.length + lines.length, 0);
  const texts = articles.reduce((sum, { text }) => sum + text.length, 0);
  const buffer = new ArrayBuffer(numbers * Uint32Array.BYTES_PER_ELEMENT + texts);
  // Numbers first: they stand at multiples of their size.
  let at = 0;
  const moved = (array: Uint32Array): Uint32Array => {
    const copy = new Uint32Array(buffer, at, array.length);
    copy.set(array);
    at += copy.byteLength;
    return copy;
  };
  let textAt = numbers * Uint32Array.BYTES_PER_ELEMENT;
  const movedText = (array: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(buffer, textAt, array.length);
    copy.set(array);
    textAt += copy.byteLength;
    return copy;
  };
  const move = (reading: SeedReading): SeedReading => ({
    ...reading,
    articles: reading.articles.map(({ text, signature, lines, ...article }) => ({
      ...article,
      text: movedText(text),
      signature: moved(signature),
      lines: moved(lines),
    })),
  });
  return { readings: readings.map((reading) => reading && move(reading)), buffer };
}
