/** The sample's site for one file of browser tests: its server, a browser, and people who are signed in there. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../browser.ts";
import { killEverything, type Program, removeDataFolder, startServer } from "../program.ts";
import { newSampleFolder } from "../sample-folder.ts";

type Visitor = { language?: "zh" | "en"; jurisdiction?: string } & BrowserContextOptions;

/** Called once in a file, before its tests: the site starts before the first of them and is gone after the last. */
export function sampleSite() {
  let folder = "";
  let server: Program;
  let browser: Browser;

  beforeAll(async () => {
    folder = await newSampleFolder();
    // No power cut is tried here.
    appendFileSync(join(folder, "database", "postgresql.conf"), "fsync = off\nsynchronous_commit = off\n");
    [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    // Nobody reads the folder again.
    await killEverything();
    await removeDataFolder(folder);
  });

  /**
   * Somebody's own browser, with a session; what is not said here are the options of a new context.
   * @throws when the sample has no such account, or when the server refuses it.
   */
  async function signedIn(role: string, visitor: Visitor = {}): Promise<BrowserContext> {
    const { language = "zh", jurisdiction = "qingchuan", ...options } = visitor;
    const { accounts, address } = server.ready;
    const mine = accounts.find((a) => a.role.en === role && a.jurisdiction === jurisdiction);
    if (!mine) throw new Error(`the sample has no ${role} in ${jurisdiction}`);
    const context = await browser.newContext(options);
    await context.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
    const data = { account: mine.account };
    const answer = await context.request.post(`${address}/api/v1/sample/sign-in`, { data });
    if (!answer.ok()) throw new Error(`signing in as ${role}: ${answer.status()} ${await answer.text()}`);
    return context;
  }

  return {
    get folder() {
      return folder;
    },
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    get address() {
      return server.ready.address;
    },
    signedIn,

    /** An empty page in the browser of somebody who is signed in. */
    async pageOf(role: string, visitor?: Visitor): Promise<Page> {
      return (await signedIn(role, visitor)).newPage();
    },

    /** Signs in as a person does, by the first button of that name; a site may stand in front of this one. */
    async enter(page: Page, button: RegExp, at: string = server.ready.address): Promise<void> {
      await page.goto(`${at}/sign-in`);
      await page.getByRole("button", { name: button }).first().click();
      await page.waitForURL(`${at}/`);
    },

    /** A new page that has its heading. */
    async open(context: BrowserContext, path: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(server.ready.address + path);
      await page.locator("h1").waitFor();
      return page;
    },

    /** Takes a page there, and waits until its questions are answered. */
    async show(page: Page, path: string): Promise<void> {
      await page.goto(server.ready.address + path);
      await page.locator("h1").first().waitFor();
      await answered(page);
    },

    /** What the server tells this person. @throws when it refuses. */
    async get<T>(context: BrowserContext, path: string): Promise<T> {
      const answer = await context.request.get(server.ready.address + path);
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
}

/** Waits until nothing on the page is on its way any more. */
export async function answered(page: Page): Promise<void> {
  await page.locator(".loading").first().waitFor({ state: "detached" });
}
