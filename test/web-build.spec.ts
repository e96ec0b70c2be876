/** What the browser is given: scripts that the oldest one reads, nothing from elsewhere, and no more than a page needs. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Node, Parser } from "acorn";
import { beforeAll, expect, test } from "vitest";

const DIST = join(import.meta.dirname, "../web/dist");
const ASSETS = join(DIST, "assets");
/** Of script, for the first page after signing in: the shell, the desk, and what both import. */
const FIRST_PAGE_GZIP_BYTES = 250_000;

type Imports = { still: string[]; later: string[] };
const files = new Map<string, string>();

beforeAll(() => {
  if (!existsSync(ASSETS)) throw new Error("web/dist is not there: npm run build:web");
  for (const name of readdirSync(ASSETS))
    files.set(name, name.endsWith(".js") ? readFileSync(join(ASSETS, name), "utf8") : "");
  expect(scripts().length).toBeGreaterThan(20);
});

const scripts = () => [...files].filter(([name]) => name.endsWith(".js"));

/** Class fields came to Chromium in 72, static blocks in 94 and both to the language in 2022: the year is too coarse to tell. */
class OldestParser extends Parser {
  parseClassStaticBlock(node: Node): never {
    throw new SyntaxError(`a static block at ${node.start}`);
  }
}

function parsed(script: string) {
  return OldestParser.parse(script, { ecmaVersion: 2022, sourceType: "module" });
}

test("every script is read by the oldest browser that is named", () => {
  for (const newer of ["class A { static { f() } }", "a ||= 1; x = /a/v", "using x = f()"])
    expect(() => parsed(newer), newer).toThrow();
  for (const [name, script] of scripts()) expect(() => parsed(script), name).not.toThrow();
});

test("no page asks anybody else for anything", () => {
  // Names of formats and of licences are no requests: what is fetched stands in src, href, url() or import.
  const fetched = /(?:src|href)="(https?:)?\/\/|url\(["']?(?:https?:)?\/\/|import\(?["'](?:https?:)?\/\//;
  const texts = [readFileSync(join(DIST, "index.html"), "utf8"), ...scripts().map(([, script]) => script)];
  for (const name of files.keys())
    if (name.endsWith(".css")) texts.push(readFileSync(join(ASSETS, name), "utf8"));
  expect(fetched.test('<script src="https://elsewhere.example/x.js">')).toBe(true);
  for (const text of texts) expect(fetched.exec(text)?.[0]).toBeUndefined();
});

/** What a script imports at once, and what only when it is needed. */
function importsOf(script: string): Imports {
  const still = [...script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map((m) => m[1] ?? "");
  const later = [...script.matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g)].map((m) => m[1] ?? "");
  return { still, later };
}

function closureOf(names: string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const script = files.get(name);
    if (!script || reached.has(name)) continue;
    reached.add(name);
    open.push(...importsOf(script).still);
  }
  return reached;
}

test("the first page takes no more script than a slow line carries, and each further page comes on demand", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const scriptsOfPage = [...html.matchAll(/\/assets\/([^"]+\.js)/g)].map((m) => m[1] ?? "");
  // The entry fetches the application; what older browsers lack is theirs alone.
  const main = scripts().filter(([name]) => name.startsWith("main-"));
  expect(main).toHaveLength(1);
  const entries = [...scriptsOfPage, ...main.map(([name]) => name)];
  const shell = closureOf(entries);
  const later = new Set([...shell].flatMap((name) => importsOf(files.get(name) ?? "").later));
  for (const name of entries) later.delete(name);
  const desk = [...later].filter((name) => name.startsWith("desk-"));
  expect(desk).toHaveLength(1);
  expect([...later].filter((name) => shell.has(name))).toEqual([]);
  expect(later.size).toBeGreaterThan(15);
  const bytes = [...closureOf([...entries, ...desk])].reduce(
    (sum, name) => sum + gzipSync(files.get(name) ?? "").length,
    0,
  );
  expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_GZIP_BYTES);
});
