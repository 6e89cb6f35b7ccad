import { type ArchivedArticle, type Article, compareArticles, type Span } from '../../corpus/article.ts';
import { LOOK_ALIKES, MARKS } from '../../languages/quotation-marks.ts';
import { QueryError } from '../../errors.ts';
import type { Quote } from '../model/quote.ts';
import { articleParts } from '../sentences/article-parts.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { alignQuote, type QuoteAlignment } from './quote-alignment.ts';
import { MAX_QUOTE, type QuoteCheck, type QuotePlace } from './quote-check.ts';
import { aspectsThatDiffer, foldQuote, type FoldedText, type QuoteAspect } from './quote-fold.ts';
import { furnitureWindows } from './furniture-windows.ts';
import { partsOfQuote, placeOfParts, withoutChangedLetters } from './quote-omissions.ts';
import { type QuoteWindow, quoteWindows, reachOf } from './quote-windows.ts';
import { type QuoteWord, quoteWords, splitsWord } from './quote-words.ts';

/** Places that are shown of words that stand in many articles. */
const MAX_PLACES = 10;
/** Stretches that are compared word by word where the words stand nowhere exactly, and words by which they are chosen. */
const ALIGNED = 24;
const COUNTED = 12;
/** Fewer words than that are nearly anything. */
const FEWEST_WORDS = 4;
/** So many of the words, at most, may differ. */
const DIFFERENT = 1 / 3;
/** Articles that are read whole where words are left out of a quote. */
const MOST_SHORTENED = 40;
/** A sentence longer than that is not shown around the words: they would be lost in it. */
const LONGEST_SENTENCE = 1200;

/** What stands around words that are quoted: marks of quotation and markup, blanks, and the punctuation before it ends. */
const LEADING = new RegExp(String.raw`^[\s\p{Cf}${MARKS}${LOOK_ALIKES}*_~|>.,;:…–—-]+`, 'u');
const TRAILING = new RegExp(String.raw`[\s\p{Cf}${MARKS}${LOOK_ALIKES}*_~|.,;:!?…–—-]`, 'u');
const NO_PUNCTUATION = /[^.,;:!?…]+/gu;

/**
 * Looks whether the archive has these words, in this order: exactly but for {@link foldQuote}, or nearly.
 *
 * @param text - What somebody says is in the archive; more than {@link MAX_QUOTE} characters are not looked at.
 * @throws {QueryError} `no-words` when there is no word in the text.
 */
export async function checkQuote(seen: SeenEdition, text: string): Promise<QuoteCheck> {
  const sought = soughtIn(text.slice(0, MAX_QUOTE));
  const coverage = await seen.articles.coverage();
  const indexed = await quoteWindows(seen, sought.given);
  const { unknown } = indexed;
  const inText = indexed.windows.map(readWindow);
  // Words of an article's own sentences are not looked for in what stands around them.
  const furniture = exactPlaces(inText, sought.folded.text).some(isText)
    ? { windows: [], complete: true }
    : await furnitureWindows(seen, sought.words, { most: mostDifferent(sought.words), reach: reachOf(sought.given) });
  const common = { given: sought.given, coverage, complete: indexed.complete && furniture.complete };

  const read = [...inText, ...furniture.windows.map(readWindow)];
  const found = exactPlaces(read, sought.folded.text);
  const [first] = found;
  if (first !== undefined) {
    const places = found.slice(0, MAX_PLACES).map(placeOf);
    return { kind: 'exact', ...common, places, articles: found.length, ignored: ignoredAt(first, sought) };
  }
  const shortened = await withOmissions(seen, sought.given);
  if (shortened.length > 0) {
    const places = shortened.slice(0, MAX_PLACES).map(placeOf);
    return { kind: 'exact', ...common, places, articles: shortened.length, ignored: ['omission'] };
  }
  const near = nearestPlace(read, sought.words);
  if (near === null) return { kind: 'absent', ...common, unknown };
  return { kind: 'nearly', ...common, ...differences(near, sought) };
}

/** Where the words nearly stand, and which of them differ, here and there. */
function differences(
  near: NonNullable<ReturnType<typeof nearestPlace>>,
  sought: ReturnType<typeof soughtIn>,
): Pick<Extract<QuoteCheck, { kind: 'nearly' }>, 'place' | 'differsGiven' | 'differsArchive'> {
  const { alignment, words, folded, article } = near;
  const spanOf = ({ start, end }: Span): Span => folded.spanOf(start, end);
  return {
    place: placeOf({ article, ...joined(near) }),
    differsGiven: alignment.given.map((place) => {
      const { start, end } = sought.words[place] ?? { start: 0, end: 0 };
      return sought.folded.spanOf(start, end);
    }),
    differsArchive: alignment.text.flatMap((place) => {
      const word = words[place];
      return word === undefined ? [] : [spanOf(word)];
    }),
  };
}

/** Where the words stand with others between them, left out at the marks of it; newest article first. */
async function withOmissions(seen: SeenEdition, given: string): Promise<readonly Found[]> {
  const parts = partsOfQuote(given);
  if (parts.length < 2) return [];
  const longest = parts.toSorted((a, b) => b.length - a.length)[0]!;
  const { windows } = await quoteWindows(seen, longest);
  const articles = [...new Map(windows.map(({ article }) => [article.id, article])).values()].slice(0, MOST_SHORTENED);
  return articles
    .flatMap((article): Found[] => {
      const place = placeOfParts(article, parts);
      return place === null ? [] : [{ article, ...place.whole, parts: place.parts }];
    })
    .toSorted((a, b) => compareArticles(a.article, b.article));
}

