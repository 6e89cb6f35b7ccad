import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { memoryButtonStates } from '../../support/memory-button-states.ts';
import type { Button, MessageReply } from '../../../src/command/message/reply.ts';
import { inComponents, renderFile, renderMessage, renderPin } from '../../../src/discord/render/render-message.ts';
import { english } from '../../../src/texts/en/english.ts';
import { readMessage } from '../../support/discord-markdown.ts';
import { schemaFaults } from '../../support/rest-schemas.ts';

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
const pin = (message: MessageReply) => renderPin(message, 'summary', memoryButtonStates(), english);
const words = ({ components }: Awaited<ReturnType<typeof pin>>): string =>
  components.flatMap((each) => ('content' in each ? [each.content] : [])).join('\n');
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

  it.each([
    [5, [5]],
    [6, [3, 3]],
    [7, [4, 3]],
    [11, [4, 4, 3]],
  ])('parts %s buttons into rows about as long as each other', async (count, rows) => {
    const { components } = await render(
      reply({ buttons: Array.from({ length: count }, (_, index) => button(String(index))) }),
    );
    expect(components.map((row) => row.components.length)).toEqual(rows);
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

  it('fits and passes the published schemas, whatever the reply holds', async () => {
    const long = fc.string({ unit: 'binary', maxLength: 3000 });
    const line = fc.record({
      kind: fc.constantFrom('plain', 'quote', 'small', 'heading'),
      runs: fc.array(fc.record({ text: long, strong: fc.boolean() }), { maxLength: 3 }),
    });
    const lines = fc.array(line, { maxLength: 3 });
    const state = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.string({ maxLength: 400 }));
    const buttons = fc.array(fc.record({ label: fc.string({ minLength: 1, maxLength: 100 }), state }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.array(fc.record({ lines }), { maxLength: 4 }),
        lines,
        buttons,
        async (heading, blocks, footer, all) => {
          const { allowedMentions, ...message } = await render(
            reply({ heading, blocks, footer, buttons: all.map(({ label, ...each }) => button(label, each)) }),
          );
          expect(message.content.length).toBeGreaterThan(0);
          expect(message.content.length).toBeLessThanOrEqual(2000);
          expect(message.content).not.toMatch(/\p{Surrogate}/u);
          const body = { ...message, allowed_mentions: allowedMentions };
          const request = {
            method: 'POST',
            path: '/channels/1/messages',
            body,
            query: '',
            files: 0,
            reason: null,
            status: 200,
            error: null,
          };
          expect(schemaFaults([request])).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a pin', () => {
  it('is made of one text and its buttons, without content', async () => {
    const message = await pin(reply({ blocks: [quote('a'), quote('b')], buttons: [button('Next')] }));
    expect(message).toMatchObject({
      flags: 32_768,
      allowedMentions: { parse: [] },
      components: [
        { type: 10, content: '> a\n\n> b' },
        { type: 1, components: [{ label: 'Next' }] },
      ],
    });
    expect(message).not.toHaveProperty('content');
  });

  it.each([
    [3998, false],
    [3999, true],
  ])('with a quote of %s characters, prefix not counted, is cut: %s', async (length, cut) => {
    const text = words(await pin(reply({ blocks: [quote('a'.repeat(length))] })));
    expect([text.length <= 4000, text.includes(english.discord.cut)]).toEqual([true, cut]);
  });

  it('is what takes the place of a pin’s preview, and stays as it is', async () => {
    const plain = await render(reply({ blocks: [quote('a')], buttons: [button('Next')] }));
    const other = inComponents(plain);
    expect(other.components).toEqual([{ type: 10, content: '> a' }, ...plain.components]);
    expect(inComponents(other)).toBe(other);
  });

  it('fits, passes the published schemas and shows what the article says, whatever the reply holds', async () => {
    const long = fc.string({ unit: 'binary', maxLength: 3000 });
    const quotes = fc.array(long, { maxLength: 6 });
    const many = fc.array(fc.string({ minLength: 1, maxLength: 100 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(quotes, long, many, async (texts, title, labels) => {
        const heading = [{ kind: 'heading' as const, runs: [{ text: title }] }];
        const buttons = labels.map((label, at) => button(label, { state: { at } }));
        const message = await pin(reply({ heading, blocks: texts.map(quote), buttons }));
        const text = words(message);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(readMessage(text).flatMap(({ markup }) => markup)).toEqual([]);
        const count = message.components.reduce(
          (sum, each) => sum + 1 + ('components' in each ? each.components.length : 0),
          0,
        );
        expect(count).toBeLessThanOrEqual(40);
        const { allowedMentions, ...sent } = message;
        const body = { ...sent, allowed_mentions: allowedMentions };
        const request = {
          method: 'POST',
          path: '/channels/1/messages',
          query: '',
          files: 0,
          reason: null,
          status: 200,
        };
        expect(schemaFaults([{ ...request, body, error: null }])).toEqual([]);
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
