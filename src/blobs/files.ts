/** Where the sealed bytes lie: a folder; whole files only, each under the hash of its bytes. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type Dirent } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What is still being written. */
const INCOMING = "incoming";
const PART = ".part";
/** So many of the hash's letters name the folder: none holds more than a few thousand files. */
const FOLDER_LETTERS = 2;
const NAME = /^[0-9a-f]{64}$/;

export type Files = {
  /** There under its hash when it is answered, on the disk and whole; otherwise nothing is left. */
  write(parts: AsyncIterable<Uint8Array>): Promise<string>;
  /** Null where there is none. */
  read(blob: string): Promise<AsyncIterable<Uint8Array> | null>;
  remove(blob: string): Promise<void>;
  /** What was written before a time and that nobody may miss: parts of uploads that broke off, files by their names. */
  olderThan(at: Date): Promise<{ parts: string[]; blobs: string[] }>;
  removePart(name: string): Promise<void>;
};

export function filesIn(folder: string): Files {
  const pathOf = (blob: string) => {
    // A name from outside never becomes a path.
    if (!NAME.test(blob)) throw new Error("not the name of a file");
    return join(folder, blob.slice(0, FOLDER_LETTERS), blob);
  };
  const incoming = join(folder, INCOMING);

  return {
    async write(parts) {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const part = join(incoming, `${randomUUID()}${PART}`);
      const handle = await open(part, "wx", 0o600);
      try {
        const hash = createHash("sha256");
        try {
          for await (const bytes of parts) {
            hash.update(bytes);
            await handle.writeFile(bytes);
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        const blob = hash.digest("hex");
        await mkdir(dirname(pathOf(blob)), { recursive: true, mode: 0o700 });
        await rename(part, pathOf(blob));
        await syncFolder(dirname(pathOf(blob)));
        await syncFolder(folder);
        return blob;
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async read(blob) {
      const path = pathOf(blob);
      const there = await stat(path).catch(absent);
      return there ? createReadStream(path) : null;
    },
    async remove(blob) {
      await rm(pathOf(blob), { force: true });
    },
    async removePart(name) {
      await rm(join(incoming, name), { force: true });
    },
    async olderThan(at) {
      const entries = ((await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)) ??
        []) as Dirent[];
      const old: { parts: string[]; blobs: string[] } = { parts: [], blobs: [] };
      for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) {
        const facts = await stat(join(parentPath, name)).catch(absent);
        if (!facts || facts.mtimeMs >= at.getTime()) continue;
        if (name.endsWith(PART)) old.parts.push(name);
        else if (NAME.test(name)) old.blobs.push(name);
      }
      return old;
    },
  };
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
