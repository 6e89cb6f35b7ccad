/** Names' descriptions, as the command picker and `--help` show them: 1-100 characters each. */
export const commands = {
  ask: {
    description: 'Answer a question from the archive, word for word, with dates',
    question: 'What do you want to know? "Quoted words" must occur exactly',
    since: 'Only articles from this day on: 2021-11, 16 November 2021, last week',
    until: 'Only articles up to this day: 2021-11, 16 November 2021, last week',
    sort: 'Which passages come first (the best match, unless you say)',
    sorts: { best: 'Best match first', newest: 'Newest first', oldest: 'Oldest first' },
  },
  private: 'Show the reply only to you',
  article: {
    description: 'Read the articles of the archive',
    latest: 'The newest articles, by their own dates',
    count: 'How many articles (5, unless you say)',
    topic: 'Only articles about this',
    show: 'Read one article, word for word',
    title: 'The title of the article, or its id',
    page: 'Which page to begin with',
    on: 'The articles of a day, a month or a year',
    date: 'A day, a month or a year: 2021-11-16, November 2021, 2021',
  },
  summary: {
    description: 'The sentences that matter most, word for word, in the order of their dates',
    topic: 'Sentences about a topic, one for each story',
    topicOption: 'A name or a few words: Belarus, border crossings',
    article: 'The sentences that stand for one article',
    lines: 'How many sentences (5, unless you say)',
  },
  archive: {
    description: 'What this archive is, and how to ask it',
    about: 'How many articles there are and which days they cover',
    help: 'How to ask, what the quotes promise, and what is kept about you',
  },
} as const;
