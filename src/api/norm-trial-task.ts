/** What a trial does, in whichever thread: runs the cases of a draft, or compares two of them. */
import type { z } from "@hono/zod-openapi";
import type { AskedLaw } from "../matters/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { runCases } from "./norm-cases.ts";
import { changesBetween } from "./norm-changes.ts";
import { draftOf, type Material } from "./norm-draft.ts";
import { generationView } from "./norm-packs-view.ts";
import type { CaseRunShape, ChangeShape, GenerationShape } from "./norm-shapes.ts";
import { noProcedure } from "./norm-problems.ts";

type Side = { material: Material; asked: AskedLaw };
export type Comparison = {
  left: z.input<typeof GenerationShape>;
  right: z.input<typeof GenerationShape>;
  changes: z.input<typeof ChangeShape>[];
};
export type Answers = { cases: z.input<typeof CaseRunShape>[]; compare: Comparison };
export type Task = { kind: "cases"; material: Material } | { kind: "compare"; left: Side; right: Side };

type LibraryOf = (folder: string) => Promise<NormLibrary>;

/** @throws Problem norm_faulty or procedure_not_known. */
export async function carryOut(task: Task, libraryOf: LibraryOf): Promise<Answers[Task["kind"]]> {
  if (task.kind === "compare") {
    const [before, after] = [await versionOf(task.left, libraryOf), await versionOf(task.right, libraryOf)];
    return {
      left: generationView(before.procedure),
      right: generationView(after.procedure),
      changes: changesBetween(before, after),
    };
  }
  const draft = draftOf(await libraryOf(task.material.folder), task.material);
  return runCases(task.material.procedure.id, draft);
}

async function versionOf({ material, asked }: Side, libraryOf: LibraryOf) {
  const draft = draftOf(await libraryOf(material.folder), material);
  const procedure = draft.law(asked);
  if ("ok" in procedure) throw noProcedure(procedure);
  return { procedure, sources: draft.sourcesOf(asked) };
}
