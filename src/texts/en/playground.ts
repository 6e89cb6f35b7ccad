/** What the local Discord says in Discord's place, and what its prompt and page say of their own. */
export const playground = {
  /** Discord's own sentences to a member. */
  discord: {
    noResponse: 'The application did not respond',
    failed: 'This interaction failed',
    notPermitted: 'You do not have permission to use this command.',
    noSending: 'You do not have permission to send messages in this channel.',
    unknownCommand: (name: string): string => `There is no command /${name}.`,
    unknownOption: (name: string): string => `There is no option ${name}.`,
    required: (option: string): string => `${option}: This option is required. Specify a value.`,
    tooShort: (option: string, min: number): string => `${option}: Must be ${min} or more in length.`,
    tooLong: (option: string, max: number): string => `${option}: Must be ${max} or fewer in length.`,
    tooSmall: (option: string, min: number): string => `${option}: Value must be ${min} or more.`,
    tooLarge: (option: string, max: number): string => `${option}: Value must be ${max} or less.`,
    notANumber: (option: string): string => `${option}: Input a valid number.`,
    notAFlag: (option: string): string => `${option}: Choose True or False.`,
    notAChoice: (option: string): string => `${option}: Choose one of the options.`,
    needsSubcommand: (name: string, names: readonly string[]): string => `/${name} needs one of: ${names.join(', ')}.`,
  },
} as const;
