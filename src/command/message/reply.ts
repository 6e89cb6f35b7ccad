/** One run of characters. The edge escapes `text`; it never contains markup of ours. */
export interface TextRun {
  readonly text: string;
  readonly strong?: boolean;
  /** Index into the block's `footnotes`: its mark follows this run. */
  readonly footnote?: number;
  /** The run is an exact slice of an article. */
  readonly verbatim?: boolean;
  /** Where the run leads, untrusted: an edge that has links makes it one if it is http or https. */
  readonly link?: string;
}

/** Stands for the blocks shown on this page: "3" on the first page, "4–5" on later ones. */
export interface CounterRun {
  readonly counter: 'shown';
}

/** A line of a reply. Each edge draws its kinds in its own way (Discord: nothing, `> `, `-# `, `### `). */
export interface Line {
  readonly kind: 'plain' | 'quote' | 'small' | 'heading';
  readonly runs: readonly (TextRun | CounterRun)[];
}

/** An exact slice of an article's body. */
export interface BlockQuote {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines that are never parted: a quote with its citation, or a sentence of an article. */
export interface Block {
  readonly lines: readonly Line[];
  /** Numbered anew on each page, and printed under its blocks. */
  readonly footnotes?: readonly string[];
  /** Blocks of one article share it. Where the block before it on the page has the same, `repeat` replaces `lines`. */
  readonly group?: string;
  readonly repeat?: readonly Line[];
  /** Drawn right after the block before it, with no empty line between. */
  readonly joined?: boolean;
  /** The sentence it quotes: what a pin remembers of it. */
  readonly quote?: BlockQuote;
}

/** Values as a member gives them, or a button carries them: the raw form of a command's options. */
export type RawOptions = Readonly<Record<string, string | number | boolean | undefined>>;

/** A button. Only an edge turns `action` and `state` into something a press brings back. */
export interface Button {
  /** Empty where the emoji says it all. */
  readonly label: string;
  readonly emoji?: string;
  readonly style: 'primary' | 'secondary' | 'success' | 'danger';
  /** An action of the command that replied. */
  readonly action: string;
  readonly state: RawOptions;
  /**
   * Which page the edge writes into `state.first` before it is carried (and into `state.shown` the number of blocks
   * on this page, for `here`). A button for a page that does not exist is left out.
   */
  readonly page?: 'next' | 'previous' | 'here';
}

/** Text with buttons. Data only. */
export interface MessageReply {
  readonly kind: 'message';
  readonly visibility: Visibility;
  readonly heading: readonly Line[];
  readonly blocks: readonly Block[];
  /** How many blocks there are behind these, for pages that are asked for when they are wanted. */
  readonly more?: number;
  /** Index of the first block to show. */
  readonly first: number;
  /**
   * At most so many blocks on a page, and after the first one only while the page's words are so many characters or fewer:
   * a phone's screen. As many as fit where it is left out.
   */
  readonly glance?: { readonly blocks: number; readonly characters: number };
  /** The page to show, from 1, instead of `first`: edges know how many blocks a page holds. Past the end: the last one. */
  readonly page?: number;
  readonly footer: readonly Line[];
  /** Whether there was little to show: whoever wants to pin it is told. */
  readonly thin?: true;
  /** Whether it shows what a pin will look like, and is drawn as one: an edge may have a larger kind of message for pins. */
  readonly asPin?: true;
  readonly buttons: readonly Button[];
  /** The result as plain data, for `--json`. */
  readonly data: unknown;
}

/** A form to fill in. What is entered joins `state` under the fields' names and goes to `action`. */
export interface ModalReply {
  readonly kind: 'modal';
  readonly title: string;
  readonly action: string;
  readonly state: RawOptions;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly value?: string;
    readonly multiline: boolean;
    readonly minLength: number;
    readonly maxLength: number;
  }[];
}

/** A file to save, with a line about it. */
export interface FileReply {
  readonly kind: 'file';
  readonly visibility: Visibility;
  readonly lines: readonly Line[];
  readonly name: string;
  readonly content: string;
}

/** Who sees a reply: the channel, or the asker alone. */
export type Visibility = 'public' | 'private';

/** What a command gives back. */
export type Reply = MessageReply | ModalReply | FileReply;
