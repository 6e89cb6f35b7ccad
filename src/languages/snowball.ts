import { createRequire } from 'node:module';
import type { Stem } from './language.ts';

/** What `snowball-stemmers` 0.6 exports of use here; it brings no types. */
interface SnowballStemmers {
  newStemmer(algorithm: string): { stem(word: string): string };
}

const require = createRequire(import.meta.url);

/**
 * Makes the stemmer of one of Snowball's algorithms when it is first called for: the package's 0.9 MB are read then.
 *
 * @param algorithm - Its name in lower case, `german`; the package has 22.
 */
export function snowball(algorithm: string): () => Stem {
  return () => {
    const stemmer = (require('snowball-stemmers') as SnowballStemmers).newStemmer(algorithm);
    return (word) => stemmer.stem(word);
  };
}
