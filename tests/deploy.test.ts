import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { SETTINGS } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const settings = new Set(SETTINGS.map(({ key }) => key));

/** What is read by others than Dateline: Node, and the compose file itself. */
const OTHERS = new Set(['NODE_ENV', 'DATELINE_ARTICLES']);
/** What `npm ci` leaves in the first stage. */
const BUILT = new Set(['package.json', 'node_modules', 'dist']);
const INSTRUCTIONS = /^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|HEALTHCHECK|ENTRYPOINT|CMD)$/u;
/** Keys of the Compose Specification that are used here. */
const SERVICE = new Set(
  'build image init restart env_file read_only tmpfs cap_drop security_opt pids_limit stop_grace_period volumes'.split(
    ' ',
  ),
);

/** The instructions of the Dockerfile, each on one line, in order. */
const instructions = read('Dockerfile')
  .replaceAll(/^#.*\n/gmu, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): readonly [string, string] => {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/u.exec(line.trim()) ?? [];
    return [name, rest];
  });
const argumentsOf = (wanted: string): string[] =>
  instructions.flatMap(([name, rest]) => (name === wanted ? [rest] : []));
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\b((?:DATELINE|DISCORD|DATABASE|LOG|NODE)_[A-Z_]+)\b/gu)].map(([, name]) => name!);

// No engine runs where these are written: what can be looked at without one is.
describe('the Dockerfile', () => {
  it('has no instruction that there is not, and each list is one', () => {
    expect(instructions.filter(([name]) => !INSTRUCTIONS.test(name))).toEqual([]);
    for (const list of [...argumentsOf('ENTRYPOINT'), ...argumentsOf('CMD'), ...argumentsOf('VOLUME')])
      expect(JSON.parse(list)).toEqual(expect.arrayContaining([expect.any(String)]));
    expect(JSON.parse(/CMD (\[.*\])$/u.exec(argumentsOf('HEALTHCHECK')[0]!)?.[1] ?? '')).toHaveLength(3);
  });

  it('copies what is there, out of the context or of a stage that has a name', () => {
    const stages = new Set(argumentsOf('FROM').flatMap((from) => /AS (\S+)$/u.exec(from)?.[1] ?? []));
    const ignored = new Set(read('.dockerignore').split('\n'));
    const missing = argumentsOf('COPY').filter((copy) => {
      const [, stage, source = ''] = /^(?:--from=(\S+) )?(\S+) \S+$/u.exec(copy) ?? [];
      const isThere =
        stage === undefined
          ? existsSync(join(ROOT, source)) && !ignored.has(source)
          : stages.has(stage) && BUILT.has(source.replace(/^\/app\//u, ''));
      return !isThere;
    });
    expect([argumentsOf('COPY').length, missing]).toEqual([5, []]);
  });

  it('builds with nothing that the context leaves out', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const ignored = read('.dockerignore').split('\n');
    expect(scripts['prepare']).toBe('npm run build');
    for (const needed of ['scripts', 'src', 'commands', 'package-lock.json', 'tsconfig.build.json', 'seeds'])
      expect([existsSync(join(ROOT, needed)), ignored.includes(needed)]).toEqual([true, false]);
  });

  it.each(['Dockerfile', 'deploy/compose.yaml', 'deploy/dateline.service'])(
    'every setting that %s names is one',
    (file) => {
      expect(namesIn(read(file)).filter((name) => !settings.has(name) && !OTHERS.has(name))).toEqual([]);
    },
  );
});

it('the compose file has keys of the specification alone, and declares its volumes', () => {
  interface Compose {
    readonly services: { readonly dateline: { readonly volumes: readonly string[]; readonly build: string } };
    readonly volumes: object;
  }
  const compose = parse(read('deploy/compose.yaml')) as Compose;
  const { dateline } = compose.services;
  expect(Object.keys(compose).toSorted()).toEqual(['services', 'volumes']);
  expect(Object.keys(dateline).filter((key) => !SERVICE.has(key))).toEqual([]);
  const named = dateline.volumes.map((volume) => volume.split(':')[0]!).filter((name) => /^\w+$/u.test(name));
  expect(named).toEqual(Object.keys(compose.volumes));
  expect(existsSync(join(ROOT, 'deploy', dateline.build, 'Dockerfile'))).toBe(true);
});
