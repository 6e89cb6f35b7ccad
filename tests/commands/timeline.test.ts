import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { messageOf, openTownDesk, textOf, type TownDesk } from '../support/town-desk.ts';

let desk: TownDesk;
beforeAll(async () => {
  desk = await openTownDesk();
});
afterAll(() => desk.dispose());

const articles = ({ blocks }: Awaited<ReturnType<TownDesk['run']>>): (string | undefined)[] =>
  blocks.map(({ quote }) => quote?.articleId);

describe('/timeline', () => {
  it('runs from the oldest on, or from the newest, and a button turns it', async () => {
    const oldest = await desk.run('timeline', { topic: 'Harbour bridge' });
    expect(articles(oldest)[0]).toBe('closed');
    const newest = await desk.run('timeline', { topic: 'Harbour bridge', order: 'newest' });
    expect(articles(newest)).toEqual(articles(oldest).toReversed());
    const turn = oldest.buttons.find(({ label }) => label === english.timeline.buttons.newest);
    expect(articles(messageOf(await desk.act('timeline', 'page', turn?.state ?? {})))).toEqual(articles(newest));
  });

  it('keeps to the days that are asked for', async () => {
    const reply = await desk.run('timeline', { topic: 'Harbour bridge', since: '2024-03-10' });
    expect(articles(reply)).not.toContain('closed');
    expect(textOf(reply)).toContain(english.timeline.legend);
  });

  it('of what is not there says so to the asker alone', async () => {
    const reply = await desk.run('timeline', { topic: 'trombones' });
    expect([reply.visibility, reply.buttons]).toEqual(['private', []]);
    expect(textOf(reply)).toContain(english.timeline.nothing('trombones'));
  });
});
