/** The desk as each role finds it: what waits first, with its clock; every number opens what it counts; and the page of states. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { answered, sampleSite } from "./site.ts";

const site = sampleSite();

async function desk(role: string, width = 1280, language: "zh" | "en" = "zh"): Promise<Page> {
  const page = await site.pageOf(role, { language, viewport: { width, height: 900 } });
  await page.goto(site.address);
  await page.locator("main h2").first().waitFor();
  await answered(page);
  return page;
}

const partsOf = (page: Page) => page.locator(".page-body > div > .section > .head h2").allInnerTexts();

const PARTS: [string, string[]][] = [
  ["Chief (secretary)", ["时限", "待办", "问题提示", "概况"]],
  ["Deputy", ["待办", "问题提示", "概况"]],
  ["Meeting clerk", ["待办", "会议记录草稿", "问题提示", "概况"]],
  ["Station officer", ["时限", "待办", "单位状态", "概况"]],
  ["Discipline officer", ["时限", "待办", "单位状态", "概况"]],
  ["Auditor", ["时限", "单位状态", "问题提示", "概况"]],
  ["Inspector", ["时限", "单位状态", "问题提示", "概况"]],
  ["Administrative head", ["待办", "问题提示", "概况"]],
  ["Organisation officer", ["问题提示", "概况"]],
  ["Regulation officer", ["本地设定"]],
  ["Regulation officer (second)", ["待您采用的规范", "本地设定"]],
  ["Staff", ["待办"]],
  ["System administrator", ["系统", "账号"]],
  ["Security administrator", ["需要核对的账号", "账号", "系统"]],
  ["Audit administrator", ["账号变更", "今日查阅", "账号", "系统"]],
];

test.each(PARTS)(
  "%s finds first what is theirs, and nothing hinders them on a phone",
  async (role, parts) => {
    const page = await desk(role, 390);
    expect(await partsOf(page)).toEqual(parts);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await hindrances(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

test("what waits is told with its clock, the late first, and a click opens it", async () => {
  const page = await desk("Station officer");
  await page.getByRole("heading", { level: 1, name: /^\d+ 件事等您，其中 \d+ 件已超期$/ }).waitFor();
  const waiting = page.getByRole("region", { name: "待办" });
  expect(await waiting.getByRole("listitem").first().innerText()).toMatch(/超期 \d+ 日[\s\S]*：/);
  const road = page.getByRole("region", { name: "时限" });
  expect(await road.locator("[aria-current=step]").innerText()).toContain("今天");
  expect(await road.locator("li.late").count()).toBeGreaterThan(0);
  await waiting.getByRole("link").first().click();
  await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
  await page.context().close();
});

test("what waits without a limit is told with its weight first; who reads no matters is promised none", async () => {
  const page = await desk("Discipline officer");
  const leads = page.getByRole("region", { name: "待办" }).locator(".row > .lead");
  expect(
    (await leads.allInnerTexts()).every((text) => /^(较重|一般|较轻)\s*(已 \d+ 日|今日)$/.test(text.trim())),
  ).toBe(true);
  await page.context().close();
  const officer = await desk("Regulation officer (second)");
  expect(await officer.getByRole("heading", { name: "最近事项" }).count()).toBe(0);
  const settings = officer.getByRole("region", { name: "本地设定" });
  await settings.getByText("施行中").first().waitFor();
  await settings.getByRole("link").last().click();
  await officer.waitForURL(/\/norms#setting-/);
  await officer.context().close();
});

test("every number opens as many as it counts", async () => {
  const page = await desk("Discipline officer");
  const { counts } = await site.get<{ counts: Record<string, number> }>(page.context(), "/api/v1/desk");
  expect(counts.waiting).toBe(
    ["answer", "handle", "assign", "record", "tasks", "checks"].reduce(
      (sum, key) => sum + (counts[key] ?? 0),
      0,
    ),
  );
  const figures = page.getByRole("region", { name: "概况" }).getByRole("link");
  const shown = await figures.locator("b").allInnerTexts();
  expect(shown.map((n) => Number(n.replace(",", "")))).toEqual([
    counts.matters,
    counts.violated,
    counts.openFindings,
    counts.unconfirmed,
  ]);
  type Total = { total: number };
  const lists: [string, number | undefined][] = [
    ["/api/v1/findings?state=open", counts.openFindings],
    ["/api/v1/findings?who=unassigned", counts.assign],
    ["/api/v1/matters?procedure=cn/decision&breached=true", counts.violated],
    ["/api/v1/matters?procedure=cn/decision&stage=decided", counts.unconfirmed],
  ];
  for (const [path, count] of lists)
    expect((await site.get<Total>(page.context(), path)).total, path).toBe(count);
  expect(await figures.nth(1).getAttribute("href")).toMatch(/breached=%22true%22|breached=true/);
  await page.context().close();
});

test("the grid opens a body by the keyboard; the page of states shows another day, and says that it is no verdict", async () => {
  const page = await desk("Auditor", 1280);
  const grid = page.getByRole("region", { name: "单位状态" });
  await grid.locator(".square").first().waitFor();
  await page.getByText("仅供参考，不作认定").first().waitFor();
  await grid.getByRole("link", { name: "缘由与日期" }).click();
  await page.waitForURL(/\/states$/);
  const table = page.getByRole("table", { name: "逐个单位" });
  await table.waitFor();
  const squares = page.locator(".square");
  expect(await table.locator("tbody tr").count()).toBe(await squares.count());
  const words = async () =>
    (await page.evaluate(
      "[...document.querySelectorAll('.square')].map((square) => square.getAttribute('aria-label'))",
    )) as string[];
  const names = (labels: string[]) => labels.map((label) => label.split("，")[0]);
  const now = await words();
  expect(now.some((label) => /，警示|，预防/.test(label))).toBe(true);
  expect(await hindrances(page)).toEqual([]);
  await page.goto(`${site.address}/states?on=2026-03-31&compared=quarter`);
  await page
    .getByText(/2026年3月31日/)
    .first()
    .waitFor();
  await table.waitFor();
  // The same order every day: the squares that are there stand one after another as they do now.
  const then = names(await words());
  expect(names(now).filter((name) => then.includes(name))).toEqual(then);
  await page.getByRole("table", { name: "按什么提示" }).getByText("推定").first().waitFor();
  await squares.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/bodies\/[0-9a-f-]{36}\?on=/);
  await page.context().close();
});

test("an English desk has no Chinese words of its own", async () => {
  const page = await desk("Meeting clerk", 1280, "en");
  expect(await partsOf(page)).toEqual(["To do", "Records begun", "Findings", "In figures"]);
  await page.getByRole("heading", { level: 1, name: /waits? for you/ }).waitFor();
  await page.context().close();
});

test("nothing jumps while the parts of the desk come in", async () => {
  const page = await site.pageOf("Auditor", { viewport: { width: 1280, height: 900 } });
  await page.addInitScript(
    "new PerformanceObserver((list) => { for (const e of list.getEntries()) globalThis.shifted = (globalThis.shifted ?? 0) + e.value; }).observe({ type: 'layout-shift', buffered: true });",
  );
  await page.goto(site.address);
  await page.locator(".square").first().waitFor();
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  expect(await page.evaluate("globalThis.shifted ?? 0")).toBeLessThan(0.1);
  await page.context().close();
});
