/** The stages of a procedure, and the acts that come next at each: those of the base first, then what local packs add. */
import type { Layer } from "./layers.ts";
import type { Procedure } from "./model.ts";
import { listOf } from "./names.ts";
import type { PackProblem } from "./read-yaml.ts";
import type { RawOverlay, RawProcedure } from "./shape.ts";

type Layers = { base: Layer<RawProcedure>; overlays: readonly Layer<RawOverlay>[] };

/** What is offered next is a help for who records, never a rule: an act that is not named can be recorded all the same. */
export function buildStages(
  { base, overlays }: Layers,
  acts: Procedure["acts"],
  full: (name: string) => string,
  problems: PackProblem[],
): Procedure["stages"] {
  const next = new Map(Object.keys(base.raw.stages).map((stage) => [stage, [] as string[]]));
  for (const layer of [base, ...overlays]) {
    const report = (path: PropertyKey[], message: string, cure: string) =>
      problems.push({ file: layer.at.file, line: layer.at.lineOf(path), message, cure });
    for (const [stage, { next: named }] of Object.entries(layer.raw.stages)) {
      const known = next.get(stage);
      if (!known) {
        report(
          ["stages", stage],
          `there is no stage "${stage}" in what it extends`,
          `A local pack adds acts that come next, no stages; stages are ${listOf([...next.keys()])}.`,
        );
        continue;
      }
      for (const [at, name] of named.entries()) {
        const path = ["stages", stage, "next", at];
        if (!acts[full(name)])
          report(
            path,
            `there is no act "${name}" that could come next`,
            `Acts are ${listOf(Object.keys(acts).map((type) => type.slice(type.indexOf(".") + 1)))}.`,
          );
        else if (known.includes(full(name)))
          report(path, `"${name}" stands twice under next`, "Name each act once, the likeliest first.");
        else known.push(full(name));
      }
    }
  }
  return Object.entries(base.raw.stages).map(([id, { zh, en }]) => ({
    id,
    title: { zh, en },
    next: next.get(id) ?? [],
  }));
}
