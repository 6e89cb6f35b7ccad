/**
 * Every number of Discord's that this edge keeps to, each with the page of Discord's documentation that states it.
 * Lengths count UTF-16 code units here: Discord counts code points, which are never more.
 */
export const LIMITS = {
  message: {
    /** Resources > Message > Create Message: `content`. */
    content: 2000,
    /** Components > Action Row: buttons in a row. */
    buttonsInRow: 5,
    /** Components > Legacy Message Component Behavior: action rows in a message. */
    rows: 5,
    /** Components > Button: `label`, in characters. */
    buttonLabel: 80,
    /** Components > Button: `custom_id`, 1 to this many characters. */
    customId: 100,
    /** Resources > Message > Pin Message; error 30003 beyond. */
    pinsInChannel: 250,
    /** Resources > Message > Get Channel Pins: `limit`. */
    pinsPage: 50,
  },
  modal: {
    /** Interactions > Receiving and Responding > Modal: `title`. */
    title: 45,
    /** The same: components, at least one. */
    fields: 5,
    /** Components > Label: `label`. */
    label: 45,
    /** Components > Text Input: `value` and `max_length`. */
    value: 4000,
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
    /** Interactions > Receiving and Responding: the first answer must come within 3 s; half of it is left to the network. */
    deferAfterMs: 1500,
  },
} as const;
