/**
 * Conditions: a subset of FEEL (DMN 1.5), compiled from its syntax tree: numbers, strings, booleans, null, comparison,
 * arithmetic, and/or/not, if, in, between, paths, min/max/abs. Unknown names and constructs outside the subset are refused
 * when the pack is loaded, and so is a division by a constant zero; by a computed zero it gives null.
 *
 * It answers as feelin does (property-tested), but for these:
 * - Numbers are exact and feelin's are binary floating point: here 0.1 + 0.2 = 0.3 holds, and "two thirds of 9" is 6,
 *   because a majority must not hang on a rounding.
 * - Whether a condition of `if` holds is asked of true alone, as DMN says; feelin takes every number but 0 for true.
 * - Truth values have no order: `true < false` is null here, and feelin throws. Nor have a text and a number: feelin takes
 *   `"a" in [1..2]` for true, here it is null.
 */
import { parser } from "lezer-feel";
import { approximate, type Exact, exactly, exactlyWritten, isExact, negate, signOf } from "./exact.ts";
import {
  ARITHMETIC,
  and,
  COMPARISONS,
  ConditionFault,
  constant,
  constantOf,
  equals,
  type Facts,
  joined,
  not,
  or,
  type Term,
  type Value,
} from "./feel-terms.ts";

export { ConditionFault, type Facts } from "./feel-terms.ts";

export type Condition = {
  source: string;
  /** The numerals that stand in it: a threshold belongs under the parameters. */
  numerals: readonly string[];
  /** Every name that it uses: facts, parameters, tables, lists. */
  names: readonly string[];
  /** What it divides by and can be zero; then it is null. */
  divisors: readonly string[];
  /** Texts that it compares facts with: one that a fact cannot be is a mistake. */
  texts: readonly { name: string; text: string }[];
  /** Null where a fact that it needs is not known. */
  holds(facts: Facts): boolean | null;
  value(facts: Facts): number | string | boolean | null;
};

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

type Node = ReturnType<ReturnType<typeof parser.parse>["resolve"]>;
type Found = {
  numerals: string[];
  names: Set<string>;
  divisors: string[];
  texts: { name: string; text: string }[];
};
type Scope = {
  source: string;
  names: ReadonlySet<string>;
  parameters: ReadonlyMap<string, Value>;
  words: Words;
  /** Tables that are being compiled: one that leads to itself is refused. */
  within: readonly string[];
  found: Found;
};

const FEEL = parser.configure({ top: "Expression" });
const TESTS = parser.configure({ top: "UnaryTests" });
const NONE: ReadonlyMap<string, string> = new Map();
const NO_WORDS: Words = { tables: new Map(), lists: new Map() };

/**
 * `names` are facts that come with each act, with a dot where they lie within another; `parameters` have their value
 * (itself FEEL, such as 2/3) from the pack; `words` are its tables and lists.
 * @throws ConditionFault naming the unknown name or the construct that is outside the subset.
 */
export function compileCondition(
  source: string,
  names: ReadonlySet<string>,
  parameters: ReadonlyMap<string, string> = NONE,
  words: Words = NO_WORDS,
): Condition {
  const scope = scopeOf(source, names, valuesOf(parameters), words);
  const term = expression(scope);
  const { numerals, names: used, divisors, texts } = scope.found;
  return {
    source,
    numerals,
    names: [...used],
    divisors,
    texts,
    holds: (facts) => {
      const value = term(facts);
      return typeof value === "boolean" ? value : null;
    },
    value: (facts) => plain(term(facts)),
  };
}

function scopeOf(
  source: string,
  names: ReadonlySet<string>,
  parameters: ReadonlyMap<string, Value>,
  words: Words,
): Scope {
  const found: Found = { numerals: [], names: new Set(), divisors: [], texts: [] };
  return { source, names, parameters, words, within: [], found };
}

/** The constant that a FEEL text such as 2/3 is; null where it is none. */
export function constantIn(source: string): Exact | string | boolean | null {
  return constantOf(expression(scopeOf(source, new Set(), new Map(), NO_WORDS)))?.value ?? null;
}

function valuesOf(parameters: ReadonlyMap<string, string>): Map<string, Value> {
  return new Map([...parameters].map(([name, value]) => [name, constantIn(value)] as const));
}

function expression(scope: Scope): Term {
  return compile(only(treeOf(scope.source, FEEL)), scope);
}

function treeOf(source: string, language: typeof FEEL): Node {
  const tree = language.parse(source);
  tree.iterate({
    enter: (node) => {
      if (node.type.isError)
        throw new ConditionFault(`it is not one FEEL expression; reading ends at character ${node.from + 1}`);
    },
  });
  return tree.topNode as unknown as Node;
}

