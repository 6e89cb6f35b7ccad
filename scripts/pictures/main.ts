// Pictures of what members see, on a phone and a desk: npm run pictures -- OUT ARCHIVE 'LINE' …
// Each line is sent to the built bot's page as a member types it ("/ask who is sanctioning Belarus").
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/browser.ts';

const WIDTHS = [360, 1280];
const HEIGHT = 740;
const PORT = '8399';
const MAIN = resolve(import.meta.dirname, '../../dist/src/main.js');

const [out, archive, ...lines] = process.argv.slice(2);
if (out === undefined || archive === undefined || lines.length === 0) {
  console.error("npm run pictures -- OUT ARCHIVE '/ask who is sanctioning Belarus' …");
  process.exit(2);
}
await mkdir(out, { recursive: true });
const data = await mkdtemp(join(tmpdir(), 'dateline-pictures-'));
const bot = spawn(process.execPath, [MAIN, 'start', '--archive', archive], {
  env: { ...process.env, DISCORD_TOKEN: '', DATELINE_DATA: data, DATELINE_PORT: PORT },
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  const origin = await address();
  const browser = await launchBrowser();
  if (browser === null) throw new TypeError('no browser starts here');
  for (const width of WIDTHS) await pictures(browser, origin, width);
  await browser.close();
} finally {
  bot.kill('SIGTERM');
  await new Promise((ended) => bot.once('exit', ended));
  await rm(data, { recursive: true, force: true });
}

/** Where the page is served, once the bot says so. */
async function address(): Promise<string> {
  for await (const line of createInterface({ input: bot.stdout })) {
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new TypeError('the bot ended before it served its page');
}

async function pictures(browser: Browser, origin: string, width: number): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height: HEIGHT }, hasTouch: width < 600 });
  await tab.goto(origin);
  await tab.locator('.welcome').waitFor();
  for (const [place, line] of lines.entries()) {
    await send(tab, line);
    const name = `${String(place + 1).padStart(2, '0')}-${width}.png`;
    const reply = tab.locator('.message').last();
    await tab.screenshot({ path: join(out!, name) });
    console.log(`${name}  ${(await reply.boundingBox())?.height.toFixed(0) ?? '?'} px tall  ${line}`);
  }
  await tab.close();
}

/** Sends a line and waits until its reply is there. */
async function send(tab: Page, line: string): Promise<void> {
  const replies = tab.locator('.message');
  const before = await replies.count();
  await tab.locator('.composer-input').click();
  await tab.keyboard.type(line);
  await tab.keyboard.press('Enter');
  if (await tab.locator('.command-name').isVisible()) await tab.keyboard.press('Enter');
  await replies.nth(before).waitFor();
  await replies.locator('.thinking').waitFor({ state: 'detached' });
}
