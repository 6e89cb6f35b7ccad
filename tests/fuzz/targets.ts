import { commands } from '../../commands/index.ts';
import { articleOf } from '../../src/corpus/article-of.ts';
import type { Article } from '../../src/corpus/article.ts';
import { chooseReader } from '../../src/corpus/choose-reader.ts';
import { readMarkdown } from '../../src/corpus/readers/markdown.ts';
import type { Day } from '../../src/corpus/day.ts';
import { storySignature } from '../../src/corpus/stories/story-signature.ts';
import { parseDayRange } from '../../src/dates/day-range-text.ts';
import { eventDate } from '../../src/dates/event-date.ts';
import { findQuestionTime } from '../../src/dates/question-time.ts';
import { resolveDates } from '../../src/dates/quotes/quote-dates.ts';
import type { MessageReply } from '../../src/command/message/reply.ts';
import { parseOptions } from '../../src/command/model/parse-options.ts';
import { buildEdition } from '../../src/compose/engines/build-edition.ts';
import { decodeCustomId, encodeCustomId } from '../../src/discord/render/custom-id.ts';
import { renderMessage } from '../../src/discord/render/render-message.ts';
import { QueryError } from '../../src/errors.ts';
import { readFeedList } from '../../src/feeds/feed-list.ts';
import { isWhole } from '../../src/feeds/feed-text.ts';
import { digestOf, keptText } from '../../src/feeds/kept/kept-item.ts';
import { wishedMinutes } from '../../src/feeds/web/schedule.ts';
import { splitPassages } from '../../src/passages/passages.ts';
import { splitSentences } from '../../src/passages/sentences.ts';
import { english } from '../../src/texts/en/english.ts';
import { pdfOf } from '../corpus/readers/pdf-files.ts';
import { memoryButtonStates } from '../support/memory-button-states.ts';
import { newsroomOver } from '../support/newsroom-over.ts';

const TODAY = '2024-06-01' as Day;
const LANGUAGES = ['en', 'de', 'ru', 'zh', 'xx'];
/** A language of an input's own. */
const languageOf = (input: string): string => LANGUAGES[input.length % LANGUAGES.length] ?? 'en';

/** What is done with an input. It throws where something that was promised does not hold. */
export type Target = (input: string) => unknown;

/** Input that somebody can mend is no fault. */
const unlessMendable = (error: unknown): void => {
  if (!(error instanceof QueryError)) throw error;
};

function promise(holds: boolean, what: string): void {
  if (!holds) throw new TypeError(what);
}

/** Reads a file as the archive does, and all that is done with its articles when they are indexed. */
async function readFile(path: string, bytes: Uint8Array): Promise<void> {
  const reader = chooseReader(path, bytes.subarray(0, 512));
  const { drafts } = await (await reader!.load())({ path, bytes });
  for (const draft of drafts.slice(0, 50)) {
    const { article } = await articleOf(draft, { id: 'a', file: path, today: TODAY });
    if (article !== null) index(article);
  }
}

function index(article: Article): void {
  const { body } = article;
  for (const { start, end } of splitPassages(article))
    promise(start >= 0 && start < end && end <= body.length, 'a passage outside its text');
  storySignature(body);
}

/** Keeps an item of a feed and reads it again: one article, whatever strangers write. */
const keptItem: Target = (input) => {
  const half = Math.floor(input.length / 2);
  const [title, body] = [input.slice(0, half), `Words. ${input.slice(half)}`];
  const draft = { record: title, title, body, date: title, line: null, byline: body, source: title };
  const bytes = new TextEncoder().encode(keptText(draft, { digest: digestOf(draft), from: 'feed' }));
  const { drafts } = readMarkdown({ path: '.feeds/feed-a/item-b.md', bytes });
  promise(drafts.length === 1 && drafts[0]!.body.startsWith('Words.'), 'a kept item that is no article');
};

const file =
  (path: string, around = (text: string): string => text): Target =>
  (input) =>
    readFile(path, new TextEncoder().encode(around(input)));

const newsroom = newsroomOver(
  buildEdition(
    [
      'The river fell on Friday, the mayor of Port Ellin said.',
      'Nine dead in Oskery, “a dark day”, said Jon Averill.',
    ].map((body, at): Article => ({
      id: `a${at}`,
      title: body.slice(0, 12),
      day: '2024-03-02' as Day,
      dateSource: 'text',
      file: `a${at}.txt`,
      language: 'en',
      body,
    })),
  ),
);
const range = { since: null, until: null };

