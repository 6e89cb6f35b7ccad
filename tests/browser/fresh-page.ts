import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { builtPage } from '../../src/playground/server/page-files.ts';

const SOURCES = join(import.meta.dirname, '../../src/playground');
const TEXTS = join(import.meta.dirname, '../../src/texts');

/** Builds the page if it was never built, or if anything that goes into it is newer. */
export async function freshPage(): Promise<void> {
  const built = builtPage();
  if (built !== null && changedAt(SOURCES, TEXTS) < statSync(join(built, 'index.html')).mtimeMs) return;
  await build({ root: join(SOURCES, 'page'), configFile: join(SOURCES, 'page/vite.config.ts'), logLevel: 'error' });
}

function changedAt(...folders: readonly string[]): number {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
