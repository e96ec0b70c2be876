/** Reads norm packs from YAML. All that is wrong is told at once, each with its file, its line and the cure. */
import { libraryOf, type NormLibrary } from "./library.ts";
import { entriesOf, type PackFiles, readPack } from "./pack-files.ts";
import { PackError, type PackProblem } from "./read-yaml.ts";

export type { NormLibrary, PackInfo, ProcedureFile, Scope } from "./library.ts";

/**
 * The packs of a folder, or of several: those of the program, and those that an installation brings itself.
 * @throws PackError with every problem of every file.
 */
export async function loadPacks(folders: string | readonly string[]): Promise<NormLibrary> {
  const problems: PackProblem[] = [];
  const packs: PackFiles[] = [];
  for (const folder of typeof folders === "string" ? [folders] : folders) {
    const names = (await entriesOf(folder))
      .filter((e) => e.isDirectory() && e.name !== "schema")
      .map((e) => e.name);
    if (names.length === 0)
      problems.push({
        file: folder,
        line: 1,
        message: "there is no norm pack",
        cure: "Put each pack into a folder of its own here.",
      });
    for (const name of names.sort()) {
      const pack = await readPack(folder, name, problems);
      const twin = packs.find((p) => p.raw.pack === pack?.raw.pack);
      if (pack && twin)
        problems.push({
          file: pack.file,
          line: pack.lineOf(["pack"]),
          message: `the pack "${name}" stands also in ${twin.file}`,
          cure: "Give one of them another name.",
        });
      else if (pack) packs.push(pack);
    }
  }
  const library = libraryOf(packs, problems);
  if (problems.length > 0) throw new PackError(distinct(problems));
  return library;
}

/** What is wrong in a procedure is wrong in each version and under each local pack; it is told once. */
function distinct(problems: PackProblem[]): PackProblem[] {
  return [...new Map(problems.map((p) => [`${p.file}\0${p.line}\0${p.message}`, p])).values()];
}
