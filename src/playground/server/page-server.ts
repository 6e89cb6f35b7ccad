import { Hono } from 'hono';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { pageActions } from './page-actions.ts';
import { pageArchive } from './page-archive.ts';
import { pageEvents } from './page-events.ts';
import { builtPage, pageFiles } from './page-files.ts';
import { pageGuard } from './page-guard.ts';
import { type PageSettings, pageStates } from './page-state.ts';

/**
 * Puts the page on the local Discord's server, at `/`. To be called before it starts.
 *
 * @returns Whether the page is built; without it only its data is served.
 */
export function mountPage(local: LocalDiscord, { archive, addArticle, questions, texts }: PageSettings): boolean {
  const app = new Hono();
  const stateFor = pageStates(local, { archive, addArticle, questions, texts });
  app.onError((error, c) =>
    error instanceof SyntaxError
      ? c.json({ deferred: false, failed: texts.playground.page.badRequest }, 400)
      : c.json({ deferred: false, failed: texts.playground.page.failed(error.message) }, 500),
  );
  app.use('*', pageGuard);
  pageEvents(app, { local, stateFor, onArchiveChange: (listener) => archive.onChange(listener) });
  pageActions(app, local, texts.playground.discord);
  pageArchive(app, { archive, addArticle, texts });
  const folder = builtPage();
  if (folder !== null) pageFiles(app, folder);
  local.app.route('/', app);
  return folder !== null;
}
