/** A law that nobody has adopted: other values, or the edited text of a procedure; for trying it. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import {
  type Bilingual,
  loadPacks,
  type NormLibrary,
  PackError,
  type PackProblem,
  type Procedure,
} from "../norms/index.ts";
import { settingsFrom } from "./draft-law.ts";
import type { ServedNorms } from "./served.ts";

/** What is wrong with a draft's values, each by its parameter. */
export function draftFaults(
  norms: NormLibrary,
  procedure: Pick<Procedure, "id" | "inForce">,
  parameters: Record<string, string>,
): ({ parameter: string } & Bilingual)[] {
  const packs = norms.packs().map((p) => p.id);
  return settingsFrom(procedure.id, parameters, procedure.inForce.from).flatMap((setting) => {
    const refused = norms.refuses(setting, { packs });
    return refused ? [{ parameter: setting.parameter, ...refused }] : [];
  });
}

/** The texts that are served, with one procedure's replaced, in a folder of their own. */
export async function draftFolder(
  served: Pick<ServedNorms, "folder">,
  source: string,
  text: string,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "quanjian-draft-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await cp(served.folder, folder, { recursive: true });
    await writeFile(join(folder, source), text);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** @returns what is wrong with the texts instead, with file, line and cure */
export async function libraryIn(folder: string): Promise<NormLibrary | { problems: PackProblem[] }> {
  try {
    return await loadPacks(folder);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return {
      problems: error.problems.map((p) => ({ ...p, file: relative(folder, p.file).split(sep).join("/") })),
    };
  }
}
