import type { GuildScope } from './guild-scope.ts';

/** A member's judgement of one answer. */
export interface Vote {
  readonly guildId: string;
  readonly messageId: string;
  readonly userId: string;
  readonly vote: 'up' | 'down';
  /** The question the answer was to. */
  readonly question: string;
  readonly at: Date;
}

/** A member's report of a wrong answer, in their own words. */
export interface WrongAnswerReport {
  readonly guildId: string;
  readonly messageId: string;
  readonly userId: string;
  readonly text: string;
  readonly at: Date;
}

/** Votes and reports, as members gave them. */
export interface Feedback {
  /** Stores a vote; a member's second one on a message replaces the first. @returns The votes on the message. */
  vote(vote: Vote): Promise<{ readonly up: number; readonly down: number }>;
  report(report: WrongAnswerReport): Promise<void>;
  /** Everything given in a server, or in all of them, oldest first. */
  in(guildId: GuildScope): Promise<{ readonly votes: readonly Vote[]; readonly reports: readonly WrongAnswerReport[] }>;
}
