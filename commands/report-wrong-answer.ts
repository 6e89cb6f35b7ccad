import { defineAction, defineMenu } from '../src/command/model/define-command.ts';
import { heading, plain, quoted } from '../src/command/message/lines.ts';
import { text, unseen } from '../src/command/model/options.ts';
import { messageUrl } from '../src/command/ports/pin-board.ts';
import { privateNote } from '../src/command/message/private-note.ts';

const MAX_REPORT = 1000;

/** **Report wrong answer**: on an answer of Dateline's, tells the moderators what a member says is wrong with it. */
export default defineMenu({
  name: 'Report wrong answer',
  visibility: 'private',
  everywhere: true,
  serversOnly: true,
  run: async ({ context: { target, texts } }) => {
    const { feedback } = texts;
    if (target?.own !== true) return privateNote([feedback.onlyOwn]);
    return {
      kind: 'modal',
      title: feedback.form.title,
      action: 'send',
      state: { message: target.id },
      fields: [{ name: 'text', label: feedback.form.label, multiline: true, minLength: 3, maxLength: MAX_REPORT }],
    };
  },
  actions: {
    send: defineAction({
      state: {
        message: text(unseen, { required: true, minLength: 17, maxLength: 20 }),
        text: text(unseen, { required: true, minLength: 3, maxLength: MAX_REPORT }),
      },
      result: 'private',
      acts: true,
      run: async ({ options, services, context }) => {
        const { guild, channel, actor, defaults, texts, forAll, now } = context;
        const { feedback } = texts;
        if (guild === null || channel === null || !/^\d+$/u.test(options.message))
          return privateNote([feedback.nowhere]);
        const messageId = options.message;
        const report = { guildId: guild.id, messageId, userId: actor.id, text: options.text, at: now };
        await services.stores.feedback.report(report);
        if (defaults.reportChannelId !== null) {
          const about = messageUrl({ guildId: guild.id, channelId: channel.id, messageId });
          const { report: title, reportBy, reportReason: reason } = forAll.feedback;
          const lines = [plain(reportBy(actor.name), about), quoted([{ text: options.text }])];
          const reply = privateNote([heading(title), ...lines]);
          const channelId = defaults.reportChannelId;
          await services.notices.post({ guildId: guild.id, channelId, reply, texts: forAll, reason });
        }
        return privateNote([feedback.thanks]);
      },
    }),
  },
});
