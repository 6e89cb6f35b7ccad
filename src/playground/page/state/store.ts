import type { APIMessage } from 'discord.js';
import type { Modal, Outcome } from '../../../local-discord/wire/outcome.ts';
import type { PageDeed } from '../../page-deed.ts';
import type { PageArticle, PageEvent, PageState } from '../../page-protocol.ts';
import type { ChannelName, PersonName } from '../../../local-discord/guild/residents.ts';
import { FLAG } from '../../../local-discord/wire/wire-types.ts';
import { loadViewer, saveViewer, type Viewer } from './viewer.ts';

/** A command with its values. */
export type CommandDeed = Omit<PageDeed & { readonly kind: 'slash' }, 'kind'>;

/** A command of one's own that has no answer yet, or has failed; only this page knows of it. */
export interface Attempt {
  readonly id: number;
  readonly channel: ChannelName;
  readonly command: string;
  readonly at: Date;
  failed: string | null;
}

/** A line that comes up and goes away. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

/** Everything that the page shows, with a `change` event for each change. */
export class Store extends EventTarget {
  person: PersonName = 'alice';
  channel: ChannelName = 'general';
  view: 'channel' | 'archive' = 'channel';
  state: PageState | null = null;
  /** Whether the server can be heard. */
  online = false;
  messages = new Map<string, APIMessage>();
  pins: Readonly<Record<string, readonly string[]>> = {};
  attempts: Attempt[] = [];
  /** Messages with a button that is being answered. */
  readonly busy = new Map<string, string>();
  /** What a press on a message's button has failed with. */
  readonly failures = new Map<string, string>();
  modal: Modal | null = null;
  notices: Notice[] = [];
  viewer: Viewer = loadViewer();
  /** An article to read, opened from a citation. */
  reading: PageArticle | null = null;
  /** Grows with everything of one's own that comes to the channel: what is to be seen then is at its end. */
  sent = 0;
  /** Grows whenever the archive may have changed. */
  archiveVersion = 0;
  #events: EventSource | null = null;
  #count = 0;

