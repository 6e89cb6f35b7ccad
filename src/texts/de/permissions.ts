/** Permissions as Discord's settings name them in German. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  ViewChannel: 'Kanäle ansehen',
  SendMessages: 'Nachrichten senden',
  CreatePublicThreads: 'Öffentliche Threads erstellen',
  SendMessagesInThreads: 'Nachrichten in Threads senden',
  ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
  PinMessages: 'Nachrichten anpinnen',
  ManageMessages: 'Nachrichten verwalten',
  ManageGuild: 'Server verwalten',
};

/** A permission as the settings of Discord name it in German; one without a name there as it is registered. */
export const permissionName = (permission: string): string => PERMISSIONS[permission] ?? permission;
