import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Without a sandbox of its own, which containers do not allow; only pages of this machine are opened. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/**
 * Starts the Chromium that npm carries, else the system's.
 *
 * @returns `null` where neither starts, unless DATELINE_REQUIRE_BROWSER=1 forbids to go on without.
 */
export async function launchBrowser(): Promise<Browser | null> {
  const attempts = [
    async () => driver.launch({ executablePath: await chromium.executablePath(), args: ARGS, headless: true }),
    async () => driver.launch({ executablePath: SYSTEM_CHROMIUM, args: ARGS, headless: true }),
  ];
  const reasons: string[] = [];
  for (const attempt of attempts.slice(0, existsSync(SYSTEM_CHROMIUM) ? 2 : 1)) {
    try {
      return await attempt();
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  const text = `no browser starts: ${reasons.join('; ')}`;
  if (process.env['DATELINE_REQUIRE_BROWSER'] === '1') throw new TypeError(text);
  process.stderr.write(`\nSKIPPED, all browser tests: ${text}\n`);
  return null;
}
