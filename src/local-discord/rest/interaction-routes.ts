import { InteractionResponseType } from 'discord.js';
import type { Hono } from 'hono';
import { asFields } from '../wire/fields.ts';
import type { Interactions } from '../guild/interactions.ts';
import type { RestEnv } from './rest-app.ts';
import type { AttachmentStore } from './attachments.ts';

/** The bot's answers to interactions: the first one, and what its token allows afterwards. */
export function interactionRoutes(interactions: Interactions, store: AttachmentStore): (app: Hono<RestEnv>) => void {
  return (app) => {
    app.post('/interactions/:id/:token/callback', (c) => {
      const { json, files } = c.get('body');
      const body = asFields(json);
      const { id, token } = c.req.param();
      const message = interactions.answer(id, token, body, store.keep(files, json, c.get('origin')));
      if (c.req.query('with_response') !== 'true') return c.body(null, 204);
      const wire = message?.wire;
      return c.json({
        interaction: {
          id,
          type: 2,
          activity_instance_id: null,
          response_message_id: wire?.id ?? null,
          response_message_loading: body['type'] === InteractionResponseType.DeferredChannelMessageWithSource,
          response_message_ephemeral: message?.onlyFor !== null,
        },
        resource: { type: body['type'], ...(wire && { message: wire }) },
      });
    });
    app.post('/webhooks/:app/:token', (c) => {
      const { json, files } = c.get('body');
      const attachments = store.keep(files, json, c.get('origin'));
      return c.json(interactions.followUp(c.req.param('token'), asFields(json), attachments).wire);
    });
    const message = '/webhooks/:app/:token/messages/:message';
    app.get(message, (c) => c.json(interactions.find(c.req.param('token'), c.req.param('message')).wire));
    app.patch(message, (c) => {
      const { json, files } = c.get('body');
      const attachments = store.keep(files, json, c.get('origin'));
      return c.json(interactions.edit(c.req.param('token'), c.req.param('message'), asFields(json), attachments).wire);
    });
    app.delete(message, (c) => {
      interactions.remove(c.req.param('token'), c.req.param('message'));
      return c.body(null, 204);
    });
  };
}
