import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";

/** The whole path in a real browser: start, sign in, look at a breach, verify its receipt in the page. */
let browser: Browser;
let address = "";
const folder = `/tmp/quanjian-e2e-${process.pid}`;
const server = spawn(process.execPath, ["src/main.ts"], {
  env: { ...process.env, QUANJIAN_DATA: folder, QUANJIAN_LOG: "error", PORT: String(20_000 + (process.pid % 20_000)) },
  stdio: ["ignore", "pipe", "inherit"],
});

beforeAll(async () => {
  address = await new Promise<string>((resolve, reject) => {
    let words = "";
    server.stdout.on("data", (chunk: Buffer) => {
      words += chunk.toString("utf8");
      const found = /http:\/\/localhost:\d+/.exec(words);
      if (found) resolve(found[0]);
    });
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${words}`)));
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

test("a discipline officer sees a breach with its norm and verifies the receipt in the browser", async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${address}/sign-in`);
  await page.getByRole("button", { name: /纪检监察干部/ }).first().click();
  await page.getByRole("heading", { name: "需要处理" }).waitFor();
  await page.goto(`${address}/matters?breached=true`);
  await page.locator("table a").first().click();
  await page.locator("article.card.bad").first().waitFor();
  expect(await page.locator("article.card.bad").first().innerText()).toContain("疑似不符");
  await page.getByRole("button", { name: "已见证" }).first().click();
  await page.getByRole("button", { name: "在本浏览器中核验" }).click();
  await page.locator("ul[aria-live] li").first().waitFor();
  const steps = await page.locator("ul[aria-live] li").allInnerTexts();
  expect(steps.length).toBeGreaterThanOrEqual(5);
  for (const step of steps) expect(step).toContain("✓");
  expect(faults).toEqual([]);
});

test("nobody who is not signed in gets a matter", async () => {
  for (const path of ["session", "desk", "matters", "bodies", "findings", "ledger", "accounts", "looks", "procedures", "events"]) {
    const response = await fetch(`${address}/api/v1/${path}`);
    expect([path, response.status]).toEqual([path, 401]);
  }
});
