/** From a procedure as it is written, with what local packs lay over it, to one as the rules use it: every name must mean something. */
import { approvalConstraints, approvalOf, knowsRole } from "./approvals.ts";
import { buildConstraint, type Ground, namesOn } from "./build-constraint.ts";
import { buildCounting, buildImports } from "./counting.ts";
import { datesOf, dayIn } from "./dates.ts";
import { type Layer, mergeLayers, type Report } from "./layers.ts";
import { buildList } from "./lists.ts";
import {
  COUNTED_NAMES,
  type DocumentTemplate,
  type NormList,
  type Procedure,
  REMEMBERED_FIELDS,
} from "./model.ts";
import { checkCapacities, listOf } from "./names.ts";
import { buildParameters } from "./parameters.ts";
import type { PackProblem } from "./read-yaml.ts";
import type { Setting } from "./setting.ts";
import type { RawOverlay, RawPack, RawProcedure } from "./shape.ts";
import { buildStages } from "./stages.ts";
import { buildTables, checkTable } from "./tables.ts";

const ENVELOPE = ["of", "as", "item"];

/** Where an entry of the procedure stands, and its text. */
export type NormSource = {
  kind: "constraint" | "parameter" | "table" | "list" | "act";
  id: string;
  pack: string;
  file: string;
  line: number;
  text: string;
};
export type Built = { procedure: Procedure; sources: NormSource[] };

export type Parts = {
  base: Layer<RawProcedure>;
  overlays: readonly Layer<RawOverlay>[];
  settings: readonly Setting[];
  /** Of the packs that it stands on, the nearest last. */
  lists: ReadonlyMap<string, NormList>;
  documents: RawPack["documents"];
};

export function buildProcedure(parts: Parts, problems: PackProblem[]): Built {
  const { base, overlays, settings } = parts;
  const merged = mergeLayers(base, overlays, problems);
  const { raw, report } = merged;
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
  const parameters = buildParameters(base, overlays, settings, merged, problems);
  const own = Object.entries(raw.lists).map(([id, list]) => buildList(id, list, ["lists", id], report));
  const lists = [...new Map([...parts.lists, ...own.map((l) => [l.id, l] as const)]).values()];
  const words = { parameters: new Set(parameters.map((p) => p.id)), lists: new Set(lists.map((l) => l.id)) };
  const tables = buildTables(raw, acts, words, report);
  const ground: Ground = {
    raw,
    acts,
    full,
    report,
    remembers: rememberedIn(acts),
    tables: new Map(tables.map((t) => [t.id, t])),
    inForce: datesOf(raw.in_force),
    history: new Map(parameters.map((p) => [p.id, p])),
    listed: new Map(lists.map((l) => [l.id, l])),
  };
  checkStages(raw, report);
  checkNames(
    ground,
    [...words.parameters].map((id) => ["parameters", id]),
    "parameter",
  );
  checkNames(
    ground,
    own.map((l) => ["lists", l.id]),
    "list",
  );
  const today = namesOn(raw.in_force.from, ground);
  const values = new Map(parameters.map((p) => [p.id, today.parameters.get(p.id)?.value ?? p.value]));
  const listed = new Map(lists.map((l) => [l.id, l.rows.flatMap((r) => r.cells[0] ?? [])] as const));
  for (const table of tables) checkTable(table, values, listed, report);
  for (const [name, act] of Object.entries(raw.acts)) {
    const built = acts[full(name)];
    if (built) built.approval = approvalOf(name, act, ground);
  }
  const documents = { ...parts.documents, ...raw.documents };
  checkActs(ground, documents);
  const names = namesOn(dayIn(ground.inForce), ground);
  const nearest = overlays.at(-1)?.pack ?? base.pack;
  const layers = [base.pack, ...overlays.map((o) => o.pack)].map(({ pack, version }) => ({ pack, version }));
  const procedure: Procedure = {
    id: `${base.pack.pack}/${raw.procedure}`,
    pack: nearest.pack,
    version: nearest.version,
    source: base.at.source,
    title: overlays.findLast((o) => o.raw.title)?.raw.title ?? raw.title,
    inForce: { from, to: to ?? null },
    capacities: raw.capacities,
    stages: buildStages(parts, acts, full, problems),
    parameters,
    acts,
    constraints: [
      ...Object.entries(raw.constraints).flatMap(([id, c]) => buildConstraint(id, c, ground)),
      ...approvalConstraints(ground),
    ],
    counting: buildCounting(names),
    imports: buildImports(names),
    remembers: [...ground.remembers],
    tables,
    lists,
    documents: Object.entries(documents).map(
      ([id, d]): DocumentTemplate => ({ id, title: d.title, template: d.template ?? null }),
    ),
    roles: raw.roles,
    layers,
  };
  return { procedure, sources: sourcesOf(base, overlays) };
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
        ...(f.remembered ? { remembered: true } : {}),
        ...(f.system ? { system: true } : {}),
      })),
      ...(act.by.length > 0 ? { by: act.by } : {}),
      ...(act.system ? { system: true } : {}),
      ...(act.documents.length > 0 ? { documents: act.documents } : {}),
    };
  }
  if (!Object.values(acts).some((a) => a.opens))
    report(["acts"], "no act opens a matter", "Give one act `opens: true`.");
  return acts;
}

function rememberedIn(acts: Procedure["acts"]): string[] {
  const declared = Object.values(acts).flatMap((a) => a.fields.filter((f) => f.remembered).map((f) => f.key));
  return [...new Set([...REMEMBERED_FIELDS, ...declared])];
}

function checkActs(ground: Ground, documents: RawPack["documents"]): void {
  for (const [name, act] of Object.entries(ground.raw.acts)) {
    for (const role of act.by)
      if (!knowsRole(role, ground))
        ground.report(
          ["acts", name, "by"],
          `there is no role "${role}"`,
          "Declare it under `roles: { name: { zh, en } }`, or use a role of accounts such as clerk or discipline-officer.",
        );
    for (const document of act.documents)
      if (!Object.hasOwn(documents, document))
        ground.report(
          ["acts", name, "documents"],
          `there is no document "${document}"`,
          `Declare it under documents; there are ${listOf(Object.keys(documents))}.`,
        );
  }
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

function checkNames({ acts, report }: Ground, paths: string[][], what: string): void {
  const taken = new Set([
    ...Object.values(acts).flatMap((a) => a.fields.map((f) => f.key)),
    ...COUNTED_NAMES,
  ]);
  for (const path of paths)
    if (taken.has(path[1] ?? ""))
      report(path, `"${path[1]}" is already a field or a count`, `Give the ${what} a name of its own.`);
}

const SOURCED = [
  ["constraints", "constraint"],
  ["parameters", "parameter"],
  ["tables", "table"],
  ["lists", "list"],
  ["acts", "act"],
] as const;

/** An overridden parameter stands in several files: the base first. */
function sourcesOf(base: Layer<RawProcedure>, overlays: readonly Layer<RawOverlay>[]): NormSource[] {
  return [base, ...overlays].flatMap(({ pack, raw, at }) =>
    SOURCED.flatMap(([section, kind]) =>
      Object.keys(raw[section]).map((id) => ({
        kind,
        id,
        pack: pack.pack,
        file: at.source,
        line: at.lineOf([section, id]),
        text: at.textOf([section, id]),
      })),
    ),
  );
}
