/**
 * Conditions: a subset of FEEL (DMN 1.5), compiled from its syntax tree: numbers, strings, booleans, null, comparison,
 * arithmetic, and/or/not, if. Unknown names and constructs outside the subset are refused when the pack is loaded.
 *
 * It answers as feelin does (property-tested), but for three things:
 * - Numbers are exact rationals and feelin's are binary floating point: here 0.1 + 0.2 = 0.3 holds, and "two thirds of
 *   9" is 6, because a majority must not hang on a rounding.
 * - Whether a condition of `if` holds is asked of true alone, as DMN says; feelin takes every number but 0 for true.
 * - Truth values have no order: `true < false` is null here, and feelin throws.
 */
import { parser } from "lezer-feel";

type Rational = { n: bigint; d: bigint };
type Value = Rational | string | boolean | null;
export type Facts = Record<string, number | string | boolean | null | undefined>;
export type Condition = {
  source: string;
  /** The numerals that stand in it: a threshold belongs under the parameters. */
  numerals: readonly string[];
  /** Null where a fact that it needs is not known. */
  holds(facts: Facts): boolean | null;
  value(facts: Facts): number | string | boolean | null;
};

type Term = (facts: Facts) => Value;
type Node = ReturnType<ReturnType<typeof parser.parse>["resolve"]>;
type Scope = {
  source: string;
  names: ReadonlySet<string>;
  parameters: ReadonlyMap<string, Value>;
  numerals: string[];
};

/** What is wrong with a condition, in words that stand after "the condition …: ". */
export class ConditionFault extends Error {
  override name = "ConditionFault";
}

const FEEL = parser.configure({ top: "Expression" });
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * `names` are facts that come with each act; `parameters` have their value (itself FEEL, such as 2/3) from the pack.
 * @throws ConditionFault naming the unknown name or the construct that is outside the subset.
 */
export function compileCondition(
  source: string,
  names: ReadonlySet<string>,
  parameters: ReadonlyMap<string, string> = NONE,
): Condition {
  const values = new Map<string, Value>();
  for (const [name, value] of parameters) values.set(name, compileIn(value, new Set(), new Map()).term({}));
  const { term, numerals } = compileIn(source, names, values);
  return {
    source,
    numerals,
    holds: (facts) => {
      const value = term(facts);
      return typeof value === "boolean" ? value : null;
    },
    value: (facts) => plain(term(facts)),
  };
}

function compileIn(source: string, names: ReadonlySet<string>, parameters: ReadonlyMap<string, Value>) {
  const tree = FEEL.parse(source);
  tree.iterate({
    enter: (node) => {
      if (node.type.isError)
        throw new ConditionFault(`it is not one FEEL expression; reading ends at character ${node.from + 1}`);
    },
  });
  const scope: Scope = { source, names, parameters, numerals: [] };
  return { term: compile(only(tree.topNode as unknown as Node), scope), numerals: scope.numerals };
}

