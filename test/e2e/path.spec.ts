/** The whole path in a real browser: start, sign in, look at a breach, verify its receipt in the page. */
import { expect, test } from "vitest";
import { sampleSite } from "./site.ts";

const site = sampleSite();

test("a discipline officer sees a breach with its norm and verifies the receipt in the browser", async () => {
  const page = await site.browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await site.enter(page, /纪检监察干部/);
  await page.getByRole("heading", { level: 1, name: /件事等您/ }).waitFor();
  await page.getByRole("link", { name: /有疑似不符的事项/ }).click();
  await page.waitForURL(/breached/);
  await page.locator("[role=grid] [role=row] a").first().click();
  const breach = page.locator("article.verdict.bad").first();
  await breach.waitFor();
  expect(await breach.innerText()).toMatch(/疑似不符[\s\S]*依据：[\s\S]*本人说明/);
  await page
    .getByRole("button", { name: /^已见证/ })
    .first()
    .click();
  await page.getByRole("button", { name: "在本浏览器中核验" }).click();
  await page.getByText(/^核验通过/).waitFor();
  const steps = await page.locator("[aria-live] li").allInnerTexts();
  expect(steps.length).toBeGreaterThanOrEqual(5);
  expect(steps.filter((step) => step.includes("不符"))).toEqual([]);
  expect(faults).toEqual([]);
});

test("what was typed is still there when the session ends under an open page", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await site.enter(page, /会议记录人员/);
  await page.goto(`${site.address}/matters`);
  const search = page.getByRole("searchbox").or(page.getByPlaceholder("按议题查找")).first();
  await search.fill("尚未查找的议题");
  await context.clearCookies();
  await page.getByText("只看疑似不符").click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("button", { name: /会议记录人员/ })
    .first()
    .click();
  await dialog.waitFor({ state: "hidden" });
  expect(await search.inputValue()).toBe("尚未查找的议题");
  expect(page.url()).toContain("/matters?breached");
  await context.close();
});

test("an act recorded by one person appears at once on the desk of another", async () => {
  const desk = await site.browser.newPage();
  const live = desk.waitForResponse((response) => response.url().endsWith("/api/v1/events"));
  await site.enter(desk, /纪检监察干部/);
  await live;
  await desk.getByText("打开本页后有新的用权记录入链").waitFor();
  const clerk = await site.browser.newContext({
    extraHTTPHeaders: { "idempotency-key": "a decision seen live" },
  });
  const page = await clerk.newPage();
  await site.enter(page, /会议记录人员/);
  const session = await site.get<{ clerkOf: string[] }>(clerk, "/api/v1/session");
  const answer = await clerk.request.post(`${site.address}/api/v1/matters`, {
    data: {
      procedure: "cn/decision",
      body: session.clerkOf[0],
      act: {
        type: "decision.proposed",
        claimedAt: new Date().toISOString(),
        data: { title: "关于实时更新的议题", class: "major_decision" },
      },
    },
  });
  expect(answer.status()).toBe(201);
  await desk.locator("[aria-live]").getByRole("link", { name: "提出议题" }).waitFor();
  await desk.getByRole("link", { name: "关于实时更新的议题" }).waitFor();
  await desk.close();
  await clerk.close();
});

test("the language changes without loading the page again", async () => {
  const page = await site.browser.newPage();
  await site.enter(page, /纪检监察干部/);
  await page.getByRole("heading", { level: 1, name: /件事等您/ }).waitFor();
  await page.evaluate("window.isSamePage = true");
  await page.getByRole("button", { name: "切换为英文" }).click();
  await page.getByRole("heading", { level: 1, name: /wait for you/ }).waitFor();
  expect(await page.evaluate("[document.documentElement.lang, document.title, window.isSamePage]")).toEqual([
    "en-GB",
    "Desk · Quanjian",
    true,
  ]);
  await page.getByRole("button", { name: "Switch to Chinese" }).click();
  await page.getByRole("heading", { level: 1, name: /件事等您/ }).waitFor();
  await page.close();
});

test("nobody who is not signed in gets a matter", async () => {
  for (const path of [
    "session",
    "desk",
    "matters",
    "bodies",
    "findings",
    "ledger",
    "accounts",
    "looks",
    "procedures",
    "events",
  ]) {
    const response = await fetch(`${site.address}/api/v1/${path}`);
    expect([path, response.status]).toEqual([path, 401]);
  }
});
