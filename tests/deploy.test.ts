import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { readConfig, SETTINGS } from '../src/config.ts';
import { numbersOf } from '../src/discord-facts/shards.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const settings = new Set(SETTINGS.map(({ key }) => key));

/** What is read by others than Dateline: Node, and the compose file itself. */
const OTHERS = new Set(['NODE_ENV', 'DATELINE_ARTICLES', 'DATELINE_DATABASE_PASSWORD']);
/** What `npm ci` leaves in the first stage. */
const BUILT = new Set(['package.json', 'node_modules', 'dist']);
const INSTRUCTIONS = /^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|HEALTHCHECK|ENTRYPOINT|CMD)$/u;
/** Keys of the Compose Specification that are used here. */
const SERVICE = new Set(
  (
    'build image init restart env_file read_only tmpfs cap_drop security_opt pids_limit stop_grace_period volumes ' +
    'environment networks ulimits'
  ).split(' '),
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
    for (const needed of ['scripts', 'src', 'commands', 'package-lock.json', 'seeds'])
      expect([existsSync(join(ROOT, needed)), ignored.includes(needed)]).toEqual([true, false]);
  });

  it.each(['Dockerfile', 'deploy/compose.yaml', 'deploy/compose.cluster.yaml', 'deploy/dateline.service'])(
    'every setting that %s names is one',
    (file) => {
      expect(namesIn(read(file)).filter((name) => !settings.has(name) && !OTHERS.has(name))).toEqual([]);
    },
  );
});

interface Service {
  readonly build?: string;
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks?: readonly string[];
  readonly volumes: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: object;
  readonly volumes: object;
}

const composeOf = (file: string): Compose => parse(read(file), { merge: true }) as Compose;

it.each(['deploy/compose.yaml', 'deploy/compose.cluster.yaml'])(
  '%s has keys of the specification alone, and declares its volumes and networks',
  (file) => {
    const { services, networks = {}, volumes, ...others } = composeOf(file);
    const all = Object.values(services);
    expect(Object.keys(others).filter((key) => !key.startsWith('x-'))).toEqual([]);
    expect(all.flatMap(Object.keys).filter((key) => !SERVICE.has(key))).toEqual([]);
    const named = all.flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]!));
    expect(named.filter((name) => /^[\w-]+$/u.test(name))).toEqual(Object.keys(volumes));
    expect(new Set(all.flatMap((service) => service.networks ?? []))).toEqual(new Set(Object.keys(networks)));
    const built = all.flatMap(({ build }) => build ?? []);
    expect(built.filter((folder) => !existsSync(join(ROOT, 'deploy', folder, 'Dockerfile')))).toEqual([]);
    expect(built.length).toBeGreaterThan(0);
  },
);

describe('the compose file of a cluster', () => {
  const { services } = composeOf('deploy/compose.cluster.yaml');
  const own = Object.values(services).filter(({ build }) => build !== undefined);
  const configs = own.map(({ environment = {} }) => {
    const values = Object.entries(environment).map(([key, value]) => [
      key,
      value.replaceAll(/\$\{[^}]*\}/gu, 'secret'),
    ]);
    return readConfig(Object.fromEntries(values) as Record<string, string>);
  });
  const nodes = Object.entries(services).filter(([, { image }]) => image.startsWith('opensearchproject/opensearch:'));

  it('has settings that a process takes: one that writes, and bots that have every shard once', () => {
    expect(configs.map(({ search }) => search?.role)).toEqual(['indexer', 'bot', 'bot']);
    const bots = configs.filter(({ search }) => search?.role === 'bot').map(({ discord }) => discord.shards);
    const ranges = bots.flatMap((shards) => (shards === 'auto' ? [] : [shards]));
    const [{ count } = { count: 0 }] = ranges;
    expect(ranges.flatMap(numbersOf)).toEqual(numbersOf({ first: 0, last: count - 1, count }));
    expect(new Set(ranges.map((range) => range.count)).size).toBe(1);
  });

  it('calls nodes and the database as they are called, on a network that they share', () => {
    const names = nodes.map(([name]) => name);
    for (const { search, database } of configs) {
      expect(search?.nodes.map((address) => new URL(address).hostname)).toEqual(names);
      expect(services[new URL(database.url ?? '').hostname]?.image).toMatch(/^postgres:/u);
    }
    for (const { networks } of Object.values(services)) expect(networks).toContain('inside');
    // Who does not ask for a password is reached by nobody else.
    for (const [, { networks }] of nodes) expect(networks).toEqual(['inside']);
    expect(read('deploy/compose.cluster.yaml')).toMatch(/^ {2}inside:\n {4}internal: true$/mu);
  });

  it('has nodes that find each other, and let a hung one go as soon as those of the tests', () => {
    const tested = read('scripts/cluster/cluster.sh').match(/^cluster\.fault_detection\S+: \S+$/gmu) ?? [];
    expect(tested).toHaveLength(4);
    const names = nodes.map(([name]) => name).join(',');
    for (const [name, { environment = {} }] of nodes) {
      expect(environment).toMatchObject({
        'node.name': name,
        'discovery.seed_hosts': names,
        'cluster.initial_cluster_manager_nodes': names,
      });
      for (const line of tested) {
        const [key = '', value] = line.split(': ');
        expect(environment[key]).toBe(value);
      }
    }
  });
});
