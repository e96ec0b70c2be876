/** From a procedure as it is written to a procedure as the rules use it: every name must mean something. */
import { ConditionFault, compileCondition } from "./feel.ts";
import {
  type ActDefinition,
  type Constraint,
  COUNTED_NAMES,
  type Counting,
  type Procedure,
  REMEMBERED_FIELDS,
  type Same,
  type Selector,
  type Template,
} from "./model.ts";
import type { RawConstraint, RawPack, RawProcedure, RawSelector } from "./shape.ts";

/** Says that something is wrong at a path of the file. */
export type Report = (path: PropertyKey[], message: string, cure: string) => void;

type Names = {
  raw: RawProcedure;
  acts: Procedure["acts"];
  full(name: string): string;
  parameters: ReadonlyMap<string, string>;
  report: Report;
};

const ENVELOPE = ["of", "as", "item"];

export function buildProcedure(pack: RawPack, raw: RawProcedure, report: Report): Procedure {
  const prefix = raw.acts_prefix ?? raw.procedure;
  const full = (name: string) => (name.includes(".") ? name : `${prefix}.${name}`);
  const { from, to } = raw.in_force;
  if (to !== undefined && to <= from)
    report(
      ["in_force", "to"],
      `it ends on ${to} and begins on ${from}`,
      "Let it end on a later day than it begins.",
    );
  const acts = buildActs(raw, full, report);
  const parameters = new Map(Object.entries(raw.parameters).map(([name, p]) => [name, String(p.value)]));
  const names: Names = { raw, acts, full, parameters, report };
  checkStages(raw, report);
  checkParameters(names);
  return {
    id: `${pack.pack}/${raw.procedure}`,
    pack: pack.pack,
    version: pack.version,
    title: raw.title,
    inForce: { from, to: to ?? null },
    capacities: raw.capacities,
    stages: Object.entries(raw.stages).map(([id, title]) => ({ id, title })),
    parameters: Object.entries(raw.parameters).map(([id, p]) => ({ id, ...p, value: String(p.value) })),
    acts,
    constraints: Object.entries(raw.constraints).flatMap(([id, c]) => buildConstraint(id, c, names)),
    counting: buildCounting(names),
    imports: buildImports(names),
  };
}

function buildActs(raw: RawProcedure, full: (name: string) => string, report: Report): Procedure["acts"] {
  // Without a prototype, so that an act named "constructor" is as unknown as any other.
  const acts: Procedure["acts"] = Object.create(null);
  for (const [name, act] of Object.entries(raw.acts)) {
    const path = (...more: PropertyKey[]) => ["acts", name, ...more];
    if (act.to && !Object.hasOwn(raw.stages, act.to))
      report(path("to"), `there is no stage "${act.to}"`, `Stages are ${listOf(Object.keys(raw.stages))}.`);
    checkCapacities(raw, act.as, path("as"), report);
    for (const [key, field] of Object.entries(act.fields)) {
      if (ENVELOPE.includes(key))
        report(path("fields", key), `"${key}" is a word of every act`, "Give the field another name.");
      if ((field.type === "one_of") !== (field.options !== undefined))
        report(path("fields", key), `"${key}": options and type one_of go together`, "Give both or neither.");
    }
    acts[full(name)] = {
      type: full(name),
      title: { zh: act.zh, en: act.en },
      opens: act.opens,
      closes: act.closes,
      as: act.as,
      stage: act.to ?? null,
      fields: Object.entries(act.fields).map(([key, f]) => ({
        key,
        title: { zh: f.zh, en: f.en },
        type: f.type,
        required: !f.optional,
        ...(f.options
          ? { options: Object.entries(f.options).map(([value, title]) => ({ value, title })) }
          : {}),
      })),
    };
  }
  if (!Object.values(acts).some((a) => a.opens))
    report(["acts"], "no act opens a matter", "Give one act `opens: true`.");
  return acts;
}

