/**
 * Conditions: a subset of FEEL (DMN 1.5), compiled from its syntax tree. Numbers are exact rationals, so that "more than
 * half of 5" needs no rounding. Unknown names and constructs outside the subset are refused when the pack is loaded.
 */
import { parser } from "lezer-feel";

type Rational = { n: bigint; d: bigint };
type Value = Rational | string | boolean | null;
export type Facts = Record<string, number | string | boolean | null | undefined>;
export type Condition = { source: string; holds(facts: Facts): boolean | null; value(facts: Facts): number | string | boolean | null };

type Term = (facts: Facts) => Value;
type Node = ReturnType<ReturnType<typeof parser.parse>["resolve"]>;

export class ConditionFault extends Error {}

const FEEL = parser.configure({ top: "Expression" });

/** @throws ConditionFault naming the unknown name or the construct that is outside the subset. */
export function compileCondition(source: string, names: ReadonlySet<string>): Condition {
  const root = FEEL.parse(source).topNode as unknown as Node;
  const term = compile(only(root), source, names);
  return {
    source,
    holds: (facts) => {
      const value = term(facts);
      return typeof value === "boolean" ? value : null;
    },
    value: (facts) => plain(term(facts)),
  };
}

function compile(node: Node, source: string, names: ReadonlySet<string>): Term {
  const text = source.slice(node.from, node.to);
  const parts = childrenOf(node);
  const sub = (index: number) => compile(parts[index] as Node, source, names);
  const word = (index: number) => source.slice((parts[index] as Node).from, (parts[index] as Node).to);
  switch (node.name) {
    case "NumericLiteral":
      return constant(rational(text));
    case "StringLiteral":
      return constant(JSON.parse(text) as string);
    case "BooleanLiteral":
      return constant(text === "true");
    case "null":
    case "NullLiteral":
      return constant(null);
    case "VariableName": {
      if (!names.has(text)) throw new ConditionFault(`unknown name "${text}"; known are ${[...names].join(", ")}`);
      return (facts) => lift(facts[text]);
    }
    case "ParenthesizedExpression":
      return compile(parts.find((p) => !/^[()]$/.test(p.name)) as Node, source, names);
    case "Comparison":
      return comparison(word(1), sub(0), sub(2));
    case "ArithmeticExpression":
      if (parts.length === 2) return arithmetic("-", constant({ n: 0n, d: 1n }), sub(1));
      return arithmetic(word(1), sub(0), sub(2));
    case "Conjunction":
      return joined(and, sub(0), sub(2));
    case "Disjunction":
      return joined(or, sub(0), sub(2));
    case "IfExpression": {
      const [test, yes, no] = [sub(1), sub(3), sub(5)];
      return (facts) => (test(facts) === true ? yes(facts) : no(facts));
    }
    case "FunctionInvocation": {
      if (word(0) !== "not") throw new ConditionFault(`the function "${word(0)}" is outside the subset; only not() is in it`);
      const list = parts.find((p) => p.name === "PositionalParameters") as Node;
      const inner = compile(only(list), source, names);
      return (facts) => {
        const value = inner(facts);
        return typeof value === "boolean" ? !value : null;
      };
    }
    default:
      throw new ConditionFault(`"${text}" (${node.name}) is outside the subset of FEEL`);
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
  if (!child || rest.length > 0 || child.name === "⚠") throw new ConditionFault("this is not one FEEL expression");
  return child;
}

function constant(value: Value): Term {
  return () => value;
}

function isRational(value: Value): value is Rational {
  return typeof value === "object" && value !== null;
}

function lift(value: Facts[string]): Value {
  if (typeof value === "number") return Number.isSafeInteger(value) ? { n: BigInt(value), d: 1n } : rational(String(value));
  return value ?? null;
}

function rational(text: string): Rational {
  const [whole = "0", part = ""] = text.split(".");
  return { n: BigInt(whole + part || "0"), d: 10n ** BigInt(part.length) };
}

function plain(value: Value): number | string | boolean | null {
  return isRational(value) ? Number(value.n) / Number(value.d) : value;
}

function comparison(operator: string, left: Term, right: Term): Term {
  return (facts) => {
    const [a, b] = [left(facts), right(facts)];
    if (operator === "=" || operator === "!=") {
      if (a !== null && b !== null && typeof a !== typeof b) return null;
      const equal = isRational(a) && isRational(b) ? a.n * b.d === b.n * a.d : a === b;
      return operator === "=" ? equal : !equal;
    }
    if (a === null || b === null || typeof a !== typeof b || typeof a === "boolean") return null;
    const order = isRational(a) && isRational(b) ? sign(a.n * b.d - b.n * a.d) : a < b ? -1 : a > b ? 1 : 0;
    return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  };
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

function arithmetic(operator: string, left: Term, right: Term): Term {
  return (facts) => {
    const [a, b] = [left(facts), right(facts)];
    if (!isRational(a) || !isRational(b)) return null;
    if (operator === "+") return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
    if (operator === "-") return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
    if (operator === "*") return { n: a.n * b.n, d: a.d * b.d };
    if (operator === "/") return b.n === 0n ? null : over(a.n * b.d, a.d * b.n);
    return null;
  };
}

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