function compile(node: Node, scope: Scope): Term {
  const text = textOf(node, scope);
  const parts = childrenOf(node);
  const part = (index: number): Node => {
    const found = parts[index];
    if (!found) throw outside(text, node);
    return found;
  };
  const sub = (index: number) => compile(part(index), scope);
  const word = (index: number) => textOf(part(index), scope);
  switch (node.name) {
    case "NumericLiteral":
      scope.found.numerals.push(text);
      return constant(
        exactlyWritten(text) ?? refuse(`the number ${text} is not written in digits, such as 12 or 0.5`),
      );
    case "StringLiteral":
      return constant(stringOf(text));
    case "BooleanLiteral":
      return constant(text === "true");
    case "null":
    case "NullLiteral":
      return constant(null);
    case "VariableName":
      return named(text, scope);
    case "PathExpression":
      return path(text, scope);
    case "ParenthesizedExpression":
      return sub(1);
    case "Comparison":
      notice(parts, scope);
      if (parts[1]?.name === "in") return anyOf(sub(0), parts.slice(2), scope);
      if (parts[1]?.name === "between")
        return joined(and, compared(">=", sub(0), sub(2)), compared("<=", sub(0), sub(4)));
      if (parts.length !== 3) throw outside(text, node);
      return compared(word(1), sub(0), sub(2));
    case "ArithmeticExpression":
      return parts.length === 2
        ? arithmetic("-", constant(0), sub(1), "", scope)
        : arithmetic(word(1), sub(0), sub(2), word(2), scope);
    case "Conjunction":
      return joined(and, sub(0), sub(2));
    case "Disjunction":
      return joined(or, sub(0), sub(2));
    case "IfExpression": {
      const [test, yes, no] = [sub(1), sub(3), sub(5)];
      return (facts) => (test(facts) === true ? yes(facts) : no(facts));
    }
    case "FunctionInvocation": {
      const list = parts.find((p) => p.name === "PositionalParameters");
      return call(word(0), list ? childrenOf(list).map((p) => compile(p, scope)) : [], text);
    }
    default:
      throw outside(text, node);
  }
}

