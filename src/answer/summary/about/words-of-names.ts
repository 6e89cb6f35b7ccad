import type { Span } from '../../../corpus/article.ts';
import { LANGUAGES } from '../../../languages/languages.ts';
import { foldWord } from '../../../search/analyzer/fold-word.ts';
import { isStopWord } from '../../../search/analyzer/stop-words.ts';
import type { SeenEdition, SeenPassages } from '../../model/seen-edition.ts';
import { readQuestionWords } from '../../question/question-words.ts';

/** Words of a topic that are looked at, and names of the archive that are, of those that begin as a part of it does. */
const MOST_WORDS = 6;
const LOOKED_UP = 10;
/** A name of fewer articles may be a headline's capitals. */
const LEAST = 2;
const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
const CAPITAL = /^\p{Lu}/u;

/**
 * The function and asking words of a topic that are part of a name which the archive has: "Man" in "man city", which in German
 * means "one", "Will" in "will smith". In a name they have capitals: none in "Hall of Fame" is.
 */
export async function wordsOfNames(
  topic: string,
  { passages, languages }: Pick<SeenEdition, 'passages' | 'languages'>,
): Promise<readonly Span[]> {
  const words = [...topic.matchAll(WORD)].slice(0, MOST_WORDS);
  const spans = words.map(({ 0: word, index }): Span => ({ start: index, end: index + word.length }));
  const left = new Set(spans.filter((_, at) => isFunctionWord(words[at]![0], languages)));
  const found: Span[] = [];
  for (let length = spans.length; length > 1; length -= 1) {
    for (let from = 0; from + length <= spans.length; from += 1) {
      const run = spans.slice(from, from + length);
      if (!run.some((word) => left.has(word))) continue;
      const written = await asName(topic.slice(run[0]!.start, run.at(-1)!.end), passages);
      const inName = run.filter((word, at) => CAPITAL.test(written[at] ?? '') && left.delete(word));
      found.push(...inName);
    }
  }
  return found;
}

/** The words of a name as the archive writes it; none where it has no such name. */
async function asName(text: string, passages: SeenPassages): Promise<readonly string[]> {
  const names = await passages.topics(text, LOOKED_UP);
  const name = names.find(({ word, articles }) => articles >= LEAST && foldWord(word) === foldWord(text));
  return name?.word.match(WORD) ?? [];
}

/** Whether a word is a function word anywhere, or asks in a language of the archive. */
function isFunctionWord(word: string, languages: readonly string[]): boolean {
  return (
    LANGUAGES.some(({ code }) => isStopWord(word, code)) ||
    languages.some((language) => readQuestionWords(word, language).spans.length > 0)
  );
}