/** The words to look for, and what was cut off around them. */
interface Sought {
  readonly given: string;
  readonly folded: FoldedText;
  readonly words: readonly QuoteWord[];
  readonly before: string;
  readonly after: string;
}

function soughtIn(marked: string): Sought {
  const text = withoutChangedLetters(marked);
  const before = LEADING.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const after = trailing(rest);
  const given = rest.slice(0, rest.length - after.length);
  const folded = foldQuote(given);
  const words = quoteWords(folded.text);
  if (words.length === 0) throw new QueryError({ code: 'no-words' });
  return { given, folded, words, before, after };
}

/** The marks at the end, found from behind. */
function trailing(text: string): string {
  let start = text.length;
  while (start > 0 && TRAILING.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

interface Found extends Span {
  readonly article: ArchivedArticle;
  /** Each part, where words between them are left out. */
  readonly parts?: readonly Span[];
}

/** A stretch of an article, folded. */
interface Read {
  readonly article: ArchivedArticle;
  readonly folded: FoldedText;
}

function readWindow({ article, start, end }: QuoteWindow): Read {
  return { article, folded: foldQuote(article.body, start, end) };
}

function isText({ article, start, end }: Found): boolean {
  return !article.furniture.some((stretch) => stretch.start < end && stretch.end > start);
}

/** The first place in each article, newest article first. */
function exactPlaces(windows: readonly Read[], sought: string): Found[] {
  const places = new Map<string, Found>();
  for (const { article, folded } of windows) {
    for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at + 1)) {
      if (splitsWord(folded.text, at) || splitsWord(folded.text, at + sought.length)) continue;
      const span = folded.spanOf(at, at + sought.length);
      const known = places.get(article.id);
      if (known === undefined || span.start < known.start) places.set(article.id, { article, ...span });
      break;
    }
  }
  return [...places.values()].toSorted((a, b) => compareArticles(a.article, b.article));
}

/** What had to be overlooked for the words to be found there. */
function ignoredAt({ article, start, end }: Found, { given, before, after }: Sought): (QuoteAspect | 'ends')[] {
  const { body } = article;
  const ends =
    addsPunctuation(before, body.slice(Math.max(0, start - before.length - 1), start)) ||
    addsPunctuation(after, body.slice(end, end + after.length + 1));
  return [...aspectsThatDiffer(given, body.slice(start, end)), ...(ends ? (['ends'] as const) : [])];
}

function addsPunctuation(own: string, theirs: string): boolean {
  return !theirs.includes(own.replaceAll(NO_PUNCTUATION, ''));
}

interface Near extends Read {
  readonly words: readonly QuoteWord[];
  readonly alignment: QuoteAlignment;
}

/** How many of the words may differ where they stand nearly: none of very few. */
function mostDifferent(given: readonly QuoteWord[]): number {
  return given.length < FEWEST_WORDS ? 0 : Math.floor(given.length * DIFFERENT);
}

/** Where the fewest words differ; the newest article of equally near ones. */
function nearestPlace(windows: readonly Read[], given: readonly QuoteWord[]): Near | null {
  if (given.length < FEWEST_WORDS) return null;
  let nearest: Near | null = null;
  let most = mostDifferent(given);
  for (const { article, folded } of likeliest(windows, given)) {
    const words = quoteWords(folded.text);
    const alignment = alignQuote(given, words, most);
    if (alignment === null) continue;
    const nearer =
      nearest === null ||
      alignment.distance < nearest.alignment.distance ||
      compareArticles(article, nearest.article) < 0;
    if (nearer) nearest = { article, folded, words, alignment };
    most = alignment.distance;
  }
  return nearest;
}

/** The stretches that hold most of the words, by the longest of them. */
function likeliest(windows: readonly Read[], given: readonly QuoteWord[]): Read[] {
  const words = [...new Set(given.map(({ text }) => text))].toSorted((a, b) => b.length - a.length).slice(0, COUNTED);
  return windows
    .map((window) => ({ window, held: words.filter((word) => window.folded.text.includes(word)).length }))
    .toSorted((a, b) => b.held - a.held)
    .slice(0, ALIGNED)
    .map(({ window }) => window);
}

/** The run of words, from the beginning of the first to the end of the last. */
function joined({ alignment, words, folded }: Near): Span {
  const first = words[alignment.from];
  const last = words[alignment.to - 1];
  return folded.spanOf(first?.start ?? 0, last?.end ?? 0);
}

function placeOf({ article, start, end, parts }: Found): QuotePlace {
  return {
    article: quotedHeader(article),
    quote: sentencesAround(article, { start, end }),
    found: slice(article.body, { start, end }),
    parts: parts ?? [{ start, end }],
    reports: article.reports.length,
  };
}

/** The whole sentences that the words touch; where they stand in furniture, what it would be cut into. */
function sentencesAround({ furniture = [], ...article }: Article, found: Span): Quote {
  const inFurniture = furniture.some(({ start, end }) => start < found.end && end > found.start);
  const parts = articleParts({ ...article, furniture: inFurniture ? [] : furniture });
  const touched = parts.filter(({ start, end }) => start < found.end && end > found.start);
  const start = Math.min(found.start, ...touched.map((part) => part.start));
  const end = Math.max(found.end, ...touched.map((part) => part.end));
  const short = end - start <= LONGEST_SENTENCE + (found.end - found.start);
  return slice(article.body, short ? { start, end } : found);
}

const slice = (body: string, { start, end }: Span): Quote => ({ start, end, text: body.slice(start, end) });
