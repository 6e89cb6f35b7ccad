import type { Options } from '../options.ts';
import type { RawOptions } from '../../message/reply.ts';
import type { GuildDefaults } from '../../stores/guild-defaults.ts';

/** Fills in what a member left out with what their server wants: `private` and `lines`, where the command has them. */
export function applyDefaults(options: Options, raw: RawOptions, defaults: GuildDefaults): RawOptions {
  const wanted: RawOptions = {
    ...(options['private']?.kind === 'flag' && defaults.private && { private: true }),
    ...(options['lines']?.kind === 'integer' && defaults.lines !== null && { lines: defaults.lines }),
  };
  const given = Object.entries(raw).filter(([, value]) => value !== undefined);
  return { ...wanted, ...Object.fromEntries(given) };
}