const reply = (text: string): MessageReply => ({
  kind: 'message',
  visibility: 'public',
  heading: [{ kind: 'heading', runs: [{ text }] }],
  blocks: [
    { lines: [{ kind: 'quote', runs: [{ text, verbatim: true }] }] },
    { lines: [{ kind: 'plain', runs: [{ text, strong: true }] }] },
  ],
  first: 0,
  footer: [{ kind: 'small', runs: [{ text }] }],
  buttons: [{ label: text, style: 'secondary', action: 'page', state: { text } }],
  data: null,
});

/** Whatever strangers can hand in, and what takes it. */
export const TARGETS: Readonly<Record<string, Target>> = {
  'native text': file('a.txt'),
  markdown: file('a.md'),
  'front matter': file('a.md', (text) => `---\n${text}\n---\n\nBody.\n`),
  html: file('a.html'),
  'html body': file('a.html', (text) => `<html><head><title>T</title></head><body><p>${text}</p></body></html>`),
  feed: file('a.xml'),
  'feed item': file(
    'a.xml',
    (text) =>
      `<rss version="2.0"><channel><item><title>T</title><description>${text}</description></item></channel></rss>`,
  ),
  'kept item': keptItem,
  'list of feeds': (input) => {
    for (const feed of readFeedList(input).feeds) promise(/^https?:/u.test(feed), 'a feed that is none of the web');
  },
  'wishes of a feed': (input) => {
    isWhole(input);
    wishedMinutes(input, () => input, new Date('2024-06-01'));
  },
  json: file('a.json'),
  'json record': file('a.json', (text) => JSON.stringify({ title: text, text, date: text })),
  'json lines': file('a.jsonl'),
  csv: file('a.csv', (text) => `title,date,text\n${text}`),
  pdf: file('a.pdf', (text) => `%PDF-1.4\n${text}`),
  'pdf text': (input) =>
    readFile(
      'a.pdf',
      pdfOf({ pages: [[{ text: input.replaceAll(/[^ -~]|[()\\]/gu, '.') }]], info: '/CreationDate (D:20240302)' }),
    ),
  sentences: (input) => {
    let end = 0;
    for (const span of splitSentences(input, languageOf(input))) {
      promise(span.start >= end && span.end > span.start && span.end <= input.length, 'a sentence out of order');
      end = span.end;
    }
  },
  'dates in quotes': (input) => {
    for (const { start, end } of resolveDates(input, TODAY, languageOf(input)))
      promise(start < end && end <= input.length, 'a date outside its text');
  },
  'dates told of': (input) => eventDate(input, TODAY, languageOf(input)),
  'dates asked for': (input) => {
    parseDayRange(input, TODAY);
    findQuestionTime(input, { today: TODAY, language: languageOf(input) });
  },
  question: (input) =>
    newsroom
      .ask({ question: input.slice(0, 300), range, order: 'best', today: TODAY, limit: 10 })
      .catch(unlessMendable),
  quote: (input) => newsroom.checkQuote(input).catch(unlessMendable),
  suggestions: (input) =>
    Promise.all([newsroom.topics(input.slice(0, 300), 25), newsroom.suggestArticles(input.slice(0, 300), 25)]),
  options: (input) => {
    for (const command of commands) {
      const callables =
        command.kind === 'group' ? Object.values(command.subcommands) : command.kind === 'command' ? [command] : [];
      for (const { options } of callables) {
        try {
          parseOptions(options, Object.fromEntries(Object.keys(options).map((name) => [name, input])), TODAY);
        } catch (error) {
          unlessMendable(error);
        }
      }
    }
  },
  'custom id': async (input) => {
    const states = memoryButtonStates();
    await decodeCustomId(input, states);
    const id = await encodeCustomId(
      { command: 'ask', action: 'page', state: { a: input, [`b${input.slice(0, 20)}`]: '1' } },
      states,
    );
    promise(id.length <= 100, 'a custom id over 100 characters');
    promise((await decodeCustomId(id, states))?.state['a'] === input, 'a state that does not come back');
  },
  renderer: async (input) => {
    const { content, components, allowedMentions } = await renderMessage(
      reply(input),
      'ask',
      memoryButtonStates(),
      english,
    );
    promise(content.length <= 2000 && content.length > 0, 'a message that does not fit');
    promise(allowedMentions.parse.length === 0, 'a mention');
    promise(!/(?<!\\)<(?:@[&!]?|#)\d+>/u.test(content) || allowedMentions.parse.length === 0, 'a mention');
    promise(
      components.length <= 5 &&
        components.every(({ components: row }) => row.every(({ label }) => (label ?? 'x').length <= 80)),
      'buttons over a limit',
    );
  },
};
