import type { Day, DayRange } from '../../corpus/day.ts';
import type { Newsroom } from '../../answer/newsroom.ts';
import type { Texts, Wording } from '../../texts/texts.ts';
import type { Permission } from '../ports/permission.ts';
import type { Services } from './services.ts';

/** One autocomplete entry: what is shown, and what is sent when it is chosen. Edges cut both to their limits. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What an option's `suggest` may look at besides what was typed. */
export interface SuggestContext {
  readonly services: Services;
  /** The archive as it is seen where the member types, the articles hidden there, and the sources seen. */
  readonly newsroom: Newsroom;
  readonly hidden: ReadonlySet<string>;
  readonly sources: readonly string[] | null;
  /** The server they type on; `null` for none. */
  readonly guildId: string | null;
  /** Who types. */
  readonly userId: string;
  readonly permissions: ReadonlySet<Permission>;
  /** The day that relative words count from. */
  readonly today: Day;
  readonly texts: Texts;
}

/** Entries for what has been typed so far (maybe nothing), best first, at most 25. */
export type Suggest = (typed: string, context: SuggestContext) => Promise<readonly Choice[]>;

interface Declared<Kind extends string, Value> {
  readonly kind: Kind;
  readonly description: Wording;
  readonly required: boolean;
  readonly suggest?: Suggest;
  /** Another name that the terminal takes for it: `--id` for `title`. */
  readonly alias?: string;
  /** The only edge that offers it: what elsewhere buttons do. */
  readonly onlyIn?: 'terminal';
  /** Type only: what `run` receives. */
  readonly value?: Value;
}

export interface TextOption extends Declared<'text', string> {
  readonly minLength: number;
  readonly maxLength: number;
}
export interface IntegerOption extends Declared<'integer', number> {
  readonly min: number;
  readonly max: number;
}
export type FlagOption = Declared<'flag', boolean>;
export interface ChoiceOption<Value extends string = string> extends Declared<'choice', Value> {
  readonly choices: readonly Value[];
  /** What each choice is called. */
  readonly labels: (texts: Texts) => Readonly<Record<Value, string>>;
}
/** Free text that names a day, month, year or span: "2021-11", "last week". `run` receives the range it means. */
export type DaysOption = Declared<'days', DayRange>;

export type Option = TextOption | IntegerOption | FlagOption | ChoiceOption | DaysOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends Declared<string, infer Value> ? Value : never;

/** What `run` receives for declared options: required ones always, the others maybe. */
export type OptionValues<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['required'] extends true ? ValueOf<O[Name]> : ValueOf<O[Name]> | undefined;
};

type Required<Flag> = Flag extends { readonly required: true } ? true : false;

/** The description of what only buttons carry and nobody reads. */
export const unseen: Wording = () => '';

/** Declares a text option; lengths in UTF-16 code units. */
export function text<
  const Settings extends {
    required?: boolean;
    minLength?: number;
    maxLength?: number;
    suggest?: Suggest;
    alias?: string;
    onlyIn?: 'terminal';
  },
>(description: Wording, settings?: Settings): TextOption & { readonly required: Required<Settings> } {
  const { required = false, minLength = 1, maxLength = 300, suggest, alias, onlyIn } = settings ?? {};
  const option: TextOption = {
    kind: 'text',
    description,
    required,
    minLength,
    maxLength,
    ...(suggest && { suggest }),
    ...(alias !== undefined && { alias }),
    ...(onlyIn !== undefined && { onlyIn }),
  };
  return option as TextOption & { readonly required: Required<Settings> };
}

/** Declares a whole number between `min` and `max`, both included. */
export function integer(
  description: Wording,
  settings: { min: number; max: number },
): IntegerOption & { readonly required: false } {
  return { kind: 'integer', description, required: false, ...settings };
}

/** Declares a yes-or-no option. */
export function flag(description: Wording): FlagOption & { readonly required: false } {
  return { kind: 'flag', description, required: false };
}

/** Declares a choice between fixed values, in the order they are offered. */
export function choice<const Value extends string>(
  description: Wording,
  choices: readonly Value[],
  labels: ChoiceOption<Value>['labels'],
): ChoiceOption<Value> & { readonly required: false } {
  return { kind: 'choice', description, required: false, choices, labels };
}

/** Declares a span of days in free text. */
export function days<const Settings extends { required?: boolean; suggest?: Suggest }>(
  description: Wording,
  settings?: Settings,
): DaysOption & { readonly required: Required<Settings> } {
  const { required = false, suggest } = settings ?? {};
  const option: DaysOption = { kind: 'days', description, required, ...(suggest && { suggest }) };
  return option as DaysOption & { readonly required: Required<Settings> };
}
