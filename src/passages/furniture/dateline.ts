import type { Furniture } from '../../corpus/article.ts';
import type { Block } from './block.ts';

const AGENCY =
  'CNN|AP|AFP|UPI|Reuters|Bloomberg|dpa(?:-[a-zA-Z]+)?|DPA|epd|KNA|APA|SDA|sid|SID|ANSA|EFE|PAP|PTI|ANI|IANS|BBC|CBC|NPR|VOA|ТАСС|РИА Новости|Интерфакс|Yonhap|Kyodo|Xinhua';
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /-][\p{L}][\p{L}.'’-]*){0,3}`;
const PLACES = String.raw`${PLACE}(?:, ?${PLACE}){0,2}`;
const DAY = String.raw`(?:, (?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+\.?)(?:,? \d{4}(?: г\.)?)?\.?)?`;
const DASH = String.raw`\s*(?:—|–|―|‒|−|--|-)+\s*`;

/** Each at the beginning of a paragraph that goes on behind it. */
const BEFORE_A_LEDE = [
  // London (Reuters) - · BERLIN, May 3 (dpa) – · (AP) — · (CNN)
  new RegExp(String.raw`^(?:${PLACES}${DAY} ?)?\((?:${AGENCY}|\p{Lu}[\p{L}./& -]{1,28})\)${DASH}`, 'u'),
  // (CNN) The · Washington (CNN) The
  new RegExp(String.raw`^(?:${PLACES}${DAY} ?)?\((?:${AGENCY})(?: \p{Lu}\p{L}+)?\)\s+`, 'u'),
  // МОСКВА, 5 мая — РИА Новости. · МОСКВА, 5 мая. /ТАСС/.
  new RegExp(
    String.raw`^\p{Lu}[\p{Lu}-]{2,}(?: \p{Lu}+)?${DAY}\.?\s*(?:[—–-]\s*(?:${AGENCY})|/[^/]{2,20}/)\.?\s+`,
    'u',
  ),
  // WASHINGTON — · EL PASO, Texas –
  new RegExp(
    String.raw`^\p{Lu}[\p{Lu}.'’-]+(?:[ -]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:, ${PLACE}){0,2}${DAY}\s(?:—|–|―|‒|−|--|-)\s`,
    'u',
  ),
  // 新华社北京3月5日电 · 【ワシントン=記者】
  /^(?:新华社|新華社|中新社|中新网|中央社)[^，。,]{2,24}?[电電]\s*(?:（[^）]{2,20}）|\([^)]{2,20}\))?\s*/u,
  /^【[^】]{2,30}[=＝][^】]{2,20}】\s*/u,
];

const STAMP = String.raw`(?:(?:Published|Posted|Updated):? )?\p{Lu}\p{L}+\.? \d{1,2}, \d{4}(?:,?\s\d{1,2}:\d{2}\s?[ap]\.?m\.?)?(?:\s\p{Lu}{2,3})?`;
/** When a text was published and updated, before its first words. */
const STAMPS = new RegExp(
  String.raw`^(?=.{0,80}(?:Published|Posted|Updated)\b)(?:${STAMP}(?:\s+|$)){1,2}(?=\p{Lu}|$)`,
  'u',
);
/** What a publisher says of the text behind it. */
const LABEL = /^(?:AI[ -](?:assisted|generated) summary|KI-(?:generierte )?Zusammenfassung)[:.]?\s+(?=\S)/iu;

/** "CNN —", "Seoul, South Korea CNN —": a paragraph of its own. */
const ALONE = new RegExp(String.raw`^(?:${PLACES}[, ]+)?(?:${AGENCY})(?: \p{Lu}\p{L}+){0,2}${DASH}$`, 'u');
const LONGEST_ALONE = 80;
/** A paragraph that goes on with less than this is an item of a list. */
const SHORTEST_LEDE = 50;
const OPENS_SENTENCE = /^["“”'‘’„«(¿¡]{0,2}[\p{Lu}\p{N}\p{Lo}]/u;
const ENDS_SENTENCE = /[.!?…。！？]["“”'’»)]*$/u;

/** The place and agency, or the publisher's label, that stand before a report's first words: furniture up to the sentence itself. */
export function datelineOf({ start, end, text }: Block): Furniture | null {
  if (text.length <= LONGEST_ALONE && ALONE.test(text)) return { start, end, kind: 'dateline' };
  const label = (LABEL.exec(text) ?? STAMPS.exec(text))?.[0].length ?? 0;
  if (label > 0) return { start, end: start + label, kind: 'notice' };
  for (const form of BEFORE_A_LEDE) {
    const length = form.exec(text)?.[0].length ?? 0;
    const rest = length === 0 ? '' : text.slice(length);
    const unspaced = /^\p{Lo}/u.test(rest);
    if (rest.length < (unspaced ? SHORTEST_LEDE / 4 : SHORTEST_LEDE) || !OPENS_SENTENCE.test(rest)) continue;
    if (ENDS_SENTENCE.test(rest)) return { start, end: start + length, kind: 'dateline' };
  }
  return null;
}
