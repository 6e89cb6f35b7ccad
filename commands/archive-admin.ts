import { WHOLE_VIEW } from '../src/answer/model/view.ts';
import { csv } from '../src/command/replies/admin/csv.ts';
import { readDefaultsChange } from '../src/command/model/defaults/change-defaults.ts';
import { defaultsOptions } from '../src/command/model/defaults/defaults-options.ts';
import { dropUnseen } from '../src/command/pins/drop-unseen.ts';
import { defaultsReply } from '../src/command/replies/admin/defaults-reply.ts';
import { doctorReply } from '../src/command/replies/admin/doctor-reply.ts';
import { seesEverything, statusReply } from '../src/command/replies/admin/status-reply.ts';
import type { CommandContext } from '../src/command/model/context.ts';
import { defineGroup, definePrivate } from '../src/command/model/define-command.ts';
import { findArticle, suggestArticles } from '../src/command/model/find-article.ts';
import { guildScopeOf } from '../src/command/model/guild-scope-of.ts';
import { heading, plain } from '../src/command/message/lines.ts';
import { type Suggest, text } from '../src/command/model/options.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { FileReply } from '../src/command/message/reply.ts';
import type { Services } from '../src/command/model/services.ts';
import type { ModeratorAction } from '../src/command/stores/action-log.ts';
import type { GuildDefaults } from '../src/command/stores/guild-defaults.ts';
import type { ArticleHeader } from '../src/corpus/article.ts';
import { QueryError } from '../src/errors.ts';

const permission = 'ManageGuild';
const moderators = definePrivate(permission);
const title = text((t) => t.options.title, { required: true, maxLength: 300, suggest: suggestArticles, alias: 'id' });

const suggestHidden: Suggest = async (typed, { services, hidden, sources }) => {
  const headers = await services.newsroom.seenBy({ ...WHOLE_VIEW, sources }).articles.headers([...hidden]);
  const wanted = typed.trim().toLowerCase();
  return [...hidden]
    .map((id, at) => ({ name: headers[at]?.title ?? id, value: id }))
    .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
    .slice(0, 25);
};
const suggestAliases: Suggest = async (typed, { services, guildId, texts }) => {
  const known = await services.stores.aliases.in(guildId ?? '');
  return known
    .filter(({ word, meaning }) => `${word} ${meaning}`.toLowerCase().includes(typed.trim().toLowerCase()))
    .map(({ word, meaning }) => ({ name: texts.admin.alias(word, meaning), value: word }))
    .slice(0, 25);
};

