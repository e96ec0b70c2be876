/** The law that a request chooses: that of a day and a body, perhaps with values or a text that nobody has adopted. */
import type { z } from "@hono/zod-openapi";
import { draftFaults, type DraftLaw, draftLaw, type SettingRow, settingsOf } from "../adoption/index.ts";
import { notKnown } from "../matters/index.ts";
import type { NormLibrary, Procedure } from "../norms/index.ts";
import type { LawChoice } from "./norm-shapes.ts";
import { noProcedure, wrongValues } from "./norm-problems.ts";
import type { Services } from "./services.ts";

/** All that a draft is made of; it can go to another thread. */
export type Material = {
  /** Where its texts lie. */
  folder: string;
  /** What somebody wants to stand there instead. */
  edited: { source: string; text: string } | null;
  /** What is adopted. */
  rows: SettingRow[];
  procedure: Pick<Procedure, "id" | "inForce">;
  parameters: Record<string, string>;
};
export type Draft = DraftLaw & { norms: NormLibrary; folder: string };

type Choice = Omit<z.infer<typeof LawChoice>, "on" | "body">;

/** @throws Problem norm_faulty or procedure_not_known. */
export async function materialOf(
  services: Services,
  jurisdiction: string,
  { procedure: id, on }: { procedure: string; on: string },
  { parameters = {}, text }: Choice,
): Promise<Material> {
  const rows = await settingsOf(services.database, [jurisdiction], { adopted: true });
  const now = services.norms.procedure(id, on) ?? services.norms.procedures().findLast((p) => p.id === id);
  const whyNot = services.served.whyNot(id);
  if (whyNot || !now) throw noProcedure(whyNot ?? notKnown(services.norms, { procedure: id, on }));
  const edited = text === undefined ? null : { source: now.source, text };
  return {
    folder: services.served.folder,
    edited,
    rows,
    procedure: { id, inForce: now.inForce },
    parameters,
  };
}

/** @throws Problem norm_faulty with every place. */
export function draftOf(norms: NormLibrary, { folder, rows, procedure, parameters }: Material): Draft {
  const problems = draftFaults(norms, procedure, parameters);
  if (problems.length > 0) throw wrongValues(problems);
  return { ...draftLaw(norms, rows, procedure.id, parameters), norms, folder };
}
