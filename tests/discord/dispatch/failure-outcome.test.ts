import { expect, it } from 'vitest';
import { failureOutcome } from '../../../src/discord/dispatch/outcome.ts';
import type { DispatchSettings } from '../../../src/discord/dispatch/dispatch-settings.ts';
import { DamagedError, SearchUnreachableError } from '../../../src/errors.ts';
import { english } from '../../../src/texts/en/english.ts';

it.each([new SearchUnreachableError('nobody is there'), new DamagedError('arrays.bin is not as it was written.')])(
  'tells a member that nothing is known of the archive now: %s',
  (error) => {
    const lines: string[] = [];
    const log = { warn: (_: object, line: string) => lines.push(line) };
    const outcome = failureOutcome(error, english, { log } as unknown as DispatchSettings);
    expect(outcome).toMatchObject({ kind: 'message', visibility: 'private', fate: 'failed' });
    expect(JSON.stringify(outcome)).toContain(english.discord.cannotSearch);
    expect(lines).toHaveLength(1);
  },
);
