import type { Article } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';

/** Articles of an invented archive, each of a line `day language title | body`. */
export function toldArticles(...lines: readonly string[]): Article[] {
  return lines.map((line, place) => {
    const [, day = '', language = 'en', title = '', body = ''] = /^(\S+) (\S+) (.*?) \| ([^]*)$/u.exec(line) ?? [];
    const id = `a${place}`;
    return { id, file: `${id}.txt`, title, day: day as Day, dateSource: 'text', language, body };
  });
}
