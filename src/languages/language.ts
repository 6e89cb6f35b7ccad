import type { Lexicon } from './lexicon/lexicon.ts';

/** What an answer must hold: a person or body, a time, a place, a number, one of several, a reason, yes or no; `what` is anything. */
export type AnswerType = 'who' | 'when' | 'where' | 'number' | 'which' | 'why' | 'yes-no' | 'what';

/** A writing system, by its name in Unicode. */
export type Script =
  | 'Latin'
  | 'Hiragana'
  | 'Katakana'
  | 'Hangul'
  | 'Han'
  | 'Thai'
  | 'Greek'
  | 'Hebrew'
  | 'Arabic'
  | 'Devanagari'
  | 'Cyrillic';

/** Turns a lower-case word into its stem. */
export type Stem = (word: string) => string;

/** The stops of abbreviations, which end no sentence. All entries are lower case, without the final stop. */
export interface Abbreviations {
  /** Never end a sentence: titles and the like, always followed by what they introduce. */
  readonly joining: ReadonlySet<string>;
  /** May end a sentence: they do so only before a word that opens sentences. */
  readonly either: ReadonlySet<string>;
  /** Join only a number that follows. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that open sentences and are no names; after an abbreviation or an initial they begin a new sentence. */
  readonly openers: ReadonlySet<string>;
}

/** Countries and what their people, things and languages are called. */
export interface Demonyms {
  /** Words in small letters that mean the same country in a name or an adjective. */
  readonly groups: readonly (readonly string[])[];
  /** Those of them that are far commoner in another sense. */
  readonly ambiguous: ReadonlySet<string>;
  /** Those that mean something else, or too much, where a text is written in small letters throughout. */
  readonly small: ReadonlySet<string>;
}

/** How words of a language are typed and heard: what tells the likely slips from the others. All in small letters, without diacritics. */
export interface Typing {
  /** The rows of letters of the usual keyboard, from the top, each shifted half a key to the right of the one above. */
  readonly keyboard: readonly string[];
  readonly vowels: string;
  /** Letters that sound alike, parted by a blank, a comma between the pairs: `ph f,ck k`; with nothing behind the blank, silent ones. */
  readonly sounds: string;
}

/** How pages say what is no sentence of an article: pattern sources, as {@link Language} has them. */
export interface FurnitureWords {
  /** What stands before the names of the writers: "by". */
  readonly by: string;
  /** What stands before a colon and the names of others, or of a picture's maker: "contributing", "photo". */
  readonly credit: string;
  /** What stands before a colon and the headline of another article: "read more". */
  readonly more: string;
  /** What makes up a whole paragraph: "advertisement". */
  readonly page: string;
  /** What no article says of its matter, anywhere in a short paragraph: "sign up for", "all rights reserved". */
  readonly notice: string;
  /** How a short paragraph says who wrote and where to reach them: "can be reached at". */
  readonly contact: string;
}

/** What an article may be besides a report: see {@link KindWords}. */
export type MarkedKind =
  | 'opinion'
  | 'newsletter'
  | 'quiz'
  | 'live'
  | 'list'
  | 'service'
  | 'preview'
  | 'guide'
  | 'feature';

/** How articles of one kind are marked: pattern sources, as {@link Language} has them, but for the last. */
export interface KindWords {
  /** What stands before the colon of a headline, or behind a bar or a dash at its end. */
  readonly label?: string;
  /** What a headline begins with. */
  readonly opens?: string;
  /** What stands anywhere in a headline. */
  readonly within?: string;
  /** Parts of the paths of addresses, parted by blanks. */
  readonly sections?: string;
}

/**
 * Small talk around a question, as pattern sources. `{asks}` stands for what a question begins with where it is put within
 * another sentence, and `{on}` for what leads on to it: one of `whether`, a comma, or that beginning.
 */
export interface Chatter {
  readonly asks: string;
  /** "if". */
  readonly whether: string;
  /** What stands before the question: "hey", "does anyone know if". */
  readonly opens: readonly string[];
  /** What stands behind it: "pls". */
  readonly ends: readonly string[];
  /** What says nothing within it: "the hell" in "why the hell". */
  readonly within: readonly string[];
}

