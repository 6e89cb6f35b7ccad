import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const CORE = [
  'src/languages',
  'src/corpus',
  'src/dates',
  'src/passages',
  'src/search',
  'src/answer',
  'src/texts',
  'src/command',
];

/** Each layer, and the other layers it may import. Data flows one way; edges never meet. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/errors.ts': [],
  'src/languages': [],
  'src/corpus': ['src/errors.ts', 'src/languages'],
  'src/dates': ['src/errors.ts', 'src/languages', 'src/corpus'],
  'src/passages': ['src/errors.ts', 'src/languages', 'src/corpus'],
  'src/search': ['src/errors.ts', 'src/languages', 'src/corpus', 'src/dates', 'src/passages'],
  'src/answer': ['src/errors.ts', 'src/languages', 'src/corpus', 'src/dates', 'src/passages', 'src/search'],
  'src/texts': ['src/errors.ts', 'src/corpus', 'src/dates'],
  'src/command': ['src/errors.ts', 'src/languages', 'src/corpus', 'src/dates', 'src/answer', 'src/texts'],
  commands: ['src/errors.ts', 'src/corpus', 'src/dates', 'src/answer', 'src/texts', 'src/command'],
  'src/archive': ['src/errors.ts', ...CORE],
  'src/storage': ['src/errors.ts', ...CORE],
  // What fetches articles into a root of the archive: it reads as the archive does.
  'src/feeds': ['src/errors.ts', ...CORE, 'src/archive'],
  // A search cluster, asked over a network: an archive's editions are written there, and read.
  'src/cluster': ['src/errors.ts', ...CORE],
  // What Discord's documentation states, for the bot that keeps to it and for the server that holds it to it.
  'src/discord-facts': [],
  'src/discord': ['src/errors.ts', ...CORE, 'src/discord-facts'],
  // What monitors are told: figures, and whether everything is there.
  'src/monitor': ['src/errors.ts', ...CORE],
  // How text gets on a terminal: safe, styled, wrapped.
  'src/screen': [],
  'src/terminal': ['src/errors.ts', ...CORE, 'src/screen'],
  // A server that stands in for Discord's: of the bot it knows nothing, its sentences are given to it.
  'src/local-discord': ['src/errors.ts', 'src/discord-facts'],
  'src/playground': ['src/errors.ts', ...CORE, 'src/discord-facts', 'src/local-discord', 'src/screen'],
  // Measuring looks at everything that answers, and at nothing that talks.
  'src/measure': [
    'src/errors.ts',
    ...CORE,
    'src/archive',
    'src/discord',
    'src/compose/engines',
    'src/compose/newsroom-threads',
  ],
  'src/config.ts': ['src/errors.ts', 'src/corpus', 'src/discord-facts'],
  // The one room that names the engines: for the composition root, and for measuring.
  'src/compose/engines': ['src/errors.ts', ...CORE, 'src/archive'],
  // Its threads, which are measured as the bot has them.
  'src/compose/newsroom-threads': ['src/errors.ts', ...CORE, 'src/archive', 'src/compose/engines'],
  // The composition root: main.ts, and what it is made of.
  'src/compose': ['*'],
  'src/main.ts': ['*'],
};

/** What every room of `src/answer` may look at: an edition as it is seen, and how a question is read. */
const READING = ['model', 'question', 'sentences', 'ranking'];

