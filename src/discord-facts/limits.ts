/**
 * Every number of Discord's that the bot keeps to and that the local Discord holds it to, each with the page of
 * Discord's documentation that states it. Lengths count UTF-16 code units here: Discord counts code points, which are
 * never more.
 */
export const LIMITS = {
  message: {
    /** Resources > Message > Create Message: `content`. */
    content: 2000,
    /** The same: `embeds`. */
    embeds: 10,
    /** Resources > Message > Pin Message; error 30003 beyond. */
    pinsInChannel: 250,
    /** Resources > Message > Get Channel Pins: `limit`. */
    pinsPage: 50,
    /** Resources > Message > Get Channel Messages: `limit`. */
    historyPage: 100,
    /** Resources > Message > Create Message: `nonce`. */
    nonce: 25,
  },
  channel: {
    /** Resources > Channel > Start Thread from Message: `name`, 1 to this many characters. */
    name: 100,
  },
  /** Resources > Message > Embed Limits; `together` counts the texts of all embeds of a message. */
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
    together: 6000,
  },
  component: {
    /** Components > Legacy Message Component Behavior: action rows in a message. */
    rows: 5,
    /** Components > Action Row: buttons in a row. */
    buttonsInRow: 5,
    /** Components > Button: `label`, in characters. */
    buttonLabel: 80,
    /** Components > Button: `custom_id`, 1 to this many characters. */
    customId: 100,
    /** The same: `url`. */
    url: 512,
    /** Components > String Select: options; their `label`, `value` and `description`; `placeholder`. */
    selectOptions: 25,
    selectText: 100,
    selectPlaceholder: 150,
    /** Components > Component Reference: components of a message with IS_COMPONENTS_V2, nested ones counted. */
    v2: 40,
    /** Components > Text Display: text of all of them together. */
    v2Text: 4000,
  },
  modal: {
    /** Interactions > Receiving and Responding > Modal: `title`. */
    title: 45,
    /** The same: components, at least one. */
    fields: 5,
    /** Components > Label: `label`, `description`. */
    label: 45,
    description: 100,
    /** Components > Text Input: `value` and `max_length`, `placeholder`. */
    value: 4000,
    placeholder: 100,
  },
  command: {
    /** Interactions > Application Commands > Naming. */
    name: 32,
    description: 100,
    /** The same: options of a command, subcommands of a group, choices of an option. */
    options: 25,
    choices: 25,
    /** The same: a choice's name, and its value where it is text. */
    choice: 100,
    /** The same: names, descriptions and values of one command together. */
    total: 8000,
    /** The same: `min_length` and `max_length` of a text option. */
    textOption: 6000,
    /** Interactions > Application Commands > Registering: slash commands and message menus in one scope. */
    slash: 100,
    menus: 15,
  },
  interaction: {
    /** Interactions > Receiving and Responding: the first answer must come within this many milliseconds. */
    answerMs: 3000,
    /** The same: milliseconds for which the token takes further answers. */
    tokenMs: 15 * 60_000,
  },
} as const;
