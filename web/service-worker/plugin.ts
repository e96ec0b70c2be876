/** Builds the service worker after the pages, with the list of their files: what must be there to open them anywhere. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";
import { facesIn, fontsFor } from "./fonts.ts";

type Entry = { url: string; revision: string | null };

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
/** From the root of the site, so that its scope is the whole of it. */
const FILE = "sw.js";
/** A name that changes with the content needs no revision. */
const HASHED = /^assets\//;
const PROGRAM = /\.(js|css)$/;
const FONT = /\.woff2$/;

export function serviceWorker(target: string[]): Plugin {
  return {
    name: "quanjian-service-worker",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const entries = [...programOf(bundle), ...publicOf(dir)];
      const worker = await build({
        configFile: false,
        logLevel: "error",
        define: { PRECACHED: JSON.stringify(entries), "process.env.NODE_ENV": JSON.stringify("production") },
        build: {
          write: false,
          target,
          copyPublicDir: false,
          lib: { entry: WORKER, formats: ["iife"], name: "worker", fileName: () => FILE },
        },
      });
      const [{ output }] = worker as Rollup.RollupOutput[] as [Rollup.RollupOutput];
      writeFileSync(join(dir, FILE), output[0].code);
    },
  };
}

/** Scripts and styles of every page, so that each can say calmly what needs the server; fonts for the words of the program. */
function programOf(bundle: Rollup.OutputBundle): Entry[] {
  const files = Object.values(bundle);
  const words = new Set<number>();
  for (const file of files)
    if (file.type === "chunk") for (const character of file.code) words.add(character.codePointAt(0) ?? 0);
  const styles = files.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [textOf(file.source)] : [],
  );
  const needed = new Set(fontsFor(styles.flatMap(facesIn), words));
  return files.flatMap((file) => {
    const { fileName } = file;
    const isNeeded = PROGRAM.test(fileName) || (FONT.test(fileName) && needed.has(`/${fileName}`));
    if (isNeeded && HASHED.test(fileName)) return [{ url: `/${fileName}`, revision: null }];
    if (fileName !== "index.html" || file.type !== "asset") return [];
    return [{ url: "/index.html", revision: hashOf(textOf(file.source)) }];
  });
}

/** What lies in web/public, such as the manifest and the icons. */
function publicOf(folder: string): Entry[] {
  const files = [
    "manifest.webmanifest",
    ...readdirSync(join(folder, "icons")).map((icon) => `icons/${icon}`),
  ];
  return files.map((file) => ({ url: `/${file}`, revision: hashOf(readFileSync(join(folder, file))) }));
}

const textOf = (source: string | Uint8Array) =>
  typeof source === "string" ? source : new TextDecoder().decode(source);
const hashOf = (content: string | Uint8Array) =>
  createHash("sha256").update(content).digest("hex").slice(0, 16);
