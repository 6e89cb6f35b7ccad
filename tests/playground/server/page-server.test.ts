import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { userOf } from '../../../src/local-discord/guild/residents.ts';
import { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { english } from '../../../src/texts/en/english.ts';
import { mountPage } from '../../../src/playground/server/page-server.ts';

const ORIGIN = 'http://127.0.0.1:8080';

const article = (id: string, day: string | null, body: string): Article => ({
  id,
  title: `Title of ${id}`,
  day: day as Day | null,
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

function playground() {
  const local = new LocalDiscord({ words: english.playground.discord });
  const articles = new MemoryArticleStore([
    article('flood', '2024-03-02', 'The river rose on Saturday. Nobody was hurt.'),
    article('fire', '2024-03-09', 'A fire burnt on Friday.'),
    article('undated', null, 'Nobody knows when.'),
  ]);
  const received: string[] = [];
  const listeners = new Set<() => void>();
  mountPage(local, {
    archive: {
      articles: () => articles,
      problems: () => [{ code: 'no-date', file: 'undated.txt', line: 1, detail: '' }],
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    addArticle: async (name, bytes) => {
      received.push(`${name}: ${bytes.length}`);
      for (const listener of listeners) listener();
      return { added: name !== 'refused.txt', text: 'as it was said' };
    },
    questions: async () => ['who?'],
    texts: english,
  });
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    Promise.resolve(local.app.request(`${ORIGIN}${path}`, init));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const act = async (as: string, deed: object): Promise<unknown> =>
    (await post('/page/do', { as, locale: 'en-US', deed })).json();
  return { local, ask, post, act, received };
}

describe('the page’s server', () => {
  it.each<[string, string, Record<string, string>, number]>([
    ['a name that was rebound to this machine', 'http://evil.example:8080/page/archive', {}, 403],
    ['another site', `${ORIGIN}/page/archive`, { origin: 'https://evil.example' }, 403],
    ['the page itself', `${ORIGIN}/page/archive`, { origin: ORIGIN }, 200],
    ['localhost', 'http://localhost:8080/page/archive', {}, 200],
  ])('answers %s as it should', async (_, url, headers, status) => {
    const { local } = playground();
    expect((await local.app.request(url, { headers })).status).toBe(status);
  });

  it('lets nothing be loaded from elsewhere, and nothing inline', async () => {
    const { ask } = playground();
    const policy = (await ask('/page/archive')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  });

  it('tells an open page everything it draws, as its person sees it', async () => {
    const { local, ask } = playground();
    local.as('alice').say('hello');
    const answer = await ask('/page/events?as=mona');
    const reader = answer.body?.getReader();
    const value = (await reader?.read())?.value as unknown;
    await reader?.cancel();
    const event = JSON.parse(new TextDecoder().decode(value as Uint8Array).replace(/^data: /u, '')) as Record<
      string,
      unknown
    >;
    expect(event).toMatchObject({
      type: 'snapshot',
      messages: [{ content: 'hello' }],
      state: {
        you: 'mona',
        may: { pin: true },
        questions: ['who?'],
        coverage: { articles: 3, undated: 1 },
        bot: { connected: false },
      },
    });
  });

  it('tells nobody of what the bot writes to somebody else alone', async () => {
    const { local, ask } = playground();
    const reader = (await ask('/page/events?as=alice')).body!.getReader();
    const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value as Uint8Array);
    await next();
    const author = userOf('nick');
    for (const name of ['mona', 'alice'] as const) {
      const channelId = local.guild.openDirect(local.as(name).id).id;
      local.board.add({ channelId, author, body: { content: `for ${name}` } });
    }
    expect(await next()).toContain('for alice');
    await reader.cancel();
  });

  it('does what people do, as far as they may', async () => {
    const { local, act } = playground();
    expect(await act('nick', { kind: 'say', content: 'x', channel: 'general' })).toMatchObject({
      failed: expect.stringContaining('send messages') as string,
    });
    expect(await act('alice', { kind: 'say', content: 'x', channel: 'general' })).toEqual({ deferred: false });
    const id = local.messages('general')[0]?.id ?? '';
    expect(await act('alice', { kind: 'pin', message: id, pinned: true })).toHaveProperty('failed');
    expect(await act('mona', { kind: 'pin', message: id, pinned: true })).toEqual({ deferred: false });
    expect(local.pins('general')).toHaveLength(1);
    expect(await act('alice', { kind: 'press', message: id, button: 'gone' })).toHaveProperty('failed');
    expect(await act('alice', { kind: 'remove', message: '1' })).toEqual({
      deferred: false,
      failed: 'Unknown Message',
    });
    expect(await act('alice', { kind: 'slash', name: 'ask', values: {}, channel: 'general' })).toHaveProperty('failed');
  });

  it.each<[string, unknown]>([
    ['an unknown person', { as: 'eve', locale: 'en-US', deed: { kind: 'say', content: 'x', channel: 'general' } }],
    ['an unknown deed', { as: 'alice', locale: 'en-US', deed: { kind: 'explode' } }],
    [
      'too long a text',
      { as: 'alice', locale: 'en-US', deed: { kind: 'say', content: 'x'.repeat(2001), channel: 'general' } },
    ],
  ])('refuses %s', async (_, body) => {
    const { post } = playground();
    expect((await post('/page/do', body)).status).toBe(400);
  });

  it('refuses what is no JSON', async () => {
    const { ask } = playground();
    expect((await ask('/page/do', { method: 'POST', body: '{' })).status).toBe(400);
  });

  it('changes what the bot may do', async () => {
    const { local, post } = playground();
    await post('/page/bot-permissions', { permissions: ['ViewChannel'] });
    expect(local.guild.roles.find(({ name }) => name === 'Dateline')?.permissions).toBe(String(1n << 10n));
    expect((await post('/page/bot-permissions', { permissions: ['Administrator'] })).status).toBe(400);
  });

  it('shows the archive: coverage, months, problems, list, and an article with what is quoted of it', async () => {
    const { ask, post } = playground();
    expect(await (await ask('/page/archive')).json()).toMatchObject({
      coverage: { articles: 3, from: '2024-03-02', to: '2024-03-09' },
      months: [{ month: '2024-03', count: 2 }],
      problems: [{ file: 'undated.txt', line: 1 }],
    });
    const list = (await (await ask('/page/archive/articles?order=oldest&offset=1')).json()) as {
      headers: { id: string }[];
    };
    expect(list.headers.map(({ id }) => id)).toEqual(['fire', 'undated']);
    const cited = await post('/page/archive/cited', {
      title: 'Title of flood · 2 March 2024',
      quotes: ['The river rose on Saturday.'],
    });
    expect(await cited.json()).toMatchObject({ id: 'flood', cited: [{ start: 0, end: 27 }] });
    expect((await ask('/page/archive/article?id=nothing')).status).toBe(404);
  });

  it.each([
    ['flood.txt', { added: true, text: '“Title of flood”, 2 March 2024, is in the archive now.' }],
    ['refused.txt', { added: false, text: 'as it was said' }],
    ['unknown.txt', { added: true, text: 'as it was said' }],
  ])('says what became of %s', async (name, expected) => {
    const { ask } = playground();
    const answer = await ask(`/page/articles?name=${name}`, { method: 'POST', body: 'text' });
    expect(await answer.json()).toEqual(expected);
  });

  it('says what is wrong with a file that was added', async () => {
    const { ask } = playground();
    const answer = await ask('/page/articles?name=undated.txt', { method: 'POST', body: 'text' });
    expect(((await answer.json()) as { text: string }).text).toMatch(
      /^“Title of undated”, undated, is in the archive now\. ./u,
    );
  });

  it('takes articles, but not large ones', async () => {
    const { ask, received } = playground();
    await ask('/page/articles?name=a%2Fb.txt', { method: 'POST', body: 'text' });
    expect(received).toEqual(['a_b.txt: 4']);
    const large = await ask('/page/articles?name=a.txt', { method: 'POST', body: new Uint8Array(5 * 1024 * 1024 + 1) });
    expect(large.status).toBe(413);
  });
});
