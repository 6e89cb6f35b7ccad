import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import { type Inline, plainText } from '../../markdown/inline-markdown.ts';
import { type ListItem, type MarkdownBlock, readMarkdown } from '../../markdown/markdown.ts';
import type { PageState } from '../../page-protocol.ts';
import type { ChannelName } from '../../../local-discord/guild/residents.ts';
import { icons } from './icons.ts';
import { discordTime, type Viewer } from '../state/viewer.ts';

/** What mentions and times are shown by, and what a citation opens. */
export interface MarkdownPlace {
  readonly state: PageState;
  readonly viewer: Viewer;
  /** Goes to a message. */
  readonly jump: (channel: ChannelName, messageId: string) => void;
  /** Opens the article that a citation names; `null` where there is nothing to open. */
  readonly read: ((title: string, quotes: readonly string[]) => void) | null;
}

const MESSAGE_LINK = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/u;
const CITATION = /^\[\d+\]\s+(.+)$/su;

/** Draws a message's text as Discord does. Everything is text nodes and elements of ours: no HTML is ever parsed. */
export function markdownView(content: string, place: MarkdownPlace): TemplateResult {
  const blocks = readMarkdown(content);
  return html`<div class="markdown">
    ${blocks.map((block, index) => blockView(block, place, { before: blocks.slice(0, index), next: blocks[index + 1] }))}
  </div>`;
}

/** What stands before a block and right behind it. */
interface Beside {
  readonly before: readonly MarkdownBlock[];
  readonly next: MarkdownBlock | undefined;
}

const ALONE: Beside = { before: [], next: undefined };

function blockView(block: MarkdownBlock, place: MarkdownPlace, { before, next }: Beside): TemplateResult {
  switch (block.type) {
    case 'text': {
      return html`<div>
        <span class="md-inline">${inlineView(block.content, place)}</span>${readButton(block, place, before, next)}
      </div>`;
    }
    case 'heading': {
      // A message is no part of the page's outline: levels 1 to 3 are told apart by size, as in Discord.
      return html`<div class="md-heading md-heading-${block.level}">${inlineView(block.content, place)}</div>`;
    }
    case 'small': {
      return html`<div class="md-small">
        <span class="md-inline">${inlineView(block.content, place)}</span
        >${readButton(block, place, before, before.at(-1))}
      </div>`;
    }
    case 'quote': {
      return html`<blockquote class="md-quote">
        ${block.blocks.map((each) => blockView(each, place, ALONE))}
      </blockquote>`;
    }
    case 'list': {
      return html`<div class="md-list" role="list">${block.items.map((item) => itemView(item, place))}</div>`;
    }
    case 'code': {
      return html`<pre class="md-code"><code>${block.text}</code></pre>`;
    }
  }
}

function itemView({ depth, number, content }: ListItem, place: MarkdownPlace): TemplateResult {
  return html`<div class="md-item md-depth-${Math.min(depth, 4)}" role="listitem">
    <span class="md-bullet" aria-hidden="true">${number === null ? (depth === 0 ? '•' : '◦') : `${number}.`}</span>
    <span>${inlineView(content, place)}</span>
  </div>`;
}

function inlineView(nodes: readonly Inline[], place: MarkdownPlace): unknown {
  return nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'bold':
        return html`<strong>${inlineView(node.content, place)}</strong>`;
      case 'italic':
        return html`<em>${inlineView(node.content, place)}</em>`;
      case 'underline':
        return html`<u>${inlineView(node.content, place)}</u>`;
      case 'strike':
        return html`<s>${inlineView(node.content, place)}</s>`;
      case 'spoiler':
        return html`<button type="button" class="md-spoiler" aria-label=${words.message.spoiler} @click=${reveal}>
          <span>${inlineView(node.content, place)}</span>
        </button>`;
      case 'code':
        return html`<code class="md-inline-code">${node.text}</code>`;
      case 'link':
        return linkView(node, place);
      case 'emoji':
        return `:${node.name}:`;
      case 'time':
        return html`<span class="md-time">${discordTime(node.seconds, node.style, place.viewer)}</span>`;
      case 'mention':
        return html`<span class="md-mention">${mentionText(node.kind, node.id, place.state)}</span>`;
    }
  });
}

/** A link; one to a message here is shown as its channel, and goes there. */
function linkView({ url, content }: Inline & { readonly type: 'link' }, place: MarkdownPlace): TemplateResult {
  const [, channelId = '', messageId] = MESSAGE_LINK.exec(url) ?? [];
  const channel = place.state.channels.find(({ id }) => id === channelId);
  if (channel && messageId !== undefined) {
    return html`<button type="button" class="md-mention" @click=${() => place.jump(channel.name, messageId)}>
      #${channel.name} › ${icons.message}
    </button>`;
  }
  return html`<a href=${url} title=${url} target="_blank" rel="noopener noreferrer">${inlineView(content, place)}</a>`;
}

function mentionText(kind: string, id: string, { people, channels, bot }: PageState): string {
  if (kind === 'everyone') return `@${id}`;
  if (kind === 'channel') return `#${channels.find((channel) => channel.id === id)?.name ?? id}`;
  if (kind === 'role') return `@${id}`;
  return `@${bot.id === id ? 'Dateline' : (people.find((person) => person.id === id)?.display ?? id)}`;
}

/** A way from a citation to the article, which Discord does not have. The quote stands before it, or behind a headline. */
function readButton(
  { content }: { readonly content: readonly Inline[] },
  { read }: MarkdownPlace,
  before: readonly MarkdownBlock[],
  quote: MarkdownBlock | undefined,
): TemplateResult | typeof nothing {
  const title = citedTitle(content, before);
  if (!read || title === null || quote?.type !== 'quote') return nothing;
  const quotes = quote.blocks.flatMap((block) => ('content' in block ? plainText(block.content).split('\n') : []));
  return html` <button
    type="button"
    class="md-read"
    aria-label=${words.message.readArticle}
    title=${words.message.readArticle}
    @click=${() => read(title, quotes)}
  >
    ${words.message.read}
  </button>`;
}

/** What is cited in the last line of a text. */
function citationIn(content: readonly Inline[]): string | null {
  return CITATION.exec(plainText(content).split('\n').at(-1) ?? '')?.[1] ?? null;
}

/** What a citation cites; "same article" is that of the citation before it. */
function citedTitle(content: readonly Inline[], before: readonly MarkdownBlock[]): string | null {
  const title = citationIn(content);
  if (title === null || !title.startsWith(words.sameArticle)) return title;
  const earlier = before.flatMap((block) =>
    block.type === 'small' || block.type === 'text' ? (citationIn(block.content) ?? []) : [],
  );
  return earlier.findLast((each) => !each.startsWith(words.sameArticle)) ?? null;
}

function reveal(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  button.classList.add('is-shown');
  button.removeAttribute('aria-label');
}
