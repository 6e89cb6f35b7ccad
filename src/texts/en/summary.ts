/** Summaries: sentences taken word for word. */
export const summary = {
  topic: (topic: string): string => `Summary: ${topic}`,
  article: (title: string): string => `Summary: ${title}`,
  from: (count: number): string => (count === 1 ? 'from 1 article' : `from ${count} articles`),
  nothing: (topic: string): string => `Nothing in the archive is about “${topic}”.`,
  verbatim: 'Each line is a whole sentence of its article, word for word.',
  /** The link to the pinned message follows. */
  pinned: 'Pinned: ',
  channelFull: (limit: number): string =>
    `This channel already has ${limit} pins, the most it can hold. Unpin one first.`,
  pinUnavailable: 'Pins exist on Discord only.',
} as const;
