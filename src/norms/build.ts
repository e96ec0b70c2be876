/** From a procedure as it is written to a procedure as the rules use it: every name must mean something. */
import {
  buildConstraint,
  checkCapacities,
  checkValue,
  listOf,
  type Names,
  type Report,
  select,
} from "./build-constraint.ts";
import { COUNTED_NAMES, type Counting, type Procedure } from "./model.ts";
import type { RawPack, RawProcedure } from "./shape.ts";

const ENVELOPE = ["of", "as", "item"];

export function buildProcedure(pack: RawPack, raw: RawProcedure, source: string, report: Report): Procedure {
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
    source,
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
