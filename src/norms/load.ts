/** Reads norm packs from YAML. All that is wrong is told at once, each with its file, its line and the cure. */
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { buildProcedure } from "./build.ts";
import type { Procedure } from "./model.ts";
import { type LineOf, PackError, type PackProblem, readYaml } from "./read-yaml.ts";
import { PackShape, ProcedureShape } from "./shape.ts";

export type NormLibrary = {
  /**
   * The generation of a procedure that is in force on a civil date; it says itself from when to when (`inForce`).
   *
   * A matter asks with the day on which it was opened, and keeps that generation to its end: who opened it could know no
   * other rules, new ones do not reach back unless they say so, and a replay years later gives the same verdicts.
   */
  procedure(id: string, on: string): Procedure | undefined;
  procedures(): Procedure[];
};

type Generation = { procedure: Procedure; file: string; lineOf: LineOf };

/** @throws PackError with every problem of every file. */
export async function loadPacks(folder: string): Promise<NormLibrary> {
  const problems: PackProblem[] = [];
  const generations: Generation[] = [];
  for (const name of await packsIn(folder, problems)) {
    const file = join(folder, name, "pack.yaml");
    const pack = await readYaml(file, PackShape, problems);
    if (pack && pack.value.pack !== name)
      problems.push({
        file,
        line: pack.lineOf(["pack"]),
        message: `the pack "${pack.value.pack}" lies in the folder "${name}"`,
        cure: "Give both the same name.",
      });
    for (const procedureFile of await procedureFiles(join(folder, name), problems)) {
      const read = await readYaml(procedureFile, ProcedureShape, problems);
      if (!pack || !read) continue;
      const { lineOf } = read;
      const procedure = buildProcedure(
        pack.value,
        read.value,
        relative(folder, procedureFile),
        (path, message, cure) => problems.push({ file: procedureFile, line: lineOf(path), message, cure }),
      );
      generations.push({ procedure, file: procedureFile, lineOf });
    }
  }
  problems.push(...overlaps(generations));
  if (problems.length > 0) throw new PackError(problems);
  const procedures = generations.map((g) => g.procedure);
  return {
    procedure: (id, on) => procedures.find((p) => p.id === id && isInForce(p, on)),
    procedures: () => procedures,
  };
}

/** `to` is the day on which it is no longer in force, as "repealed from" is written. */
function isInForce({ inForce: { from, to } }: Procedure, on: string): boolean {
  return from <= on && (to === null || on < to);
}

async function packsIn(folder: string, problems: PackProblem[]): Promise<string[]> {
  const names = (await entriesOf(folder)).filter((e) => e.isDirectory()).map((e) => e.name);
  if (names.length === 0)
    problems.push({
      file: folder,
      line: 1,
      message: "there is no norm pack",
      cure: "Put each pack into a folder of its own here.",
    });
  return names.sort();
}

/** The procedures of a pack's folder; what ends in .spec.yaml are their cases. */
async function procedureFiles(pack: string, problems: PackProblem[]): Promise<string[]> {
  const folder = join(pack, "procedures");
  const names = (await entriesOf(folder))
    .map((e) => e.name)
    .filter((n) => n.endsWith(".yaml"))
    .sort();
  const procedures = names.filter((n) => !n.endsWith(".spec.yaml"));
  if (procedures.length === 0)
    problems.push({
      file: folder,
      line: 1,
      message: "there is no procedure",
      cure: "Add NAME.yaml for each procedure.",
    });
  for (const name of names.filter((n) => n.endsWith(".spec.yaml")))
    if (!procedures.includes(name.replace(".spec.yaml", ".yaml")))
      problems.push({
        file: join(folder, name),
        line: 1,
        message: "there is no procedure beside these cases",
        cure: `Add ${name.replace(".spec.yaml", ".yaml")}, or rename the cases.`,
      });
  return procedures.map((n) => join(folder, n));
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** On every day at most one generation of a procedure is in force. */
function overlaps(generations: Generation[]): PackProblem[] {
  return generations.flatMap((later, index) =>
    generations
      .slice(0, index)
      .filter((g) => g.procedure.id === later.procedure.id && meet(g.procedure, later.procedure))
      .map((earlier) => ({
        file: later.file,
        line: later.lineOf(["in_force"]),
        message: `"${later.procedure.id}" is in force on the same days as in ${earlier.file}`,
        cure: "End the earlier generation with in_force.to on the day on which the later one begins.",
      })),
  );
}

function meet(a: Procedure, b: Procedure): boolean {
  return isInForce(a, b.inForce.from) || isInForce(b, a.inForce.from);
}
