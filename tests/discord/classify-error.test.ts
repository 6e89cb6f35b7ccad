import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { expect, it } from 'vitest';

import { classifyError } from '../../src/discord/classify-error.ts';

const api = (code: number, status = 400) =>
  new DiscordAPIError({ code, message: 'No.' }, code, status, 'POST', 'http://127.0.0.1', { files: [], body: {} });

it.each([
  ['an interaction that ran out', api(10_062, 404), 'expired'],
  ['a token that ran out', api(10_015, 404), 'expired'],
  ['a token that is none', api(50_027, 401), 'expired'],
  ['an answer given twice', api(40_060), 'answered'],
  ['no access', api(50_001, 403), 'missing-permission'],
  ['a missing permission', api(50_013, 403), 'missing-permission'],
  ['any other refusal', api(0, 403), 'missing-permission'],
  ['a channel that is gone', api(10_003, 404), 'gone'],
  ['a message that is gone', api(10_008, 404), 'gone'],
  ['250 pins', api(30_003), 'pins-full'],
  ['too many edits of an old message', api(30_046, 429), 'slow-down'],
  ['any other limit', api(0, 429), 'slow-down'],
  ['a body that Discord does not take', api(50_035), 'ours'],
  [
    'Discord out of order',
    new HTTPError(502, 'Bad Gateway', 'POST', 'http://127.0.0.1', { files: [], body: {} }),
    'unreachable',
  ],
  ['a bug', new RangeError('x'), 'ours'],
  ['something thrown that is no error', 'x', 'ours'],
])('%s', (_, error, fault) => {
  expect(classifyError(error)).toBe(fault);
});

it('a limit of the client’s own', () => {
  const data = { timeToReset: 1, limit: 1, method: 'GET', hash: '', url: '', route: '/', majorParameter: '' };
  const error = new RateLimitError({ ...data, global: false, retryAfter: 1, sublimitTimeout: 0, scope: 'user' });
  expect(classifyError(error)).toBe('slow-down');
});
