/** The files of a folder, as a backup holds them and puts them back. */
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { BackupDamaged, isInside, type Manifest } from "./manifest.ts";
import { type ArchiveWriter, PART_BYTES, partOf } from "./archive.ts";

export type FileFacts = Manifest["files"][number];

/** Paths inside the folder, in one order; none where there is no folder. What is still being written is not listed. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
  return (found ?? [])
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Copies a file into the archive part by part. Null where it is gone by now. */
export async function fileIn(
  archive: ArchiveWriter,
  folder: string,
  path: string,
  under: string,
  signal?: AbortSignal,
): Promise<FileFacts | null> {
  const handle = await open(join(folder, path), "r").catch(absent);
  if (!handle) return null;
  try {
    const hash = createHash("sha256");
    const buffer = Buffer.alloc(PART_BYTES);
    let bytes = 0;
    for (let number = 1; ; number += 1) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, PART_BYTES);
      // An empty file has one empty part, so that it is there.
      if (bytesRead === 0 && number > 1) break;
      const part = buffer.subarray(0, bytesRead);
      hash.update(part);
      bytes += bytesRead;
      await archive.part(`${under}/${path}`, number, part, false);
    }
    return { path, bytes, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

/** Puts a file back, there whole or not at all. @throws BackupDamaged where it is not what the manifest says. */
export async function fileOut(folder: string, facts: FileFacts, parts: AsyncIterable<Buffer>): Promise<void> {
  if (!isInside(facts.path))
    throw new BackupDamaged(
      `${facts.path} 指向目录之外；请改用另一份备份`,
      `${facts.path} leads out of its folder: use another backup`,
    );
  const path = join(folder, facts.path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const handle = await open(partOf(path), "wx", 0o600);
  try {
    for await (const part of parts) {
      hash.update(part);
      await handle.writeFile(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (hash.digest("hex") !== facts.sha256)
    throw new BackupDamaged(
      `文件 ${facts.path} 与清单不符；请改用另一份备份`,
      `the file ${facts.path} is not what the manifest says: use another backup`,
    );
  await rename(partOf(path), path);
}

export async function hashOfFile(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
