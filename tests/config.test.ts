import { readFileSync } from 'node:fs';

import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';

import { readConfig, SETTINGS } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('falls back to the defaults, an empty value counting as absent', () => {
    expect(readConfig({ DISCORD_TOKEN: '', DATELINE_SEEDS: '  ' })).toEqual({
      discord: {
        token: null,
        api: null,
        guildId: null,
        shards: 'auto',
        adminGuildId: null,
        memberLimit: 30,
        serverLimit: 600,
      },
      archive: { folder: './seeds', dataFolder: './.dateline', timeZone: 'UTC', fields: null },
      feeds: { list: null, full: false, mayBePrivate: false, contact: null },
      database: { url: null },
      search: null,
      playground: { port: 8321 },
      health: { host: '127.0.0.1', port: null },
      log: { level: 'info' },
    });
  });

  it('reads the shards that a process has', () => {
    expect(readConfig({ DATELINE_SHARDS: '0-7/16' }).discord.shards).toEqual({ first: 0, last: 7, count: 16 });
    expect(problemsOf({ DATELINE_SHARDS: '16/16' })).toEqual([
      'DATELINE_SHARDS must be auto, or shards such as 0-7/16',
    ]);
  });

  it('reports every problem at once and shows no value', () => {
    const problems = problemsOf({
      DISCORD_TOKEN: 'two words',
      DISCORD_GUILD_ID: 'my-server',
      DATELINE_TIME_ZONE: 'Mars/Olympus',
      DATELINE_FIELDS: 'headline',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'DATELINE_FIELDS',
      'DATELINE_TIME_ZONE',
      'LOG_LEVEL',
    ]);
    expect(problems.join('\n')).not.toMatch(/two words|my-server|headline|Mars|loud/u);
  });

  it.each([
    ['https://proxy.example/api', true],
    ['http://127.0.0.1:7890/api/', true],
    ['http://localhost:7890/api', true],
    ['http://proxy.example/api', false],
    ['http://127.0.0.1.proxy.example/api', false],
    ['ftp://127.0.0.1/api', false],
    ['proxy', false],
  ])('sends the token to %s: %s', (address, isTaken) => {
    expect(problemsOf({ DISCORD_API_URL: address }).length).toBe(isTaken ? 0 : 1);
  });

  it('reads where a search cluster is, and who asks it', () => {
    const cluster = {
      DATELINE_SEARCH_URL: 'https://search-1:9200/, http://10.0.0.2:9200',
      DATELINE_SEARCH_USER: 'dateline',
      DATELINE_SEARCH_PASSWORD: 'secret',
      DATELINE_ROLE: 'bot',
    };
    expect(readConfig(cluster).search).toEqual({
      nodes: ['https://search-1:9200', 'http://10.0.0.2:9200'],
      user: 'dateline',
      password: 'secret',
      ca: null,
      prefix: 'dateline',
      role: 'bot',
    });
    expect(readConfig({ DATELINE_SEARCH_PREFIX: 'town' }).search).toBeNull();
  });

  it.each([
    ['a word for an address', { DATELINE_SEARCH_URL: 'search-1' }, 'DATELINE_SEARCH_URL'],
    ['one bad address of two', { DATELINE_SEARCH_URL: 'http://a:9200,ftp://b' }, 'DATELINE_SEARCH_URL'],
    ['a password in an address', { DATELINE_SEARCH_URL: 'http://me:secret@a:9200' }, 'DATELINE_SEARCH_URL'],
    ['a prefix that no index may have', { DATELINE_SEARCH_PREFIX: '_Town' }, 'DATELINE_SEARCH_PREFIX'],
    ['a role that there is not', { DATELINE_ROLE: 'reader' }, 'DATELINE_ROLE'],
    ['a role without a cluster', { DATELINE_ROLE: 'indexer' }, 'DATELINE_ROLE'],
    [
      'a user without a password',
      { DATELINE_SEARCH_URL: 'http://a:9200', DATELINE_SEARCH_USER: 'me' },
      'DATELINE_SEARCH_USER',
    ],
  ])('does not take %s', (_, env, key) => {
    const [problem, ...others] = problemsOf(env);
    expect([problem?.split(' ')[0], others]).toEqual([key, []]);
    expect(problem).not.toMatch(/secret|ftp/u);
  });

  it('gives a frozen configuration', () => {
    const config = readConfig({ DATELINE_TIME_ZONE: 'Europe/Vilnius' });
    expect(Object.isFrozen(config) && Object.isFrozen(config.archive)).toBe(true);
    expect(config.archive.timeZone).toBe('Europe/Vilnius');
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

  it('lists exactly the keys that are read, each commented out, with its default and its meaning', () => {
    const expected = SETTINGS.map(({ key, fallback, meaning }) => `# ${meaning}\n#${key}=${fallback ?? ''}\n`);
    expect(
      text
        .split('\n\n')
        .slice(1)
        .map((block) => `${block.trimEnd()}\n`),
    ).toEqual(expected);
  });

  it('sets nothing when it is copied as it is', () => {
    expect(parse(text)).toEqual({});
  });
});
