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
import { approximate, type Exact, exactly, exactlyWritten, isExact, negate, signOf } from "./exact.ts";
import {
  childrenOf,
  FEEL,
  type Found,
  type Node,
  notice,
  only,
  outside,
  refuse,
  type Scope,
  stringOf,
  type TableSource,
  textOf,
  treeOf,
  type Words,
} from "./feel-syntax.ts";
import {
  ARITHMETIC,
  and,
  COMPARISONS,
  ConditionFault,
  constant,
  constantOf,
  type Facts,
  joined,
  not,
  or,
  type Term,
  type Value,
} from "./feel-terms.ts";
import { anyOf, cellTest, compared } from "./feel-tests.ts";

export type { TableSource, Words } from "./feel-syntax.ts";
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
  const found: Found = { numerals: [], names: new Set(), divisors: [], texts: [], tables: { asked: 0 } };
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
      if (parts[1]?.name === "in") return anyOf(sub(0), parts.slice(2), scope, compile);
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

/** Each way from a condition to a table is compiled for itself, and where tables ask tables the ways can double with each step. */
const TABLES_MOST = 50;

/** What a decision table gives for the facts at hand; null where no row fits, or several do and one must. */
function decided(name: string, table: TableSource, scope: Scope): Term {
  if (scope.within.includes(name))
    refuse(`the tables ${[...scope.within, name].join(" → ")} lead back to where they began`);
  const { tables } = scope.found;
  tables.asked += 1;
  if (tables.asked > TABLES_MOST)
    refuse(`it asks tables more than ${TABLES_MOST} times, counting those that tables ask`);
  const inner = { ...scope, within: [...scope.within, name] };
  const inputs = table.inputs.map((input) => {
    try {
      return named(input, inner);
    } catch (error) {
      if (!(error instanceof ConditionFault) || scope.within.length > 0) throw error;
      throw new ConditionFault(`the table "${name}" asks for ${input}: ${error.message}`, { cause: error });
    }
  });
  const found: Found = { numerals: [], names: scope.found.names, divisors: [], texts: [], tables };
  // Each input is asked once, however many rows look at it: it may be a table itself.
  let asked: Value[] = [];
  const subjects = inputs.map((input, index) => (constantOf(input) ? input : () => asked[index] ?? null));
  const rows = table.rows.map(({ cells, output }) => ({
    tests: cells.flatMap((cell, index): Term[] => {
      const test = cellTest({ ...inner, source: cell, names: new Set(), found }, compile);
      return test ? [test(subjects[index] ?? constant(null))] : [];
    }),
    output: expression({ ...inner, source: output, names: new Set(), found }),
  }));
  const fits = (facts: Facts) => {
    asked = inputs.map((input) => input(facts));
    return (row: (typeof rows)[number]) => row.tests.every((t) => t(facts) === true);
  };
  if (table.hit === "first") return (facts) => rows.find(fits(facts))?.output(facts) ?? null;
  return (facts) => {
    const [row, ...others] = rows.filter(fits(facts));
    return row && others.length === 0 ? row.output(facts) : null;
  };
}

function lift(value: Facts[string]): Value {
  if (typeof value === "number") return exactly(value);
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

function plain(value: Value): number | string | boolean | null {
  return isExact(value) ? approximate(value) : value;
}
