import { afterAll, beforeAll } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { type PageBot, startPageBot } from './page-bot.ts';

/** A browser and the page's server, for the tests of one file. */
export interface PageSuite {
  /** No browser starts here. */
  readonly skipped: boolean;
  readonly browser: Browser;
  readonly page: PageBot;
  readonly open: (options?: BrowserContextOptions) => Promise<OpenPage>;
}

function there<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new TypeError('not started');
  return thing;
}

/** Starts both before the file's tests, and stops them after. */
export async function pageSuite(questions: readonly string[]): Promise<PageSuite> {
  const browser = await launchBrowser();
  let page: PageBot | null = null;
  beforeAll(async () => {
    if (browser) page = await startPageBot(questions);
  });
  afterAll(async () => {
    await browser?.close();
    await page?.stop();
  });
  return {
    skipped: browser === null,
    get browser() {
      return there(browser);
    },
    get page() {
      return there(page);
    },
    open: (options) => openPage(there(browser), there(page), options),
  };
}
