/** Marks that open a quotation wherever they stand, with the marks that close it. */
const SURE: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‹': '›', '「': '」', '『': '』' };
/** Likewise, but what closes is an apostrophe too. */
const SINGLE: Readonly<Record<string, string>> = { '‘': '’', '‚': '‘’' };

export const OPENING: Readonly<Record<string, string>> = { ...SURE, ...SINGLE };

/** Marks that open a quotation only after a blank and before a word: straight, Swedish, and German guillemets turned inward. */
export const OPENING_BEFORE_WORD: Readonly<Record<string, string>> = { '"': '"', '”': '”', '»': '«' };

/** For a class of characters in a pattern: the marks that open, and that close; “ and ‘ do either. The apostrophe is not among them. */
export const OPENERS = `"${Object.keys(OPENING).join('')}`;
export const CLOSERS = '"”’»›」』';
/** For a class of characters: every quotation mark. */
export const MARKS = [...new Set(OPENERS + CLOSERS)].join('');
/** For a class of characters: what people type in place of a mark or an apostrophe. */
export const LOOK_ALIKES = "'`´‛‟′″＇＂ʼ";

const SET_OFF = new RegExp(
  ['"[^"]+"', ...Object.entries(SURE).map(([open, close]) => `${open}[^${open}${close}]+[${close}]`)].join('|'),
  'gu',
);

/** A text in quotation marks; `[start, end)` holds the marks too. */
export interface SetOff {
  readonly start: number;
  readonly end: number;
  /** What stands between the marks. */
  readonly text: string;
  /** Whether the marks are those that set off words to be taken exactly. Others, « » and „ “, set off names in some languages, which inflect them. */
  readonly exactly: boolean;
}

/** What a person has put in quotation marks, in a question or a message. Single marks are left alone: they may be apostrophes. */
export function setOffIn(text: string): SetOff[] {
  return [...text.matchAll(SET_OFF)].map(({ index: start, 0: whole }) => ({
    start,
    end: start + whole.length,
    text: whole.slice(1, -1),
    exactly: /^["“]/u.test(whole),
  }));
}

const SPEECH = new RegExp(
  [
    '"[^"]*(?:"|$)',
    ...Object.entries(SURE).map(([open, close]) => `${open}[^${close}]*(?:[${close}]|$)`),
    ...Object.entries(SINGLE).map(
      ([open, close]) => String.raw`(?<![\p{L}\p{N}])${open}[^${close}]*(?:[${close}](?!\p{L})|$)`,
    ),
  ].join('|'),
  'gu',
);

/** A text with blanks for what its quotations say, marks included, so that offsets stay. One that does not close goes on to the end. */
export function withoutSpeech(text: string): string {
  return text.replaceAll(SPEECH, (speech) => ' '.repeat(speech.length));
}
