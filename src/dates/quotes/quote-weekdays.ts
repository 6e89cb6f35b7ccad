import { addDays, dayNumber, weekday, type Day } from '../../corpus/day.ts';
import { latestWeekday, nextWeekday, oneDay, weekendSpan, type DaySpan } from '../calendar.ts';
import { WEEKDAY, weekdayFromName } from '../english-names.ts';
import type { QuotePlace } from './quote-place.ts';
import { isHabit, tenseAround, type Tense } from '../tense.ts';

const NAMED_DAYS = /(?:^|\s)(?!(?:On|Late|Early|Last|Since|Until|By|But|And|That)\s)\p{Lu}[\p{L}.]*\s+$/u;
const AFTER_DETERMINER =
  /(?<!\p{L})(?:an?|the|one|that|this|first|second|third|fourth|fifth|final|each|every|any|some|another|previous|following|regular|of|or|and|to|through|week\s+on|week)\s+(?:on\s+)?$/iu;
const PAPER = /^\s+(?:Times|Mirror|Express|Telegraph|Mail|Post|Herald|Night|Service|League|Group|the\s+1)/u;
const JOINED_DAYS = new RegExp(
  String.raw`^(?:\s*[-–/]\s*|\s+(?:to|and|or|through|until)\s+)${WEEKDAY}|^\s+week(?!\p{L})`,
  'iu',
);
export const GOES_ON =
  /^(?:[^\p{L}\p{N}\s]|\s*$|\s+(?:that|to|in|at|by|on|after|before|as|and|but|when|while|with|for|from|over|near|during|because|despite|he|she|it|they|his|her|its|their|the|a|an|there|was|were|had|will|following|amid|outside|inside)(?!\p{L})|\s+[^\p{L}])/u;
/** A deadline set in the present: what "until" and "by" lead to lies ahead. */
const DEADLINE =
  /(?<!\p{L})(?:will|must|should|would|shall|has|have|is|are|due|postponed|adjourned|delayed|deferred|extended|suspended|put\s+off|ordered|told|asked|urged|gave|given|agreed|pledged|promised|vowed|wants?|hopes?|needs?|plans?|expected)(?!\p{L})/u;
const OVER =
  /(?<!\p{L})(?:had|was|were|remained|stayed|lasted|continued|did)(?!\p{L})(?!\s+(?:postponed|adjourned|delayed|deferred|extended|suspended|put\s+off|ordered|told|asked|urged|given))/u;

/** "Until 4:30 p.m. on Friday", "a tour that begins Friday": what stands right before leads ahead, though no verb in the past or future says so. */
const LEADS_AHEAD =
  /(?<!\p{L})(?:(?:until|till|by|before)\s[\d:.]+\s?(?:[ap]\.?m\.?)?(?:\s\p{Lu}{2,4})?|midnight|noon|begins|starts|ends|opens|reopens|closes|expires|concludes|resumes|returns|airs|premieres)\s+$/u;
/** Days off at most: a bare weekday farther back is more often one to come, of a text that was updated after its day. */
const FARTHEST = { past: 4, future: 5 };

/** "Last year, it began on Wednesday", "In May 2019 …": the sentence is about then. */
const THEN =
  /^\s*(?:(?:But|And|Then|Late|Early|Just)\s)?(?:last\s\p{L}+|earlier\sthis\s(?:month|year)|\p{L}+\s(?:days|weeks|months|years)\s(?:ago|earlier|later)|(?:a|the)\s(?:day|week|month|year)\s(?:ago|earlier|later|before|after)|in\s(?:\p{L}+\s)?\d{4})(?!\p{L})/iu;

/** A weekday by the words and the tense around it: "on Monday", "said Tuesday", "until Friday". Nothing for names, habits and spans. */
export function bareWeekday({ groups, day, sentence, start, end, quoted }: QuotePlace): DaySpan | null {
  const name = groups['weekday'] ?? '';
  const lead = groups['lead1']?.toLowerCase() ?? '';
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (quoted || !/^\p{Lu}/u.test(name) || AFTER_DETERMINER.test(before) || PAPER.test(after) || JOINED_DAYS.test(after))
    return null;
  if (LEADS_AHEAD.test(before) || THEN.test(before) || isHabit(sentence)) return null;
  if (lead === '' && (NAMED_DAYS.test(before) || !GOES_ON.test(after))) return null;
  const wanted = weekdayFromName(name);
  switch (lead) {
    case 'since':
      return wanted === weekday(day) ? null : oneDay(latestWeekday(day, wanted));
    case 'until':
    case 'till':
    case 'by':
      return DEADLINE.test(before) && !OVER.test(before) ? aheadWeekday(day, wanted) : null;
    case 'before':
    case 'after':
    case 'through':
    case 'between':
      return null;
    default:
      return weekdayByTense(day, wanted, tenseAround(sentence, start, end), lead);
  }
}

function weekdayByTense(day: Day, wanted: number, tense: Tense | null, lead: string): DaySpan | null {
  if (tense === 'future') {
    const days = aheadWeekday(day, wanted);
    return days === null || dayNumber(days.since) - dayNumber(day) > FARTHEST.future ? null : days;
  }
  if (tense !== 'past' || lead === 'from' || lead === 'for') return null;
  const latest = latestWeekday(day, wanted);
  return dayNumber(day) - dayNumber(latest) > FARTHEST.past ? null : oneDay(latest);
}

// "Will meet on Tuesday" in Tuesday's paper may be today or in a week.
function aheadWeekday(day: Day, wanted: number): DaySpan | null {
  return wanted === weekday(day) ? null : oneDay(nextWeekday(day, wanted));
}

/** "Last Friday" is the latest before the article's day, "next Friday" the next after it. */
export function qualifiedWeekday({ groups, day, quoted }: QuotePlace): DaySpan | null {
  const wanted = weekdayFromName(groups['weekday'] ?? '');
  if (quoted) return null;
  return /next|coming/iu.test(groups['which'] ?? '')
    ? oneDay(nextWeekday(day, wanted))
    : oneDay(latestWeekday(addDays(day, -1), wanted));
}

/** A weekend: of the article's week on its own two days, else by "last" or the tense. */
export function namedWeekend({ groups, day, sentence, start, end, quoted }: QuotePlace): DaySpan | null {
  if (quoted) return null;
  const which = groups['which']?.toLowerCase();
  if (which === 'last') return weekendSpan(day, -1);
  if (which === 'next') return null;
  const tense = tenseAround(sentence, start, end);
  if (weekday(day) >= 5) return which === undefined && tense === null ? null : weekendSpan(day);
  // "Flooding was possible over the weekend" said so of one to come.
  if (tense === 'past' && /(?<!\p{L})(?:possible|likely|forecast|ahead)(?!\p{L})/u.test(sentence)) return null;
  if (tense === 'future') return weekendSpan(day);
  // "This weekend" in Monday's paper is more often the one before than the one to come, but not always.
  return tense === 'past' && which === undefined ? weekendSpan(day, -1) : null;
}
