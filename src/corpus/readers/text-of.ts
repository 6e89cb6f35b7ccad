import type { HtmlElement, HtmlNode } from './html-text.ts';

const ELEMENT = 1;
const TEXT = 3;

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text nobody sees. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA HEAD'.split(' '));

/** Whether elements of a name stand on lines of their own. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name.toUpperCase());
}

/** Whether any element within an element stands on lines of its own. */
export function holdsBlock(element: HtmlElement): boolean {
  for (const child of element.childNodes) {
    if (child.nodeType === ELEMENT && (isBlock(child.nodeName) || holdsBlock(child as HtmlElement))) return true;
  }
  return false;
}

/** Elements that make a table one of layout: its cells hold parts of the page, not values. */
const IN_LAYOUT = 'p + p, div + div, table, ul, ol, article, section, h1, h2, h3, form';
/** A cell longer than this is text. */
const MAX_CELL = 300;
const CELL_BREAK = ' | ';

/**
 * The text of an element as it is read: blocks are paragraphs with an empty line between them, `<br>` is a line break,
 * other whitespace (in `<pre>`, but its line breaks) is one blank, and what no reader sees (scripts, styles, controls) is left out.
 * A row of a table is one line, its cells parted by ` | `; a term and what is said of it stand in one paragraph.
 */
export function textOf(root: HtmlNode): string {
  const writer = new ParagraphWriter();
  writer.walk(root, false);
  return writer.end();
}

class ParagraphWriter {
  readonly #paragraphs: string[] = [];
  #current = '';

  walk(node: HtmlNode, preformatted: boolean): void {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      this.#current += preformatted ? text : text.replaceAll(/[ \t\r\n\f]+/gu, ' ');
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') {
      this.#current += '\n';
      return;
    }
    if (name === 'TR' && this.#row(node as HtmlElement)) return;
    const block = BLOCKS.has(name);
    // What a term means follows it in its paragraph.
    if (name === 'DD' && this.#current.trim() !== '') this.#current += '\n';
    else if (block) this.#close();
    for (const child of node.childNodes) this.walk(child, preformatted || name === 'PRE');
    if (block && name !== 'DT') this.#close();
  }

  end(): string {
    this.#close();
    return this.#paragraphs.join('\n\n');
  }

  /** Writes a row of values. @returns `false` for a row of layout, which is read as any other element. */
  #row(row: HtmlElement): boolean {
    const cells = [...row.childNodes].filter(({ nodeName }) => /^t[dh]$/iu.test(nodeName)) as HtmlElement[];
    if (cells.length < 2 || cells.some((cell) => cell.querySelector(IN_LAYOUT) !== null)) return false;
    const texts = cells.map((cell) => textOf(cell).replaceAll(/\s*\n\s*/gu, ' '));
    if (texts.some((text) => text.length > MAX_CELL)) return false;
    this.#close();
    this.#current = texts.filter((text) => text !== '').join(CELL_BREAK);
    this.#close();
    return true;
  }

  #close(): void {
    const paragraph = this.#current
      .replaceAll(/[ \t\r\f]+/gu, ' ')
      .replaceAll(/ ?\n ?/gu, '\n')
      .replaceAll(/\n{2,}/gu, '\n')
      .trim();
    if (paragraph !== '') this.#paragraphs.push(paragraph);
    this.#current = '';
  }
}
