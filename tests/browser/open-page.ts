import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { PageBot } from './page-bot.ts';

const SCREENSHOTS = join(import.meta.dirname, '../screenshots');

/** A tab with the page in it, and what a reader does there. */
export interface OpenPage extends AsyncDisposable {
  readonly tab: Page;
  /** What the browser complained about: errors of scripts, refused loads. */
  readonly complaints: readonly string[];
  /** The last message of the open channel. */
  readonly last: Locator;
  /** Types a line in the composer and sends it. */
  send(line: string): Promise<void>;
  /** Becomes somebody else, through the settings. */
  become(name: string): Promise<void>;
  /** Keeps what is to be seen in `tests/screenshots/`. */
  picture(name: string): Promise<void>;
}

/** Opens the page in a browser of its own size and colours; it closes at the end of the block (`await using`). */
export async function openPage(
  browser: Browser,
  { local }: PageBot,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, colorScheme: 'dark', ...options });
  // A step that waits longer has failed, and says which.
  context.setDefaultTimeout(8000);
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await tab.goto(local.origin);
  await tab.locator('.welcome').waitFor();
  const composer = tab.locator('.composer-input');
  return {
    tab,
    complaints,
    last: tab.locator('.message').last(),
    send: async (line) => {
      await composer.click();
      await tab.keyboard.type(line);
      await tab.keyboard.press('Enter');
      // The first Enter may only have picked the command.
      if (await tab.locator('.command-name').isVisible()) await tab.keyboard.press('Enter');
    },
    become: async (name) => {
      await tab.getByRole('button', { name: 'Rehearsal settings' }).click();
      await tab.getByRole('radio', { name }).check();
      await tab.getByRole('button', { name: 'Close settings' }).click();
    },
    picture: async (name) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await tab.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
