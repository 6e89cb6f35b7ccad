// Bundles the program from its sources: node scripts/bundle.mjs FOLDER. Modules cost a thread half a millisecond each where it
// loads them one by one, so each thread and process has files of its own, a handful instead of hundreds, and packages that
// are a hundred modules are taken in. All lie in one folder, since they find each other by where they lie.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is bundled together; the first names the files that its modules share. */
const PROGRAMS = [
  {
    main: 'src/main.ts',
    'fresh-entry': 'src/measure/bench/roles/fresh-entry.ts',
    'bench-peers': 'src/measure/bench/bench-peers.ts',
  },
  { 'index-worker': 'src/compose/engines/index-worker.ts' },
  { 'helper-worker': 'src/compose/engines/helper-worker.ts' },
  { 'wordless-worker': 'src/compose/engines/wordless-worker.ts' },
  { 'newsroom-worker': 'src/compose/newsroom-threads/newsroom-worker.ts' },
  { 'reader-child': 'src/archive/apart/reader-child.ts' },
  { 'reader-watchdog': 'src/archive/apart/reader-watchdog.ts' },
];

/** Packages that stay in `node_modules`: those with files or binaries beside their code, CommonJS in many parts, and what is large and rarely asked for. */
const OUTSIDE = [
  '@opensearch-project/opensearch',
  '@photostructure/sqlite',
  'discord.js',
  'eld',
  'pg',
  'pino',
  'prom-client',
  'snowball-stemmers',
  'undici',
  'unpdf',
  'ws',
];

/** Bundles into a folder that is empty or missing. */
export async function bundle(folder) {
  for (const entries of PROGRAMS) {
    const [name] = Object.keys(entries);
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      ssr: { noExternal: true, external: OUTSIDE },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        target: 'es2023',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: entries,
          // What one program loads only when it is needed, another needs at once.
          checks: { ineffectiveDynamicImport: false },
          output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[name].js`, sourcemapExcludeSources: true },
        },
      },
    });
  }
  // What a snapshot depends on is named once, here, and not at each start.
  const { BUILT_HASH, hashCode } = await tsImport('../src/archive/snapshot/snapshot-key.ts', import.meta.url);
  writeFileSync(join(folder, BUILT_HASH), hashCode());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(process.argv[2]);
