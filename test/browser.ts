/** A real browser for tests: the one named or installed, otherwise the one that comes through npm. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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
  if (installed) return patient(await chromium.launch({ executablePath: installed, args }));
  const { executablePath, libraries } = await unpacked();
  const home = mkdtempSync(join(tmpdir(), "quanjian-browser-"));
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
  return patient(browser);
}

/** On two cores a page waits for its server, and both for the tests beside them: what comes in the end has come. */
const PATIENCE_MS = 75_000;

function patient(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

/** The packed browser, unpacked once for all who launch it. */
async function unpacked(): Promise<{ executablePath: string; libraries: string }> {
  const build = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  const bin = join(build, "..", "bin");
  const mark = createHash("sha256")
    .update(`${bin} ${statSync(bin).mtimeMs} ${process.getuid?.()}`)
    .digest("hex")
    .slice(0, 12);
  const place = join(tmpdir(), `quanjian-chromium-${mark}`);
  const found = { executablePath: join(place, "chromium"), libraries: join(place, "al2023", "lib") };
  if (existsSync(place) && statSync(place).uid === process.getuid?.()) return found;
  const fresh = mkdtempSync(`${place}.`);
  // It unpacks itself into the folder for temporary files, which is this one meanwhile.
  const { TMPDIR: before } = process.env;
  process.env.TMPDIR = fresh;
  try {
    const { inflate } = (await import(join(build, "lambdafs.js"))) as {
      inflate(file: string): Promise<string>;
    };
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
    await inflate(join(bin, "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(fresh, place);
  } catch (error) {
    // Another process put the same there first.
    if (!existsSync(place)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return found;
}
