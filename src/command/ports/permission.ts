/** A permission as Discord's documentation names it. */
export type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'ReadMessageHistory'
  | 'PinMessages'
  | 'ManageMessages'
  | 'ManageGuild';
