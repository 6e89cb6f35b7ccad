import { WHOLE_VIEW } from '../../../answer/model/view.ts';
import type { SeedProblem, SeedProblemCode } from '../../../corpus/seed-problem.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { CommandContext } from '../../model/context.ts';
import { guildScopeOf, OPERATOR_ID } from '../../model/guild-scope-of.ts';
import { heading, plain } from '../../message/lines.ts';
import { feedLines } from './feed-lines.ts';
import { instantText } from './instant-text.ts';
import { tellingLines, type TellingLines } from './telling-lines.ts';
import { coverageData } from '../plain-data.ts';
import { privateNote } from '../../message/private-note.ts';
import type { Line, MessageReply } from '../../message/reply.ts';
import type { Services } from '../../model/services.ts';
import type { KeepingFault } from '../../stores/stores.ts';

/** Problems that are listed by file; `check` lists them all. */
const MAX_PROBLEMS = 8;
/** Moderator actions that are listed. */
const MAX_ACTIONS = 5;
/** While the database does not say. */
export const NOTHING_TOLD: TellingLines = { fine: [], silenced: [] };
/** Longest stretch of a file's path or a failure that is shown. */
const MAX_WORDS = 120;

/** Whether the caller may see what concerns every server: the admin server's moderators, and the operator. */
export function seesEverything({ desk }: Services, { guild, actor }: CommandContext): boolean {
  return guild === null ? actor.id === OPERATOR_ID : desk.isAdminGuild(guild.id);
}

/** Says how the archive fares: what was read, what was left out and why, when; then what moderators did here. */
export async function statusReply(services: Services, context: CommandContext): Promise<MessageReply> {
  const { texts, hidden } = context;
  const { status } = texts.admin;
  const condition = services.desk.condition();
  const coverage = await services.newsroom.seenBy({ ...WHOLE_VIEW, sources: context.sources }).articles.coverage();
  const everything = seesEverything(services, context);
  const fault = await services.stores.fault();
  const isReached = fault === null || fault.isReached;
  const feeds = await services.desk.feeds();
  const told = isReached ? await toldLines(services, context) : NOTHING_TOLD;
  const actions = isReached ? await services.stores.actions.latest(guildScopeOf(context), MAX_ACTIONS) : [];
  const lines: (string | Line)[] = [
    heading(status.heading),
    ...(everything ? [status.folder(condition.folder)] : []),
    texts.answer.covers(coverage),
    status.passages(condition.passages),
    status.indexed(instantText(condition.indexedAt, texts), Math.round(condition.tookMs)),
    ...(condition.building ? [status.building] : []),
    ...failureLines(condition, everything, texts),
    ...(fault === null ? [] : [faultLine(fault, texts)]),
    ...searchLines(services, everything, texts),
    // While nothing can be read nothing is known of the files.
    ...(condition.failure !== null && condition.problems.length === 0
      ? []
      : problemLines(condition.problems, everything, texts)),
    ...feedLines(feeds, everything, texts),
    ...told.fine,
    ...told.silenced,
    ...(hidden.size > 0 ? [status.hidden(hidden.size)] : []),
    ...(actions.length > 0 ? [plain(status.actions)] : []),
    ...actions.map(({ at, action, detail }) =>
      status.action(instantText(at, texts), action, detail.slice(0, MAX_WORDS)),
    ),
  ];
  const { folder, ...open } = condition;
  const shown = { ...open, ...(everything && { folder, feeds }), problems: everything ? condition.problems : [] };
  return privateNote(lines, { ...shown, coverage: coverageData(coverage), hidden: [...hidden], actions, fault });
}

/** How the watches and digests of a server fare, for whoever looks after it; of all servers for the operator. */
export async function toldLines({ watches }: Services, { guild, texts }: CommandContext): Promise<TellingLines> {
  return tellingLines(await watches.health(guild?.id ?? null), texts);
}

/** Why nothing can be kept now, and what works all the same. */
export function faultLine({ isReached, why }: KeepingFault, { admin: { status } }: Texts): string {
  const reason = why.slice(0, MAX_WORDS);
  return isReached ? status.cannotKeep(reason) : status.cannotReach(reason);
}

/** How the search cluster fares, where there is one; the reason where the caller may see addresses. */
function searchLines({ desk: { search } }: Services, addresses: boolean, { admin: { status } }: Texts): string[] {
  if (search === null) return [];
  const reason = search.fault();
  return [reason === null ? status.searches : status.cannotSearch(addresses ? reason.slice(0, MAX_WORDS) : '…')];
}

/** Since when and why the archive cannot be read, and what is shown meanwhile; the reason where the caller may see paths. */
function failureLines(
  { failure, failingSince, passages }: ReturnType<Services['desk']['condition']>,
  paths: boolean,
  texts: Texts,
): string[] {
  if (failure === null) return [];
  const { status } = texts.admin;
  const since = failingSince === null ? '' : instantText(failingSince, texts);
  const reason = paths ? failure.slice(0, MAX_WORDS) : '';
  return [passages === 0 ? status.nothingShown(since, reason) : status.failure(since, reason)];
}

/** How many files have which problem; where the caller may see paths, the first of them by name. */
function problemLines(problems: readonly SeedProblem[], paths: boolean, { admin, check }: Texts): string[] {
  const { status } = admin;
  if (problems.length === 0) return [status.noProblems];
  const counts = new Map<SeedProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].map(([code, count]) => status.kind(count, admin.problemKinds[code]));
  const listed = paths
    ? problems.slice(0, MAX_PROBLEMS).map((problem) => check.problem(problem).slice(0, MAX_WORDS))
    : [];
  const more = paths && problems.length > MAX_PROBLEMS ? [status.more(problems.length - MAX_PROBLEMS)] : [];
  return [status.problems(problems.length), ...kinds, ...listed, ...more];
}
