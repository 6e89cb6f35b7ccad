/** Descriptions of options that several commands have: 1-100 characters each. */
export const options = {
  private: 'Show the reply only to you',
  privateUnlessNot: 'Show the reply only to you (yes, unless you say no)',
  since: 'Only articles from this day on: 2021-11, 16 November 2021, last week',
  until: 'Only articles up to this day: 2021-11, 16 November 2021, last week',
  source: 'Only articles of this outlet: Reuters, bbc.co.uk',
  topic: 'A name or a few words: Belarus, border crossings',
  title: 'The title of the article, or its id',
  sentences: 'How many sentences (5, unless you say)',
} as const;
