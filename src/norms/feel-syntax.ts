/** The syntax tree of FEEL, and what compiling it carries along. */
import { parser } from "lezer-feel";
import { ConditionFault, type Value } from "./feel-terms.ts";

/** A decision table as conditions use it: cells are unary tests on the inputs, the output is an expression. */
export type TableSource = {
  inputs: readonly string[];
  hit: "first" | "unique";
  rows: readonly { cells: readonly string[]; output: string }[];
};
export type Words = {
  tables: ReadonlyMap<string, TableSource>;
  lists: ReadonlyMap<string, readonly (string | number)[]>;
};

export type Node = ReturnType<ReturnType<typeof parser.parse>["resolve"]>;
export type Found = {
  numerals: string[];
  names: Set<string>;
  divisors: string[];
  texts: { name: string; text: string }[];
  /** How often a table is asked, also by another table. */
  tables: { asked: number };
};
export type Scope = {
  source: string;
  names: ReadonlySet<string>;
  parameters: ReadonlyMap<string, Value>;
  words: Words;
  /** Tables that are being compiled: one that leads to itself is refused. */
  within: readonly string[];
  found: Found;
};

export const FEEL = parser.configure({ top: "Expression" });
export const TESTS = parser.configure({ top: "UnaryTests" });
const CHARACTERS_MOST = 2_000;

export function treeOf(source: string, language: typeof FEEL): Node {
  // Whoever writes more than this writes no rule, and what nests without end would run out of stack.
  if (source.length > CHARACTERS_MOST)
    throw new ConditionFault(
      `it has ${source.length} characters, and a condition at most ${CHARACTERS_MOST}`,
    );
  const tree = language.parse(source);
  tree.iterate({
    enter: (node) => {
      if (node.type.isError)
        throw new ConditionFault(`it is not one FEEL expression; reading ends at character ${node.from + 1}`);
    },
  });
  return tree.topNode as unknown as Node;
}

export function textOf(node: Node, { source }: Scope): string {
  return source.slice(node.from, node.to);
}

export function outside(text: string, node: Node): ConditionFault {
  return new ConditionFault(`"${text}" (${node.name}) is outside the subset of FEEL`);
}

export function refuse(message: string): never {
  throw new ConditionFault(message);
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child as unknown as Node);
  return children;
}

export function only(node: Node): Node {
  const [child, ...rest] = childrenOf(node);
  if (!child || rest.length > 0) throw new ConditionFault("it is not one FEEL expression");
  return child;
}

/** The escapes of FEEL's strings that JSON has as well; others are refused, so that nothing is read two ways. */
export function stringOf(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch (cause) {
    throw new ConditionFault(`the text ${literal} has an escape other than \\" \\\\ \\n \\r \\t \\uXXXX`, {
      cause,
    });
  }
}

/** Keeps which fact is compared with which text: `class = "funds"`, `class in ("funds", "project")`. */
export function notice(parts: Node[], scope: Scope): void {
  const named = parts.find((p) => p.name === "VariableName" || p.name === "PathExpression");
  if (!named) return;
  const literals = (node: Node): Node[] =>
    node.name === "StringLiteral"
      ? [node]
      : ["PositiveUnaryTests", "PositiveUnaryTest", "List", "ParenthesizedExpression"].includes(node.name)
        ? childrenOf(node).flatMap(literals)
        : [];
  for (const literal of parts.flatMap(literals))
    scope.found.texts.push({ name: textOf(named, scope), text: stringOf(textOf(literal, scope)) });
}
