import { html, type TemplateResult } from 'lit';
import type { PageState } from '../../page-protocol.ts';

/** A round picture: the bot's mark, or the person's initial on a colour of theirs. */
export function avatar(state: PageState, userId: string, small = false): TemplateResult {
  const size = small ? 'avatar avatar-small' : 'avatar';
  if (userId === state.bot.id) return html`<img class=${size} src="./icon.svg" alt="" />`;
  const at = state.people.findIndex(({ id }) => id === userId);
  return html`<span class="${size} avatar-${at}" aria-hidden="true"
    >${state.people[at]?.display.slice(0, 1) ?? '?'}</span
  >`;
}

/** The name that somebody goes by. */
export function displayName(state: PageState, user: { readonly id: string; readonly username: string }): string {
  return state.people.find(({ id }) => id === user.id)?.display ?? user.username;
}
