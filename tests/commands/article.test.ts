import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { actionsOf, messageOf, openTownDesk, textOf, type TownDesk, verbatimOf } from '../support/town-desk.ts';

let desk: TownDesk;
beforeAll(async () => {
  desk = await openTownDesk();
});
afterAll(() => desk.dispose());

const titles = (text: string): string[] =>
  text.split('\n').filter((line) => /bridge|grain/u.test(line) && !line.endsWith('.'));
describe('/article', () => {
  it.each([
    ['latest', {}, 4],
    ['latest', { count: 2 }, 2],
    ['on', { date: 'March 2024' }, 3],
    ['on', { date: '2024-04-02' }, 1],
  ])('%s %j lists so many articles, each with its first sentence word for word: %i', async (subcommand, raw, count) => {
    const reply = await desk.run(`article ${subcommand}`, raw);
    expect([reply.blocks.length, verbatimOf(reply).length, reply.visibility]).toEqual([count, count, 'public']);
  });

  it('latest begins with the newest, on with the oldest', async () => {
    expect(titles(textOf(await desk.run('article latest')))[0]).toContain('grain market');
    expect(titles(textOf(await desk.run('article on', { date: '2024' })))[0]).toContain('closed after cracks');
  });

  it('on a day without articles names the nearest ones, to the asker alone', async () => {
    const reply = await desk.run('article on', { date: '2024-03-20' });
    expect(reply.visibility).toBe('private');
    expect(textOf(reply)).toMatch(
      /^No article is dated 20 March 2024\. The last one before is of 15 March 2024, the next one after is of 2 April 2024\.$/mu,
    );
  });

  it('show gives all of an article, by id or title, from the page that is asked for', async () => {
    const reply = await desk.run('article show', { title: 'closed', page: 2 });
    expect(verbatimOf(reply)).toEqual([
      'The Harbour bridge in Ellin was closed on Friday after divers found cracks in two piers.',
      'Mayor Ida Brandt said nobody was hurt.',
    ]);
    expect(reply.page).toBe(2);
    const byTitle = await desk.run('article show', { title: 'harbour bridge closed after cracks were found' });
    expect(textOf(byTitle)).toBe(textOf(reply));
    const turned = messageOf(await desk.act('article', 'read', { title: 'closed', first: 1 }));
    expect([turned.first, actionsOf(turned)]).toEqual([1, ['read', 'read', 'cite']]);
  });

  it('cites in one line, for whoever pressed', async () => {
    const cited = messageOf(await desk.act('article', 'cite', { title: 'closed' }));
    expect([cited.visibility, textOf(cited)]).toEqual([
      'private',
      '“Harbour bridge closed after cracks were found”, 1 March 2024',
    ]);
    const all = { title: 'T', source: 'The Paper', day: null, url: 'https://paper.example/1' };
    expect(english.article.citation(all)).toBe('“T”, The Paper, undated, https://paper.example/1');
  });

  it('related says to the asker alone that nothing is near', async () => {
    const reply = await desk.run('article related', { title: 'market', private: false });
    expect([reply.visibility, actionsOf(reply)]).toEqual(['private', []]);
    expect(textOf(reply)).toContain(english.article.noneRelated('European Union opens a grain market in Ellin'));
  });

  it('of a title that none has is refused, with titles near it', async () => {
    await expect(desk.run('article show', { title: 'bridge of sighs' })).rejects.toMatchObject({
      problem: { code: 'unknown-article', title: 'bridge of sighs' },
    });
  });
});
