import { describe, expect, it } from 'vitest';
import { syntheticArticles } from '../../../src/measure/bench/archive/synthetic-archive.ts';
import { makeQuestions } from '../../../src/measure/bench/make-questions.ts';
import { questionsOf } from '../../../src/measure/bench/question-terms.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { isStopWord } from '../../../src/search/analyzer/stop-words.ts';

const articles = syntheticArticles();
const sample = Array.from({ length: 20 }, () => {
  const article = articles.next().value;
  return { article, passages: splitPassages(article) };
});
const texts = sample.flatMap(({ passages }) => passages.map(({ text }) => text));

describe('questions of the benchmark', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(makeQuestions(sample, 40)).toEqual(makeQuestions(sample, 40));
    expect(makeQuestions(sample, 40, 6)).not.toEqual(makeQuestions(sample, 40));
  });

  it('have three words of one passage in them', () => {
    for (const question of makeQuestions(sample, 40)) {
      const words = question.split(' ').filter((word) => !isStopWord(word.toLowerCase(), 'en'));
      expect(texts).toSatisfy((all: typeof texts) =>
        all.some((text) => words.filter((word) => text.includes(word)).length >= 3),
      );
    }
  });

  it('come with all their terms, and without the stop words', () => {
    const { asked, raw, telling, warmUp, whole } = questionsOf(
      { sample, articles: 20, passages: texts.length, characters: 0, someDays: { since: null, until: null } },
      createAnalyzer(),
    );
    expect(asked.length).toBe(raw.length);
    for (const [place, terms] of raw.entries()) {
      expect(new Set(terms).size).toBe(terms.length);
      expect(terms).toEqual(expect.arrayContaining([...telling[place]!]));
      expect(telling[place]!.filter((term) => isStopWord(term, 'en'))).toEqual([]);
    }
    // What warms up is not what is measured.
    expect(asked.filter((question) => warmUp.includes(question) || whole.includes(question))).toEqual([]);
  });
});
