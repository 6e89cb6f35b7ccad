import { expect, it } from 'vitest';
import { PEOPLE, userOf } from '../../../src/local-discord/guild/residents.ts';
import { mentionsOf } from '../../../src/local-discord/rules/mentions.ts';

const users = [userOf('alice'), userOf('mona')];
const content = `@everyone <@${PEOPLE.alice.id}> <@&123> <@999>`;

it.each<[string, unknown, { everyone: boolean; users: string[]; roles: string[] }]>([
  ['nothing said', undefined, { everyone: true, users: ['alice'], roles: ['123'] }],
  ['none allowed', { parse: [] }, { everyone: false, users: [], roles: [] }],
  ['users alone', { parse: ['users'] }, { everyone: false, users: ['alice'], roles: [] }],
  ['one by id', { users: [PEOPLE.alice.id] }, { everyone: false, users: ['alice'], roles: [] }],
  ['another by id', { users: [PEOPLE.mona.id] }, { everyone: false, users: [], roles: [] }],
])('with %s', (_, allowed, expected) => {
  const { mention_everyone, mentions, mention_roles } = mentionsOf(content, allowed, users);
  expect({
    everyone: mention_everyone,
    users: mentions.map(({ username }) => username),
    roles: mention_roles,
  }).toEqual(expected);
});