  /** Begins to listen as somebody. */
  connect(person: PersonName = this.person): void {
    this.person = person;
    this.#events?.close();
    const events = new EventSource(`page/events?as=${person}`);
    this.#events = events;
    events.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as PageEvent));
    events.addEventListener('error', () => {
      this.online = false;
      this.changed();
    });
  }

  /** Tells that something has changed. */
  changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Goes to a channel. */
  open(channel: ChannelName): void {
    this.channel = channel;
    this.view = 'channel';
    this.changed();
  }

  /** Goes to the archive: to an article there, or to its list. */
  openArchive(reading: PageArticle | null): void {
    this.reading = reading;
    this.view = 'archive';
    this.changed();
  }

  setViewer(change: Partial<Viewer>): void {
    this.viewer = { ...this.viewer, ...change };
    saveViewer(this.viewer);
    this.changed();
  }

  /** The messages of the open channel, oldest first. */
  get shown(): readonly APIMessage[] {
    const id = this.state?.channels.find(({ name }) => name === this.channel)?.id;
    return [...this.messages.values()]
      .filter((message) => message.channel_id === id)
      .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  }

  /** Uses a slash command: shows at once that it is on its way, then what came of it. */
  async slash(command: CommandDeed): Promise<void> {
    const { name, subcommand, channel } = command;
    const called = subcommand === undefined ? name : `${name} ${subcommand}`;
    this.#count += 1;
    const attempt: Attempt = { id: this.#count, channel, command: called, at: new Date(), failed: null };
    this.attempts = [...this.attempts, attempt];
    this.sent += 1;
    this.changed();
    const outcome = await this.do({ kind: 'slash', ...command });
    if (outcome.failed === undefined) this.dropAttempt(attempt);
    else attempt.failed = outcome.failed;
    this.#open(outcome);
  }

  dropAttempt(attempt: Attempt): void {
    this.attempts = this.attempts.filter((each) => each !== attempt);
    this.changed();
  }

  /** Presses a button, chooses from a menu or opens an entry of the Apps menu on a message. */
  async press(deed: PageDeed & { readonly message: string }, what: string): Promise<void> {
    this.busy.set(deed.message, what);
    this.failures.delete(deed.message);
    this.changed();
    const outcome = await this.do(deed);
    this.busy.delete(deed.message);
    if (outcome.failed !== undefined) this.failures.set(deed.message, outcome.failed);
    this.#open(outcome);
  }

  /** Sends the open form. @returns What is wrong with it, if anything. */
  async submit(values: Readonly<Record<string, string>>): Promise<string | null> {
    const { modal } = this;
    if (!modal) return null;
    const outcome = await this.do({ kind: 'submit', modal, values });
    if (outcome.failed !== undefined) return outcome.failed;
    this.modal = null;
    this.#open(outcome);
    return null;
  }

  /** Does it, and gives back what came of it; a server that cannot be reached is a failure too. */
  async do(deed: PageDeed): Promise<Outcome> {
    try {
      return (await post('page/do', { as: this.person, locale: this.viewer.locale, deed })) as Outcome;
    } catch (error) {
      // The connection broke: what the browser says of it is all that is known.
      return { deferred: false, failed: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Sets what the bot may do. */
  async setBotPermissions(permissions: readonly string[]): Promise<void> {
    await post('page/bot-permissions', { permissions });
  }

  /** Adds files to the archive. */
  async addArticles(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      const answer = await fetch(`page/articles?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
      const { added, text } = (await answer.json()) as { added: boolean; text: string };
      this.notify(text, !added);
    }
    this.archiveVersion += 1;
    this.changed();
  }

  /** Opens the article that a citation names, with the quotes marked. */
  async readCited(title: string, quotes: readonly string[]): Promise<void> {
    const found = (await post('page/archive/cited', { title, quotes })) as PageArticle | { failed: string };
    if ('failed' in found) this.notify(found.failed, true);
    else this.openArchive(found);
  }

  notify(text: string, bad: boolean): void {
    this.#count += 1;
    const notice = { id: this.#count, text, bad };
    this.notices = [...this.notices, notice];
    this.changed();
    setTimeout(() => this.dropNotice(notice), 8000);
  }

  dropNotice(notice: Notice): void {
    this.notices = this.notices.filter((each) => each !== notice);
    this.changed();
  }

  #open({ modal }: Outcome): void {
    if (modal) this.modal = modal;
    this.changed();
  }

  #take(event: PageEvent): void {
    switch (event.type) {
      case 'snapshot':
        this.online = true;
        this.state = event.state;
        this.messages = new Map(event.messages.map((message) => [message.id, message]));
        this.pins = event.pins;
        this.archiveVersion += 1;
        break;
      case 'state':
        this.state = event.state;
        this.archiveVersion += 1;
        break;
      case 'message':
        if (!this.messages.has(event.message.id) && this.#isOwn(event.message)) this.sent += 1;
        this.messages.set(event.message.id, event.message);
        this.#settleAttempt(event.message);
        break;
      case 'deleted':
        this.messages.delete(event.id);
        break;
      case 'pins':
        this.pins = { ...this.pins, [event.channelId]: event.ids };
        break;
    }
    this.changed();
  }

  /** An answer that is thinking takes the place of "Sending command…". */
  #settleAttempt(message: APIMessage): void {
    if (!this.#isOwn(message) || ((message.flags ?? 0) & FLAG.loading) === 0) return;
    const called = message.interaction?.name;
    const attempt = this.attempts.find(({ command, failed }) => command === called && failed === null);
    if (attempt) this.dropAttempt(attempt);
  }

  /** Whether somebody wrote a message themselves, or it answers what they did. */
  #isOwn({ author, interaction_metadata: asked }: APIMessage): boolean {
    const you = this.state?.people.find(({ name }) => name === this.person)?.id;
    return author.id === you || asked?.user.id === you;
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}
