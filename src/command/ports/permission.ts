/** Every permission that Dateline asks about, as Discord's documentation names it. */
export const PERMISSIONS = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'PinMessages',
  'ManageMessages',
  'ManageGuild',
] as const;

/** One of them. */
export type Permission = (typeof PERMISSIONS)[number];
