import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { actionsOf, messageOf, openTownDesk, textOf, type TownDesk } from '../support/town-desk.ts';

let desk: TownDesk;
beforeAll(async () => {
  desk = await openTownDesk();
});
afterAll(() => desk.dispose());

describe('/quote', () => {
  it.each([
    ['exact', 'divers found cracks in two piers', english.quote.exact],
    ['nearly', 'The repair will cost ten million crowns', english.quote.nearly],
    ['absent', 'the trombone is a noble instrument', english.quote.absent],
  ])('finds words %s, for the asker alone unless they say otherwise', async (kind, text, verdict) => {
    const reply = await desk.run('quote', { text });
    expect(reply.data).toMatchObject({ kind });
    expect(textOf(reply).startsWith(verdict)).toBe(true);
    expect(reply.visibility).toBe('private');
    const open = await desk.run('quote', { text, private: false });
    expect(open.visibility).toBe(kind === 'absent' ? 'private' : 'public');
  });

  it('names the words that differ', async () => {
    const reply = await desk.run('quote', { text: 'The repair will cost ten million crowns' });
    expect(textOf(reply)).toContain(english.quote.differing(['ten'], ['nine']));
  });

  it('can be shared, by name', async () => {
    const text = 'divers found cracks in two piers';
    expect(actionsOf(await desk.run('quote', { text }))).toContain('share');
    const shared = messageOf(await desk.act('quote', 'share', { text }, { actor: { id: '5', name: 'Alice' } }));
    expect([shared.visibility, textOf(shared).split('\n')[0]]).toEqual(['public', english.quote.shared('Alice')]);
    expect(actionsOf(shared)).not.toContain('share');
  });
});
