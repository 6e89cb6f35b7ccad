import type { APIModalInteractionResponseCallbackData } from 'discord.js';

import type { Reply, Visibility } from '../../command/message/reply.ts';
import { CHANNEL_REFUSALS } from '../../command/ports/channel-refusal.ts';
import { DamagedError, QueryError, SearchUnreachableError, UnavailableError, UnreachableError } from '../../errors.ts';
import type { Texts } from '../../texts/texts.ts';
import { small } from '../../command/message/lines.ts';
import type { Button, MessageReply } from '../../command/message/reply.ts';
import type { Call, ThreadWanted } from './call.ts';
import type { OpenThread } from './answer-in-thread.ts';
import { classifyError } from '../classify-error.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { renderForm } from '../render/render-form.ts';
import { renderFile, renderMessage, renderNotice, renderPin, type Rendered } from '../render/render-message.ts';

/** What came of a command, ready to be sent: a message, a form to fill in, or nothing to show. */
export type Outcome =
  | {
      readonly kind: 'message';
      readonly message: Rendered;
      readonly visibility: Visibility;
      /** Whether it is what was asked for, or says why that is not to be had. */
      readonly fate: 'answered' | 'refused' | 'failed';
      /** The thread that it goes into, and what stands over it. */
      readonly thread?: OpenThread;
    }
  | { readonly kind: 'form'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'nothing' };

/**
 * Runs a call and draws what comes of it. What a person can mend is told to them; anything else is logged under a short
 * reference, which is all that they see of it. Never rejects.
 *
 * @param texts - The words of whoever called, for what only they see.
 */
export async function outcomeOf(call: Call, texts: Texts, settings: DispatchSettings): Promise<Outcome> {
  try {
    const reply = await call.run();
    return reply === null ? { kind: 'nothing' } : await draw(reply, call, settings);
  } catch (error) {
    return failureOutcome(error, texts, settings, call.command);
  }
}

/** What the person who asked gets to see of an error. */
export function failureOutcome(
  error: unknown,
  texts: Texts,
  { log, reference: newReference }: DispatchSettings,
  command?: string,
): Outcome {
  if (error instanceof QueryError) return notice(texts.describeQueryProblem(error.problem), texts, 'refused');
  if (error instanceof SearchUnreachableError) {
    log.warn({ err: error, command }, 'The search cluster cannot be reached.');
    return notice(texts.discord.cannotSearch, texts);
  }
  if (error instanceof DamagedError) {
    log.warn({ err: error, command }, 'A command needed what is damaged of the archive.');
    return notice(texts.discord.cannotSearch, texts);
  }
  if (error instanceof UnavailableError) {
    // The database tells of itself, once a minute.
    log.debug({ err: error, command }, 'Nothing can be kept now.');
    return notice(error instanceof UnreachableError ? texts.discord.cannotReach : texts.discord.cannotKeep, texts);
  }
  const fault = classifyError(error);
  if (fault === 'expired' || fault === 'answered') return { kind: 'nothing' };
  if (fault === 'slow-down' || fault === 'unreachable') {
    log.warn({ err: error, fault, command }, 'Discord did not do what a command asked of it.');
    return notice(fault === 'slow-down' ? texts.discord.busy : texts.discord.outOfReach, texts);
  }
  const why = CHANNEL_REFUSALS.find((refusal) => refusal === fault);
  if (why !== undefined) return notice(texts.describeQueryProblem({ code: 'channel-refused', why }), texts, 'refused');
  if (fault === 'gone') return notice(texts.discord.gone, texts, 'refused');
  const reference = newReference();
  log.error({ err: error, reference, command }, 'A command failed.');
  const text = fault === 'missing-permission' ? texts.discord.refused : texts.discord.failed(reference);
  return notice(text, texts);
}

function notice(text: string, texts: Texts, fate: 'refused' | 'failed' = 'failed'): Outcome {
  return { kind: 'message', message: renderNotice(text, texts), visibility: 'private', fate };
}

async function draw(reply: Reply, call: Call, settings: DispatchSettings): Promise<Outcome> {
  const { command, texts } = call;
  const { states } = settings;
  switch (reply.kind) {
    case 'modal':
      return { kind: 'form', modal: await renderForm(reply, command, states) };
    case 'file':
      return { kind: 'message', message: renderFile(reply, texts), visibility: reply.visibility, fate: 'answered' };
    case 'message': {
      const { thread, by } = call;
      const signed = by === undefined ? reply : { ...reply, buttons: signedBy(by, reply.buttons) };
      if (thread !== undefined && reply.visibility === 'public')
        return drawForThread(reply, signed, { ...call, thread }, states);
      const render = reply.asPin === true ? renderPin : renderMessage;
      const message = await render(thread === undefined ? signed : reply, command, states, texts);
      return { kind: 'message', message, visibility: reply.visibility, fate: 'answered' };
    }
  }
}

/** The buttons, each with who asked: known by it, they turn pages though the message answers no interaction of theirs. */
function signedBy(by: string, buttons: readonly Button[]): readonly Button[] {
  return buttons.map((button) => ({ ...button, state: { ...button.state, by } }));
}

/** An answer that goes into a thread; where none may be opened, it says so and stays. */
async function drawForThread(
  reply: MessageReply,
  signed: MessageReply,
  { command, texts, thread }: Call & { readonly thread: ThreadWanted },
  states: DispatchSettings['states'],
): Promise<Outcome> {
  const { name, opening, lacks } = thread;
  const here = { ...reply, footer: [...reply.footer, small(texts.discord.noThread(lacks))] };
  const stays = await renderMessage(here, command, states, texts);
  if (lacks !== null) return { kind: 'message', message: stays, visibility: 'public', fate: 'answered' };
  const message = await renderMessage(signed, command, states, texts);
  const over = renderNotice(opening, texts);
  return { kind: 'message', message, visibility: 'public', fate: 'answered', thread: { name, over, stays } };
}
