import type { Context } from 'hono';
import { ApiError } from '../wire/api-error.ts';

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
