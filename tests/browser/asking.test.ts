import { describe, expect, it } from 'vitest';
import { pageSuite } from './page-suite.ts';

const QUESTION = 'how many people died in the flood';
const suite = await pageSuite([QUESTION, 'who approved the sea wall', 'who won the cup semi-final']);

/** Code for the page: milliseconds from Enter to the paint of more quotes than `count`. */
const timeUntilQuotes = (count: number): string => `new Promise((resolve) => {
  let pressed = 0;
  addEventListener('keydown', () => { pressed = performance.now(); }, { capture: true, once: true });
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('.message .md-quote').length <= ${count}) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - pressed));
  }).observe(document.body, { childList: true, subtree: true });
})`;

describe.skipIf(suite.skipped)('asking on the page', () => {
  it('begins with what this is and three questions; a press asks one', async () => {
    await using here = await suite.open();
    await here.picture('first-visit');
    expect(await here.tab.locator('.example').allInnerTexts()).toHaveLength(3);
    await here.tab.getByRole('button', { name: QUESTION }).click();
    await here.last.locator('.md-quote').first().waitFor();
    expect(await here.last.innerText()).toContain('Alice\nused\n/ask');
    expect(await here.last.locator('.app-badge').innerText()).toBe('APP');
    await here.picture('answer');
    expect(here.complaints).toEqual([]);
  });

  it('pages through an answer, and shows its context to the asker alone', async () => {
    await using here = await suite.open();
    await here.send(`/ask ${QUESTION}`);
    const next = here.last.getByRole('button', { name: 'Next' });
    await next.waitFor();
    const first = await here.last.locator('.markdown').innerText();
    await next.click();
    await here.last.getByRole('button', { name: 'Previous' }).waitFor();
    expect(await here.last.locator('.markdown').innerText()).not.toBe(first);
    expect(await here.last.locator('.edited').innerText()).toBe('(edited)');
    await here.last.getByRole('button', { name: 'Context' }).click();
    await here.tab.locator('.is-ephemeral').last().getByText('Only you can see this').waitFor();
    await here.picture('context');
    const before = await here.tab.locator('.is-ephemeral').count();
    await here.tab.getByRole('button', { name: 'Dismiss message' }).last().click();
    await expect.poll(() => here.tab.locator('.is-ephemeral').count()).toBe(before - 1);
  });

  it('answers within 150 ms of Enter, as the median of ten', async () => {
    await using here = await suite.open();
    const times: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      const count = await here.tab.locator('.message .md-quote').count();
      await here.tab.locator('.composer-input').click();
      await here.tab.keyboard.type(`/ask ${QUESTION}`);
      const measured = here.tab.evaluate<number>(timeUntilQuotes(count));
      await here.tab.keyboard.press('Enter');
      times.push(await measured);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const median = sorted[5] ?? 0;
    process.stderr.write(
      `\nanswer after Enter: median ${median.toFixed(0)} ms, slowest ${(sorted.at(-1) ?? 0).toFixed(0)} ms\n`,
    );
    // Ten times the target fails anywhere; the target itself is read off the line above on a quiet machine.
    expect(median).toBeLessThan(1500);
  });

  it('works by keyboard alone: pick, complete, add an option, send, and open a message’s menu', async () => {
    await using here = await suite.open();
    const { keyboard } = here.tab;
    await keyboard.press('/');
    await here.tab.getByRole('option', { name: '/article latest' }).waitFor();
    await here.picture('command-picker');
    await keyboard.type('article sh');
    await keyboard.press('Tab');
    await expect.poll(() => here.tab.evaluate('document.activeElement.dataset.name')).toBe('title');
    await keyboard.type('sea wall');
    await here.tab
      .getByRole('option', { name: /sea wall/iu })
      .first()
      .waitFor();
    await keyboard.press('ArrowDown');
    await here.picture('autocomplete');
    await keyboard.press('Enter');
    await expect.poll(() => here.tab.evaluate('document.activeElement.dataset.name')).toBe('more');
    await keyboard.type('priv');
    await keyboard.press('Tab');
    await here.tab.getByRole('option', { name: 'True' }).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await here.last.getByText('Only you can see this').waitFor();
    expect(await here.last.locator('.markdown').innerText()).toMatch(/sea wall/iu);
    await keyboard.press('Escape');
    await keyboard.press('/');
    await keyboard.press('Escape');
    expect(await here.tab.locator('.picker').count()).toBe(0);
  });

  it('takes options typed in the line, and says of a word that it is none', async () => {
    await using here = await suite.open();
    await here.send('/ask sea wall since:2024-10 private:true');
    await here.last.getByText('Only you can see this').waitFor();
    expect(await here.last.locator('.markdown').innerText()).toContain('October 2024');
    await here.tab.keyboard.type('/changes 2024-10-01');
    await here.tab.keyboard.press('Enter');
    await expect.poll(() => here.tab.getByRole('alert').innerText()).toBe('There is no option 2024-10-01.');
    await here.tab.keyboard.press('Escape');
    await here.tab.keyboard.press('Escape');
    await here.send('/changes since:2024-10-01');
    await here.last.getByText('1 October 2024').first().waitFor();
  });

  it('goes to one’s own command from anywhere, and shows a tall answer from its beginning', async () => {
    await using here = await suite.open({ viewport: { width: 360, height: 500 } });
    await here.send(`/ask ${QUESTION}`);
    await here.last.locator('.md-quote').first().waitFor();
    await here.tab.evaluate('document.querySelector(".scroller").scrollTop = 0');
    const tall = await here.tab.locator('.message').count();
    await here.send(`/ask ${QUESTION}`);
    await expect.poll(() => here.tab.locator('.message').count()).toBe(tall + 1);
    await here.last.locator('.md-quote').first().waitFor();
    await expect.poll(async () => (await here.last.locator('.author').boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect((await here.last.boundingBox())?.height).toBeGreaterThan(400);
    await here.last.getByRole('button', { name: 'Context' }).click();
    await here.last.getByText('Only you can see this').waitFor();
    await expect.poll(async () => (await here.last.boundingBox())?.y ?? Infinity).toBeLessThan(450);
  });

  it('says what is wrong with an option, as Discord does, and sends nothing', async () => {
    await using here = await suite.open();
    const before = suite.page.local.requests.length;
    await here.send('/ask ');
    await here.tab.getByRole('alert').waitFor();
    expect(await here.tab.getByRole('alert').innerText()).toContain('This option is required');
    await here.tab.keyboard.type('a');
    await here.tab.keyboard.press('Enter');
    await expect.poll(() => here.tab.getByRole('alert').innerText()).toContain('2 or more');
    await here.picture('invalid-option');
    expect(suite.page.local.requests).toHaveLength(before);
  });

  it('shows hostile articles as text', async () => {
    await using here = await suite.open();
    await here.send('/article show Hoax messages promise flood money to Tolvane families');
    await here.last.getByText('claim your 4,000 crowns').waitFor();
    const text = await here.last.locator('.markdown').innerText();
    expect(text).toContain('@everyone claim your 4,000 crowns, <@123456789012345678>');
    expect(text).toContain('[gazette.example](http://evil.example)');
    expect(text).toContain('<t:0:R>');
    expect(
      await here.last.locator('.markdown a, .markdown .md-mention, .markdown .md-time, .markdown code').count(),
    ).toBe(0);
    await here.picture('hostile-article');
  });

  it('opens the cited article with the quoted passage marked', async () => {
    await using here = await suite.open();
    await here.send(`/ask ${QUESTION}`);
    await here.last.getByRole('button', { name: 'Read the article' }).first().click();
    await here.tab.locator('mark').first().waitFor();
    await here.picture('cited-article');
    await here.tab.getByRole('button', { name: 'Back to the list' }).click();
    await here.tab.locator('.bar').first().waitFor();
    expect(await here.tab.locator('.article-link').count()).toBeGreaterThan(40);
    await here.picture('archive');
  });

  it('says that the application did not respond, and goes on when the bot is back', async () => {
    await using here = await suite.open();
    await suite.page.bot.bot.stop();
    await here.tab.getByText('Dateline is offline').waitFor();
    await here.send(`/ask ${QUESTION}`);
    await here.tab.getByText('Sending command…').waitFor();
    await here.tab.getByText('The application did not respond').waitFor({ timeout: 5000 });
    await here.picture('no-response');
    await suite.page.restartBot();
    await here.tab.getByText('Dateline is offline').waitFor({ state: 'detached' });
    await here.send(`/ask ${QUESTION}`);
    await here.last.locator('.md-quote').first().waitFor();
    expect(await here.tab.getByText('The application did not respond').count()).toBe(1);
  });
});
