/** What a monitor is told of a part that does not do its work. No paths, no names: whoever is let in may read it. */
export const monitor = {
  notYet: 'not up yet',
  archiveFails: 'cannot be read anew; what was read before is shown',
  archiveEmpty: 'has no article',
  databaseFails: 'nothing can be kept',
  notConnected: 'not connected',
} as const;
