import type { APIAttachment } from 'discord.js';
import type { Hono } from 'hono';
import { asFields } from '../wire/fields.ts';
import type { Snowflakes } from '../wire/snowflakes.ts';

/** Files that came with messages, kept in memory under the address that the message shows. */
export class AttachmentStore {
  readonly #files = new Map<string, File>();
  readonly #ids: Snowflakes;

  constructor(ids: Snowflakes) {
    this.#ids = ids;
  }

  /** Keeps the files of a message; `json` may describe them under `attachments` (or under `data`). */
  keep(files: readonly File[], json: unknown, origin: string): APIAttachment[] {
    const body = asFields(json);
    const described = body['attachments'] ?? asFields(body['data'])['attachments'];
    return files.map((file, index) => {
      const id = this.#ids.next();
      const about = asFields(Array.isArray(described) ? described[index] : undefined);
      const filename = typeof about['filename'] === 'string' ? about['filename'] : file.name;
      const url = `${origin}/attachments/${id}/${encodeURIComponent(filename)}`;
      this.#files.set(id, file);
      return { id, filename, size: file.size, url, proxy_url: url, content_type: file.type };
    });
  }

  /** Serves the files where their messages say that they are. */
  serve(app: Hono): void {
    app.get('/attachments/:id/:name', async (c) => {
      const file = this.#files.get(c.req.param('id'));
      if (!file) return c.notFound();
      // Never shown as a page: a file may hold anything.
      return c.body(await file.arrayBuffer(), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
      });
    });
  }
}
