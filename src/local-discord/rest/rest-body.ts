import type { APIAttachment } from 'discord.js';
import type { Context } from 'hono';
import { ApiError } from './api-error.ts';
import { asFields } from '../fields.ts';
import type { Snowflakes } from '../guild/snowflakes.ts';

/** What came with a request. */
export interface RestBody {
  readonly json: unknown;
  readonly files: readonly File[];
}

/** Reads a JSON body, or the `payload_json` and files of a form. @throws ApiError 50109. */
export async function readBody(context: Context): Promise<RestBody> {
  const type = context.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await context.req.parseBody();
    const files = Object.entries(form).flatMap(([key, value]) =>
      key.startsWith('files') && value instanceof File ? [value] : [],
    );
    const payload = form['payload_json'];
    return { json: parse(typeof payload === 'string' ? payload : ''), files };
  }
  return { json: parse(await context.req.text()), files: [] };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The reason does not travel: Discord names none either.
    throw new ApiError('invalidJson');
  }
}

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

  get(id: string): File | undefined {
    return this.#files.get(id);
  }
}