/** Keeps which fact is compared with which text: `class = "funds"`, `class in ("funds", "project")`. */
function notice(parts: Node[], scope: Scope): void {
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

function textOf(node: Node, { source }: Scope): string {
  return source.slice(node.from, node.to);
}

function outside(text: string, node: Node): ConditionFault {
  return new ConditionFault(`"${text}" (${node.name}) is outside the subset of FEEL`);
}

function refuse(message: string): never {
  throw new ConditionFault(message);
}

function named(name: string, scope: Scope): Term {
  scope.found.names.add(name);
  const value = scope.parameters.get(name);
  if (value !== undefined) return constant(value);
  if (scope.names.has(name)) return (facts) => lift(facts[name]);
  const table = scope.words.tables.get(name);
  if (table) return decided(name, table, scope);
  if (scope.words.lists.has(name)) refuse(`"${name}" is a list; ask \`… in ${name}\``);
  const known = [
    ...new Set([...scope.names, ...scope.parameters.keys(), ...scope.words.tables.keys()]),
  ].sort();
  return refuse(`unknown name "${name}"; known here are ${known.join(", ") || "none"}`);
}

/** `activation.amount`: the name as a whole must be known. */
function path(text: string, scope: Scope): Term {
  const [first = "", second = "", ...more] = text.split(".").map((step) => step.trim());
  const whole = `${first}.${second}`;
  if (more.length > 0) refuse(`"${text}" has more than one dot`);
  if (!scope.names.has(whole))
    refuse(`unknown name "${whole}"; known here are ${[...scope.names].sort().join(", ") || "none"}`);
  scope.found.names.add(whole);
  return (facts) => {
    const inner = facts[first];
    return typeof inner === "object" && inner !== null ? lift(inner[second]) : null;
  };
}

function compared(operator: string, left: Term, right: Term): Term {
  const compare = COMPARISONS.get(operator) ?? refuse(`"${operator}" is outside the subset of FEEL`);
  return joined(compare, left, right);
}

function arithmetic(operator: string, left: Term, right: Term, rightText: string, scope: Scope): Term {
  const operate = ARITHMETIC.get(operator) ?? refuse(`"${operator}" is outside the subset of FEEL`);
  if (operator === "/") {
    const divisor = constantOf(right);
    if (divisor && isExact(divisor.value) && signOf(divisor.value) === 0)
      refuse(`it divides by ${rightText}, which is always 0`);
    if (!divisor) scope.found.divisors.push(rightText);
  }
  return joined(operate, left, right);
}

function call(name: string, given: Term[], text: string): Term {
  const [first, ...rest] = given;
  if (name === "not" || name === "abs") {
    if (!first || rest.length > 0) refuse(`"${text}": ${name}() takes one value`);
    const inner = first as Term;
    if (name === "not") return (facts) => not(inner(facts));
    return (facts) => {
      const value = inner(facts);
      return isExact(value) ? (signOf(value) < 0 ? negate(value) : value) : null;
    };
  }
  if (name !== "min" && name !== "max")
    refuse(`the function "${name}" is outside the subset; not(), abs(), min() and max() are in it`);
  if (!first) refuse(`"${text}": ${name}() takes at least one value`);
  const better = COMPARISONS.get(name === "min" ? "<" : ">") as (a: Value, b: Value) => Value;
  return (facts) => {
    let best: Value = null;
    for (const [index, term] of given.entries()) {
      const value = term(facts);
      if (!isExact(value)) return null;
      if (index === 0 || better(value, best) === true) best = value;
    }
    return best;
  };
}

/** `x in (a, >= 3, [1..2])`: any of the tests is true. */
function anyOf(subject: Term, nodes: Node[], scope: Scope): Term {
  const tests = nodes.flatMap((node) => testsOf(node, scope));
  const [first, ...others] = tests.map((test) => test(subject));
  if (!first) throw new ConditionFault("after `in` stands nothing");
  return others.reduce((all, test) => joined(or, all, test), first);
}

type Test = (subject: Term) => Term;

function testsOf(node: Node, scope: Scope): Test[] {
  const parts = childrenOf(node);
  switch (node.name) {
    case "(":
    case ")":
      return [];
    case "PositiveUnaryTests":
    case "PositiveUnaryTest":
    case "ParenthesizedExpression":
      return parts.flatMap((p) => testsOf(p, scope));
    case "List":
      return parts.filter((p) => p.name !== "[" && p.name !== "]").flatMap((p) => testsOf(p, scope));
    case "SimplePositiveUnaryTest": {
      const [operator, operand] = parts;
      if (operator?.name === "Interval") return [interval(operator, scope)];
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

function interval(node: Node, scope: Scope): Test {
  const [open, low, , high, close] = childrenOf(node);
  if (!open || !low || !high || !close) throw outside(textOf(node, scope), node);
  const [from, to] = [compile(low, scope), compile(high, scope)];
  const [least, most] = [constantOf(from), constantOf(to)];
  if (least && most && COMPARISONS.get("<=")?.(least.value, most.value) !== true)
    refuse(`the range ${textOf(node, scope)} has nothing in it`);
  const [above, below] = [open.name === "[" ? ">=" : ">", close.name === "]" ? "<=" : "<"];
  return (subject) => joined(and, compared(above, subject, from), compared(below, subject, to));
}

/** What a decision table gives for the facts at hand; null where no row fits, or several do and one must. */
function decided(name: string, table: TableSource, scope: Scope): Term {
  if (scope.within.includes(name))
    refuse(`the tables ${[...scope.within, name].join(" → ")} lead back to where they began`);
  const inner = { ...scope, within: [...scope.within, name] };
  const inputs = table.inputs.map((input) => {
    try {
      return named(input, inner);
    } catch (error) {
      if (!(error instanceof ConditionFault) || scope.within.length > 0) throw error;
      throw new ConditionFault(`the table "${name}" asks for ${input}: ${error.message}`, { cause: error });
    }
  });
  const found: Found = { numerals: [], names: scope.found.names, divisors: [], texts: [] };
  const rows = table.rows.map(({ cells, output }) => ({
    tests: cells.flatMap((cell, index): Term[] => {
      const test = cellTest({ ...inner, source: cell, names: new Set(), found });
      return test ? [test(inputs[index] ?? constant(null))] : [];
    }),
    output: expression({ ...inner, source: output, names: new Set(), found }),
  }));
  const fits = (facts: Facts) => (row: (typeof rows)[number]) => row.tests.every((t) => t(facts) === true);
  if (table.hit === "first") return (facts) => rows.find(fits(facts))?.output(facts) ?? null;
  return (facts) => {
    const [row, ...others] = rows.filter(fits(facts));
    return row && others.length === 0 ? row.output(facts) : null;
  };
}

/** A cell: `-` for anything, values, comparisons, ranges, parted by commas, or not(…) of them. */
function cellTest(scope: Scope): Test | null {
  const parts = childrenOf(treeOf(scope.source, TESTS));
  if (parts[0]?.name === "Wildcard") return null;
  const tests = parts.filter((p) => p.name !== "not").flatMap((p) => testsOf(p, scope));
  if (tests.length === 0) throw new ConditionFault("the cell says nothing; write - for anything");
  const any: Test = (subject) => tests.map((t) => t(subject)).reduce((all, t) => joined(or, all, t));
  if (parts[0]?.name !== "not") return any;
  return (subject) => {
    const inner = any(subject);
    return (facts) => not(inner(facts));
  };
}

/** The escapes of FEEL's strings that JSON has as well; others are refused, so that nothing is read two ways. */
function stringOf(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch (cause) {
    throw new ConditionFault(`the text ${literal} has an escape other than \\" \\\\ \\n \\r \\t \\uXXXX`, {
      cause,
    });
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child as unknown as Node);
  return children;
}

function only(node: Node): Node {
  const [child, ...rest] = childrenOf(node);
  if (!child || rest.length > 0) throw new ConditionFault("it is not one FEEL expression");
  return child;
}

function lift(value: Facts[string]): Value {
  if (typeof value === "number") return exactly(value);
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

function plain(value: Value): number | string | boolean | null {
  return isExact(value) ? approximate(value) : value;
}