/**
 * What Dateline knows of one language. All but the code may be missing: where it is, the language is read as one that has
 * no such thing, and its abbreviations are taken to be the English ones.
 *
 * A pattern source is the inside of a regular expression with the flags `iu`, in which a blank stands for any run of blanks.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** The scripts that tell it from others; Latin when missing. */
  readonly scripts?: readonly Script[];
  /** Whether it writes no blanks between words. */
  readonly unspaced?: true;
  /** Whether 3.000 and 1,5 are what English writes 3,000 and 1.5. */
  readonly decimalComma?: true;
  /** Whether `3.` is an ordinal ("am 3. Oktober"). */
  readonly ordinals?: true;
  /** Whether it writes ä, ö or ü, for which people type ae, oe and ue where a keyboard has none. */
  readonly umlauts?: true;
  /** Whether all its nouns begin with capitals. */
  readonly capitalNouns?: true;
  /** What stands with a capital before the names of persons and is no part of them: "President". */
  readonly calledBy?: ReadonlySet<string>;
  /** Whether its capitals have small letters of their own (İ and I in Turkish). */
  readonly ownSmallLetters?: true;
  /** Whether questions are put in it to an archive of other languages. */
  readonly askedAnywhere?: true;

  /** Makes its stemmer. */
  readonly stemmer?: () => Stem;
  /** Whether the stemmer wants words without diacritics. */
  readonly stemsPlainLetters?: true;
  /** Articles and the like that lose their vowel at the beginning of a lower-case word: `l'` in "l'économie". */
  readonly elision?: RegExp;
  /** Short forms of number words, as they stand behind digits: `bn` for `billion`. */
  readonly units?: Readonly<Record<string, string>>;
  readonly demonyms?: Demonyms;
  /** Gives its lexicon, made when it is first asked for. */
  readonly lexicon?: () => Lexicon;
  /** That of Latin letters on an English keyboard when missing. */
  readonly typing?: Typing;

  /**
   * Function words that say nothing about what a question is about. Ours, and short: words that news needs are not in
   * them (us, win, new, state, may, against, before, after, first, last), nor are asking words.
   */
  readonly stopWords?: ReadonlySet<string>;
  /** Frequent words that no other language writes so: by them a text is known without a detector. */
  readonly unmistakable?: ReadonlySet<string>;
  /** What is grammar between a question's words in a language without blanks; global. */
  readonly particles?: RegExp;
  /** Phrases that ask, as pattern sources, longer and more telling ones first. `yes-no` ones open a question. */
  readonly asking?: readonly (readonly [asksFor: AnswerType, words: string])[];
  /**
   * What is wanted where no question is put: a summary of something, or the newest on it. Pattern sources of all that was
   * written but for marks around it; `{topic}` stands for the something. Those of every language are tried.
   */
  readonly requests?: { readonly summary: readonly string[]; readonly newest: readonly string[] };
  readonly chatter?: Chatter;
  /**
   * How the holder of an office is asked for, as pattern sources of the whole question in which `{office}` stands for it; and
   * the words before an office by which somebody holds it no more, or another one: "former", "vice".
   */
  readonly office?: { readonly asked: readonly string[]; readonly notNow: string };
  /** Words that mean all the news there is ("happened", "headlines"), as a pattern source: beside a time they name no matter. */
  readonly everything?: string;
  /** Nouns that say without an asking word what is wanted, as pattern sources: "death toll" a number, "launch date" a time. */
  readonly wanted?: readonly (readonly [asksFor: AnswerType, nouns: string])[];
  /**
   * What a sentence begins with that speaks of something named before it, as pattern sources in small letters: joining words
   * that may stand before it, pronouns, and the definite article where names are told from nouns by their capitals.
   */
  readonly leaning?: {
    readonly joining: string;
    readonly pronouns: string;
    readonly article?: string;
    readonly possessives?: string;
    /** Pronouns of one person. */
    readonly persons?: string;
  };
  /**
   * How a question goes on from the one before it, as pattern sources: what it may begin with ("and", "what about"), and what
   * stands in it for something that was named before, surely ("it") or maybe ("the").
   */
  readonly furthering?: { readonly opens: string; readonly refers: string; readonly maybe?: string };
  /**
   * Words by which a sentence speaks of its writer or to its reader, says what is to come, says what came about ("died",
   * "was elected"), says by whom it is known ("said", "according to"), and speaks of a time long before its own ("last season",
   * "in June"); how one begins that only points at what follows ("Here's what to know"), with circumstances ("While"), or that goes
   * on talking ("There", "But"). Pattern sources in small letters; `{month}` stands for the name of a month.
   */
  readonly narration?: {
    readonly personal: string;
    readonly ahead: string;
    readonly happened: string;
    readonly attributed: string;
    readonly longBefore: string;
    readonly hollow: string;
    readonly circumstances: string;
    readonly talk: string;
    /**
     * Forms by which a sentence tells of what was, has come about or goes on, or by which somebody says something; in small and
     * capital letters as they are written. English has rules of its own for these.
     */
    readonly past?: string;
    /** How a sentence begins that is of a time before its own ("the previous day"). */
    readonly timeBefore?: string;
  };
  /** By what headlines and addresses show that an article is something else than a report. */
  readonly kinds?: Readonly<Partial<Record<MarkedKind, KindWords>>>;
  /** Pattern sources of the words that ask for a percentage, and that state one. */
  readonly percentages?: { readonly asked: string; readonly said: string };
  /**
   * Verbs and adverbs, in small letters, by which a question speaks of the present or of what has just come about: "is
   * launching", "has agreed", "will perform". Possession and habit look the same; what follows from this is a preference,
   * never a filter.
   */
  readonly present?: ReadonlySet<string>;

  /**
   * How two words are written as one: what may stand between them, and words that begin others than compounds. Missing where
   * the language parts them.
   */
  readonly compounding?: { readonly links: readonly string[]; readonly noHeads: ReadonlySet<string> };
  readonly abbreviations?: Abbreviations;
  /** English words are looked for in every language. */
  readonly furniture?: FurnitureWords;

  /** January to December, each with the forms it takes in a date, parted by blanks; the whole name first. */
  readonly months?: readonly string[];
  /**
   * Short forms that are months in a date alone and other words elsewhere ("mar" is a sea): months parted by `|`, forms by
   * commas. Months of languages that are not known by `months` stand in `date-names.ts`.
   */
  readonly monthsInDates?: string;
  /** Monday to Sunday, as `months`. */
  readonly weekdays?: readonly string[];
  /**
   * Words of time in questions: pattern sources, and what they are in English, put together in the question's order. `{month}`
   * and `{weekday}` stand for any form of a name, `{year}`, `{date}` and `{number}` for digits, `{monthNumber}` for the name
   * of the month with that number. A source that ends in `~` is written onto what follows; English that begins with `<` goes
   * before the time that it stands behind, with `<<` before all of it. Empty English is left out.
   */
  readonly timeWords?: readonly (readonly [words: string, english: string])[];
  /** Number words: from zero to nineteen, and the tens from twenty. */
  readonly numbers?: { readonly ones: readonly string[]; readonly tens: readonly string[] };
}
