import { readFile } from "node:fs/promises";

/** The text of a file; null where there is none. @throws where it is there and cannot be read. */
export async function textOf(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
