import { foldDiacritics, normalizeWord } from './word-forms.ts';

/**
 * Function words that say nothing about what a question is about. Ours, and short: words that news needs are not in
 * them (us, win, new, state, may, against, before, after, first, last), nor are question words.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `a about am an and any are aren't as at be been being but by can can't could couldn't did didn't do does doesn't
    doing don't for from had hadn't has hasn't have haven't having he he's her here hers him his i i'd i'll i'm i've if
    in into is isn't it it's its itself just let me more most my of on or our ours please shall she she's should
    shouldn't so some such tell than that that's the their theirs them then there there's these they they're they've
    this those to too very was wasn't we we're we've were weren't will with won't would wouldn't you you're your yours
    also ever get gets got happened happen happens know say said says think according via vs the whether while been
    because both each either neither nor only own same until upon`,
  de: `aber als also am an auch auf aus bei beim bin bis bist da damit das dass dein dem den denn der des die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es für hat hatte hatten habe haben
    hast ich ihm ihn ihr ihre ihrem ihren im in ins ist ja kann können man mein mich mir mit nach noch nun nur ob oder
    schon sehr sein seine seinem seinen sich sie sind so über um und uns unser vom von vor war waren warst wenn werden
    wird wir wurde wurden zu zum zur`,
  ru: `а без бы был была были было быть в вам вас ведь во вот вы да для до его ее если есть ещё же за здесь и из или им
    их к как-то ко ли мне мы на над нам нас не него нее ней нет ни них но о об он она они оно от по под при с свой себя
    со так также там тем то тоже только том тот ту ты у уже чем что-то чтобы эта эти это этого этом этот я`,
  fr: `à a ai au aux avec avait c ce ces cet cette d dans de des du elle elles en est et été être eu il ils j je l la le
    les leur leurs lui m ma mais me même mes n ne nos notre nous on ont ou par pas pour qu s sa se ses si son sont sur t
    ta te tes ton tu un une vos votre vous y était étaient sera`,
  es: `a al con de del e el él ella ellas ellos en era es esa ese eso esta está están este esto estos fue fueron ha había
    han hay la las le les lo los me mi más muy ni no nos o para pero por que se ser si sido sin sobre son su sus también
    te tu un una uno unos y ya yo`,
  it: `a ad ai al alla alle allo anche che ci con da dai dal dalla de degli dei del della delle dello di e è ed era erano
    fra gli ha hanno i il in io l la le lei li lo loro lui ma mi ne negli nei nel nella nelle noi non o per però più se
    si sono stata stato su sua sue sui sul sulla suo suoi tra tu un una uno vi voi`,
  pt: `a à ao aos as às com da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta está este eu foi
    foram há isso isto já lhe mais mas me na nas no nos não o os ou para pela pelas pelo pelos por que se sem ser seu
    seus sua suas são também te tem têm um uma umas uns você`,
  nl: `aan al als bij dan dat de der deze die dit door een en er haar had hadden hebben heeft hem het hij hun ik in is je
    kan kunnen maar me met mij mijn na naar niet nog nu of om omdat ook op over te toch tot u uit van veel voor want was
    waren we werd werden wij worden wordt ze zich zij zijn zo zou`,
};

const sets = new Map<string, ReadonlySet<string>>();

const keyOf = (word: string, language: string): string =>
  // What plain letters become, without looking for all that they are not.
  PLAIN.test(word) ? word.toLowerCase() : foldDiacritics(normalizeWord(word, language)).replaceAll("'", '');

/** Letters that every list's language writes small alike. */
const PLAIN = /^[A-Za-z]*$/u;

const stopWords = (language: string): ReadonlySet<string> => {
  let words = sets.get(language);
  if (words === undefined) {
    const list = Object.hasOwn(LISTS, language) ? (LISTS[language] ?? '') : '';
    words = new Set(list.split(/\s+/u).map((word) => keyOf(word, language)));
    sets.set(language, words);
  }
  return words;
};

/**
 * Tells whether a word of a question is a function word. The index keeps them; only a question drops them.
 *
 * @param word - As written, in any case and with any apostrophe. `US` in capitals is never one.
 * @param language - ISO 639-1; always false for a language without a list (en, de, ru, fr, es, it, pt, nl have one).
 */
export function isStopWord(word: string, language: string): boolean {
  return word !== '' && stopWords(language).has(keyOf(word, language));
}
