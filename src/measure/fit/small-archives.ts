import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import type { Article } from '../../corpus/article.ts';
import type { JudgedQuestion } from '../eval/judged-set.ts';

/** An archive of some dozens of articles, and questions for it. */
export interface SmallArchive {
  readonly seen: SeenEdition;
  readonly questions: readonly JudgedQuestion[];
}

/** Articles of one; archives made of a set; questions that one answers, and as many that it does not. */
const ARTICLES = 60;
const ARCHIVES = 24;
const QUESTIONS = 4;

/**
 * Parts a set's articles into small archives: what a word's rarity and an article's neighbours tell there is another thing
 * than in a large one. Its questions go to the part with an article that answers, and to the next, which does not.
 */
export function* smallArchives(
  articles: readonly Article[],
  questions: readonly JudgedQuestion[],
  build: (articles: readonly Article[]) => SeenEdition,
): Generator<SmallArchive> {
  // Articles lie by day: every so-manieth gives each part the whole span.
  const parts = Math.ceil(articles.length / ARTICLES);
  const partOf = new Map(articles.map(({ id }, at) => [id, at % parts]));
  const answeredBy = (question: JudgedQuestion, part: number): boolean =>
    [...question.grades.keys()].some((id) => partOf.get(id) === part);
  for (let part = 0; part < Math.min(parts, ARCHIVES); part += 1) {
    const answered = questions.filter((question) => question.answerable && answeredBy(question, part));
    const others = questions
      .filter((question) => !answeredBy(question, part) && answeredBy(question, (part + 1) % parts))
      .map((question) => ({ ...question, answerable: false }));
    yield {
      seen: build(articles.filter((_, at) => at % parts === part)),
      questions: [...answered.slice(0, QUESTIONS), ...others.slice(0, QUESTIONS)],
    };
  }
}
