import { describe, expect, it } from 'vitest';
import { leastAim, mostAim, ratioAim, Report } from '../../../src/measure/bench/report.ts';

/** What a report writes. */
function written(work: (report: Report) => void): string[] {
  const lines: string[] = [];
  work(new Report((line) => lines.push(line)));
  return lines;
}

describe('the report of the benchmark', () => {
  it.each([
    ['a ratio under its aim', ratioAim(1, 10, 0.12), 'ratio 0.12: met'],
    ['a ratio over it', ratioAim(2, 10, 0.12), 'ratio 0.12: MISSED'],
    ['a ratio to what could not be measured', ratioAim(2, undefined, 0.12), 'ratio 0.12: not measured'],
    ['a figure at its aim', mostAim(50, 50), '50: met'],
    ['a figure over it', mostAim(50.1, 50), '50: MISSED'],
    ['a figure that is great enough', leastAim(300, 300), 'at least 300: met'],
    ['one that is not', leastAim(299, 300), 'at least 300: MISSED'],
  ])('marks %s', (_, aim, expected) => {
    const [line] = written((report) => report.row({ name: 'build', own: 1, aim }));
    expect(line).toMatch(new RegExp(`^build .* {2}${expected}$`, 'u'));
  });

  it('gives the ratio of CPU times, and that of times by the clock beside it', () => {
    const [line] = written((report) =>
      report.times('start, ms', { cpuMs: 5, wallMs: 6 }, { cpuMs: 1000, wallMs: 2000 }, 0.01),
    );
    expect(line?.split(/ {2,}/u)).toEqual([
      'start, ms',
      '5.00',
      '1000',
      '0.0050',
      '6.00',
      '2000',
      '0.0030',
      'ratio 0.01: met',
    ]);
  });

  it('counts the aims that are met, and names the others', () => {
    const lines = written((report) => {
      report.row({ name: 'start', own: 40, aim: mostAim(40, 50) });
      report.row({ name: 'build', own: 60, aim: mostAim(60, 50) });
      report.row({ name: 'snapshot, MB', own: 3 });
      report.summary();
    });
    expect(lines.slice(3)).toEqual(['1 of 2 aims met', '  MISSED: build (aim: 50)']);
  });
});
