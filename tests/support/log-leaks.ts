import { createLog } from '../../src/compose/create-log.ts';
import type { Log } from '../../src/command/ports/log.ts';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/** Shorter than this, a text may stand in a log by chance. */
const TELLING = 12;

/** What the process's log writes of lines that a bot logged. */
export function writtenOf(
  lines: readonly { readonly level: keyof Log; readonly facts: object; readonly message: string }[],
): string {
  const written: string[] = [];
  const log = createLog('debug', { write: (line) => void written.push(line) });
  for (const { level, facts, message } of lines) log[level](facts, message);
  return written.join('');
}

/** What a bot's log tells that it must not: tokens, and what was asked or answered. Texts are named, tokens are not. */
export function leaksIn(
  lines: Parameters<typeof writtenOf>[0],
  { token, requests }: Pick<LocalDiscord, 'token' | 'requests'>,
): string[] {
  const written = writtenOf(lines);
  if (written === '') return [];
  const tokens = requests.flatMap(({ path }) => /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/u.exec(path)?.[1] ?? []);
  const texts = requests.flatMap(({ body }) => [...textsIn(body)]);
  return [
    ...(tokens.concat(token).some((each) => written.includes(each)) ? ['The log has a token.'] : []),
    ...texts
      .filter((text) => written.includes(JSON.stringify(text).slice(1, -1)))
      .map((text) => `The log has: ${text}`),
  ];
}

/** Lines of messages that the bot sent. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'content' && typeof inner === 'string')
      yield* inner.split('\n').filter(({ length }) => length >= TELLING);
    else yield* textsIn(inner);
  }
}
