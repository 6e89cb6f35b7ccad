import { Routes } from 'discord.js';
import { z } from 'zod';

import { classifyError } from '../classify-error.ts';
import type { Rendered, RenderedMessage } from '../render/render-message.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import type { Answerable } from './answerable.ts';

/** A thread to open for an answer. */
export interface OpenThread {
  readonly name: string;
  /** What stands in the channel, over the thread. */
  readonly over: RenderedMessage;
  /** The answer where Discord opens no thread. */
  readonly stays: RenderedMessage;
}

const THREAD = z.looseObject({ id: z.string() });

/**
 * Opens a thread on the message that answers an interaction, and puts the answer into it. Where Discord does not take that,
 * the answer takes the place of the message in the channel.
 */
export async function answerInThread(
  interaction: Answerable,
  { name, stays }: OpenThread,
  message: Rendered,
  { log }: DispatchSettings,
): Promise<void> {
  const { channelId, client } = interaction;
  try {
    const { id } = await interaction.fetchReply();
    const route = Routes.threads(channelId ?? '', id);
    const thread = THREAD.parse(await client.rest.post(route, { body: { name } }));
    const { content, components, flags } = message;
    const body = { content, components, flags, allowed_mentions: { parse: [] } };
    await client.rest.post(Routes.channelMessages(thread.id), { body });
  } catch (error) {
    log.info({ err: error, fault: classifyError(error) }, 'An answer finds no thread, and stays in its channel.');
    await interaction.editReply(stays);
  }
}
