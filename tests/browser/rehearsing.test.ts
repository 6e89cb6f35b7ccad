import { describe, expect, it } from 'vitest';
import { pageSuite } from './page-suite.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';

const suite = await pageSuite([]);

describe.skipIf(suite.skipped)('rehearsing on the page', () => {
  it('lets a moderator pin a summary, and shows it among the pins', async () => {
    await using here = await suite.open();
    await here.become('Mona');
    await here.send('/summary topic flood');
    await here.last.getByRole('button', { name: 'Pin' }).click();
    await here.tab.getByText('pinned a message to this channel.').waitFor();
    await here.tab.getByRole('button', { name: 'Pinned messages' }).click();
    await here.tab.locator('.pin .md-quote').first().waitFor();
    await here.picture('pins');
    expect(suite.page.local.pins('general')).toHaveLength(1);
    await here.tab.getByRole('button', { name: 'Jump' }).click();
    await here.tab.locator('.message.is-found').waitFor();
  });

  it('shows a moderator alone what a pin will look like, and takes Cancel for an answer', async () => {
    await using here = await suite.open();
    await here.become('Mona');
    const before = suite.page.local.pins('general').length;
    await here.send('/pin summary ferry');
    const preview = here.tab.locator('.is-ephemeral').last();
    await preview.getByRole('button', { name: 'Pin it' }).waitFor();
    await here.picture('pin-preview');
    await preview.getByRole('button', { name: 'Cancel' }).click();
    await here.tab.getByText('Nothing was pinned.').waitFor();
    expect(suite.page.local.pins('general')).toHaveLength(before);
  });

  it('refuses a member who presses the same button, and names the permission', async () => {
    await using here = await suite.open();
    await here.send('/summary topic flood');
    await here.last.getByRole('button', { name: 'Pin' }).click();
    await here.tab.locator('.is-ephemeral').last().getByText('Pin Messages').waitFor();
    expect(await here.tab.locator('.is-ephemeral').last().innerText()).toContain('Only you can see this');
    await here.picture('pin-refused');
  });

  it('takes a permission from the bot, and shows what it says then', async () => {
    await using here = await suite.open();
    await here.become('Mona');
    await here.tab.getByRole('button', { name: 'Rehearsal settings' }).click();
    await here.tab.getByRole('switch', { name: 'Pin Messages' }).uncheck();
    await here.picture('settings');
    await here.tab.getByRole('button', { name: 'Close settings' }).click();
    await here.send('/summary topic ferry');
    await here.last.getByRole('button', { name: 'Pin' }).click();
    const refusal = here.tab.locator('.is-ephemeral').last();
    await refusal.getByText('Pin Messages').waitFor();
    expect(await refusal.innerText()).toContain('#general');
    suite.page.local.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages']);
  });

  it('unpins and deletes through a message’s menu, for those who may', async () => {
    await using here = await suite.open();
    await here.send('hello there');
    await here.last.hover();
    await here.last.getByRole('button', { name: 'Message actions' }).click();
    expect(await here.tab.getByRole('menuitem', { name: 'Pin message' }).count()).toBe(0);
    await here.tab.keyboard.press('Escape');
    await here.become('Mona');
    await here.last.click({ button: 'right' });
    await here.tab.getByRole('menuitem', { name: 'Pin message' }).click();
    await here.tab.getByText('Mona').last().waitFor();
    await expect.poll(() => suite.page.local.pins('general').map(({ content }) => content)).toContain('hello there');
    await here.tab.getByText('hello there').first().hover();
    await here.tab
      .locator('.message', { hasText: 'hello there' })
      .first()
      .getByRole('button', { name: 'Message actions' })
      .click();
    await here.picture('message-menu');
    await here.tab.getByRole('menuitem', { name: 'Delete message' }).click();
    await expect
      .poll(() => suite.page.local.messages('general').filter(({ content }) => content === 'hello there'))
      .toEqual([]);
  });

  it('opens a form from a message’s menu, by keyboard, and sends it', async () => {
    await using here = await suite.open();
    const { keyboard } = here.tab;
    await here.send('/ask who approved the sea wall');
    await here.last.locator('.md-quote').first().waitFor();
    const actions = here.last.getByRole('button', { name: 'Message actions' });
    await actions.focus();
    await keyboard.press('Enter');
    await expect.poll(() => here.tab.evaluate('document.activeElement.getAttribute("role")')).toBe('menuitem');
    await here.tab.getByRole('menuitem', { name: 'Report wrong answer' }).focus();
    await keyboard.press('Enter');
    await here.tab.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => here.tab.getByRole('dialog').count()).toBe(0);
    await actions.focus();
    await keyboard.press('Enter');
    await here.tab.getByRole('menuitem', { name: 'Report wrong answer' }).click();
    await here.tab.getByRole('dialog').waitFor();
    await keyboard.type('It was the other wall.');
    await here.picture('form');
    await here.tab.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => here.tab.getByRole('dialog').count()).toBe(0);
    // Acknowledged first, then told.
    await expect.poll(() => suite.page.local.requests.at(-1)?.path).toMatch(/@original$/u);
  });

  it('keeps somebody who may not send from sending, but not from asking', async () => {
    await using here = await suite.open();
    await here.become('Nick');
    await here.send('hello');
    await here.tab.getByText('You do not have permission to send messages').waitFor();
    await here.send('/archive about');
    await here.last.getByText('/archive about').waitFor();
    expect(await here.last.innerText()).toContain('Nick\nused\n/archive about');
  });

  it('adds an article that is dropped on it, at once', async () => {
    await using here = await suite.open();
    const article =
      ' date 2024-12-20 Zeppelin lands in Port Ellin\n\nA silver zeppelin landed in Port Ellin on Friday.\n';
    const transfer = await here.tab.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(article)}], 'zeppelin.txt')); return data; })()`,
    );
    await here.tab.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await here.tab.getByText('Drop an article').waitFor();
    await here.picture('drop');
    await here.tab.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await here.tab.getByText('“Zeppelin lands in Port Ellin”, 20 December 2024, is in the archive now.').waitFor();
    await here.send('/ask where did the zeppelin land');
    await here.last.getByText('A silver').waitFor();
    expect(await here.last.locator('.markdown').innerText()).toContain('20 December 2024');
  });

  it('refreshes a pinned summary before one’s eyes when an article is dropped', async () => {
    await using here = await suite.open();
    await here.become('Mona');
    await here.send('/summary topic levee');
    await here.last.getByRole('button', { name: 'Pin' }).click();
    await expect.poll(() => suite.page.local.pins('general').map(wordsOf).join()).toContain('levee');
    const article =
      ' date 2024-12-19 Levee opens\n\nThe second levee of Tolvane opened on Thursday after two years of work, the Levee Office said.\n';
    const input = here.tab.locator('.add-file input');
    await input.setInputFiles({ name: 'levee.txt', mimeType: 'text/plain', buffer: Buffer.from(article) });
    await here.tab.getByText('“Levee opens”').waitFor();
    await suite.page.passMinutes(11);
    await here.tab.getByText('Updated').first().waitFor();
    await here.picture('pin-refreshed');
    expect(suite.page.local.pins('general').map(wordsOf)[0]).toContain('second **levee**');
  });

  it('shows times in the viewer’s zone and language, and days of articles as they are', async () => {
    await using here = await suite.open({ timezoneId: 'UTC' });
    await here.send('/article latest');
    await here.last.locator('.markdown').waitFor();
    const text = await here.last.locator('.markdown').innerText();
    const time = await here.last.locator('time').getAttribute('title');
    await here.tab.getByRole('button', { name: 'Rehearsal settings' }).click();
    await here.tab.getByLabel('Time zone').selectOption('Pacific/Auckland');
    await here.tab.getByLabel('Language').selectOption('de');
    await expect.poll(() => here.last.locator('time').getAttribute('title')).not.toBe(time);
    expect(await here.last.locator('.markdown').innerText()).toBe(text);
  });

  it('comes back by itself after the connection was lost', async () => {
    await using here = await suite.open();
    await here.tab.route('**/page/events**', (route) => route.abort());
    await here.become('Mona');
    await here.tab.getByText('Trying again').waitFor();
    suite.page.local.as('alice').say('said meanwhile');
    await here.tab.unroute('**/page/events**');
    await here.tab.getByText('said meanwhile').waitFor();
    expect(await here.tab.getByText('Trying again').count()).toBe(0);
  });
});
