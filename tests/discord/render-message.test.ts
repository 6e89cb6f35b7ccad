import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { memoryButtonStates } from '../../src/command/button-states.ts';
import type { Button, MessageReply } from '../../src/command/reply.ts';
import { renderFile, renderMessage } from '../../src/discord/render-message.ts';
import { english } from '../../src/texts/english.ts';

const reply = (more: Partial<MessageReply>): MessageReply => ({
  kind: 'message',
  visibility: 'public',
  heading: [],
  blocks: [],
  first: 0,
  footer: [],
  buttons: [],
  data: null,
  ...more,
});
const quote = (text: string) => ({ lines: [{ kind: 'quote' as const, runs: [{ text, verbatim: true }] }] });
const render = (message: MessageReply) => renderMessage(message, 'ask', memoryButtonStates(), english);
const button = (label: string, more: Partial<Button> = {}): Button => ({
  label,
  style: 'secondary',
  action: 'page',
  state: {},
  ...more,
});

describe('a message', () => {
  it.each([
    [1997, false],
    [1998, false],
    [1999, true],
  ])('with a quote of %s characters, prefix not counted, is cut: %s', async (length, cut) => {
    const { content } = await render(reply({ blocks: [quote('a'.repeat(length))] }));
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content.includes(english.discord.cut)).toBe(cut);
    expect(content.startsWith(`> ${'a'.repeat(cut ? 1900 : length)}`)).toBe(true);
  });

  it('puts five buttons in a row and keeps 25, each with an id of its own', async () => {
    const buttons = Array.from({ length: 27 }, (_, index) => button(String(index)));
    const { components } = await render(reply({ buttons }));
    expect(components.map((row) => row.components.length)).toEqual([5, 5, 5, 5, 5]);
    const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
    expect(new Set(ids).size).toBe(25);
  });

  it.each([79, 80, 81])('cuts a label of %s characters to 80', async (length) => {
    const { components } = await render(reply({ buttons: [button('l'.repeat(length))] }));
    expect(components[0]?.components[0]?.label).toHaveLength(Math.min(length, 80));
  });

  it('shows no preview and pings nobody', async () => {
    const message = await render(reply({ blocks: [quote('@everyone https://a.example')] }));
    expect(message).toMatchObject({ flags: 4, allowedMentions: { parse: [] } });
  });

  it('is never empty', async () => {
    expect((await render(reply({}))).content).toBe('\u200b');
  });

  it('fits, whatever the reply holds', async () => {
    const long = fc.string({ unit: 'binary', maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(fc.array(long, { maxLength: 4 }), long, async (quotes, title) => {
        const { content } = await render(
          reply({ heading: [{ kind: 'heading', runs: [{ text: title }] }], blocks: quotes.map(quote) }),
        );
        expect(content.length).toBeGreaterThan(0);
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(content).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 50 },
    );
  });
});

it('a file comes with its line', () => {
  const file = renderFile(
    {
      kind: 'file',
      visibility: 'private',
      lines: [{ kind: 'plain', runs: [{ text: '3 rows' }] }],
      name: 'a.csv',
      content: 'x,y',
    },
    english,
  );
  expect(file).toMatchObject({ content: '3 rows', files: [{ name: 'a.csv', attachment: Buffer.from('x,y') }] });
});
