/** Rules of a procedure that cannot all be kept, with the line of the first of them: what lint tells beside the packs' own problems. */
import { join } from "node:path";
import type { NormLibrary, PackProblem, Procedure, Scope } from "../norms/index.ts";
import { conflictsOf } from "../rules/index.ts";

export function clashesIn(folder: string, norms: NormLibrary): PackProblem[] {
  const problems = norms.files().flatMap(({ procedure: id, scope }) =>
    norms
      .procedures()
      .filter((generation) => generation.id === id)
      .flatMap(({ inForce }) => {
        const procedure = norms.procedure(id, inForce.from, scope);
        return procedure ? clashesOf(folder, norms, procedure, scope) : [];
      }),
  );
  return [...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.message}`, p])).values()];
}

function clashesOf(folder: string, norms: NormLibrary, procedure: Procedure, scope: Scope): PackProblem[] {
  const sources = norms.source(procedure.id, procedure.inForce.from, scope);
  // The nearest pack's rule is the one that its author can change.
  const placeOf = (ids: string[]) => {
    const found = sources.findLast((s) => s.kind === "constraint" && ids.includes(s.id));
    return { file: join(folder, found?.file ?? procedure.source), line: found?.line ?? 1 };
  };
  const { conflicts, deadActs } = conflictsOf(procedure);
  return [
    ...conflicts.map(({ constraints }) => ({
      ...placeOf(constraints),
      message: `${procedure.id}: whatever happens, one of ${constraints.join(", ")} is broken`,
      cure: "Change or date one of them so that an order of acts exists which keeps them all.",
    })),
    ...deadActs.map(({ act, constraints }) => ({
      ...placeOf(constraints),
      message: `${procedure.id}: "${act}" cannot happen without breaking one of ${constraints.join(", ")}`,
      cure: "Change one of them, or say with `absence` that the act must not happen.",
    })),
  ];
}
