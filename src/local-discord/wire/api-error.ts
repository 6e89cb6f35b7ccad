import { BotError } from '../../errors.ts';

/** Nested errors of a form, as Discord sends them under `errors`. */
export interface FormErrors {
  readonly [field: string]: FormErrors | readonly { readonly code: string; readonly message: string }[];
}

/** Errors of Discord's API: name → HTTP status, JSON code and message (docs: topics/opcodes-and-status-codes). */
const API_ERRORS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached (250)'],
  tooManyEdits: [429, 30046, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  closedToYou: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  entryPointLeftOut: [400, 50240, "You cannot remove this app's Entry Point command in a bulk update operation."],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** Name of an error that the local Discord can answer with. */
export type ApiErrorName = keyof typeof API_ERRORS;

/** A refusal in Discord's shape: thrown by routes and rules, sent as `{ message, code, errors? }`. */
export class ApiError extends BotError {
  readonly code = 'discord-api';
  readonly status: number;
  readonly body: { readonly message: string; readonly code: number; readonly errors?: FormErrors };

  constructor(name: ApiErrorName, errors?: FormErrors) {
    const [status, code, message] = API_ERRORS[name];
    super(message);
    this.status = status;
    this.body = { message, code, ...(errors && { errors }) };
  }
}
