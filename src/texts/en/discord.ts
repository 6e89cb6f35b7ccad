/** What Dateline says on Discord about Discord itself: failures, and what was too long. */
export const discord = {
  cut: 'Too long for one message: shortened where it ends in …',
  failed: (reference: string): string =>
    `Something went wrong on my side. Whoever runs me finds it in the log under ${reference}.`,
  refused: 'Discord did not let me do that: I lack a permission in this channel.',
  busy: 'Discord asks me to slow down. Please try again in a moment.',
  pinReason: (member: string): string => `Pinned with Dateline for ${member}`,
  unpinReason: 'Dateline could not pin it',
} as const;
