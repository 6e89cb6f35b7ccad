import type { IndexedArticle, WordSource } from '../../indexed-article.ts';
import type { WordTally } from '../../terms/word-tally.ts';

/** Counts the words of an article as a `PassageGatherer` does: its passages in their order, then its title. */
export function tallyWords(tally: WordTally, { article, passages }: IndexedArticle, reader: WordSource): void {
  tally.next();
  for (const text of [...passages.map((passage) => passage.text), article.title]) {
    const { numbers, plain } = reader.words(text, article.language);
    const spellings = numbers.slice(0, plain).map((number) => tally.spellingOf(reader.word(number).text));
    tally.count(spellings);
  }
}
