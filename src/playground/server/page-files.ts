import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The highest takes ten times as long, for a twentieth less. */
const BROTLI_QUALITY = 9;

interface PageFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Where the built page is: beside the compiled program, or in `dist` when the sources run. `null` if it is not built. */
export function builtPage(): string | null {
  const isSource = new URL(import.meta.url).pathname.endsWith('.ts');
  const folder = join(import.meta.dirname, isSource ? '../../../dist/page' : '../page');
  return folderFiles(folder).includes('index.html') ? folder : null;
}

/** Serves the built page, read and compressed once. Files under `assets/` carry a hash in their name and never change. */
export function pageFiles(app: Hono, folder: string): void {
  const files = new Map(folderFiles(folder).map((path) => [`/${path}`, load(join(folder, path))]));
  for (const [path, file] of files) {
    app.get(path === '/index.html' ? '/' : path, (c) => {
      const accepted = c.req.header('accept-encoding') ?? '';
      const encoding = /\bbr\b/u.test(accepted) ? 'br' : /\bgzip\b/u.test(accepted) ? 'gzip' : null;
      c.header('content-type', file.type);
      c.header('vary', 'accept-encoding');
      c.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (encoding) c.header('content-encoding', encoding);
      return c.body(encoding ? file[encoding] : file.plain);
    });
  }
}

function load(path: string): PageFile {
  const plain = readFileSync(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return {
    type,
    plain: Uint8Array.from(plain),
    br: Uint8Array.from(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })),
    gzip: Uint8Array.from(gzipSync(plain)),
  };
}

function folderFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      );
  } catch {
    // No such folder: the page is not built.
    return [];
  }
}
