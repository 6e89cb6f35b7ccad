import type { Newsroom } from '../../answer/newsroom.ts';
import type { Synonym } from '../../answer/model/view.ts';
import type { SharedEdition } from '../../archive/live/shared-edition.ts';
import type { QueryProblem } from '../../errors.ts';

/** What a newsroom takes longest for: each of these searches, and reads and weighs texts. */
export type ThreadMethod =
  | 'ask'
  | 'askFurther'
  | 'latestAbout'
  | 'summarizeArticle'
  | 'summarizeTopic'
  | 'summarizePeriod'
  | 'timeline'
  | 'changes'
  | 'news'
  | 'digest'
  | 'checkQuote'
  | 'related';

/** What a method is given. */
export type Given<Method extends ThreadMethod = ThreadMethod> = Parameters<Newsroom[Method]>;

/** A `View`, whose set may be of any kind, as plain data. */
export interface SentView {
  readonly hidden: readonly string[];
  readonly aliases: readonly Synonym[];
  readonly sources: readonly string[] | null;
}

/** What a thread is told, in turn. */
export type ToThread =
  /** From now on calls are about this edition. */
  | { readonly kind: 'edition'; readonly edition: SharedEdition }
  /** From now on all but these of its articles are shown. */
  | { readonly kind: 'dead'; readonly ids: readonly string[] }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: ThreadMethod;
      readonly view: SentView;
      readonly given: Given;
    };

/** How a call ended: with a result, an error, or not at all, since the edition is out of force and gone. */
export type Ending =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'query'; readonly problem: QueryProblem }
  | { readonly kind: 'failed'; readonly stack: string }
  /** Something that it needed of the archive is not what was written. */
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'stale' };

/** What a thread tells. */
export type FromThread =
  | { readonly kind: 'ended'; readonly id: number; readonly ending: Ending }
  /** Something is not what was written: the text of an article, by its id, or something of a file, by its name. */
  | { readonly kind: 'damaged'; readonly what: string };
