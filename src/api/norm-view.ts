/** A procedure as the norm pages show it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "@hono/zod-openapi";
import type { Principal } from "../access/index.ts";
import type { Procedure } from "../norms/index.ts";
import { civilDayIn, type Language, PROJECT, timeZoneOf } from "../platform/index.ts";
import type { NormShape, PackShape } from "./norm-shapes.ts";
import type { Services } from "./services.ts";

const FOLDER = join(PROJECT, "norms");

export type Wanted = { id: string; on: string; body: string | null };

export async function today({ database, clock }: Services, jurisdiction: string): Promise<string> {
  return civilDayIn(await timeZoneOf(database, jurisdiction), clock.now().getTime());
}

export function generationsOf({ norms }: Services): Procedure[] {
  return norms.procedures();
}

export function packViews(services: Services): z.input<typeof PackShape>[] {
  const byPack = Map.groupBy(generationsOf(services), (p) => p.pack);
  return [...byPack].map(([id, procedures]) => ({
    id,
    version: procedures[0]?.version ?? "",
    title: { zh: id, en: id },
    extends: null,
    digest: "",
    state: "current" as const,
    problems: [],
    procedures: [...Map.groupBy(procedures, (p) => p.id)].map(([procedure, generations]) => {
      const last = generations[generations.length - 1] as Procedure;
      return {
        id: procedure,
        title: last.title,
        generations: generations.map(generationView),
        parameters: last.parameters.length,
        constraints: last.constraints.length,
      };
    }),
  }));
}

function generationView({ pack, version, inForce, source }: Procedure) {
  return { pack, version, inForce, source };
}

export async function normView(
  services: Services,
  principal: Principal,
  { id, on, body }: Wanted,
  language: Language,
): Promise<z.input<typeof NormShape> | null> {
  const procedure = services.norms.procedure(id, on);
  if (!procedure) return null;
  const all = generationsOf(services).filter((p) => p.id === id);
  return {
    id,
    title: procedure.title,
    on,
    body,
    pack: procedure.pack,
    version: procedure.version,
    inForce: procedure.inForce,
    generations: all.map(generationView),
    capacities: Object.entries(procedure.capacities).map(([key, title]) => ({ id: key, title })),
    stages: procedure.stages,
    parameters: procedure.parameters.map((parameter) => ({
      ...parameter,
      bounds: null,
      origin: ofPack(procedure),
      place: null,
      history: [
        {
          value: parameter.value,
          unit: parameter.unit,
          inForce: procedure.inForce,
          basis: parameter.basis,
          origin: ofPack(procedure),
        },
      ],
      usedBy: [],
    })),
    constraints: procedure.constraints.map((constraint) => ({
      ...constraint,
      template: constraint.template.kind,
      says: null,
      condition: conditionOf(constraint),
      parameters: [],
      place: null,
      versions: [{ inForce: procedure.inForce, says: null }],
    })),
    acts: Object.values(procedure.acts).map((act) => ({ ...act, by: [] })),
    tables: [],
    lists: [],
    sources: await sourcesOf(procedure),
    settings: [],
    problems: [],
    may: { propose: false },
  };
}

function ofPack({ pack, version }: Procedure) {
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

function conditionOf({ template }: Procedure["constraints"][number]): string | null {
  return "holds" in template ? template.holds.source.trim() : null;
}

async function sourcesOf({ source }: Procedure): Promise<{ file: string; text: string }[]> {
  const files = [source, source.replace(/\.yaml$/, ".spec.yaml")];
  const texts = await Promise.all(
    files.map((file) => readFile(join(FOLDER, file), "utf8").catch(() => null)),
  );
  return files.flatMap((file, index) => {
    const text = texts[index];
    return text === null || text === undefined ? [] : [{ file, text }];
  });
}