/** `/archive-admin`: what moderators of a server set there, and how the archive fares. */
export default defineGroup({
  name: 'archive-admin',
  description: (t) => t.admin.command.description,
  defaultPermission: permission,
  subcommands: {
    status: moderators({
      description: (t) => t.admin.command.status,
      options: {},
      run: ({ services, context }) => statusReply(services, context),
    }),
    reindex: moderators({
      description: (t) => t.admin.command.reindex,
      options: {},
      run: async ({ services, context }) => {
        const { admin } = context.texts;
        if (!seesEverything(services, context)) return privateNote([admin.adminGuildOnly]);
        await log('reindex', '', services, context);
        await services.desk.reindex();
        const { failure } = services.desk.condition();
        return failure === null
          ? statusReply(services, context).then((reply) => ({
              ...reply,
              heading: [plain(admin.reindexed), ...reply.heading],
            }))
          : privateNote([admin.reindexFailed(failure)]);
      },
    }),
    hide: moderators({
      description: (t) => t.admin.command.hide,
      options: { title },
      run: async ({ options, services, context }) => {
        const { texts, actor, now, sources } = context;
        const header = await findArticle(options.title, services.newsroom.seenBy({ ...WHOLE_VIEW, sources }));
        const scope = guildScopeOf(context);
        const fresh = await services.stores.hidden.hide(scope, header.id, actor.id, now);
        // Done even if it was hidden before: an earlier attempt may have been cut short.
        const { pins, waiting } = await services.keeper.purge(scope, header.id, (t) =>
          t.pins.reasons.hidden(actor.name),
        );
        const still = waiting === 0 ? [] : [texts.admin.stillShown(waiting)];
        if (!fresh) return privateNote([texts.admin.alreadyHidden(header.title), ...still]);
        await log('hide', header.id, services, context);
        const changed = pins - waiting;
        return privateNote([texts.admin.hidden(header.title, changed), ...still], {
          article: header.id,
          pins: changed,
        });
      },
    }),
    unhide: moderators({
      description: (t) => t.admin.command.unhide,
      options: { title: text((t) => t.admin.command.hidden, { required: true, suggest: suggestHidden, alias: 'id' }) },
      run: async ({ options, services, context }) => {
        const { admin } = context.texts;
        const header = await hiddenArticle(options.title, services, context);
        const id = header?.id ?? options.title;
        const name = header?.title ?? id;
        const done = await services.stores.hidden.unhide(guildScopeOf(context), id);
        if (!done) return privateNote([admin.notHidden(name)]);
        await log('unhide', id, services, context);
        return privateNote([admin.unhidden(name)], { article: id });
      },
    }),
    'alias-add': moderators({
      description: (t) => t.admin.command.aliasAdd,
      options: {
        word: text((t) => t.admin.command.word, { required: true, minLength: 1, maxLength: 60 }),
        meaning: text((t) => t.admin.command.meaning, { required: true, minLength: 1, maxLength: 100 }),
      },
      run: async ({ options: { word, meaning }, services, context }) => {
        const { texts, actor, now } = context;
        if (word.toLowerCase() === meaning.toLowerCase()) return privateNote([texts.admin.aliasSame]);
        await services.stores.aliases.add(guildScopeOf(context), { word, meaning }, actor.id, now);
        await log('alias add', `${word} = ${meaning}`, services, context);
        return privateNote([texts.admin.aliasAdded(word, meaning)], { word, meaning });
      },
    }),
    'alias-list': moderators({
      description: (t) => t.admin.command.aliasList,
      options: {},
      run: async ({ context: { aliases, texts } }) =>
        privateNote(
          aliases.length === 0
            ? [texts.admin.noAliases]
            : [heading(texts.admin.aliases), ...aliases.map(({ word, meaning }) => texts.admin.alias(word, meaning))],
          aliases,
        ),
    }),
    'alias-remove': moderators({
      description: (t) => t.admin.command.aliasRemove,
      options: { word: text((t) => t.admin.command.word, { required: true, maxLength: 60, suggest: suggestAliases }) },
      run: async ({ options: { word }, services, context }) => {
        const { admin } = context.texts;
        const done = await services.stores.aliases.remove(guildScopeOf(context), word);
        if (!done) return privateNote([admin.aliasUnknown(word)]);
        await log('alias remove', word, services, context);
        return privateNote([admin.aliasRemoved(word)], { word });
      },
    }),
    correction: moderators({
      description: (t) => t.admin.command.correction,
      options: { title, text: text((t) => t.admin.command.text, { minLength: 3, maxLength: 300 }) },
      run: async ({ options, services, context }) => {
        const { texts, actor, now } = context;
        const { corrections, pins } = services.stores;
        const header = await findArticle(options.title, context.newsroom);
        const scope = guildScopeOf(context);
        if (options.text === undefined) {
          if (!(await corrections.remove(scope, header.id)))
            return privateNote([texts.admin.noCorrection(header.title)]);
        } else await corrections.set(scope, header.id, options.text, actor.id, now);
        await log('correction', `${header.id}: ${options.text ?? ''}`, services, context);
        const live = await pins.live(context.guild?.id ?? null);
        const showing = live.filter(({ shown }) => shown.some(({ articleId }) => articleId === header.id));
        await services.keeper.redraw(showing, (t) => t.pins.reasons.corrected(actor.name));
        return options.text === undefined
          ? privateNote([texts.admin.uncorrected(header.title)])
          : privateNote([texts.admin.corrected(header.title), texts.answer.corrected(options.text)]);
      },
    }),
    feedback: moderators({
      description: (t) => t.admin.command.feedback,
      options: {},
      run: async ({ services, context }): Promise<FileReply> => {
        const { admin } = context.texts;
        const { votes, reports } = await services.stores.feedback.in(guildScopeOf(context));
        await log('feedback', '', services, context);
        const rows = [
          ...votes.map((each) => [
            'vote',
            each.at.toISOString(),
            each.userId,
            each.messageId,
            each.vote,
            each.question,
          ]),
          ...reports.map((each) => ['report', each.at.toISOString(), each.userId, each.messageId, '', each.text]),
        ];
        return {
          kind: 'file',
          visibility: 'private',
          lines: [plain(admin.feedback(votes.length, reports.length))],
          name: 'feedback.csv',
          content: csv([admin.feedbackHeader, ...rows]),
        };
      },
    }),
    defaults: moderators({
      description: (t) => t.admin.command.defaults,
      options: defaultsOptions,
      run: async (input) => {
        const { services, context } = input;
        const { defaults } = services.stores;
        const scope = guildScopeOf(context);
        const { set, reset } = await readDefaultsChange(input);
        await defaults.set(scope, set);
        await defaults.reset(scope, reset);
        const now = await defaults.in(scope);
        const changes = { ...set, ...(reset.length > 0 && { reset }) };
        if (Object.keys(changes).length > 0)
          await log('defaults', JSON.stringify(changes), services, context, formerLog(now, context));
        if (set.sources !== undefined || reset.includes('sources'))
          await dropUnseen(services, context.guild?.id ?? null, (t) => t.pins.reasons.sources(context.actor.name));
        return defaultsReply(now, context);
      },
    }),
    doctor: moderators({
      description: (t) => t.admin.command.doctor,
      options: {},
      run: ({ services, context }) => doctorReply(services, context),
    }),
  },
});

