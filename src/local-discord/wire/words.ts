/** Discord's own sentences to a member, in the language of whoever runs the local Discord. */
export interface DiscordWords {
  readonly noResponse: string;
  readonly failed: string;
  readonly notPermitted: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly required: (option: string) => string;
  readonly tooShort: (option: string, min: number) => string;
  readonly tooLong: (option: string, max: number) => string;
  readonly tooSmall: (option: string, min: number) => string;
  readonly tooLarge: (option: string, max: number) => string;
  readonly notANumber: (option: string) => string;
  readonly notAFlag: (option: string) => string;
  readonly notAChoice: (option: string) => string;
  readonly needsSubcommand: (name: string, names: readonly string[]) => string;
}
