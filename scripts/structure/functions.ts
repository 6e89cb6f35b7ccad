import type { ParseResult } from 'oxc-parser';

/** A function or method with a body, wherever it stands. */
export interface FunctionSpan {
  /** The name it has or is given; `(no name)` for a callback. */
  readonly name: string;
  /** Line of its first character, from 1. */
  readonly line: number;
  /** From its first line to its last, both counted, its docstring not. */
  readonly lines: number;
  /** Why it is long: the comment in it that begins with `In one piece:`; null where nobody says. */
  readonly reason: string | null;
}

/** How a comment begins that gives the reason for a long function. */
const REASON = 'In one piece:';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Every function of a file, outer before inner. */
export const functionsIn = (text: string, { program, comments }: ParseResult): readonly FunctionSpan[] => {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const found: { node: Node; name: string }[] = [];
  walk(program as unknown as Node, null, (node, parent) => {
    if (FUNCTIONS.has(node.type) && node['body'] !== null) found.push({ node, name: nameOf(node, parent) });
  });
  // A reason belongs to the innermost function around it.
  const reasons = new Map<Node | undefined, string>();
  for (const { start, value } of comments)
    if (value.trim().startsWith(REASON))
      reasons.set(found.findLast(({ node }) => node.start < start && start < node.end)?.node, value.trim());

  return found.map(({ node, name }) => ({
    name,
    line: lineAt(node.start),
    lines: lineAt(node.end) - lineAt(node.start) + 1,
    reason: reasons.get(node) ?? null,
  }));
};

const walk = (node: Node, parent: Node | null, visit: (node: Node, parent: Node | null) => void): void => {
  visit(node, parent);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) walk(child, node, visit);
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const nameOf = (node: Node, parent: Node | null): string => {
  const named = [node['id'], parent?.['id'], parent?.['key'], parent?.['left']].find(isNode);
  return typeof named?.['name'] === 'string' ? named['name'] : '(no name)';
};
