import { z } from 'zod';
import { readJsonLines } from './read-json-lines.ts';

/** A fact that a good summary tells, and how a sentence that tells it can be known. */
export interface Nugget {
  readonly fact: string;
  /** 2 for one that must be there, 1 for one that is good to have. */
  readonly weight: number;
  /** A line states it that holds all strings of one of these, as {@link foldText} folds it. */
  readonly strings: readonly (readonly string[])[];
  /** The day it happened, where the articles say so. */
  readonly day: string | null;
  /** Whether a later report overrides it: then nothing is gained by it. */
  readonly superseded: boolean;
}

/** A topic, a period or a timeline with the facts that it should tell. */
export interface JudgedItem {
  readonly id: string;
  /** Name of the folder whose articles it is about. */
  readonly set: string;
  readonly kind: 'topic' | 'period' | 'timeline';
  readonly topic: string;
  readonly since: string | null;
  readonly until: string | null;
  /** Strings of lines that are about something else. */
  readonly offtopic: readonly string[];
  readonly nuggets: readonly Nugget[];
}

const itemLine = z.object({
  id: z.string(),
  set: z.string(),
  kind: z.enum(['topic', 'period', 'timeline']),
  topic: z.string().default(''),
  since: z.string().nullable().default(null),
  until: z.string().nullable().default(null),
  offtopic: z.array(z.string()).default([]),
  nuggets: z.array(
    z.object({
      fact: z.string(),
      weight: z.number(),
      strings: z.array(z.array(z.string())),
      day: z.string().nullable().default(null),
      superseded: z.boolean().default(false),
    }),
  ),
});

/** Reads judged items, one JSON object a line. @throws {ArchiveError} When a line is not of that form, with its place. */
export function readJudgedItems(file: string): Promise<readonly JudgedItem[]> {
  return readJsonLines(file, itemLine, 'a judged item');
}
