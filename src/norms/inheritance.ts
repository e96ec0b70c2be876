/** Which pack stands on which, what lies over what, and what is wrong with it. */
import type { Layer } from "./layers.ts";
import type { PackFiles } from "./pack-files.ts";
import type { PackProblem } from "./read-yaml.ts";
import type { RawOverlay, RawProcedure } from "./shape.ts";

export function idOf({ pack, raw }: Layer<RawProcedure>): string {
  return `${pack.pack}/${raw.procedure}`;
}

export function liesOver(overlay: Layer<RawOverlay>, base: Layer<RawProcedure>): boolean {
  const [over, under] = [overlay.raw.in_force, base.raw.in_force];
  if (overlay.raw.extends !== idOf(base)) return false;
  return (over.to === undefined || under.from < over.to) && (under.to === undefined || over.from < under.to);
}

/** The packs with all that they extend, each after what it extends. */
export function chainOf(names: readonly string[], byName: ReadonlyMap<string, PackFiles>): string[] {
  const chain: string[] = [];
  const add = (name: string, below: string[]) => {
    const pack = byName.get(name);
    if (!pack || chain.includes(name) || below.includes(name)) return;
    if (pack.raw.extends !== undefined) add(pack.raw.extends, [...below, name]);
    chain.push(name);
  };
  for (const name of names) add(name, []);
  return chain;
}

export function checkInheritance(
  packs: PackFiles[],
  byName: ReadonlyMap<string, PackFiles>,
  problems: PackProblem[],
): void {
  for (const { raw, file, lineOf } of packs) {
    if (raw.extends === undefined) continue;
    const line = lineOf(["extends"]);
    if (!byName.has(raw.extends))
      problems.push({
        file,
        line,
        message: `there is no pack "${raw.extends}"`,
        cure: `Packs are ${[...byName.keys()].join(", ")}.`,
      });
    const path = [raw.pack];
    for (let up = raw.extends; up !== undefined; up = byName.get(up)?.raw.extends as typeof up) {
      path.push(up);
      if (up === raw.pack)
        problems.push({
          file,
          line,
          message: `the packs ${path.join(" → ")} extend each other in a circle`,
          cure: "Take `extends` out of one of them.",
        });
      if (path.indexOf(up) < path.length - 1) break;
    }
  }
}

export function checkOverlay(
  { pack, raw, at }: Layer<RawOverlay>,
  applies: boolean,
  bases: Layer<RawProcedure>[],
  byName: ReadonlyMap<string, PackFiles>,
  problems: PackProblem[],
): void {
  const problem = (path: string[], message: string, cure: string) =>
    problems.push({ file: at.file, line: at.lineOf(path), message, cure });
  const [owner = ""] = raw.extends.split("/");
  const above = chainOf([pack.pack], byName).filter((name) => name !== pack.pack);
  if (!bases.some((b) => idOf(b) === raw.extends))
    problem(
      ["extends"],
      `there is no procedure "${raw.extends}"`,
      `Procedures are ${[...new Set(bases.map(idOf))].join(", ")}.`,
    );
  else if (!applies)
    problem(["in_force"], `"${raw.extends}" is not in force on any of these days`, "Correct the days.");
  if (!above.includes(owner))
    problem(
      ["extends"],
      `the pack "${pack.pack}" does not extend "${owner}"`,
      `Write \`extends: ${owner}\` into pack.yaml.`,
    );
}

/** On every day at most one generation of a procedure, and one overlay of a pack over it, is in force. */
export function checkOverlaps(packs: PackFiles[], problems: PackProblem[]): void {
  const all: { key: string; id: string; layer: Layer<RawProcedure | RawOverlay> }[] = packs.flatMap((p) => [
    ...p.procedures.map((layer) => ({ key: idOf(layer), id: idOf(layer), layer })),
    ...p.overlays.map((layer) => ({
      key: `${p.raw.pack}: ${layer.raw.extends}`,
      id: layer.raw.extends,
      layer,
    })),
  ]);
  all.forEach((later, index) => {
    for (const earlier of all.slice(0, index)) {
      const [a, b] = [earlier.layer.raw.in_force, later.layer.raw.in_force];
      const meet = (a.to === undefined || b.from < a.to) && (b.to === undefined || a.from < b.to);
      if (earlier.key === later.key && meet)
        problems.push({
          file: later.layer.at.file,
          line: later.layer.at.lineOf(["in_force"]),
          message: `"${later.id}" is in force on the same days as in ${earlier.layer.at.file}`,
          cure: "End the earlier generation with in_force.to on the day on which the later one begins.",
        });
    }
  });
}
