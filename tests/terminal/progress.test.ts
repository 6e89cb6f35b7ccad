import { describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { createProgressLine, type ProgressLine } from '../../src/terminal/progress.ts';

const silent = (): void => undefined;

interface Shown {
  readonly line: ProgressLine;
  readonly written: string[];
  readonly logged: string[];
  /** Shows progress at a moment, in milliseconds. */
  readonly at: (milliseconds: number, files: number) => void;
}

function show(stream: { readonly isTTY?: boolean; readonly columns?: number }): Shown {
  const written: string[] = [];
  const logged: string[] = [];
  let now = 0;
  const line = createProgressLine({
    stream: { ...stream, write: (text) => written.push(text) },
    log: { debug: silent, info: (_facts, message) => void logged.push(message), warn: silent, error: silent },
    texts: english,
    clock: () => now,
  });
  const at = (milliseconds: number, files: number): void => {
    now = milliseconds;
    line.show({ files, totalFiles: 2000, articles: files * 2, rate: 812.4, secondsLeft: 12.2 });
  };
  return { line, written, logged, at };
}

describe('progress', () => {
  it('is one line of a terminal, drawn over itself ten times a second and taken away at the end', () => {
    const { line, written, logged, at } = show({ isTTY: true, columns: 100 });
    for (const milliseconds of [0, 10, 60, 110, 120]) at(milliseconds, 1000 + milliseconds);
    line.end();
    expect(written).toEqual([
      '\r\u001B[KReading 1,000 of 2,000 files, 2,000 articles, 812 a second, 13 s left',
      '\r\u001B[KReading 1,110 of 2,000 files, 2,220 articles, 812 a second, 13 s left',
      '\r\u001B[K',
    ]);
    expect(logged).toEqual([]);
  });

  it('does not wrap', () => {
    const { written, at } = show({ isTTY: true, columns: 30 });
    at(0, 1000);
    expect(written).toEqual(['\r\u001B[KReading 1,000 of 2,000 files,']);
  });

  it('is a line in the log every ten seconds, where there is no terminal', () => {
    const { line, written, logged, at } = show({});
    for (let seconds = 0; seconds <= 25; seconds += 1) at(seconds * 1000, 1 + seconds);
    line.end();
    expect(written).toEqual([]);
    expect(logged).toEqual([
      'Reading 11 of 2,000 files, 22 articles, 812 a second, 13 s left',
      'Reading 21 of 2,000 files, 42 articles, 812 a second, 13 s left',
    ]);
  });

  it('goes to the log once the terminal is somebody else’s, and says nothing of short work', () => {
    const { line, written, logged, at } = show({ isTTY: true });
    at(0, 1);
    line.end();
    const before = written.length;
    at(60_000, 1);
    at(61_000, 2);
    at(200_000, 1);
    at(211_000, 1999);
    expect(written).toHaveLength(before);
    expect(logged).toHaveLength(1);
  });
});
