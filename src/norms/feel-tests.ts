/** Unary tests of FEEL: what stands after `in`, and in the cells of decision tables. */
import { childrenOf, type Node, outside, refuse, type Scope, TESTS, textOf, treeOf } from "./feel-syntax.ts";
import {
  and,
  COMPARISONS,
  ConditionFault,
  constantOf,
  equals,
  joined,
  not,
  or,
  type Term,
  type Value,
} from "./feel-terms.ts";

type Compile = (node: Node, scope: Scope) => Term;

/** `x in (a, >= 3, [1..2])`: any of the tests is true. */
export function anyOf(subject: Term, nodes: Node[], scope: Scope, compile: Compile): Term {
  const tests = nodes.flatMap((node) => testsOf(node, scope, compile));
  const [first, ...others] = tests.map((test) => test(subject));
  if (!first) throw new ConditionFault("after `in` stands nothing");
  return others.reduce((all, test) => joined(or, all, test), first);
}

/** A test waits for the value that it is about. */
export type Test = (subject: Term) => Term;

function testsOf(node: Node, scope: Scope, compile: Compile): Test[] {
  const parts = childrenOf(node);
  switch (node.name) {
    case "(":
    case ")":
      return [];
    case "PositiveUnaryTests":
    case "PositiveUnaryTest":
    case "ParenthesizedExpression":
      return parts.flatMap((p) => testsOf(p, scope, compile));
    case "List":
      return parts.filter((p) => p.name !== "[" && p.name !== "]").flatMap((p) => testsOf(p, scope, compile));
    case "SimplePositiveUnaryTest": {
      const [operator, operand] = parts;
      if (operator?.name === "Interval") return [interval(operator, scope, compile)];
      if (!operator || !operand) throw outside(textOf(node, scope), node);
      const right = compile(operand, scope);
      return [(subject) => compared(textOf(operator, scope), subject, right)];
    }
    case "VariableName": {
      const list = scope.words.lists.get(textOf(node, scope));
      if (!list) return [equalTo(compile(node, scope))];
      scope.found.names.add(textOf(node, scope));
      return [member(list)];
    }
    default:
      return [equalTo(compile(node, scope))];
  }
}

/** As FEEL's list membership: a missing value is in no list. */
function equalTo(right: Term): Test {
  return (subject) => joined((a, b) => equals(a, b) === true, subject, right);
}

function member(list: readonly (string | number)[]): Test {
  const values = new Set<Value>(list);
  return (subject) => (facts) => values.has(subject(facts));
}

function interval(node: Node, scope: Scope, compile: Compile): Test {
  const [open, low, , high, close] = childrenOf(node);
  if (!open || !low || !high || !close) throw outside(textOf(node, scope), node);
  const [from, to] = [compile(low, scope), compile(high, scope)];
  const [least, most] = [constantOf(from), constantOf(to)];
  if (least && most && COMPARISONS.get("<=")?.(least.value, most.value) !== true)
    refuse(`the range ${textOf(node, scope)} has nothing in it`);
  const [above, below] = [open.name === "[" ? ">=" : ">", close.name === "]" ? "<=" : "<"];
  return (subject) => joined(and, compared(above, subject, from), compared(below, subject, to));
}

/** A cell: `-` for anything, values, comparisons, ranges, parted by commas, or not(…) of them. */
export function cellTest(scope: Scope, compile: Compile): Test | null {
  const parts = childrenOf(treeOf(scope.source, TESTS));
  if (parts[0]?.name === "Wildcard") return null;
  const tests = parts.filter((p) => p.name !== "not").flatMap((p) => testsOf(p, scope, compile));
  if (tests.length === 0) throw new ConditionFault("the cell says nothing; write - for anything");
  const any: Test = (subject) => tests.map((t) => t(subject)).reduce((all, t) => joined(or, all, t));
  if (parts[0]?.name !== "not") return any;
  return (subject) => {
    const inner = any(subject);
    return (facts) => not(inner(facts));
  };
}

export function compared(operator: string, left: Term, right: Term): Term {
  const compare = COMPARISONS.get(operator) ?? refuse(`"${operator}" is outside the subset of FEEL`);
  return joined(compare, left, right);
}
