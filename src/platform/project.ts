/** The project's folder (norms, migrations, pages), found upwards, because the compiled program lies one floor deeper. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function folderWithPackage(start: string): string {
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, "package.json"))) return at;
    if (dirname(at) === at) throw new Error(`no package.json above ${start}: install Quanjian again`);
  }
}

export const PROJECT = folderWithPackage(dirname(fileURLToPath(import.meta.url)));
