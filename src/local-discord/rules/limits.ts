/** Discord's limits, as its documentation names them; lengths in UTF-16 code units, the strictest reading. */
export const LIMITS = {
  /** docs: resources/message#create-message */
  content: 2000,
  embeds: 10,
  embedsTogether: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** docs: components/reference */
  rows: 5,
  buttonsInRow: 5,
  componentsV2: 40,
  textV2: 4000,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  selectOptions: 25,
  selectText: 100,
  selectPlaceholder: 150,
  modalTitle: 45,
  modalComponents: 5,
  modalLabel: 45,
  modalDescription: 100,
  textInput: 4000,
  textInputPlaceholder: 100,
  /** docs: interactions/application-commands */
  slashCommands: 100,
  menuCommands: 15,
  commandName: 32,
  commandDescription: 100,
  commandCharacters: 8000,
  options: 25,
  choices: 25,
  choiceText: 100,
  stringOption: 6000,
  /** docs: resources/message#pin-message */
  pins: 250,
  pinsPage: 50,
  /** docs: resources/audit-log: X-Audit-Log-Reason */
  auditReason: 512,
  /** docs: interactions/receiving-and-responding */
  answerMs: 3000,
  tokenMs: 15 * 60_000,
} as const;
