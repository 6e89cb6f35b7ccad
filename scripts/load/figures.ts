import { percentile } from '../../src/measure/percentile.ts';
import type { Second } from './bot-process.ts';
import type { Seen } from './traffic.ts';

const count = (seen: readonly Seen[], kind: Seen['kind']): number => seen.filter((each) => each.kind === kind).length;
const whole = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : '–');

/** How soon, and what came of it. */
export function outcomeLines(seen: readonly Seen[], seconds: number): string[] {
  const times = seen.flatMap(({ acknowledgedMs, kind }) =>
    acknowledgedMs === null || kind === 'refused' ? [] : [acknowledgedMs],
  );
  const answered = count(seen, 'answered');
  const at = (share: number): string => whole(percentile(times, share));
  return [
    `sent ${seen.length} in ${whole(seconds)} s: answered ${answered} (${(answered / seconds).toFixed(1)} a second), ` +
      `told busy ${count(seen, 'busy')}, unanswered ${count(seen, 'unanswered')}, not sent ${count(seen, 'refused')}`,
    `time to acknowledgement, ms: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${whole(Math.max(...times))}`,
  ];
}

/** The same for each thing that members do. */
export function habitLines(seen: readonly Seen[]): string[] {
  const habits = [...new Set(seen.map(({ habit }) => habit))];
  return habits.map((habit) => {
    const own = seen.filter((each) => each.habit === habit);
    const times = own.flatMap(({ acknowledgedMs }) => (acknowledgedMs === null ? [] : [acknowledgedMs]));
    const at = (share: number): string => whole(percentile(times, share)).padStart(5);
    return `  ${habit.padEnd(16)} ${String(own.length).padStart(6)}  p50 ${at(0.5)}  p99 ${at(0.99)}  busy ${count(own, 'busy')}`;
  });
}

/** How the bot's process fared: some of its seconds, and the worst. */
export function secondLines(seconds: readonly Second[]): string[] {
  if (seconds.length === 0) return [];
  const step = Math.max(1, Math.floor(seconds.length / 10));
  const memory = seconds.filter((_, at) => at % step === 0).map(({ residentMb }) => whole(residentMb));
  const p99 = seconds.map(({ delayMs }) => delayMs.p99);
  return [
    `memory over time, MB: ${memory.join(' ')}; most ${whole(Math.max(...seconds.map(({ residentMb }) => residentMb)))}`,
    `loop delay, ms: median of the seconds' p99 ${whole(percentile(p99, 0.5))}, ` +
      `worst p99 ${whole(Math.max(...p99))}, max ${whole(Math.max(...seconds.map(({ delayMs }) => delayMs.max)))}; ` +
      `main thread busy ${whole(
        percentile(
          seconds.map(({ busy }) => busy),
          0.5,
        ) * 100,
      )} %`,
  ];
}
