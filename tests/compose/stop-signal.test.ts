import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const MODULE = join(import.meta.dirname, '../../src/compose/stop-signal.ts');

/** Runs a few lines in a process of their own that listens for its end. @returns Its exit code and what it logged. */
async function processOf(lines: string): Promise<{ readonly code: number; readonly logged: string }> {
  const script = `
    const { stopSignal } = await import(${JSON.stringify(MODULE)});
    const log = { fatal: (facts, message) => console.log(message, facts.err.message) };
    const stop = stopSignal({ log, exit: (code) => process.exit(code) });
    const busy = setInterval(() => {}, 1000);
    ${lines}
  `;
  const child = run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { timeout: 25_000 });
  return child.then(
    ({ stdout }) => ({ code: 0, logged: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, logged: stdout }),
  );
}

const END_WELL = `process.exitCode = await stop.asked; clearInterval(busy); stop.end();`;

it('17-uncaught-rejection-exits-1: a rejection that nobody caught is logged, and ends in good order with 70', async () => {
  const { code, logged } = await processOf(
    `stop.up(); void Promise.reject(new RangeError('boom')); ${END_WELL} console.log('closed');`,
  );
  expect([code, logged]).toEqual([70, 'A bug ends Dateline. boom\nclosed\n']);
});

it('17-uncaught-rejection-exits-1: one before the bot is up too', async () => {
  const { code, logged } = await processOf(`void Promise.reject(new RangeError('boom')); await stop.asked;`);
  expect([code, logged]).toEqual([70, 'A bug ends Dateline. boom\n']);
});

it('09-stop-takes-a-minute: a signal before the bot is up ends the process at once, with 0', async () => {
  expect(await processOf(`process.kill(process.pid, 'SIGTERM'); await new Promise(() => {});`)).toMatchObject({
    code: 0,
  });
});

it('09-stop-takes-a-minute: a signal ends the process within ten seconds, whatever hangs', async () => {
  const from = performance.now();
  expect(
    await processOf(`stop.up(); process.kill(process.pid, 'SIGTERM'); await new Promise(() => {});`),
  ).toMatchObject({
    code: 0,
  });
  expect(performance.now() - from).toBeLessThan(14_000);
});
