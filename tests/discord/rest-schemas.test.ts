import { expect, it } from 'vitest';

import { schemaFaults } from '../support/rest-schemas.ts';

const request = (method: string, path: string, body: unknown) => ({
  method,
  path,
  body,
  query: '',
  files: 0,
  reason: null,
  status: 200,
  error: null,
});

it.each([
  ['a message', request('POST', '/channels/1/messages', { content: 'x' }), 0],
  ['a message that is too long', request('POST', '/channels/1/messages', { content: 'x'.repeat(4001) }), 1],
  [
    'a form without a title',
    request('POST', '/interactions/1/t/callback', { type: 9, data: { custom_id: 'a', components: [] } }),
    1,
  ],
  ['a body nobody knows', request('POST', '/somewhere', {}), 1],
  ['a command without a name', request('PUT', '/applications/1/commands', [{ default_member_permissions: null }]), 1],
])('the published schemas judge %s', (_, sent, faults) => {
  expect(schemaFaults([sent])).toHaveLength(faults);
});
