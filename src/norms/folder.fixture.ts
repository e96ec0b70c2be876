/** A folder of packs for a test: written, loaded, taken away. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, expect } from "vitest";
import { loadCases, type NormCase } from "./cases.ts";
import { loadPacks, type NormLibrary } from "./load.ts";
import { PackError } from "./read-yaml.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

export const PACK = 'pack: p\nversion: "1"\ntitle: { zh: 包, en: Pack }\n';

export type Loaded = { norms: NormLibrary | null; cases: NormCase[]; problems: string[] };

/** Writes files below a new folder and loads it. */
export async function load(files: Record<string, string | Uint8Array>): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), "norms-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  try {
    const norms = await loadPacks(folder);
    return { norms, cases: await loadCases(folder, norms), problems: [] };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const told = error.problems.map((p) => `${relative(folder, p.file)}:${p.line}: ${p.message}. ${p.cure}`);
    // What is thrown says all of it.
    for (const { message, cure } of error.problems) expect(error.message).toContain(`${message}. ${cure}`);
    return { norms: null, cases: [], problems: told };
  }
}
