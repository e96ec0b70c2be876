/**
 * The texts of the packs as files: what they digest to, and the last ones that could be read.
 *
 * They are kept in the data folder, not in the database: a pack is of the installation, not of a jurisdiction, it must be
 * there before a database is, and who has to mend a pack can open both texts side by side with an editor.
 */
import { createHash, randomUUID } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { textOf } from "../platform/index.ts";

const LAST_GOOD = "last-good.json";

/** Beside the packs, for editors: what may stand in their files. */
const NO_PACK = "schema";

/** The packs in a folder of packs, in their order. */
export async function packFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((e) => e.isDirectory() && !e.name.startsWith(".") && e.name !== NO_PACK)
    .map((e) => e.name)
    .sort();
}

/** SHA-256 over the paths and the contents of a pack's files. */
export async function digestOf(pack: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await filesIn(pack)) {
    const content = await readFile(join(pack, file));
    hash.update(`${file.split(sep).join("/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) => relative(folder, join(e.parentPath, e.name)))
    .sort();
}

/** Keeps packs that could be read; what is kept already is not written again. */
export async function keepTexts(folder: string, packs: string[], keep: string): Promise<void> {
  const kept = await lastGood(keep);
  let isNew = false;
  for (const pack of packs) {
    const digest = await digestOf(join(folder, pack));
    if (kept[pack] === digest && (await exists(keptFolder(keep, pack, digest)))) continue;
    await writeWhole(keptFolder(keep, pack, digest), (draft) =>
      cp(join(folder, pack), draft, { recursive: true }),
    );
    kept[pack] = digest;
    isNew = true;
  }
  if (!isNew) return;
  const file = join(keep, LAST_GOOD);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`);
  await rename(draft, file);
}

/**
 * The folder of a pack's last good text; null where none was ever read, or it is not as it was kept.
 *
 * @throws where what was kept cannot be read
 */
export async function keptText(keep: string, pack: string): Promise<string | null> {
  const digest = (await lastGood(keep))[pack];
  if (!digest) return null;
  const folder = keptFolder(keep, pack, digest);
  return (await exists(folder)) && (await digestOf(folder)) === digest ? folder : null;
}

/** A folder of packs put together from several places; one that is there already holds the same. */
export async function composeFolder(keep: string, packs: Map<string, string>): Promise<string> {
  const hash = createHash("sha256");
  for (const [pack, from] of packs) hash.update(`${pack} ${await digestOf(from)}\n`);
  const folder = join(keep, "served", hash.digest("hex").slice(0, 16));
  await writeWhole(folder, async (draft) => {
    for (const [pack, from] of packs) await cp(from, join(draft, pack), { recursive: true });
  });
  return folder;
}

function keptFolder(keep: string, pack: string, digest: string): string {
  return join(keep, "kept", pack, digest.slice(0, 16));
}

/** All or nothing, also beside another process that writes the same. */
async function writeWhole(folder: string, write: (draft: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return;
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  await write(draft);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
}

/** @throws where it is there and cannot be read; nothing is taken for "never kept" but that it is not there. */
async function lastGood(keep: string): Promise<Record<string, string>> {
  const file = join(keep, LAST_GOOD);
  const text = await textOf(file);
  if (text === null) return {};
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch (cause) {
    throw new Error(`${file} is damaged; remove it, and what can be read is kept anew`, { cause });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
