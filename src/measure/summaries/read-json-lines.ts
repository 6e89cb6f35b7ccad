import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ArchiveError } from '../../errors.ts';

/**
 * Reads a file with a JSON object a line; empty lines are passed over.
 *
 * @param what - What a line is, with its article, for errors: "a judged item".
 * @throws {ArchiveError} When the file cannot be read, or a line is not of that form, with its place.
 */
export async function readJsonLines<Value>(
  file: string,
  form: z.ZodType<Value>,
  what: string,
): Promise<readonly Value[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ArchiveError(`${file} cannot be read`, { cause });
  });
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, form, what, `${file}:${at + 1}`)]));
}

function parseLine<Value>(line: string, form: z.ZodType<Value>, what: string, place: string): Value {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new ArchiveError(`${place}: not JSON`, { cause });
  }
  const parsed = form.safeParse(json);
  if (!parsed.success) throw new ArchiveError(`${place}: not ${what}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
