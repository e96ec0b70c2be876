/** A file that is there whole or not at all: written beside its place, and put there at the end. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

export type WholeFile = { write(text: string | Uint8Array): void; keep(): void; drop(): void };

/** @throws the file system's error where it cannot be written. */
export function wholeFile(path: string): WholeFile {
  const beside = `${path}.${process.pid}.part`;
  const handle = openSync(beside, "wx");
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    write(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : text;
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    },
    keep() {
      close();
      renameSync(beside, path);
    },
    drop() {
      close();
      rmSync(beside, { force: true });
    },
  };
}
