/** Selectors of acts, and conditions over the facts that stand at them. */
import { type Condition, ConditionFault, compileCondition } from "./feel.ts";
import { COUNTED_NAMES, type Selector } from "./model.ts";
import { checkCapacities, checkValue, listOf, type Names } from "./names.ts";
import type { RawSelector } from "./shape.ts";

export function select(shape: RawSelector, path: PropertyKey[], names: Names): Selector {
  const { raw, acts, full, report } = names;
  const wanted = typeof shape === "string" ? { act: shape } : shape;
  const types = (Array.isArray(wanted.act) ? wanted.act : [wanted.act]).map(full);
  for (const type of types)
    if (!acts[type]) report(path, `there is no act "${type}"`, `Acts are ${listOf(Object.keys(acts))}.`);
  checkCapacities(raw, wanted.as ?? [], path, report);
  const chosen = Object.entries(wanted.with ?? {}).map(
    ([key, value]) => [key, Array.isArray(value) ? value : [value]] as const,
  );
  for (const [key, values] of chosen)
    for (const type of types) for (const value of values) checkValue(acts[type], key, value, path, report);
  if (wanted.as) checkThatSomeActFits(types, wanted.as, path, names);
  const selector: Selector = { acts: types, as: wanted.as ?? null, with: Object.fromEntries(chosen) };
  if (wanted.when) selector.when = compile(wanted.when, types, [...path, "when"], names);
  return selector;
}

function checkThatSomeActFits(types: string[], as: string[], path: PropertyKey[], names: Names): void {
  const known = types.flatMap((type) => names.acts[type] ?? []);
  if (known.length === 0) return;
  if (known.some((act) => act.as.length === 0 || act.as.some((capacity) => as.includes(capacity)))) return;
  names.report(
    path,
    `no act fits it: ${known.map((a) => `"${a.type}" is about ${listOf(a.as)}`).join(", ")}, never ${listOf(as)}`,
    "Correct `as` here, or of the act.",
  );
}

/** Facts known at each of the acts: its own fields, what the matter remembers, what is counted. */
export function factNames(types: readonly string[], { raw, acts, remembers }: Names): Set<string> {
  const declared = new Set(Object.values(acts).flatMap((a) => a.fields.map((f) => f.key)));
  const own = types.flatMap((type) => acts[type]?.fields.map((f) => f.key) ?? []);
  return new Set([
    ...own,
    ...remembers.filter((key) => declared.has(key)),
    ...(raw.counting ? COUNTED_NAMES : []),
  ]);
}

/** Compiles a condition over the facts known at acts; of none of them: when nothing more comes. */
export function compile(
  source: string,
  types: readonly string[],
  path: PropertyKey[],
  names: Names,
): Condition {
  return compileOver(source, factNames(types, names), path, names);
}

export function compileOver(
  source: string,
  known: ReadonlySet<string>,
  path: PropertyKey[],
  names: Names,
): Condition {
  const { parameters, tables, lists, report } = names;
  const values = new Map([...parameters].map(([name, { value }]) => [name, value]));
  try {
    const compiled = compileCondition(source, known, values, { tables, lists });
    const numeral = compiled.numerals.find((n) => Number(n) !== 0);
    if (numeral !== undefined)
      report(
        path,
        `the number ${numeral} stands in the condition`,
        "Make it a parameter, with unit, basis and status.",
      );
    if (!compiled.names.some((name) => known.has(name) || tables.has(name)))
      report(path, `the condition "${source.trim()}" asks for nothing that an act brings`, "Name a fact.");
    for (const { name, text } of compiled.texts) {
      const options = optionsOf(name, names);
      if (options && !options.includes(text))
        report(path, `"${name}" is never "${text}"`, `It can be ${listOf(options)}.`);
    }
    return compiled;
  } catch (error) {
    if (!(error instanceof ConditionFault)) throw error;
    report(path, `the condition "${source.trim()}": ${error.message}`, "Correct the condition.");
    const nothing = { numerals: [], names: [], divisors: [], texts: [] };
    return { source, ...nothing, holds: () => null, value: () => null };
  }
}

/** What a fact can be, where it is one of some options in every act that has it, or comes from a table. */
function optionsOf(name: string, { acts, tables }: Names): string[] | null {
  const key = name.replace(/^(activation|target)\./, "");
  const table = tables.get(key);
  if (table) return table.options?.map((o) => o.value) ?? null;
  const fields = Object.values(acts).flatMap((a) => a.fields.filter((f) => f.key === key));
  if (fields.length === 0 || fields.some((f) => !f.options)) return null;
  return [...new Set(fields.flatMap((f) => f.options?.map((o) => o.value) ?? []))];
}
