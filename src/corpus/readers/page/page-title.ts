import { plainTitle } from '../marked-up-text.ts';
import type { HtmlDocument } from '../html-text.ts';
import { pageElements } from './page-elements.ts';

/** What a page says about its title outside the text. */
export interface TitleFacts {
  /** Its title in its metadata, the most exact first. */
  readonly headlines: readonly (string | undefined)[];
  /** The outlet's name. */
  readonly site: string | undefined;
  readonly url: string | undefined;
}

/** What parts a title from the name of its site: the marks that titles themselves have are surrounded by blanks. */
const PARTED = /\s+[|·•»«›‹—–-]+\s+|\s*[|_]\s*|\s+::\s+/gu;
/** A title has at least so many words before a name is taken off that the page does not confirm. */
const MIN_WORDS = 4;
const MOST_NAME_WORDS = 4;
/** So much of a heading must stand in `<title>` too: else it is the site's or a section's. */
const SHARED = 0.5;

/**
 * The title of a page's article: as its metadata give it, else its only `<h1>` where `<title>` has words of it, else
 * `<title>`. Entities are decoded, the site's name is taken off where it is plain that it is one.
 */
export function pageTitle(document: HtmlDocument, { headlines, site, url }: TitleFacts): string | undefined {
  const own = clean(pageElements(document).titles[0]?.textContent);
  const headings = pageElements(document)
    .headings.filter(({ nodeName }) => nodeName.toUpperCase() !== 'H3')
    .slice(0, 20)
    .flatMap((each) => clean(each.textContent) ?? []);
  const facts = { names: [site, hostOf(url)].flatMap((name) => name ?? []), headings };
  const whole = own !== undefined && isName(own, facts.names) ? undefined : own;
  const given = headlines.flatMap((each) => clean(each) ?? []).filter((each) => !isName(each, facts.names));
  // What has no word of `<title>` describes the matter, as encyclopedias have it.
  const headline = given.find((each) => whole === undefined || share(each, whole) >= SHARED);
  if (headline !== undefined) return withoutSite(headline, facts);
  const [heading, other] = pageElements(document)
    .headings.filter(({ nodeName }) => nodeName.toUpperCase() === 'H1')
    .flatMap((each) => clean(each.textContent) ?? []);
  const alone = other === undefined ? heading : undefined;
  if (whole === undefined) return alone ?? given[0] ?? own;
  if (alone !== undefined && share(alone, withoutLast(whole)) >= SHARED) return alone;
  return given[0] ?? withoutSite(whole, facts, true);
}

interface SiteFacts {
  readonly names: readonly string[];
  readonly headings: readonly string[];
}

/** @param short - Whether a short name behind a dash is taken off as well, as `<title>` alone has it. */
function withoutSite(title: string, { names, headings }: SiteFacts, short = false): string {
  const marks = [...title.matchAll(PARTED)];
  const first = marks.at(0);
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return title;
  for (const { index } of marks) if (headings.includes(title.slice(0, index))) return title.slice(0, index);
  const before = title.slice(0, last.index);
  const after = title.slice(last.index + last[0].length);
  if (isName(after, names)) return withoutSite(before, { names, headings });
  if (isName(title.slice(0, first.index), names)) return title.slice(first.index + first[0].length);
  const bar = /[|_»]/u.test(last[0]) || (short && /^\p{Lu}/u.test(after));
  const long = wordsOf(before).length >= MIN_WORDS || /[\p{Script=Han}\p{Script=Kana}]{8}/u.test(before);
  return bar && long && wordsOf(after).length <= MOST_NAME_WORDS ? before : title;
}

/** A title without its last part, in which sites stand. */
function withoutLast(title: string): string {
  const last = [...title.matchAll(PARTED)].at(-1);
  return last === undefined ? title : title.slice(0, last.index);
}

/** Whether words are the name of a site: as it calls itself, or the letters of its host. */
function isName(words: string, names: readonly string[]): boolean {
  const letters = lettersOf(words);
  return (
    letters !== '' &&
    names.some(
      (name) => lettersOf(name) === letters || lettersOf(name).replace(/(?:com|org|net|co|de|fr|ru)$/u, '') === letters,
    )
  );
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const labels = new URL(url).hostname.replace(/^www\d?\./u, '').split('.');
  return labels.length < 2 ? undefined : labels.slice(0, -1).join('.');
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function share(heading: string, whole: string): number {
  const there = new Set(wordsOf(whole));
  const own = wordsOf(heading);
  const common = own.filter((word) => there.has(word)).length;
  return common / Math.max(1, Math.min(own.length, there.size));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function clean(text: string | null | undefined): string | undefined {
  const plain = plainTitle(text ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return plain === '' ? undefined : plain;
}
