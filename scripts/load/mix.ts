import type { APIMessage } from 'discord.js';
import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { IndexedArticle } from '../../src/search/indexed-article.ts';

/** A thing that members do, and how often: shares of all. */
interface Habit {
  readonly name: string;
  readonly share: number;
  readonly act: (person: Person, article: IndexedArticle, made: () => APIMessage | undefined) => Promise<Outcome>;
}

const wordsOf = ({ article }: IndexedArticle, from: number, to: number): string =>
  article.title.split(' ').slice(from, to).join(' ');
/** Some whole words. */
const quoteOf = (body: string): string => body.slice(200, 330).replaceAll(/^\S*\s|\s\S*$/gu, '');
const monthOf = ({ article }: IndexedArticle): string => (article.day ?? '2015-01-01').slice(0, 7);
/** Buttons that turn pages or say more, none that opens a form or votes. */
const PRESSED = /next|previous|more|newest|oldest|best|details|near/iu;

/** What a server's members do with an archive: mostly they type and ask. */
const HABITS: readonly Habit[] = [
  {
    name: '/ask',
    share: 0.28,
    act: (person, article) => person.slash('ask', { question: `what about ${wordsOf(article, 0, 3)}` }),
  },
  {
    name: '/article latest',
    share: 0.05,
    act: (person) => person.slash('article', {}, { subcommand: 'latest' }),
  },
  {
    name: '/article show',
    share: 0.05,
    act: (person, { article }) => person.slash('article', { title: article.id }, { subcommand: 'show' }),
  },
  {
    name: '/timeline',
    share: 0.06,
    act: (person, article) => person.slash('timeline', { topic: wordsOf(article, 0, 2) }),
  },
  {
    name: '/changes',
    share: 0.02,
    act: (person, article) => person.slash('changes', { since: monthOf(article), topic: wordsOf(article, 0, 2) }),
  },
  {
    name: '/summary topic',
    share: 0.04,
    act: (person, article) => person.slash('summary', { topic: wordsOf(article, 0, 2) }, { subcommand: 'topic' }),
  },
  {
    name: '/summary period',
    share: 0.02,
    act: (person, article) => person.slash('summary', { period: monthOf(article) }, { subcommand: 'period' }),
  },
  {
    name: '/quote',
    share: 0.05,
    act: (person, { article }) => person.slash('quote', { text: quoteOf(article.body) }),
  },
  {
    name: '/archive help',
    share: 0.03,
    act: (person) => person.slash('archive', {}, { subcommand: 'help' }),
  },
  {
    name: 'typing a title',
    share: 0.12,
    act: (person, article) =>
      person.complete('article', { title: wordsOf(article, 0, 1).slice(0, 4) }, 'title', { subcommand: 'show' }),
  },
  {
    name: 'typing a topic',
    share: 0.13,
    act: (person, article) => person.complete('timeline', { topic: wordsOf(article, 0, 1).slice(0, 3) }, 'topic'),
  },
  {
    name: 'pressing',
    share: 0.15,
    act: (person, article, made) => {
      const message = made();
      const button = message === undefined ? undefined : labelsOf(message).find((label) => PRESSED.test(label));
      if (message !== undefined && button !== undefined) return person.press(message, button);
      return person.slash('ask', { question: `what about ${wordsOf(article, 1, 4)}` });
    },
  },
];

/** One of the habits by its share. @param at - Uniform in [0, 1). */
export function habitAt(at: number): Habit {
  let left = at * HABITS.reduce((sum, { share }) => sum + share, 0);
  return HABITS.find(({ share }) => (left -= share) < 0) ?? HABITS[0]!;
}

function labelsOf({ components = [] }: APIMessage): string[] {
  return components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((each) =>
          'label' in each && typeof each.label === 'string' && 'custom_id' in each ? [each.label] : [],
        )
      : [],
  );
}
