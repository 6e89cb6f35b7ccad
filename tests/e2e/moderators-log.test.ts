import { describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { told } from '../support/message-facts.ts';
import { townBot } from '../support/town-bot.ts';

const { admin } = english;

const live = townBot();

type Place = 'mod-log' | 'news';
const moderate = async (subcommand: string, options: Record<string, string> = {}, channel: Place = 'mod-log') =>
  told(await live().local.as('mona').slash('archive-admin', options, { subcommand, channel }));
const said = (channel: Place = 'mod-log'): string[] =>
  live()
    .local.board.seenBy('', live().local.guild.channel(channel).id)
    .map(({ wire }) => seenText(wire.content));

describe('what moderators do', () => {
  it('is told in the channel that they set for it, without notifying anybody, and no more once they take it off', async () => {
    await moderate('hide', { title: 'closed' });
    expect(said()).toEqual([]);
    expect(await moderate('defaults', { log: 'here' })).toContain('is told in the channel');
    await moderate('unhide', { title: 'closed' });
    await expect.poll(() => said().at(-1)).toBe(admin.told('Mona', 'unhide', 'closed'));
    expect(said().length).toBe(2);
    expect(await moderate('doctor')).toContain(`✓ ${admin.doctor.log('mod-log')}`);
    await moderate('defaults', { log: 'off' });
    await expect.poll(() => said().at(-1)).toBe(admin.toldNoMore('Mona'));
    const before = said().length;
    await moderate('hide', { title: 'closed' });
    expect((await live().stores.actions.latest(live().local.guildId, 1))[0]).toMatchObject({ action: 'hide' });
    expect(said().length).toBe(before);
  });

  it('is told elsewhere once they move it, which the channel before is told, and there alone', async () => {
    await moderate('defaults', { log: 'here' });
    await expect.poll(() => said().length).toBe(1);
    await moderate('defaults', { log: 'here' }, 'news');
    await expect.poll(() => said().at(-1)).toBe(admin.toldNoMore('Mona'));
    await moderate('hide', { title: 'closed' });
    await expect.poll(() => said('news').at(-1)).toBe(admin.told('Mona', 'hide', 'closed'));
    expect(said()).toHaveLength(2);
    await moderate('defaults', { log: 'here' }, 'news');
    await moderate('unhide', { title: 'closed' });
    await expect.poll(() => said('news').at(-1)).toBe(admin.told('Mona', 'unhide', 'closed'));
    expect(said('news')).not.toContain(admin.toldNoMore('Mona'));
  });

  it('is done and kept though the channel is closed, which the doctor says', async () => {
    await moderate('defaults', { log: 'here' });
    live().local.denyBot('mod-log', ['SendMessages']);
    expect(await moderate('hide', { title: 'closed' })).toContain('Hidden');
    await expect.poll(() => moderate('doctor')).toContain(`✗ ${admin.doctor.logMissing('mod-log', ['SendMessages'])}`);
    expect((await live().stores.actions.latest(live().local.guildId, 1))[0]).toMatchObject({ action: 'hide' });
  });
});
