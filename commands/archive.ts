import { defineCallable, defineGroup } from '../src/command/model/define-command.ts';
import { OPERATOR_ID } from '../src/command/model/guild-scope-of.ts';
import { heading, plain } from '../src/command/message/lines.ts';
import { coverageData } from '../src/command/replies/plain-data.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { Line } from '../src/command/message/reply.ts';
import type { Texts } from '../src/texts/texts.ts';

/** The widest bar of the chart, in blocks. */
const BAR = 20;
/** More months than this are shown as years. */
const MAX_MONTHS = 24;

/** `/archive about | help | forget-me`: what the archive covers, what its answers promise, and what is kept about whoever asks. */
export default defineGroup({
  name: 'archive',
  description: (t) => t.archive.command.description,
  subcommands: {
    about: defineCallable({
      description: (t) => t.archive.command.about,
      options: {},
      everywhere: true,
      visibility: () => 'private',
      run: async ({ context }) => {
        const { texts, newsroom } = context;
        const coverage = await newsroom.articles.coverage();
        const days = await newsroom.articles.countByDay();
        const lines = [heading(texts.archive.about), plain(texts.answer.covers(coverage))];
        if (coverage.undated > 0) lines.push(plain(texts.archive.undated(coverage.undated)));
        return privateNote([...lines, ...chart(days, texts)], { coverage: coverageData(coverage), days });
      },
    }),
    help: defineCallable({
      description: (t) => t.archive.command.help,
      options: {},
      everywhere: true,
      visibility: () => 'private',
      run: async ({ context }) => {
        const { help } = context.texts.archive;
        return privateNote(
          [
            heading(help.title),
            ...help.lines,
            heading(help.verbatimTitle),
            ...help.verbatim,
            heading(help.privacyTitle),
            ...help.privacy,
          ],
          help,
        );
      },
    }),
    'forget-me': defineCallable({
      description: (t) => t.archive.command.forgetMe,
      options: {},
      everywhere: true,
      visibility: () => 'private',
      run: async ({ services, context }) => {
        const { actor, texts } = context;
        const { forgotten: words } = texts.archive;
        if (actor.id === OPERATOR_ID) return privateNote([words.operator]);
        const forgotten = await services.stores.forget(actor.id);
        const { votes, reports, watches, marks } = forgotten;
        const lines = [
          ...(votes + reports > 0 ? [words.deleted(votes, reports)] : []),
          ...(watches > 0 ? [words.watches(watches)] : []),
          ...(marks > 0 ? [words.marks(marks)] : []),
          ...(reports > 0 ? [words.messages] : []),
        ];
        return privateNote(lines.length > 0 ? lines : [words.nothing], forgotten);
      },
    }),
  },
});

/** Articles a month as bars, or a year where there are many months. */
function chart(days: readonly { readonly day: string; readonly count: number }[], texts: Texts): Line[] {
  const months = sumBy(days, 7);
  const periods = months.size <= MAX_MONTHS ? months : sumBy(days, 4);
  if (periods.size === 0) return [];
  const most = Math.max(...periods.values());
  return [
    heading(periods === months ? texts.archive.months : texts.archive.years),
    ...[...periods].slice(-MAX_MONTHS).map(([label, count]) => {
      const bar = '█'.repeat(Math.max(1, Math.round((count / most) * BAR)));
      return plain(texts.archive.month(label, bar, count));
    }),
  ];
}

function sumBy(days: readonly { readonly day: string; readonly count: number }[], length: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { day, count } of days) {
    const period = day.slice(0, length);
    sums.set(period, (sums.get(period) ?? 0) + count);
  }
  return sums;
}
