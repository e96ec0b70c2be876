/** A procedure on a day, as the norm pages show it. */
import { join } from "node:path";
import type { z } from "@hono/zod-openapi";
import { effectiveOn, historyOf, NORMS_PROCEDURE, settingsOf, type Span } from "../adoption/index.ts";
import type { Principal } from "../access/index.ts";
import type { Refusal } from "../matters/index.ts";
import { type Constraint, type NormSource, type Procedure, sentenceOf } from "../norms/index.ts";
import { civilDayIn, type Language, textOf, timeZoneOf } from "../platform/index.ts";
import type { NormShape } from "./norm-shapes.ts";
import { listView, tableView } from "./norm-tables.ts";
import { settingViews } from "./norm-settings-view.ts";
import { alteredSince, generationView } from "./norm-packs-view.ts";
import type { Call } from "./operation.ts";
import type { Services } from "./services.ts";

export type Wanted = { id: string; on: string; body: string | null };
type Asker = Pick<Call<unknown, unknown, unknown>, "allows"> & { principal: Principal; language: Language };
type NormView = z.input<typeof NormShape>;

export async function today({ database, clock }: Services, jurisdiction: string): Promise<string> {
  return civilDayIn(await timeZoneOf(database, jurisdiction), clock.now().getTime());
}

export async function normView(
  services: Services,
  asker: Asker,
  { id, on, body }: Wanted,
): Promise<NormView | Refusal> {
  const { norms, law, served } = services;
  const { jurisdiction } = asker.principal;
  const rows = await settingsOf(services.database, [jurisdiction]);
  const procedure = law.from(rows)({ jurisdiction, body: body ?? "", procedure: id, on });
  if ("ok" in procedure) return procedure;
  const effective = effectiveOn(rows, body, on);
  const packs = effective.packs.map((p) => p.pack);
  const plain = norms.procedure(id, on, { packs }) ?? procedure;
  const sources = norms.source(id, on, { packs });
  const mine = rows.filter(
    (row) => row.procedure === id || (row.kind === "pack" && packs.includes(row.pack)),
  );
  const settings = await settingViews(services, asker, mine, await today(services, jurisdiction));
  const placeOf = (kind: NormSource["kind"], of: string) => {
    const found = sources.findLast((s) => s.kind === kind && s.id === of);
    return found ? { file: found.file, line: found.line } : null;
  };
  return {
    id,
    title: procedure.title,
    on,
    body,
    pack: procedure.pack,
    version: procedure.version,
    inForce: procedure.inForce,
    generations: norms
      .procedures()
      .filter((p) => p.id === id)
      .map(generationView),
    capacities: Object.entries(procedure.capacities).map(([key, title]) => ({ id: key, title })),
    roles: Object.entries(procedure.roles ?? {}).map(([key, title]) => ({ id: key, title })),
    stages: procedure.stages,
    parameters: plain.parameters.map((parameter) => {
      const of = { procedure: id, parameter: parameter.id, body, inForce: plain.inForce };
      const history = historyOf(of, parameter.values, rows).map((span) => valueView(span, settings));
      const now = history.findLast(({ inForce: { from, to } }) => from <= on && (to === null || on < to));
      return {
        id: parameter.id,
        title: parameter.title,
        value: now?.value ?? parameter.value,
        unit: parameter.unit,
        unitTitle: parameter.unitTitle,
        bounds: parameter.bounds,
        basis: now?.basis ?? parameter.basis,
        origin: now?.origin ?? packOrigin(plain),
        place: placeOf("parameter", parameter.id),
        history,
        usedBy: usersOf(procedure, parameter.id),
      };
    }),
    constraints: [...Map.groupBy(procedure.constraints, (c) => c.id).values()].map((versions) => {
      const shown = versions.find((c) => isIn(c, on)) ?? (versions[0] as Constraint);
      return {
        id: shown.id,
        title: shown.title,
        severity: shown.severity,
        basis: shown.basis,
        explanation: shown.explanation,
        template: shown.template.kind,
        says: saidIn(shown, procedure),
        condition: conditionOf(shown),
        parameters: shown.parameters ?? [],
        place: placeOf("constraint", shown.id),
        text: sources.findLast((s) => s.kind === "constraint" && s.id === shown.id)?.text ?? null,
        versions: versions.map((c) => ({ inForce: daysOf(c, procedure), says: saidIn(c, procedure) })),
      };
    }),
    acts: Object.values(procedure.acts).map((act) => ({ ...act, by: act.by ?? [] })),
    tables: (procedure.tables ?? []).map((table) => ({
      ...tableView(table, procedure, asker.language),
      place: placeOf("table", table.id),
    })),
    lists: (procedure.lists ?? []).map((list) => ({ ...listView(list), place: placeOf("list", list.id) })),
    sources: await textsOf(services, [
      procedure.source,
      procedure.source.replace(/\.yaml$/, ".spec.yaml"),
      ...sources.map((s) => s.file),
    ]),
    settings,
    problems: [
      ...alteredSince(services, effective.packs, asker.language),
      ...served.packs.flatMap((p) =>
        id.startsWith(`${p.pack}/`) || packs.includes(p.pack) ? p.problems : [],
      ),
    ],
    may: {
      propose: id !== NORMS_PROCEDURE && asker.allows("proposeNorm", { type: "Jurisdiction", jurisdiction }),
    },
  };
}

function valueView(
  span: Span,
  settings: NormView["settings"],
): NormView["parameters"][number]["history"][number] {
  const { value, unit, basis, from, to, setting } = span;
  const view = settings.find((s) => s.id === setting?.setting);
  const origin = setting
    ? {
        kind: "setting" as const,
        pack: null,
        version: null,
        setting: setting.setting,
        body: setting.body,
        bodyName: view?.bodyName ?? null,
        by: view?.adopted?.name ?? null,
        on: view?.adopted?.at.slice(0, 10) ?? null,
      }
    : packOrigin(span);
  return { value, unit, basis, inForce: { from, to }, origin };
}

function packOrigin({ pack, version }: { pack: string; version: string }) {
  return {
    kind: "pack" as const,
    pack,
    version,
    setting: null,
    body: null,
    bodyName: null,
    by: null,
    on: null,
  };
}

function usersOf(procedure: Procedure, parameter: string): string[] {
  return [
    ...new Set(procedure.constraints.filter((c) => c.parameters?.includes(parameter)).map((c) => c.id)),
  ];
}

function isIn({ inForce }: Constraint, on: string): boolean {
  return (inForce?.from ?? "") <= on && (!inForce?.to || on < inForce.to);
}

function daysOf({ inForce }: Constraint, procedure: Procedure): { from: string; to: string | null } {
  return { from: inForce?.from ?? procedure.inForce.from, to: inForce?.to ?? procedure.inForce.to };
}

/** The rule as a sentence. */
function saidIn(constraint: Constraint, procedure: Procedure) {
  return { zh: sentenceOf(constraint, procedure, "zh"), en: sentenceOf(constraint, procedure, "en") };
}

function conditionOf({ template }: Constraint): string | null {
  return "holds" in template ? template.holds.source.trim() : null;
}

/** The files in force, each once, in this order; what is not there is left out. */
async function textsOf({ served }: Services, files: string[]): Promise<{ file: string; text: string }[]> {
  const names = [...new Set(files)];
  const texts = await Promise.all(names.map((file) => textOf(join(served.folder, file))));
  return names.flatMap((file, index) => {
    const text = texts[index];
    return text === null || text === undefined ? [] : [{ file, text }];
  });
}