function compile(node: Node, scope: Scope): Term {
  const text = scope.source.slice(node.from, node.to);
  const parts = childrenOf(node);
  const part = (index: number): Node => {
    const found = parts[index];
    if (!found) throw outside(text, node);
    return found;
  };
  const sub = (index: number) => compile(part(index), scope);
  const word = (index: number) => scope.source.slice(part(index).from, part(index).to);
  switch (node.name) {
    case "NumericLiteral":
      scope.numerals.push(text);
      return constant(
        rational(text) ?? refuse(`the number ${text} is not written in digits, such as 12 or 0.5`),
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
    case "ParenthesizedExpression":
      return sub(1);
    case "Comparison":
      if (parts.length !== 3) throw outside(text, node);
      return comparison(word(1), sub(0), sub(2)) ?? refuse(`"${word(1)}" is outside the subset of FEEL`);
    case "ArithmeticExpression": {
      const negated = parts.length === 2;
      const operator = negated ? "-" : word(1);
      const [left, right] = negated ? [constant({ n: 0n, d: 1n }), sub(1)] : [sub(0), sub(2)];
      return arithmetic(operator, left, right) ?? refuse(`"${operator}" is outside the subset of FEEL`);
    }
    case "Conjunction":
      return joined(and, sub(0), sub(2));
    case "Disjunction":
      return joined(or, sub(0), sub(2));
    case "IfExpression": {
      const [test, yes, no] = [sub(1), sub(3), sub(5)];
      return (facts) => (test(facts) === true ? yes(facts) : no(facts));
    }
    case "FunctionInvocation": {
      if (word(0) !== "not")
        throw new ConditionFault(`the function "${word(0)}" is outside the subset; only not() is in it`);
      const list = parts.find((p) => p.name === "PositionalParameters");
      if (!list) throw outside(text, node);
      const inner = compile(only(list), scope);
      return (facts) => {
        const value = inner(facts);
        return typeof value === "boolean" ? !value : null;
      };
    }
    default:
      throw outside(text, node);
  }
}

function outside(text: string, node: Node): ConditionFault {
  return new ConditionFault(`"${text}" (${node.name}) is outside the subset of FEEL`);
}

function refuse(message: string): never {
  throw new ConditionFault(message);
}

function named(name: string, { names, parameters }: Scope): Term {
  const value = parameters.get(name);
  if (value !== undefined) return constant(value);
  if (names.has(name)) return (facts) => lift(facts[name]);
  const known = [...new Set([...names, ...parameters.keys()])].sort();
  throw new ConditionFault(`unknown name "${name}"; known here are ${known.join(", ") || "none"}`);
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

function joined(operator: (a: Value, b: Value) => Value, left: Term, right: Term): Term {
  return (facts) => operator(left(facts), right(facts));
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

function constant(value: Value): Term {
  return () => value;
}

function isRational(value: Value): value is Rational {
  return typeof value === "object" && value !== null;
}

function lift(value: Facts[string]): Value {
  return typeof value === "number" ? rational(String(value)) : (value ?? null);
}

/** Null for what is not plain digits: 1e21, NaN. */
function rational(text: string): Rational | null {
  const match = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (!match || text === "" || text === "-") return null;
  const [, minus = "", whole = "", part = ""] = match;
  const n = BigInt(whole + part);
  return { n: minus ? -n : n, d: 10n ** BigInt(part.length) };
}

function plain(value: Value): number | string | boolean | null {
  return isRational(value) ? Number(value.n) / Number(value.d) : value;
}

function comparison(operator: string, left: Term, right: Term): Term | null {
  if (operator === "=" || operator === "!=") {
    return (facts) => {
      const [a, b] = [left(facts), right(facts)];
      if (a !== null && b !== null && typeof a !== typeof b) return null;
      const equal = isRational(a) && isRational(b) ? a.n * b.d === b.n * a.d : a === b;
      return equal === (operator === "=");
    };
  }
  const accepts = ORDERS.get(operator);
  if (!accepts) return null;
  return (facts) => {
    const [a, b] = [left(facts), right(facts)];
    if (isRational(a) && isRational(b)) return accepts(sign(a.n * b.d - b.n * a.d));
    if (typeof a === "string" && typeof b === "string") return accepts(a < b ? -1 : a > b ? 1 : 0);
    return null;
  };
}

const ORDERS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["<", (order) => order < 0],
  ["<=", (order) => order <= 0],
  [">", (order) => order > 0],
  [">=", (order) => order >= 0],
]);

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

function arithmetic(operator: string, left: Term, right: Term): Term | null {
  const operate = OPERATIONS.get(operator);
  if (!operate) return null;
  return (facts) => {
    const [a, b] = [left(facts), right(facts)];
    if (isRational(a) && isRational(b)) return operate(a, b);
    return operator === "+" && typeof a === "string" && typeof b === "string" ? a + b : null;
  };
}

const OPERATIONS: ReadonlyMap<string, (a: Rational, b: Rational) => Rational | null> = new Map([
  ["+", (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })],
  ["-", (a, b) => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })],
  ["*", (a, b) => ({ n: a.n * b.n, d: a.d * b.d })],
  ["/", (a, b) => (b.n === 0n ? null : over(a.n * b.d, a.d * b.n))],
]);

function over(n: bigint, d: bigint): Rational {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** Three-valued, as FEEL has it. */
function and(a: Value, b: Value): Value {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}

function or(a: Value, b: Value): Value {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}