function checkStages(raw: RawProcedure, report: Report): void {
  const reached = new Set(Object.values(raw.acts).map((a) => a.to));
  for (const stage of Object.keys(raw.stages))
    if (!reached.has(stage))
      report(
        ["stages", stage],
        `no act brings a matter to the stage "${stage}"`,
        `Give an act \`to: ${stage}\`, or take the stage out.`,
      );
}

function checkParameters({ raw, acts, report }: Names): void {
  const taken = new Set([
    ...Object.values(acts).flatMap((a) => a.fields.map((f) => f.key)),
    ...COUNTED_NAMES,
  ]);
  for (const name of Object.keys(raw.parameters))
    if (taken.has(name))
      report(
        ["parameters", name],
        `"${name}" is already a field or a count`,
        "Give the parameter a name of its own.",
      );
}

function checkCapacities(raw: RawProcedure, as: string[], path: PropertyKey[], report: Report): void {
  for (const capacity of as)
    if (!Object.hasOwn(raw.capacities, capacity))
      report(
        path,
        `there is no capacity "${capacity}"`,
        `Capacities are ${listOf(Object.keys(raw.capacities))}.`,
      );
}

function select(shape: RawSelector, path: PropertyKey[], names: Names): Selector {
  const { raw, acts, full, report } = names;
  const wanted = typeof shape === "string" ? { act: shape } : shape;
  const types = (Array.isArray(wanted.act) ? wanted.act : [wanted.act]).map(full);
  for (const type of types)
    if (!acts[type]) report(path, `there is no act "${type}"`, `Acts are ${listOf(Object.keys(acts))}.`);
  checkCapacities(raw, wanted.as ?? [], path, report);
  for (const [key, value] of Object.entries(wanted.with ?? {}))
    for (const type of types) checkValue(acts[type], key, value, path, report);
  return { acts: types, as: wanted.as ?? null, with: wanted.with ?? {} };
}

/** Can the field of the act have this value? */
function checkValue(
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

function buildConstraint(id: string, raw: RawConstraint, names: Names): Constraint[] {
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

function buildCounting(names: Names): Counting | null {
  const { raw, acts, full, report } = names;
  const counting = raw.counting;
  if (!counting) return null;
  const chosen = (key: "present" | "absent" | "recused" | "vote") =>
    select(counting[key], ["counting", key], names);
  const { field, yes, no, abstain } = counting.choice;
  const vote = chosen("vote");
  for (const value of [yes, no, abstain])
    for (const type of vote.acts) checkValue(acts[type], field, value, ["counting", "choice"], report);
  const tally = counting.tally === undefined ? null : full(counting.tally);
  if (tally !== null) select(tally, ["counting", "tally"], names);
  return {
    present: chosen("present"),
    absent: chosen("absent"),
    recused: chosen("recused"),
    vote,
    choice: counting.choice,
    tally,
  };
}

function buildImports({ raw, acts, full, report }: Names): Procedure["imports"] {
  const imports: Procedure["imports"] = Object.create(null);
  for (const [activity, i] of Object.entries(raw.import)) {
    const type = full(i.act);
    const act = acts[type];
    const path = (key: string) => ["import", activity, key];
    if (!act) report(path("act"), `there is no act "${type}"`, `Acts are ${listOf(Object.keys(acts))}.`);
    // "*" spreads `yes=3;no=2` over the fields of those names.
    if (i.value !== undefined && i.value !== "*" && act && !act.fields.some((f) => f.key === i.value))
      report(
        path("value"),
        `"${type}" has no field "${i.value}"`,
        `Its fields are ${listOf(act.fields.map((f) => f.key))}.`,
      );
    else if (i.value !== undefined)
      for (const value of Object.values(i.values ?? {}))
        checkValue(act, i.value, value, path("values"), report);
    imports[activity] = { type, field: i.value ?? null, values: i.values ?? null };
  }
  return imports;
}

function listOf(names: string[]): string {
  return names.join(", ") || "none";
}
