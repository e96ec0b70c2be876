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
  type Setting,
} from "../norms/index.ts";
import type { ServedNorms } from "./served.ts";

export type Draft = { parameters?: Record<string, string> | undefined; text?: string | undefined };

/**
 * The settings of a draft's values, as long as the procedure is in force: it is tried on every day.
 * @returns what is wrong with them instead, each by its parameter
 */
export function draftSettings(
  norms: NormLibrary,
  procedure: Procedure,
  parameters: Record<string, string>,
  packs: string[] = [],
): { settings: Setting[] } | { problems: ({ parameter: string } & Bilingual)[] } {
  const settings = Object.entries(parameters).map(
    ([parameter, value]): Setting => ({
      procedure: procedure.id,
      parameter,
      value,
      from: procedure.inForce.from,
      to: null,
      basis: { document: "草案 · draft", status: "I" },
      version: "draft",
      body: null,
    }),
  );
  const problems = settings.flatMap((setting) => {
    const refused = norms.refuses(setting, { packs });
    return refused ? [{ parameter: setting.parameter, ...refused }] : [];
  });
  return problems.length > 0 ? { problems } : { settings };
}

/**
 * The packs with one procedure's text replaced.
 * @returns what is wrong with the text instead, with file, line and cure
 */
export async function libraryWith(
  served: Pick<ServedNorms, "folder">,
  source: string,
  text: string,
): Promise<{ norms: NormLibrary; folder: string; remove(): Promise<void> } | { problems: PackProblem[] }> {
  const folder = await mkdtemp(join(tmpdir(), "quanjian-draft-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await cp(served.folder, folder, { recursive: true });
    await writeFile(join(folder, source), text);
    return { norms: await loadPacks(folder), folder, remove };
  } catch (error) {
    await remove();
    if (!(error instanceof PackError)) throw error;
    return {
      problems: error.problems.map((p) => ({ ...p, file: relative(folder, p.file).split(sep).join("/") })),
    };
  }
}