/** The hidden article that is meant: by its id, else by its exact title. */
async function hiddenArticle(
  typed: string,
  { newsroom }: Services,
  { hidden, sources }: CommandContext,
): Promise<ArticleHeader | undefined> {
  const whole = newsroom.seenBy({ ...WHOLE_VIEW, sources });
  const headers = await whole.articles.headers([...hidden]);
  const known = headers.filter((header) => header !== undefined);
  // What hides an article brings it back.
  const sameWords = async (): Promise<ArticleHeader | undefined> => {
    const meant = await findArticle(typed, whole).catch((error: unknown) => {
      if (error instanceof QueryError) return null;
      throw error;
    });
    const titled = known.filter((header) => header.title.toLowerCase().includes(typed.trim().toLowerCase()));
    return known.find(({ id }) => id === meant?.id) ?? (titled.length === 1 ? titled[0] : undefined);
  };
  const found =
    known.find(({ id }) => id === typed) ?? known.find((header) => header.title === typed) ?? (await sameWords());
  if (found === undefined && !hidden.has(typed)) {
    const suggestions = known.map((header) => header.title).slice(0, 5);
    throw new QueryError({ code: 'unknown-article', title: typed.slice(0, 100), suggestions });
  }
  return found;
}

/** The channel that was told what moderators do, where it is not any more. */
function formerLog(now: GuildDefaults, { defaults }: CommandContext): Pick<ModeratorAction, 'formerChannelId'> {
  const before = defaults.logChannelId;
  return before === null || before === now.logChannelId ? {} : { formerChannelId: before };
}

function log(
  action: string,
  detail: string,
  { stores }: Services,
  context: CommandContext,
  more: Pick<ModeratorAction, 'formerChannelId'> = {},
): Promise<void> {
  const entry = {
    guildId: guildScopeOf(context),
    userId: context.actor.id,
    name: context.actor.name,
    action,
    detail,
    at: context.now,
    ...more,
  };
  return stores.actions.add(entry);
}
