import { ApplicationCommandPermissionType, ChannelType } from 'discord.js';
import { expect, it } from 'vitest';

import type { ChannelName } from '../../src/local-discord/guild/residents.ts';
import { english } from '../../src/texts/en/english.ts';
import { messageOf, told } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { townBot } from '../support/town-bot.ts';

const MEMBER_ROLE = '1100000000000000031';

const live = townBot();

const allow = (command: string, permission = true): void =>
  live().local.setCommandRules(command, [{ id: MEMBER_ROLE, type: ApplicationCommandPermissionType.Role, permission }]);
const alice = () => live().local.as('alice');

it('16-integrations-override-ignored: a role that an administrator let in may moderate', async () => {
  allow('archive-admin');
  allow('pin');
  expect(told(await alice().slash('archive-admin', { title: 'closed' }, { subcommand: 'hide' }))).toContain('Hidden');
  const pin = await pinIt(alice(), { topic: 'ferry' });
  expect(told(pin)).toContain(english.pins.pinned);
  const { choices } = await alice().complete('pin', { pin: '' }, 'pin', { subcommand: 'remove' });
  expect(choices).toHaveLength(1);
});

it('16-integrations-override-ignored: for one command only, and until it is taken back', async () => {
  allow('pin');
  const pin = () => alice().slash('pin', {}, { subcommand: 'list' });
  expect(told(await pin())).toBe(english.pins.none);
  const answer = messageOf(await alice().slash('summary', { topic: 'ferry' }, { subcommand: 'topic' }));
  expect(told(await alice().press(answer, english.answer.buttons.pin))).toContain('Pin Messages');
  allow('pin', false);
  expect((await pin()).failed).toBeDefined();
});

it('16-integrations-override-ignored: a command closed to a role is closed with its buttons', async () => {
  const answer = messageOf(await alice().slash('ask', { question: 'why was the Harbour bridge closed' }));
  allow('ask', false);
  const closed = english.describeQueryProblem({ code: 'closed-here' });
  await expect.poll(async () => told(await alice().press(answer, english.answer.buttons.context))).toBe(closed);
  const mona = await live().local.as('mona').press(answer, english.answer.buttons.context);
  expect(told(mona)).toBe(closed);
});

it('a command closed to a channel is closed in its threads, also in one that the client does not know', async () => {
  const { local } = live();
  local.addHiddenThread({
    id: '1100000000000000055',
    name: 'aside',
    type: ChannelType.PrivateThread,
    parent: 'general',
  });
  const aside = { channel: 'aside' as ChannelName };
  const answer = messageOf(await alice().slash('ask', { question: 'why was the Harbour bridge closed' }, aside));
  const { id } = local.guild.channel('general');
  local.setCommandRules('ask', [{ id, type: ApplicationCommandPermissionType.Channel, permission: false }]);
  const closed = english.describeQueryProblem({ code: 'closed-here' });
  await expect.poll(async () => told(await alice().press(answer, english.answer.buttons.context))).toBe(closed);
});

it('16-integrations-override-ignored: where the rules cannot be read, the permissions decide', async () => {
  live().local.failAlways(({ path }) => path.endsWith('/permissions'), {
    status: 403,
    body: { message: 'no', code: 50_001 },
  });
  const answer = messageOf(await alice().slash('ask', { question: 'why was the Harbour bridge closed' }));
  expect(told(await alice().press(answer, english.answer.buttons.context))).toContain('Harbour bridge');
});
