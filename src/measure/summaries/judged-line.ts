import { z } from 'zod';
import { readJsonLines } from './read-json-lines.ts';

/** A line of a summary or an entry of a timeline that somebody judged. */
export interface JudgedLine {
  /** Name of the folder whose articles it is of. */
  readonly set: string;
  readonly kind: 'summary' | 'timeline';
  readonly topic: string;
  /** Id of its article, and where it begins in its body. */
  readonly article: string;
  readonly start: number;
  /** Whether it is a sentence of news that stands alone, and whether it is about the topic. */
  readonly isNews: boolean;
  readonly isOnTopic: boolean;
}

/** As `npm run lines` keeps them: what was said is `y` or `n` to each of its questions: is it news, does it stand alone, is it on topic, is its day right. */
const line = z
  .object({
    set: z.string(),
    of: z.string().regex(/^(?:summary|timeline) of ./u),
    article: z.string(),
    start: z.number().int().min(0),
    says: z.string().regex(/^[yn]{4}$/u),
  })
  .transform(({ of, says, ...rest }): JudgedLine => {
    const [kind = '', topic = ''] = of.split(/ of (.*)/su);
    return {
      ...rest,
      kind: kind as JudgedLine['kind'],
      topic,
      isNews: says.startsWith('yy'),
      isOnTopic: says[2] === 'y',
    };
  });

/** Reads judged lines, one JSON object a line. @throws {ArchiveError} When a line is not of that form, with its place. */
export function readJudgedLines(file: string): Promise<readonly JudgedLine[]> {
  return readJsonLines(file, line, 'a judged line');
}
