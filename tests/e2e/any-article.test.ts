import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { MessageFlags } from 'discord.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import type { TypedValues } from '../../src/local-discord/people/command-line.ts';
import { faces } from '../support/message-facts.ts';
import { startRealBot } from '../support/real-bot.ts';
import { makeTownArchive } from '../support/town-archive.ts';

/** What a text may hold that means something to Discord, to Markdown, to a terminal, or to nobody. */
const NASTY = [
  '@everyone @here <@1100000000000000099> <@&1100000000000000031> <#1100000000000000020> <t:0:F> </ask:1>',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```js\n',
  '> ',
  '-# ',
  '# ',
  '1. ',
  '[x](https://evil.example)',
  '\\',
  'https://discord.com/channels/1/2/3',
  'discord.gg/x :smile:',
  '\u202e\u200b\u0000\u001b[31m',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
  '字'.repeat(300),
  'w'.repeat(2500),
  '\r\n',
  '\n\n',
  '. ',
  '! “',
  '”',
  '=1+1,',
];
const PLAIN = ['The Harbour bridge ', 'was closed on Friday. ', 'Nine people ', 'said yesterday. '];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const words = (maxLength: number) => fc.array(piece, { minLength: 1, maxLength }).map((pieces) => pieces.join(''));
const article = fc.record({ title: words(8), body: words(60) });

/** Every command with something to say, and what stands in its options. */
function calls(text: string): readonly (readonly [name: string, options: TypedValues, subcommand?: string])[] {
  const short = text.slice(0, 90).trim() || 'bridge';
  return [
    ['ask', { question: 'why was the Harbour bridge closed' }],
    ['ask', { question: `Harbour ${short}`, private: true }],
    ['article', { count: 10 }, 'latest'],
    ['article', { count: 3, topic: 'Harbour bridge' }, 'latest'],
    ['article', { title: 'odd-0' }, 'show'],
    ['article', { title: 'odd-1' }, 'related'],
    ['article', { title: short }, 'show'],
    ['article', { date: '2024' }, 'on'],
    ['summary', { topic: 'Harbour bridge' }, 'topic'],
    ['summary', { title: 'odd-1' }, 'article'],
    ['summary', { period: '2024' }, 'period'],
    ['timeline', { topic: 'Harbour bridge' }],
    ['quote', { text: `Harbour bridge ${short}` }],
    ['archive', {}, 'about'],
    ['archive-admin', { title: 'odd-0', text: `see ${short}` }, 'correction'],
    ['archive-admin', { word: 'bridge', meaning: `x ${short}`.trim() }, 'alias-add'],
    ['archive-admin', {}, 'alias-list'],
    ['archive-admin', {}, 'status'],
    ['archive-admin', {}, 'feedback'],
    ['pin', { topic: 'Harbour' }, 'summary'],
    ['pin', { topic: 'Harbour' }, 'timeline'],
    ['pin', {}, 'list'],
    ['archive-admin', { title: 'odd-1' }, 'hide'],
    ['pin', {}, 'refresh'],
    ['archive-admin', {}, 'doctor'],
  ];
}

/** What must hold of anything the bot ever says. The published schemas are asked of every call when the bot stops. */
function faultsOf({ message, failed }: Outcome): string[] {
  if (failed !== undefined) return [failed];
  if (message === undefined) return [];
  const ofComponents = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const said = wordsOf(message);
  return [
    said.length > (ofComponents ? 4000 : 2000) && 'too long',
    (message.mention_everyone || message.mentions.length + message.mention_roles.length > 0) && 'a ping',
    !ofComponents && ((message.flags ?? 0) & MessageFlags.SuppressEmbeds) === 0 && 'previews',
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u.test(said) && 'half a character',
    /undefined|\[object|NaN/u.test(said) && 'a placeholder',
  ].filter((fault) => fault !== false);
}

it('any article and any words give payloads that Discord takes, from every command and button', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { minLength: 2, maxLength: 5 }), words(10), async (articles, text) => {
      const town = await makeTownArchive();
      for (const [at, { title, body }] of articles.entries()) {
        await town.write(
          `odd-${at}`,
          `2024-05-0${at + 1}`,
          `Harbour ${title.replaceAll(/[\r\n]/gu, ' ')}`,
          `Harbour ${body}`,
        );
      }
      const live = await startRealBot(town.folder);
      const mona = live.local.as('mona');
      const faults: string[] = [];
      for (const [name, options, subcommand] of calls(text)) {
        const place = { channel: 'news', ...(subcommand !== undefined && { subcommand }) } as const;
        const outcome = await mona.slash(name, options, place);
        faults.push(...faultsOf(outcome).map((fault) => `${name} ${subcommand}: ${fault}`));
        const { message } = outcome;
        if (message === undefined) continue;
        const menu = await mona.menu('Pin as summary', message);
        faults.push(...faultsOf(menu).map((fault) => `${name} pinned: ${fault}`));
        for (const face of faces(message)) {
          if (
            live.local.messages('news', 'mona').some(({ id }) => id === message.id) &&
            facesNow(message.id).includes(face)
          ) {
            faults.push(...faultsOf(await mona.press(message, face)).map((fault) => `${name} ${face}: ${fault}`));
          }
        }
      }
      function facesNow(id: string): string[] {
        return live.local.messages('news', 'mona').flatMap((each) => (each.id === id ? faces(each) : []));
      }
      await live.stop();
      await town.dispose();
      expect([faults, live.logged.filter(({ level }) => level === 'error')]).toEqual([[], []]);
    }),
    { numRuns: 3 },
  );
}, 60_000);
