import { type Effect, QUOTE_BAR, type ScreenStyle, type StyledRun, styledRows } from '../../screen/styled-rows.ts';
import { type Inline, plainText } from '../markdown/inline-markdown.ts';
import { type MarkdownBlock, readMarkdown } from '../markdown/markdown.ts';

/** Draws a message of Discord's on a terminal: quotes behind a bar, bold as bold, small print dim. */
export function terminalMarkdown(content: string, style: ScreenStyle): string {
  return readMarkdown(content)
    .flatMap((block) => blockRows(block, style, ''))
    .join('\n');
}

/** @param bar - What stands before each row of the block. */
function blockRows(block: MarkdownBlock, style: ScreenStyle, bar: string): string[] {
  switch (block.type) {
    case 'text':
      return styledRows(runsOf(block.content, []), style, bar, bar);
    case 'heading':
      return styledRows(runsOf(block.content, ['bold']), style, bar, bar);
    case 'small':
      return styledRows(runsOf(block.content, ['dim']), style, bar, bar);
    case 'quote':
      return block.blocks.flatMap((inner) => blockRows(inner, style, bar + QUOTE_BAR));
    case 'list':
      return block.items.flatMap(({ depth, number, content }) => {
        const mark = `${'  '.repeat(depth)}${number === null ? '•' : `${number}.`} `;
        return styledRows(runsOf(content, []), style, bar + mark, bar + ' '.repeat(mark.length));
      });
    case 'code':
      return styledRows([{ text: block.text, effects: [] }], style, `${bar}    `, `${bar}    `);
  }
}

function runsOf(nodes: readonly Inline[], effects: readonly Effect[]): StyledRun[] {
  return nodes.flatMap((node): StyledRun[] => {
    switch (node.type) {
      case 'bold':
      case 'italic':
      case 'underline':
      case 'strike':
        return runsOf(node.content, [...effects, node.type]);
      case 'spoiler':
        return runsOf(node.content, [...effects, 'inverse']);
      case 'link': {
        const address = plainText(node.content) === node.url ? [] : [{ text: ` <${node.url}>`, effects }];
        return [...runsOf(node.content, [...effects, 'underline']), ...address];
      }
      case 'text':
      case 'code':
        return [{ text: node.text, effects }];
      case 'emoji':
        return [{ text: `:${node.name}:`, effects }];
      case 'mention':
        return [{ text: `@${node.id}`, effects }];
      case 'time':
        return [{ text: new Date(node.seconds * 1000).toISOString(), effects }];
    }
  });
}
