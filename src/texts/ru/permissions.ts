/** Permissions as Discord's settings name them in Russian. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  ViewChannel: 'Просматривать каналы',
  SendMessages: 'Отправлять сообщения',
  CreatePublicThreads: 'Создание публичных веток',
  SendMessagesInThreads: 'Отправлять сообщения в ветках',
  ReadMessageHistory: 'Читать историю сообщений',
  PinMessages: 'Закреплять сообщения',
  ManageMessages: 'Управлять сообщениями',
  ManageGuild: 'Управлять сервером',
};

/** A permission as the settings of Discord name it in Russian; one without a name there as it is registered. */
export const permissionName = (permission: string): string => PERMISSIONS[permission] ?? permission;
