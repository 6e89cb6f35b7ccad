import type { Article } from '../../corpus/article.ts';
import { splitParagraphs } from '../../passages/paragraphs.ts';
import { splitSentences } from '../../passages/sentences.ts';
import type { Quote } from '../model/quote.ts';

/** One piece of an article to read: a whole sentence, or a subhead. Offsets index the body. */
export interface ArticlePart extends Quote {
  readonly kind: 'sentence' | 'subhead';
  /** Whether a paragraph begins with it. */
  readonly opens: boolean;
}

/** Cuts an article into whole sentences and subheads, in the order of its text, its furniture left out. */
export function articleParts(article: Pick<Article, 'body' | 'language' | 'furniture'>): ArticlePart[] {
  const { body, language } = article;
  return splitParagraphs(article).flatMap((paragraph): ArticlePart[] => {
    const text = body.slice(paragraph.start, paragraph.end);
    if (paragraph.kind === 'subhead') {
      return [{ start: paragraph.start, end: paragraph.end, text, kind: 'subhead', opens: true }];
    }
    return splitSentences(text, language).map((sentence, at) => ({
      start: paragraph.start + sentence.start,
      end: paragraph.start + sentence.end,
      text: text.slice(sentence.start, sentence.end),
      kind: 'sentence',
      opens: at === 0,
    }));
  });
}
