import { ApplicationCommandPermissionType } from 'discord.js';

import { APPLICATION_ID, GUILD_ID } from './residents.ts';

/** One rule of Server Settings → Integrations: whether a role, a member or a channel has a command. */
export interface CommandRule {
  readonly id: string;
  readonly type: ApplicationCommandPermissionType;
  readonly permission: boolean;
}

/** What the server's administrators set for commands. */
export class CommandPermissions {
  readonly #rules = new Map<string, readonly CommandRule[]>();

  /** Sets the rules of a command. */
  set(commandId: string, rules: readonly CommandRule[]): void {
    this.#rules.set(commandId, rules);
  }

  /** As REST gives them. */
  list(): readonly object[] {
    return [...this.#rules].map(([id, permissions]) => ({
      id,
      application_id: APPLICATION_ID,
      guild_id: GUILD_ID,
      permissions,
    }));
  }

  /** Whether a member has a command by a rule for them or for one of their roles; `null` where none says. */
  decides(commandId: string, userId: string, roleIds: readonly string[]): boolean | null {
    const rules = this.#rules.get(commandId) ?? [];
    const own = rules.find(({ id }) => id === userId);
    const ofRoles = rules.filter(({ id }) => roleIds.includes(id));
    return own?.permission ?? (ofRoles.length === 0 ? null : ofRoles.some(({ permission }) => permission));
  }
}
