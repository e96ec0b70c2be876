/** Firefox, where one is installed (FIREFOX_PATH, or Debian's firefox-esr): the main pages in both languages, and the keyboard. */
import { existsSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Program, removeDataFolder, startServer, stopEverything } from "../program.ts";
import { newSampleFolder } from "../sample-folder.ts";

const FIREFOX = [process.env.FIREFOX_PATH ?? "", "/usr/bin/firefox", "/usr/bin/firefox-esr"].find(
  (path) => path !== "" && existsSync(path),
);
if (!FIREFOX) console.log("Firefox is not installed (FIREFOX_PATH): the pages are not tried in it.");

const PAGES = {
  "Discipline officer": [
    "/",
    "/matters",
    "/findings",
    "/bodies",
    "/norms",
    "/norms/cn/decision",
    "/ledgers",
    "/me",
  ],
  "Meeting clerk": ["/", "/matters/new"],
  "System administrator": ["/", "/accounts"],
};
/** A page that is left ends its stream of events and the fonts that are under way (NS_BINDING_ABORTED), and Firefox says so. */
const SAID_ON_LEAVING = /was interrupted while the page was loading|download failed .* status=2152398850 /;
const MATTER = /^\/matters\/[0-9a-f-]{36}$/;
const PATIENCE_MS = 20_000;

/** The pages' policy lets nobody compile functions in them, so that waiting is asking again. */
async function until(page: Page, condition: string): Promise<void> {
  const givenUpMs = performance.now() + PATIENCE_MS;
  while (!(await page.evaluate(condition))) {
    if (performance.now() > givenUpMs) throw new Error(`waited in vain for ${condition}`);
    await sleep(50);
  }
}

describe.skipIf(!FIREFOX)("in Firefox", () => {
  let folder = "";
  let server: Program;
  let browser: Browser;

  beforeAll(async () => {
    folder = await newSampleFolder();
    const starting = puppeteer.launch({
      browser: "firefox",
      executablePath: FIREFOX as string,
      headless: true,
      defaultViewport: null,
      args: ["--width=1280", "--height=800"],
      env: { ...process.env, HOME: folder },
    });
    [server, browser] = await Promise.all([startServer(folder), starting]);
  });

  afterAll(async () => {
    await browser?.close();
    await stopEverything();
    await removeDataFolder(folder);
  });

  async function signedIn(role: string, language: "zh" | "en"): Promise<{ page: Page; said: string[] }> {
    const page = await (await browser.createBrowserContext()).newPage();
    const said: string[] = [];
    page.on("pageerror", (error) => said.push(error instanceof Error ? error.message : String(error)));
    await page.goto(`${server.ready.address}/sign-in`);
    const account = server.ready.accounts.find((a) => a.role.en === role && a.jurisdiction === "qingchuan");
    await page.evaluate(`localStorage.setItem("language", "${language}")`);
    const headers = { "content-type": "application/json" };
    const options = { method: "POST", headers, body: JSON.stringify({ account: account?.account }) };
    await page.evaluate(`fetch("/api/v1/sample/sign-in", ${JSON.stringify(options)}).then(() => undefined)`);
    return { page, said };
  }

  for (const language of ["zh", "en"] as const)
    test(`the main pages stand (${language})`, async () => {
      for (const [role, paths] of Object.entries(PAGES)) {
        const { page, said } = await signedIn(role, language);
        for (const path of paths) {
          await page.goto(server.ready.address + path);
          await page.waitForSelector("h1");
          await until(page, 'document.querySelector(".loading") === null');
          const over = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
          expect({ role, path, over: Math.max(over, 0) }).toEqual({ role, path, over: 0 });
          expect(await page.$$eval("h1", (all) => all.length)).toBe(1);
        }
        expect(said.filter((words) => !SAID_ON_LEAVING.test(words))).toEqual([]);
        await page.close();
      }
    });

  test("a matter opens from the list by keyboard alone", async () => {
    const { page } = await signedIn("Discipline officer", "zh");
    await page.goto(`${server.ready.address}/matters?breached=true`);
    await page.waitForSelector("main a.row-link, main [role=row] a");
    const isInTable =
      'document.activeElement?.closest("[role=grid] [role=row]:not(:first-child), [role=grid]:focus") != null';
    for (let tabs = 0; tabs < 60 && !(await page.evaluate(isInTable)); tabs += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(page, 'location.pathname !== "/matters"');
    expect(await page.evaluate("location.pathname")).toMatch(MATTER);
  });
});
