import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { OpenPage } from './open-page.ts';
import { pageSuite } from './page-suite.ts';

const suite = await pageSuite(['how many people died in the flood']);

const titles = ({ tab }: OpenPage): Promise<string[]> => tab.locator('.article-title').allInnerTexts();

async function openArchive(here: OpenPage): Promise<void> {
  const menu = here.tab.getByRole('button', { name: 'Show channels' });
  if (await menu.isVisible()) await menu.click();
  await here.tab.getByRole('button', { name: 'Archive', exact: true }).click();
  await here.tab.locator('.bar').first().waitFor();
}

/** How far anything of the archive stands out of the window to the right. */
const standsOut = async ({ tab }: OpenPage): Promise<number> => {
  const all = "[...document.querySelectorAll('dateline-archive *')]";
  return Number(
    await tab.evaluate(`Math.max(...${all}.map((each) => each.getBoundingClientRect().right)) - innerWidth`),
  );
};

describe.skipIf(suite.skipped)('the Archive tab (surface 22)', () => {
  it('finds articles by words of their titles, by month and by outlet, all at once', async () => {
    await using here = await suite.open();
    await openArchive(here);
    await here.tab.getByLabel('Search titles').fill('flood');
    await expect.poll(() => titles(here)).toContain('Nine dead in Tolvane flood as clean-up begins');
    expect((await titles(here)).every((title) => /flood/iu.test(title))).toBe(true);
    await here.tab.getByRole('combobox', { name: 'Month' }).selectOption('2023-02');
    await expect.poll(async () => (await titles(here)).length).toBeGreaterThan(1);
    await expect.poll(() => titles(here)).not.toContain('A year after the flood, Tolvane rings nine bells');
    await here.tab.getByRole('combobox', { name: 'Outlet' }).selectOption('Tolvane Gazette');
    await expect
      .poll(() => titles(here))
      .toEqual(['Agency corrects flood crest: 4.9 metres, not 5.1', 'Flood toll stands at five, says city hall']);
    expect(await here.tab.locator('.list-count').innerText()).toBe('2 articles');
    await here.tab.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await titles(here)).length).toBeGreaterThan(10);
    await here.tab.getByLabel('Search titles').fill('no such words at all');
    await expect.poll(() => titles(here)).toEqual([]);
  });

  it('its bars say their month and number, and limit the list when pressed', async () => {
    await using here = await suite.open();
    await openArchive(here);
    const bar = here.tab.locator('.bar[aria-label="February 2023: 6 articles"]');
    expect(await bar.locator('.bar-count').innerText()).toBe('6');
    expect((await bar.locator('.bar-fill').boundingBox())?.height).toBeGreaterThan(40);
    await bar.click();
    await expect.poll(async () => (await titles(here)).length).toBe(6);
    expect(await bar.getAttribute('aria-pressed')).toBe('true');
    expect(await here.tab.getByRole('combobox', { name: 'Month' }).inputValue()).toBe('2023-02');
    await bar.click();
    await expect.poll(async () => (await titles(here)).length).toBeGreaterThan(6);
  });

  it.each([360, 1280])(
    '%s px wide: nothing is cut off, beside a panel neither, and there is one heading of the first level',
    async (width) => {
      await using here = await suite.open({ viewport: { width, height: 740 } });
      await openArchive(here);
      expect(await standsOut(here)).toBeLessThanOrEqual(0);
      expect(await here.tab.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Archive']);
      await here.picture(`archive-${width}`);
      await here.tab.getByRole('button', { name: 'Rehearsal settings' }).click();
      await here.tab.getByRole('switch').first().waitFor();
      const chart = await here.tab.locator('.bars').evaluate((each) => each.scrollWidth - each.clientWidth);
      expect(chart).toBeLessThanOrEqual(0);
      await here.picture(`archive-panel-${width}`);
      await here.tab.keyboard.press('Escape');
      const { violations } = await new AxeBuilder({ page: here.tab }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  it('a channel has one heading of the first level at 360 px too', async () => {
    await using here = await suite.open({ viewport: { width: 360, height: 740 } });
    expect(await here.tab.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['general']);
  });
});
