import type { Archive } from '../archive/live/archive.ts';
import type { Cleared, Registration } from '../discord/register-commands.ts';
import { printable } from '../screen/printable.ts';
import { english } from '../texts/en/english.ts';

/** Problems printed at start-up; `check` lists them all. */
const MAX_PROBLEMS = 5;

/** The lines about the archive at start-up: what it covers, and the first of its problems. */
export async function announceArchive(archive: Archive): Promise<string[]> {
  const { start, answer } = english;
  const coverage = await archive.current().articles.coverage(new Set());
  const { problems } = archive;
  const lines = [start.indexed(answer.covers(coverage), Math.round(archive.status.tookMs))];
  if (problems.length === 0) return lines;
  lines.push(start.problems(problems.length));
  for (const problem of problems.slice(0, MAX_PROBLEMS)) {
    lines.push(`  ${printable(english.check.problem(problem))}`);
  }
  if (problems.length > MAX_PROBLEMS) lines.push(`  ${start.moreProblems(problems.length - MAX_PROBLEMS)}`);
  return lines;
}

/** One line on what registering the commands changed. */
export function announceRegistration(registration: Registration | 'elsewhere' | null): string {
  if (registration === 'elsewhere') return english.start.registeredElsewhere;
  if (registration === null) return english.start.registeredLater;
  const { added, changed, removed, unchanged } = registration;
  const parts = [
    ...added.map((name) => `+${name}`),
    ...changed.map((name) => `~${name}`),
    ...removed.map((name) => `-${name}`),
  ];
  return english.start.registered(parts.length === 0 ? english.start.unchanged(unchanged) : parts.join(' '));
}

/** One line on commands that were taken away since they would have shown twice. */
export function announceCleared(cleared: readonly Cleared[]): string {
  return english.start.registered(cleared.flatMap(({ names }) => names.map((name) => `-${name}`)).join(' '));
}
