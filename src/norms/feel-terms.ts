/** What conditions compute with: values, and the operations on them as FEEL has them, three-valued. */
import { add, compare, divide, type Exact, isExact, multiply, subtract } from "./exact.ts";

export type Value = Exact | string | boolean | null;
/** Facts by name; a path such as `activation.amount` looks into facts of facts. */
export type Facts = { readonly [name: string]: number | string | boolean | null | undefined | Facts };
export type Term = (facts: Facts) => Value;

/** What is wrong with a condition, in words that stand after "the condition …: ". */
export class ConditionFault extends Error {
  override name = "ConditionFault";
}

const constants = new WeakMap<Term, { value: Value }>();

export function constant(value: Value): Term {
  const term = () => value;
  constants.set(term, { value });
  return term;
}

/** The value of a term that no fact changes. */
export function constantOf(term: Term): { value: Value } | undefined {
  return constants.get(term);
}

/** A term of two; where both are constant, it is one as well. */
export function joined(operator: (a: Value, b: Value) => Value, left: Term, right: Term): Term {
  const [a, b] = [constants.get(left), constants.get(right)];
  if (a && b) return constant(operator(a.value, b.value));
  if (b) {
    const { value } = b;
    return (facts) => operator(left(facts), value);
  }
  return (facts) => operator(left(facts), right(facts));
}

export function equals(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a === b;
  if (isExact(a) && isExact(b)) return compare(a, b) === 0;
  if (a !== null && b !== null && typeof a !== typeof b) return isExact(a) || isExact(b) ? null : null;
  return a === b;
}

function differs(a: Value, b: Value): Value {
  const equal = equals(a, b);
  return equal === null ? null : !equal;
}

function ordered(accepts: (order: number) => boolean): (a: Value, b: Value) => Value {
  return (a, b) => {
    if (typeof a === "number" && typeof b === "number") return accepts(a - b);
    if (isExact(a) && isExact(b)) return accepts(compare(a, b));
    if (typeof a === "string" && typeof b === "string") return accepts(a < b ? -1 : a > b ? 1 : 0);
    return null;
  };
}

/** How two values compare; text with number is null. */
export const COMPARISONS: ReadonlyMap<string, (a: Value, b: Value) => Value> = new Map([
  ["=", equals],
  ["!=", differs],
  ["<", ordered((order) => order < 0)],
  ["<=", ordered((order) => order <= 0)],
  [">", ordered((order) => order > 0)],
  [">=", ordered((order) => order >= 0)],
]);

function numeric(operate: (a: Exact, b: Exact) => Exact | null): (a: Value, b: Value) => Value {
  return (a, b) => (isExact(a) && isExact(b) ? operate(a, b) : null);
}

const numbers = numeric(add);
export const ARITHMETIC: ReadonlyMap<string, (a: Value, b: Value) => Value> = new Map([
  ["+", (a: Value, b: Value) => (typeof a === "string" && typeof b === "string" ? a + b : numbers(a, b))],
  ["-", numeric(subtract)],
  ["*", numeric(multiply)],
  ["/", numeric(divide)],
]);

export function and(a: Value, b: Value): Value {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}

export function or(a: Value, b: Value): Value {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}

export function not(value: Value): Value {
  return typeof value === "boolean" ? !value : null;
}
