/** A real browser for tests: the one named or installed, otherwise the one that comes through npm. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-zygote",
  "--disable-dev-shm-usage",
];

/** @param more further switches of Chromium. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const installed = [process.env.CHROME_PATH ?? "", ...INSTALLED].find(
    (path) => path !== "" && existsSync(path),
  );
  const args = [...FLAGS, ...more];
  if (installed) return chromium.launch({ executablePath: installed, args });
  const home = mkdtempSync(join(tmpdir(), "quanjian-browser-"));
  // The packed browser unpacks itself into the folder for temporary files, which is this one meanwhile.
  const { TMPDIR: before } = process.env;
  process.env.TMPDIR = home;
  const build = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  const { inflate } = (await import(join(build, "lambdafs.js"))) as {
    inflate(file: string): Promise<string>;
  };
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  await inflate(join(build, "..", "bin", "al2023.tar.br"));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  const libraries = join(home, "al2023", "lib");
  const fonts = join(home, "fonts");
  mkdirSync(fonts, { recursive: true });
  writeFileSync(
    join(fonts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${fonts}</cachedir></fontconfig>`,
  );
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts, HOME: home, TMPDIR: home },
  });
  // Its last processes may still be writing when it says goodbye.
  browser.once("disconnected", () =>
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  );
  return browser;
}
