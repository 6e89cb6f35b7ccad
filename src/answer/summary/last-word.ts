import { dayNumber } from '../../corpus/day.ts';
import { namesIn } from '../../search/terms/names.ts';
import { looksAhead, wordsOfEvents, wordsToCome } from './narration.ts';
import { factorOf, MULTIPLIER, NUMBER_WORD, valueOf } from '../sentences/number-words.ts';
import type { Telling } from './telling.ts';

/** The dead of one event are counted anew within so many days. */
const DAYS = 14;
/** Sentences that count the dead of one event share so much, and less where they share a name too. */
const ONE_EVENT = 0.15;
const ONE_EVENT_NAMED = 0.03;
/** Forms of a verb begin with the same letters, mostly. */
const STEM = 4;
/** What was expected and what came of it share so much, and a name. */
const ONE_PLAN = 0.2;

const NUMBER = String.raw`(?<number>\d{1,3}(?:,\d{3})+|\d+|${NUMBER_WORD})(?![\p{L}\d])(?:\s(?<times>${MULTIPLIER}))?`;
const ABOUT = '(?:(?:at least|more than|as many as|about|around|nearly|almost|some|over)\\s)?';
const WHO = '(?:people|persons|men|women|children|others|passengers|residents|soldiers|victims)';
/** How news counts the dead: "at least nine people have died", "killed 12", "the toll rose to 31", "nine bodies". */
const DEAD = [
  String.raw`${NUMBER}(?:\s${WHO})?(?:\sand\snot\s[\p{L}\d]+)?(?:\s(?:have|has|had|been|were|was|are|is|be|found|confirmed|feared))*\s(?:dead|died|killed|drowned|perished)(?!\p{L})`,
  String.raw`(?:kill(?:ed|ing|s)|claim(?:ed|ing)(?:\sthe\slives\sof)?)\s${ABOUT}${NUMBER}(?=\s(?:${WHO}|lives)|[.,;]|$)`,
  String.raw`(?:left|leaving)\s${ABOUT}${NUMBER}(?:\s${WHO})?\sdead`,
  String.raw`toll(?!\p{L})[^.;:]{0,80}?\s(?:to|at|of|is|was|reached)\s${ABOUT}${NUMBER}`,
  String.raw`${NUMBER}(?:\sconfirmed)?\s(?:deaths|bodies|fatalities)(?!\p{L})`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\d.,])${source}`, 'iu'));

/** How many dead a sentence counts; `null` where it counts none, or is not English. */
export function deadIn({ article, start, end }: Pick<Telling, 'article' | 'start' | 'end'>): number | null {
  if (article.language !== 'en') return null;
  const text = article.body.slice(start, end);
  for (const pattern of DEAD) {
    const { number, times } = pattern.exec(text)?.groups ?? {};
    if (number !== undefined) return valueOf(number) * factorOf(times);
  }
  return null;
}

/**
 * Whether a sentence has a later word than another one: another count of the dead of the same event, or what came about of
 * what was expected, from an article of a later day.
 *
 * @param likeness - Of the two, 0-1.
 */
export function overtakes(later: Telling, earlier: Telling, likeness: number): boolean {
  const [day, before] = [later.article.day, earlier.article.day];
  if (likeness < ONE_EVENT_NAMED || day === null || before === null) return false;
  const days = dayNumber(day) - dayNumber(before);
  if (days <= 0 || days > DAYS) return false;
  if (likeness >= ONE_PLAN && cameAbout(later, earlier) && shareName(later, earlier)) return true;
  // Fewer are those of a part of it, or of something else.
  const [count, old] = [deadIn(later), deadIn(earlier)];
  return count !== null && old !== null && count > old && (likeness >= ONE_EVENT || shareName(later, earlier));
}

/** Whether two sentences count the same dead of one event: one of them is enough. */
export function countTheSame(a: Telling, b: Telling): boolean {
  const [one, other] = [deadIn(a), deadIn(b)];
  if (one === null || one !== other || a.article.day === null || b.article.day === null) return false;
  return Math.abs(dayNumber(a.article.day) - dayNumber(b.article.day)) <= DAYS && shareName(a, b);
}

/** Whether one sentence says that it came about what the other says was to come: "is to close", "closed". */
function cameAbout(later: Telling, earlier: Telling): boolean {
  const [said, expected] = [textOf(later), textOf(earlier)];
  const { language } = later.article;
  return (
    language === earlier.article.language &&
    !looksAhead(said, language) &&
    wordsOfEvents(said, language).some((event) =>
      wordsToCome(expected, language).some((word) => word.slice(0, STEM) === event.slice(0, STEM)),
    )
  );
}

function textOf({ article, start, end }: Telling): string {
  return article.body.slice(start, end);
}

function shareName(a: Telling, b: Telling): boolean {
  const words = new Set(nameWordsOf(a));
  return nameWordsOf(b).some((word) => words.has(word));
}

/** "Mill Quarter of Tolvane" is in Tolvane. */
function nameWordsOf(telling: Telling): string[] {
  return [...namesIn(textOf(telling))].flatMap((name) => name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
}
