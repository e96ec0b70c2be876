/** Constraints, and the selectors and conditions that they are made of, with every name checked. */
import { ConditionFault, compileCondition } from "./feel.ts";
import {
  type ActDefinition,
  type Constraint,
  COUNTED_NAMES,
  type Procedure,
  REMEMBERED_FIELDS,
  type Same,
  type Selector,
  type Template,
} from "./model.ts";
import type { RawConstraint, RawProcedure, RawSelector } from "./shape.ts";

/** Says that something is wrong at a path of the file. */
export type Report = (path: PropertyKey[], message: string, cure: string) => void;

export type Names = {
  raw: RawProcedure;
  acts: Procedure["acts"];
  full(name: string): string;
  parameters: ReadonlyMap<string, string>;
  report: Report;
};

export function buildConstraint(id: string, raw: RawConstraint, names: Names): Constraint[] {
  const found = templatesOf(raw, ["constraints", id], names);
  const [template, ...others] = found;
  if (template && others.length === 0)
    return [
      { id, title: raw.title, severity: raw.severity, basis: raw.basis, explanation: raw.broken, template },
    ];
  const many = found.length === 0 ? "no template" : `${found.length} templates`;
  const cure = "Give it one of precedence, not_response, response, absence, first, last, condition, finally.";
  names.report(["constraints", id], `the constraint "${id}" has ${many}`, cure);
  return [];
}

function templatesOf(c: RawConstraint, path: PropertyKey[], names: Names): Template[] {
  const found: Template[] = [];
  const chosen = (shape: RawSelector, ...at: string[]) => select(shape, [...path, ...at], names);
  const pair = (p: { activation: RawSelector; target: RawSelector; same: Same[] }, at: string) => ({
    activation: chosen(p.activation, at, "activation"),
    target: chosen(p.target, at, "target"),
    same: p.same,
  });
  if (c.precedence) {
    const { each, same } = c.precedence;
    const at = [...path, "precedence", "each"];
    if (each && same.includes("of"))
      names.report(at, "each already means person by person", "Take `of` out of `same`.");
    if (each && !names.raw.counting)
      names.report(at, "nobody is counted as present", "Say under `counting` who is.");
    found.push({ kind: "precedence", ...pair(c.precedence, "precedence"), each });
  }
  if (c.not_response) found.push({ kind: "not_response", ...pair(c.not_response, "not_response") });
  if (c.response) found.push({ kind: "response", ...pair(c.response, "response") });
  if (c.absence)
    found.push({ kind: "absence", activation: chosen(c.absence.activation, "absence", "activation") });
  if (c.first)
    found.push({
      kind: "first",
      among: chosen(c.first.among, "first", "among"),
      must: chosen(c.first.must, "first", "must"),
    });
  if (c.last)
    found.push({
      kind: "last",
      among: chosen(c.last.among, "last", "among"),
      must: chosen(c.last.must, "last", "must"),
      given: c.last.given ? chosen(c.last.given, "last", "given") : null,
    });
  if (c.condition) {
    const at = chosen(c.condition.at, "condition", "at");
    const compiled = (source: string, key: string) =>
      condition(source, at, [...path, "condition", key], names);
    const { holds, when } = c.condition;
    found.push({
      kind: "condition",
      at,
      holds: compiled(holds, "holds"),
      when: when ? compiled(when, "when") : null,
    });
  }
  if (c.finally) {
    const holds = condition(c.finally.holds, null, [...path, "finally", "holds"], names);
    found.push({ kind: "finally", given: chosen(c.finally.given, "finally", "given"), holds });
  }
  return found;
}

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
  return { acts: types, as: wanted.as ?? null, with: Object.fromEntries(chosen) };
}

export function checkCapacities(raw: RawProcedure, as: string[], path: PropertyKey[], report: Report): void {
  for (const capacity of as)
    if (!Object.hasOwn(raw.capacities, capacity))
      report(
        path,
        `there is no capacity "${capacity}"`,
        `Capacities are ${listOf(Object.keys(raw.capacities))}.`,
      );
}

/** Can the field of the act have this value? */
export function checkValue(
  act: ActDefinition | undefined,
  key: string,
  value: unknown,
  path: PropertyKey[],
  report: Report,
): void {
  if (!act) return;
  const field = act.fields.find((f) => f.key === key);
  if (!field)
    report(
      path,
      `"${act.type}" has no field "${key}"`,
      `Its fields are ${listOf(act.fields.map((f) => f.key))}.`,
    );
  else if (field.options && !field.options.some((o) => o.value === value))
    report(path, `"${key}" cannot be "${value}"`, `It can be ${listOf(field.options.map((o) => o.value))}.`);
}

/** Compiles a condition over the facts known at the acts that `at` selects; null: when nothing more comes. */
function condition(source: string, at: Selector | null, path: PropertyKey[], names: Names) {
  const { raw, acts, parameters, report } = names;
  const remembered = Object.values(acts).flatMap((a) =>
    a.fields.map((f) => f.key).filter((k) => REMEMBERED_FIELDS.includes(k)),
  );
  const own = (at?.acts ?? []).flatMap((type) => acts[type]?.fields.map((f) => f.key) ?? []);
  const known = new Set([...own, ...remembered, ...(raw.counting ? COUNTED_NAMES : [])]);
  try {
    const compiled = compileCondition(source, known, parameters);
    const numeral = compiled.numerals.find((n) => Number(n) !== 0);
    if (numeral !== undefined)
      report(
        path,
        `the number ${numeral} stands in the condition`,
        "Make it a parameter, with unit, basis and status.",
      );
    return compiled;
  } catch (error) {
    if (!(error instanceof ConditionFault)) throw error;
    report(path, `the condition "${source.trim()}": ${error.message}`, "Correct the condition.");
    return { source, numerals: [], holds: () => null, value: () => null };
  }
}

export function listOf(names: string[]): string {
  return names.join(", ") || "none";
}
