import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { OpenPage } from './open-page.ts';
import { pageSuite } from './page-suite.ts';

const QUESTION = 'how many people died in the flood';
const KILOBYTE = 1024;
const suite = await pageSuite([QUESTION]);

/** Everything that axe finds wrong with what is to be seen. */
async function faults({ tab }: OpenPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe.skipIf(suite.skipped)('the look of the page', () => {
  it.each(['dark', 'light'] as const)('is accessible in the %s theme, in every state', async (colorScheme) => {
    await using here = await suite.open({ colorScheme, reducedMotion: 'reduce' });
    await here.send(`/ask ${QUESTION}`);
    await here.last.locator('.md-quote').first().waitFor();
    await here.last.getByRole('button', { name: 'Context' }).click();
    await here.tab.locator('.is-ephemeral').last().waitFor();
    await here.picture(`answer-${colorScheme}`);
    await here.tab.locator('.composer-input').click();
    await here.tab.keyboard.type('/');
    await here.tab.locator('.offer').first().waitFor();
    expect(await faults(here)).toEqual([]);
    await here.tab.keyboard.type('ask ');
    await here.tab.keyboard.press('Enter');
    await here.tab.getByRole('alert').waitFor();
    await here.tab.getByRole('button', { name: 'Rehearsal settings' }).click();
    expect(await faults(here)).toEqual([]);
    await here.tab.getByRole('button', { name: 'Archive', exact: true }).click();
    await here.tab.locator('.bar').first().waitFor();
    await here.picture(`archive-${colorScheme}`);
    expect(await faults(here)).toEqual([]);
    await here.tab.locator('.article-link').first().click();
    await here.tab.locator('.body-text').waitFor();
    expect(await faults(here)).toEqual([]);
  });

  it('fits a phone 360 px wide: nothing is cut, everything can be reached', async () => {
    await using here = await suite.open({ viewport: { width: 360, height: 740 }, hasTouch: true });
    const overflow = (): Promise<number> => here.tab.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(await overflow()).toBe(0);
    await here.picture('phone-first-visit');
    await here.send(`/ask ${QUESTION}`);
    await here.last.locator('.md-quote').first().waitFor();
    expect(await overflow()).toBe(0);
    await here.picture('phone-answer');
    // A phone's screen: an answer of two units with its buttons.
    expect((await here.last.boundingBox())?.height).toBeLessThanOrEqual(740);
    await here.tab.locator('.composer-input').click();
    await here.tab.keyboard.type('/article show ');
    await here.tab.locator('.offer').first().waitFor();
    expect(await overflow()).toBe(0);
    await here.picture('phone-autocomplete');
    await here.tab.keyboard.press('Escape');
    await here.tab.getByRole('button', { name: 'Show channels' }).click();
    await here.picture('phone-channels');
    expect(await faults(here)).toEqual([]);
    await here.tab.getByRole('button', { name: 'Archive', exact: true }).click();
    await here.tab.locator('.bar').first().waitFor();
    expect(await overflow()).toBe(0);
    await here.picture('phone-archive');
    await here.tab.getByRole('button', { name: 'Rehearsal settings' }).click();
    await here.tab.getByRole('switch').first().waitFor();
    expect(await overflow()).toBe(0);
    await here.picture('phone-settings');
  });

  it('loads under 150 KB, from this machine alone, and paints at once', async () => {
    const context = await suite.browser.newContext();
    const tab = await context.newPage();
    const sizes: Promise<number>[] = [];
    const hosts = new Set<string>();
    tab.on('requestfinished', (request) => {
      hosts.add(new URL(request.url()).host);
      if (!request.url().includes('/page/'))
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await tab.goto(suite.page.local.origin);
    await tab.locator('.welcome').waitFor();
    const paint = await tab.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    process.stderr.write(
      `\npage: ${(bytes / KILOBYTE).toFixed(1)} KB compressed, first paint after ${paint.toFixed(0)} ms\n`,
    );
    expect(bytes).toBeGreaterThan(KILOBYTE);
    expect(bytes).toBeLessThan(150 * KILOBYTE);
    expect(paint).toBeLessThan(5000);
    expect([...hosts]).toEqual([new URL(suite.page.local.origin).host]);
    await context.close();
  });

  it('is served to this machine’s own pages only', async () => {
    const { origin } = suite.page.local;
    const home = await fetch(origin);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    const body = JSON.stringify({ permissions: [] });
    const foreign = await fetch(`${origin}/page/bot-permissions`, {
      method: 'POST',
      body,
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });
});
