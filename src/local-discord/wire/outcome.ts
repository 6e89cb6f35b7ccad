import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';

/** A form that the bot has opened for one person. */
export interface Modal {
  readonly data: APIModalInteractionResponseCallbackData;
  readonly channelId: string;
  /** The message whose button opened it. */
  readonly messageId: string | null;
}

/** A suggestion of an autocomplete. */
export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

/** What a person has seen come of what they did. */
export interface Outcome {
  /** Whether "Dateline is thinking…" (or a button's spinner) stood there first. */
  readonly deferred: boolean;
  /** The answer, or the message that a button changed. */
  readonly message?: APIMessage;
  readonly modal?: Modal;
  readonly choices?: readonly Suggestion[];
  /** The message of the pressed button is gone. */
  readonly deleted?: true;
  /** Discord's own words where nothing came of it. */
  readonly failed?: string;
}
