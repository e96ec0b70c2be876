/** The files of one pack, read against their shapes. What they mean together is for library.ts. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, isAbsolute, join, relative, sep } from "node:path";
import type { Layer } from "./layers.ts";
import { rowsOfFile } from "./lists.ts";
import { type PackProblem, type Read, readText, readYaml, readYamlText } from "./read-yaml.ts";
import {
  ListShape,
  OverlayShape,
  PackShape,
  ProcedureShape,
  type RawList,
  type RawOverlay,
  type RawPack,
  type RawProcedure,
} from "./shape.ts";

export type PackFiles = {
  raw: RawPack;
  /** As problems name it. */
  file: string;
  lineOf: Read<unknown>["lineOf"];
  procedures: Layer<RawProcedure>[];
  overlays: Layer<RawOverlay>[];
  lists: { id: string; raw: RawList; file: string; lineOf: Read<unknown>["lineOf"] }[];
  /** Of all files: their names below the pack and their contents. */
  digest: string;
  files: string[];
};

export async function readPack(
  folder: string,
  name: string,
  problems: PackProblem[],
): Promise<PackFiles | null> {
  const root = join(folder, name);
  const file = join(root, "pack.yaml");
  const pack = await readYaml(file, PackShape, problems);
  if (pack && pack.value.pack !== name)
    problems.push({
      file,
      line: pack.lineOf(["pack"]),
      message: `the pack "${pack.value.pack}" lies in the folder "${name}"`,
      cure: "Give both the same name.",
    });
  // Without the pack's own file the others are read all the same, so that all that is wrong is told at once.
  const raw = pack?.value ?? { pack: name, version: "", title: { zh: name, en: name }, documents: {} };
  const found: Omit<PackFiles, "digest" | "files"> = {
    raw,
    file,
    lineOf: pack?.lineOf ?? (() => 1),
    procedures: [],
    overlays: [],
    lists: [],
  };
  for (const path of await procedureFiles(root, problems)) {
    const text = await readText(path, problems);
    if (text === null) continue;
    const at = { file: path, source: relative(folder, path).split(sep).join("/") };
    if (isOverlay(text)) {
      const read = readYamlText(path, text, OverlayShape, problems);
      if (read) {
        await fillLists(root, read.value.lists, { ...read, file: path }, problems);
        found.overlays.push({ pack: raw, raw: read.value, at: { ...at, ...read } });
      }
    } else {
      const read = readYamlText(path, text, ProcedureShape, problems);
      if (read) {
        await fillLists(root, read.value.lists, { ...read, file: path }, problems);
        found.procedures.push({ pack: raw, raw: read.value, at: { ...at, ...read } });
      }
    }
  }
  for (const path of await yamlFiles(join(root, "lists"))) {
    const read = await readYaml(path, ListShape, problems);
    const id = basename(path, ".yaml");
    if (!read) continue;
    await fillLists(
      root,
      { [id]: read.value },
      { lineOf: () => read.lineOf(["file"]), file: path },
      problems,
    );
    found.lists.push({ id, raw: read.value, file: path, lineOf: read.lineOf });
  }
  return pack ? { ...found, ...(await digestOf(root)) } : null;
}

/** A file that begins with `extends:` instead of `procedure:` lays something over an inherited procedure. */
function isOverlay(text: string): boolean {
  return /^extends:/m.test(text) && !/^procedure:/m.test(text);
}

/** Takes the rows of CSV files in. */
async function fillLists(
  root: string,
  lists: Record<string, RawList>,
  at: { file: string; lineOf: Read<unknown>["lineOf"] },
  problems: PackProblem[],
): Promise<void> {
  for (const [id, list] of Object.entries(lists)) {
    if (list.file === undefined) continue;
    const line = at.lineOf(["lists", id, "file"]);
    if (list.rows !== undefined) {
      const message = "it has both rows and a file";
      problems.push({ file: at.file, line, message, cure: "Take one of them out." });
      continue;
    }
    const path = join(root, list.file);
    const inside = !isAbsolute(list.file) && !relative(root, path).startsWith("..");
    const read = inside
      ? await rowsOfFile(path, list)
      : { message: `the file ${list.file} lies outside the pack`, cure: "Put it below the pack's folder." };
    if ("rows" in read) list.rows = read.rows;
    else {
      problems.push({ file: at.file, line, ...read });
      list.rows = [];
    }
  }
}

/** The procedures of a pack's folder; what ends in .spec.yaml are their cases. */
async function procedureFiles(pack: string, problems: PackProblem[]): Promise<string[]> {
  const folder = join(pack, "procedures");
  const paths = await yamlFiles(folder);
  const procedures = paths.filter((n) => !n.endsWith(".spec.yaml"));
  if (procedures.length === 0)
    problems.push({
      file: folder,
      line: 1,
      message: "there is no procedure",
      cure: "Add NAME.yaml for each procedure.",
    });
  for (const path of paths.filter((n) => n.endsWith(".spec.yaml")))
    if (!procedures.includes(path.replace(".spec.yaml", ".yaml")))
      problems.push({
        file: path,
        line: 1,
        message: "there is no procedure beside these cases",
        cure: `Add ${basename(path).replace(".spec.yaml", ".yaml")}, or rename the cases.`,
      });
  return procedures;
}

async function yamlFiles(folder: string): Promise<string[]> {
  const names = (await entriesOf(folder)).map((e) => e.name).filter((n) => n.endsWith(".yaml"));
  return names.sort().map((n) => join(folder, n));
}

export async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function digestOf(root: string): Promise<{ digest: string; files: string[] }> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((e) => e.isFile())
    .map((e) => relative(root, join(e.parentPath, e.name)).split(sep).join("/"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = await readFile(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return { digest: hash.digest("hex"), files };
}
