import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { createLog } from '../../src/compose/create-log.ts';
import { ConfigError } from '../../src/errors.ts';

const SECRETS = ['kittiwake', 'swordfish', 'a'.repeat(40)] as const;
const [question, password, token] = SECRETS;
const url = `https://discord.com/api/v10/interactions/1200000000067108864/${token}/callback?with_response=false`;
const body = { json: { type: 4, data: { content: `Nothing answers: ${question}` } }, files: [] };

/** What is written of an error, at the most talkative level. */
const written = (error: unknown): string => {
  let text = '';
  const log = createLog('debug', { write: (line) => void (text += line) });
  log.error({ err: error }, 'It failed.');
  log.debug({ error }, 'It failed.');
  return text;
};
const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('07-questions-and-tokens-in-the-log: the log tells neither questions nor secrets', () => {
  it.each<[string, unknown, string]>([
    [
      'of an answer that Discord refused',
      new DiscordAPIError({ code: 50_001, message: 'Missing Access' }, 50_001, 403, 'POST', url, body),
      '/api/v10/interactions/1200000000067108864/:token/callback',
    ],
    ['of an answer that got no answer', new HTTPError(502, 'Bad Gateway', 'PATCH', url, body), '"status":502'],
    [
      'of a message that was edited',
      new HTTPError(502, 'Bad Gateway', 'PATCH', url.replace('interactions', 'webhooks'), body),
      '/webhooks/1200000000067108864/:token/callback',
    ],
    ['of JSON that does not parse', thrown(() => JSON.parse(question)), 'SyntaxError'],
    ['of a pattern that is none', thrown(() => new RegExp(`(${question}`, 'u')), 'SyntaxError'],
    [
      'of an argument that does not fit',
      thrown(() => Buffer.alloc(question as unknown as number)),
      'ERR_INVALID_ARG_TYPE',
    ],
    ['of an address that is none', thrown(() => new URL(`http://u:${password}@[`)), 'TypeError'],
    [
      'of a database out of reach',
      new ConfigError(['out of reach'], { cause: new Error(`connect postgres://user:${password}@db.example/x`) }),
      'postgres://db.example/x',
    ],
    [
      'of a row that the database refused',
      Object.assign(new Error('duplicate key'), {
        code: '23505',
        detail: `Key (text)=(${question})`,
        parameters: [question],
      }),
      '23505',
    ],
    ['of what is no error', { question, token, password }, 'object'],
    [
      'of several errors',
      new AggregateError([new Error(question)], 'all failed', { cause: { question } }),
      'all failed',
    ],
  ])('%s', (_, error, told) => {
    const text = written(error);
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain(told);
  });

  it('and still tells where it came from', () => {
    expect(written(new RangeError('no such page'))).toMatch(/RangeError.*no such page.*create-log\.test\.ts/u);
  });
});
