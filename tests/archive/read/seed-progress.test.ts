import { describe, expect, it } from 'vitest';
import { type ReadProgress, SeedProgress } from '../../../src/archive/read/seed-progress.ts';

const seed = (size: number) => ({ path: `${size}.txt`, real: `/${size}.txt`, size, stamp: '' });

/** Adds seeds a second apart. */
const progressOf = (sizes: readonly number[], listed = sizes): readonly ReadProgress[] => {
  const told: ReadProgress[] = [];
  let now = 0;
  const progress = new SeedProgress(
    listed.map(seed),
    (each) => told.push(each),
    () => now,
  );
  for (const size of sizes) {
    now += 1000;
    progress.add(seed(size), 2);
  }
  return told;
};

describe('how far reading has come', () => {
  it('counts files and articles, and estimates what is left by bytes', () => {
    expect(progressOf([100, 300])).toEqual([
      { files: 1, totalFiles: 2, articles: 2, rate: 2, secondsLeft: 3 },
      { files: 2, totalFiles: 2, articles: 4, rate: 2, secondsLeft: 0 },
    ]);
  });

  it('estimates nothing of empty files', () => {
    expect(progressOf([0])[0]?.secondsLeft).toBeNull();
  });

  it('never has more files done than there are, though some came later', () => {
    const last = progressOf([100, 100], [100]).at(-1);
    expect(last).toMatchObject({ files: 2, totalFiles: 2, secondsLeft: 0 });
  });
});