/** The rooms inside a layer, in the order that data flows, each with those before it that it may import. */
const ROOMS: Record<string, Record<string, readonly string[]>> = {
  'src/command': {
    message: [],
    stores: ['message'],
    ports: ['message', 'stores'],
    model: ['message', 'stores', 'ports'],
    pins: ['message', 'stores', 'ports', 'model'],
    replies: ['message', 'stores', 'ports', 'model'],
    watches: ['message', 'stores', 'ports', 'model', 'replies'],
  },
  'src/answer': {
    model: [],
    question: ['model'],
    sentences: ['model'],
    evidence: [],
    ranking: ['model', 'question', 'evidence'],
    quote: READING,
    ask: [...READING, 'evidence', 'quote', 'summary'],
    summary: [...READING, 'evidence'],
    timeline: [...READING, 'evidence', 'ask', 'summary'],
    changes: [...READING, 'summary'],
    browse: READING,
    news: [...READING, 'ask', 'summary', 'changes'],
    'newsroom.ts': ['model', 'quote', 'ask', 'summary', 'timeline', 'changes', 'browse', 'news'],
    'create-newsroom.ts': ['model', 'quote', 'ask', 'summary', 'timeline', 'changes', 'browse', 'news', 'newsroom.ts'],
  },
  'src/search': {
    'grow.ts': [],
    'seven-bits.ts': [],
    'long-bytes.ts': ['grow.ts'],
    'lazy-bytes.ts': ['long-bytes.ts'],
    'memo-by-set.ts': [],
    'passage-index.ts': [],
    'scoring.ts': [],
    analyzer: ['grow.ts'],
    terms: ['grow.ts', 'lazy-bytes.ts', 'passage-index.ts', 'analyzer'],
    'in-turn.ts': ['passage-index.ts'],
    'indexed-article.ts': ['analyzer'],
    'passage-table.ts': ['indexed-article.ts'],
    'engine.ts': ['long-bytes.ts', 'passage-index.ts', 'indexed-article.ts', 'terms'],
    readings: ['grow.ts', 'seven-bits.ts', 'analyzer', 'terms', 'indexed-article.ts'],
    engines: [
      'grow.ts',
      'seven-bits.ts',
      'long-bytes.ts',
      'lazy-bytes.ts',
      'memo-by-set.ts',
      'passage-index.ts',
      'scoring.ts',
      'analyzer',
      'terms',
      'in-turn.ts',
      'indexed-article.ts',
      'passage-table.ts',
      'engine.ts',
    ],
  },
};

/** The most files that stand flat in one room. */
const ROOM = 22;

/** The core touches no platform: these modules belong to the edges. */
const EDGE_MODULES =
  /^(?:node:(?:fs|http|net|child_process|worker_threads|os|process)|discord\.js|ws|hono|@photostructure|kysely|pino|commander|dotenv)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = ['src', 'commands']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.split(sep).join('/')}`,
    ),
  )
  .filter((file) => file.endsWith('.ts') && !file.startsWith('src/playground/page/'));

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(
      /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gmu,
    ),
  ].map((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    const target = specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier;
    return { file, target };
  });

const layerOf = (path: string): string | undefined =>
  Object.keys(MAY_IMPORT).find((layer) => path === layer || path.startsWith(`${layer}/`));

describe('layers', () => {
  it.each(files)('%s has a layer', (file) => {
    expect(layerOf(file)).toBeDefined();
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only %j', (layer, allowed) => {
    const wrong = files
      .filter((file) => layerOf(file) === layer)
      .flatMap(importsOf)
      .filter(({ target }) => {
        const other = layerOf(target);
        return other !== undefined && other !== layer && !allowed.includes('*') && !allowed.includes(other);
      });
    expect(wrong).toEqual([]);
  });

  it('keeps rooms small enough to be looked over', () => {
    const rooms = [...new Set(files.map((file) => dirname(file)))];
    expect(rooms.filter((room) => files.filter((file) => dirname(file) === room).length > ROOM)).toEqual([]);
  });

  describe.each(Object.entries(ROOMS))('inside %s', (layer, rooms) => {
    const roomOf = (path: string): string | undefined =>
      path.startsWith(`${layer}/`) ? path.slice(layer.length + 1).split('/')[0] : undefined;
    const inside = files.filter((file) => roomOf(file) !== undefined);

    it('every file is in a room', () => {
      expect(inside.filter((file) => !Object.hasOwn(rooms, roomOf(file) ?? ''))).toEqual([]);
    });

    it.each(Object.entries(rooms))('%s imports of it only %j', (room, allowed) => {
      const wrong = inside
        .filter((file) => roomOf(file) === room)
        .flatMap(importsOf)
        .filter(({ target }) => {
          const other = roomOf(target);
          return other !== undefined && other !== room && !allowed.includes(other);
        });
      expect(wrong).toEqual([]);
    });
  });

  it('leaves the choice of a language to the composition root', () => {
    const own = new Set(['src/texts', 'src/compose', 'src/main.ts']);
    const wrong = files
      .filter((file) => !own.has(layerOf(file) ?? ''))
      .flatMap(importsOf)
      .filter(({ target }) => /^src\/texts\/\w+\//u.test(target));
    expect(wrong).toEqual([]);
  });

  it('keeps platform modules out of the core', () => {
    const wrong = files
      .filter((file) => [...CORE, 'commands'].includes(layerOf(file) ?? ''))
      .flatMap(importsOf)
      .filter(({ target }) => EDGE_MODULES.test(target));
    expect(wrong).toEqual([]);
  });

  it('reads the environment and ends the process in main.ts alone', () => {
    const wrong = files.filter(
      (file) => file !== 'src/main.ts' && /process\.(?:env|exit\b)/u.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
