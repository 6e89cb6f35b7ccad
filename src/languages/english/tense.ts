import { wordsOf } from '../words-of.ts';

/** Verbs that put the one behind them ahead. */
export const MODALS = wordsOf("will shall would could might may must should 'll ’ll won't won’t");
/** What denies. */
export const NEGATIONS = wordsOf("not never n't won't won’t wouldn't wouldn’t couldn't couldn’t");
/** What is said to come: "due on Friday", "expected to meet on Friday". */
export const SCHEDULED = wordsOf('due scheduled expected set planned slated');
/** What puts the infinitive behind it ahead. */
export const LOOKS_AHEAD = wordsOf(
  'due scheduled expected set planned slated likely poised about ready plans plan planning aims aim hopes hope wants want intends intend expects expect vowed vows vow promised promises pledged pledges pledge agreed agrees agree threatened threatens preparing prepares is are',
);
/** What leaves the infinitive behind it in the past. */
export const LOOKS_BACK = wordsOf(
  'failed managed refused declined began started forced tried attempted continued rushed helped came went',
);
/** A verb whose object may lie ahead: "announced a strike on Friday" does not say when the strike is. */
export const OF_THINGS_TO_COME = wordsOf(
  'announced proposed cancelled canceled called demanded promised offered scheduled planned threatened postponed delayed booked organised organized urged agreed warned invited expected due set',
);
/** What they say may have a time of its own: "said the board meets on Friday". */
export const REPORTING = wordsOf(
  'said told announced added warned reported confirmed stated claimed insisted argued acknowledged believed thought estimated noted wrote alleged declared knew',
);
/** Auxiliaries of the past. */
export const PAST_AUXILIARIES = wordsOf(
  "was were had did been having wasn't wasn’t weren't weren’t didn't didn’t hadn't hadn’t",
);
/** Auxiliaries of the perfect. */
export const PERFECT = wordsOf("has have 've ’ve hasn't hasn’t haven't haven’t");
/** Auxiliaries of the present. */
export const PRESENT = wordsOf("is are am 're ’re be being can cannot does do isn't isn’t aren't aren’t");
/** Past forms that do not end in -ed. */
export const IRREGULAR = wordsOf(
  'said told met took cast came went made gave got found left lost won held kept led read sent spent spoke stood struck sank shot fell flew fled fought felt broke brought built bought burst began became beat blew caught chose cut dealt drew drove ate grew heard hid hit hung hurt knew laid lay let lit meant paid put quit ran rang rose sang sat saw sold shook shut slept slid split spread stole sued sung sunk swam swept swore taken thrown taught threw thought tore understood woke wore wrote given seen done gone shown known written driven fallen flown frozen stolen sworn torn worn chosen broken begun run set withdrew withdrawn overthrew overthrown underwent forbade stuck swung spun bled bred fed sped slung dug wound bound ground',
);
/** Words in -ed that are no past form. */
export const NOT_VERBS = wordsOf(
  'need indeed hundred speed seed feed breed exceed proceed succeed bed red shed sacred naked wicked united armed kindred hatred embed greed weed deed reed unexpected so-called supposed',
);
/** What "to" stands before when it is no infinitive's. */
export const DETERMINERS = wordsOf(
  'the a an that this these those his her its their our my your he she it they we there all some no',
);
/** What may stand between an auxiliary and its verb. */
export const ADVERBS = wordsOf('also still then now already only even just later soon once again not never both all');
