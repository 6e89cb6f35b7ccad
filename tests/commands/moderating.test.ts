import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NO_DEFAULTS } from '../../src/command/stores/guild-defaults.ts';
import { english } from '../../src/texts/en/english.ts';
import { openTownDesk, textOf, type TownDesk } from '../support/town-desk.ts';

const { admin } = english;

let desk: TownDesk;
beforeEach(async () => {
  desk = await openTownDesk();
});
afterEach(() => desk.dispose());

const GUILD = { guild: { id: '1', name: 'Ellin' }, actor: { id: '5', name: 'Mona' } };

describe('/archive-admin', () => {
  it('hides an article once, in the server of whoever hides it, and writes that down', async () => {
    const hide = async () => textOf(await desk.run('archive-admin hide', { title: 'ferry' }, GUILD));
    expect(await hide()).toBe(admin.hidden('A ferry replaces the Harbour bridge', 0));
    expect(await hide()).toBe(admin.alreadyHidden('A ferry replaces the Harbour bridge'));
    expect(await desk.services.stores.hidden.in('1')).toEqual(new Set(['ferry']));
    expect(await desk.services.stores.hidden.in('2')).toEqual(new Set());
    const [action] = await desk.services.stores.actions.latest('1', 5);
    expect(action).toMatchObject({ action: 'hide', detail: 'ferry', userId: '5' });
  });

  it.each(['replaces the harbour', 'A ferry replaces the Harbour bridge', 'ferry'])(
    'brings back what it hid by the same words, %j (surface 18)',
    async (title) => {
      await desk.run('archive-admin hide', { title }, GUILD);
      const { hidden } = desk.services.stores;
      expect(await hidden.in('1')).toEqual(new Set(['ferry']));
      const told = await desk.run('archive-admin unhide', { title }, { ...GUILD, hidden: await hidden.in('1') });
      expect(textOf(told)).toBe(admin.unhidden('A ferry replaces the Harbour bridge'));
      expect(await hidden.in('1')).toEqual(new Set());
    },
  );

  it('knows aliases by their words', async () => {
    const { aliases } = desk.services.stores;
    const add = async (word: string, meaning: string) =>
      textOf(await desk.run('archive-admin alias-add', { word, meaning }, GUILD));
    expect(await add('EU', 'European Union')).toBe(admin.aliasAdded('EU', 'European Union'));
    expect(await add('EU', 'eu')).toBe(admin.aliasSame);
    expect(await aliases.in('1')).toEqual([{ word: 'EU', meaning: 'European Union' }]);
    const remove = async () => textOf(await desk.run('archive-admin alias-remove', { word: 'EU' }, GUILD));
    expect([await remove(), await remove()]).toEqual([admin.aliasRemoved('EU'), admin.aliasUnknown('EU')]);
  });

  it('sets and takes away a notice', async () => {
    const correct = async (text?: string) =>
      textOf(await desk.run('archive-admin correction', { title: 'repair', text }, GUILD));
    expect(await correct('It will take two years.')).toContain('Correction: It will take two years.');
    expect(await desk.services.stores.corrections.in('1')).toEqual(new Map([['repair', 'It will take two years.']]));
    const title = 'Repair of the Harbour bridge will take a year';
    expect([await correct(), await correct()]).toEqual([admin.uncorrected(title), admin.noCorrection(title)]);
  });

  it('shows what holds unless a member says otherwise, and changes only what is given', async () => {
    await desk.run('archive-admin defaults', { sentences: 7 }, GUILD);
    const shown = await desk.run('archive-admin defaults', {}, GUILD);
    expect(shown.data).toEqual({ ...NO_DEFAULTS, lines: 7 });
    expect(textOf(shown)).toContain(admin.defaults.lines(7));
  });

  it('shows paths, and reads anew, only for whoever looks after the archive', async () => {
    expect(textOf(await desk.run('archive-admin status', {}, GUILD))).not.toContain(desk.town.folder);
    expect(textOf(await desk.run('archive-admin status'))).toContain(desk.town.folder);
    expect(textOf(await desk.run('archive-admin reindex', {}, GUILD))).toBe(admin.adminGuildOnly);
    expect(textOf(await desk.run('archive-admin doctor'))).toContain(admin.doctor.noDiscord);
  });
});

describe('/pin', () => {
  it('has nothing to list on a server without pins, and refuses a pin that is none', async () => {
    expect(textOf(await desk.run('pin list', {}, GUILD))).toBe(english.pins.none);
    expect(textOf(await desk.run('pin refresh', {}, GUILD))).toBe(english.pins.none);
    await expect(desk.run('pin history', { pin: 'x' }, GUILD)).rejects.toMatchObject({
      problem: { code: 'unknown-pin' },
    });
  });
});

describe('/changes and /archive', () => {
  it('count what there is', async () => {
    const week = await desk.run('changes', { since: '2024-03-10' });
    expect([week.visibility, textOf(week).split('\n')[0]]).toEqual(['private', 'New since 10 March 2024']);
    expect(textOf(week)).toContain('2 new articles');
    expect(textOf(await desk.run('changes', { since: '2030' }))).toContain('There is no article since');
    const about = textOf(await desk.run('archive about'));
    expect(about).toContain('4 articles');
    expect(about).toMatch(/2024-03 +█+ 3\n2024-04 +█+ 1/u);
    expect(textOf(await desk.run('archive help'))).toContain(english.archive.help.title);
  });
});
