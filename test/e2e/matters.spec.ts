/** Long lists by keyboard, views that come back, tables that are pasted: a clerk's day with a spreadsheet's habits. */
import type { BrowserContext, Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

/** Whoever copies and pastes. */
const signedIn = (role: string, language: "zh" | "en" = "zh") =>
  site.signedIn(role, {
    language,
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });

/** What a page throws fails the test. */
async function pageOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

const ROWS = 100_000;
type Row = Record<string, unknown>;

/** A list of a hundred thousand, in place of the sample's: what was asked for is returned. */
async function manyMatters(page: Page, one: Row) {
  const asked: URLSearchParams[] = [];
  let total = ROWS;
  await page.route(/\/api\/v1\/matters\?/, async (route: Route) => {
    const query = new URL(route.request().url()).searchParams;
    asked.push(query);
    const offset = Number(query.get("offset") ?? 0);
    const length = Math.min(Number(query.get("limit")), total - offset);
    const items = Array.from({ length }, (_, at) => ({
      ...one,
      title: `第${offset + at + 1}号议题`,
      id: idOf(offset + at),
    }));
    await route.fulfill({ json: { items, next: null, total } });
  });
  return {
    asked,
    grow: (by: number) => {
      total += by;
    },
  };
}

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

/** The row that has the keyboard, as a screen reader counts it, and what stands in the cell. */
const focused = (page: Page) =>
  page.evaluate(`(() => {
    const cell = document.activeElement;
    const row = cell?.closest("[role=row]");
    return [Number(row?.getAttribute("aria-rowindex")), cell?.getAttribute("role"), cell?.textContent ?? ""];
  })()`) as Promise<[number, string, string]>;

const copiedText = (page: Page) => page.evaluate("navigator.clipboard.readText()") as Promise<string>;

test("a hundred thousand matters by keyboard alone: walk, sort, choose, copy, open, and back to the same row", async () => {
  const context = await signedIn("Discipline officer");
  const { items } = await site.get<{ items: Row[] }>(context, "/api/v1/matters?limit=1");
  const page = await pageOf(context);
  const list = await manyMatters(page, items[0] ?? {});
  await page.goto(`${site.address}/matters`);
  const grid = page.getByRole("grid", { name: "事项" });
  await grid.waitFor();
  expect(await grid.getAttribute("aria-rowcount")).toBe(String(ROWS + 1));
  await page.getByText("第1号议题", { exact: true }).waitFor();

  // One stop of the Tab key, and arrows from there.
  await page.getByRole("button", { name: "键盘操作" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toEqual([2, "rowheader", "第1号议题"]);
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await focused(page))[0]).toBe(3);
  await page.keyboard.press("Control+End");
  await page.getByText(`第${ROWS}号议题`, { exact: true }).waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toEqual([ROWS + 1, "rowheader", `第${ROWS}号议题`]);
  await page.keyboard.press("Control+Home");
  await expect.poll(async () => (await focused(page))[0]).toBe(2);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await focused(page))[0]).toBeGreaterThan(8);
  // Pages in view were asked for, not the way between; and only rows in view are drawn.
  expect(list.asked.length).toBeLessThan(10);
  expect(await grid.getByRole("row").count()).toBeLessThan(60);

  // Sorting by the head, twice the other way, a third time not at all.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focused(page)).toEqual([1, "columnheader", expect.stringContaining("议题")]);
  await page.keyboard.press("Enter");
  await page.waitForURL(/sort=title&order=asc/);
  const head = page.getByRole("columnheader", { name: /^议题/ });
  expect(await head.getAttribute("aria-sort")).toBe("ascending");
  await page.keyboard.press("Enter");
  await page.waitForURL(/order=desc/);
  await expect.poll(() => list.asked.at(-1)?.get("sort")).toBe("title");
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const before = await width();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);

  // Choosing with Space and Shift, copying with the head, and taking it back.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("已选 3 行").waitFor();
  await page.keyboard.press("Control+c");
  await page.getByText("已复制 3 行").waitFor();
  const lines = (await copiedText(page)).split("\r\n").map((line) => line.split("\t"));
  expect(lines.map(([title]) => title)).toEqual(["议题", "第1号议题", "第2号议题", "第3号议题"]);
  expect(lines[0]).toContain("金额（万元）");
  await page.keyboard.press("Escape");
  await page.getByText("已选").waitFor({ state: "detached" });

  // Far down, opened, and back.
  await page.keyboard.press("Control+End");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await focused(page))[2]).toMatch(/第\d+号议题/);
  const [row] = await focused(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/matters/${idOf(row - 2)}`));
  await page.goBack();
  await page.getByText(`第${row - 1}号议题`, { exact: true }).waitFor();
  await expect.poll(async () => (await focused(page))[0]).toBe(row);

  // What comes meanwhile waits until its reader wants it: nothing moves under the hand.
  list.grow(1);
  const clerk = await signedIn("Meeting clerk");
  await propose(clerk, "关于列表更新的议题");
  await page.getByRole("button", { name: "列表有新变化，更新" }).click();
  await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe(String(ROWS + 2));
  await clerk.close();
  await context.close();
});

async function propose(context: BrowserContext, title: string) {
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(context, "/api/v1/session");
  const data = { title, class: "major_decision" };
  const act = { type: "decision.proposed", claimedAt: new Date().toISOString(), data };
  const answer = await context.request.post(`${site.address}/api/v1/matters`, {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: { procedure: "cn/decision", body: clerkOf[0], act },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

test("columns, density and a view follow the account to another computer; a link shows the same to a colleague", async () => {
  const context = await signedIn("Discipline officer");
  const page = await pageOf(context);
  await page.goto(`${site.address}/matters?breached=true&sort=amount&order=desc`);
  await page.getByRole("button", { name: "列", exact: true }).click();
  const menu = page.getByRole("dialog");
  await menu.getByRole("checkbox", { name: "单位" }).uncheck();
  await menu.getByRole("checkbox", { name: "提出日期" }).check();
  await menu.getByRole("button", { name: "类别后移" }).click();
  await menu.getByRole("button", { name: "完成" }).click();
  const heads = async (on: Page) =>
    (await on.getByRole("columnheader").allInnerTexts()).map((text) => text.replace(/[\s↓↑↕]/g, "")).slice(1);
  await expect
    .poll(() => heads(page))
    .toEqual(["议题", "金额", "类别", "阶段", "规则校验", "最近记录", "提出日期"]);
  await page.getByRole("button", { name: "行距 紧凑" }).click();
  await page.getByRole("button", { name: "行距 宽松" }).waitFor();

  await page.getByRole("button", { name: "保存为视图" }).click();
  const naming = page.getByRole("dialog");
  await naming.getByRole("button", { name: "保存" }).click();
  await naming.getByText("请填写名称").waitFor();
  await naming.getByLabel("视图名称").fill("大额疑似不符");
  await naming.getByLabel("打开“事项”时使用此视图").check();
  await naming.getByRole("button", { name: "保存" }).click();
  const view = page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: /^大额疑似不符/ });
  await view.waitFor();
  await expect.poll(() => view.getAttribute("aria-current")).toBe("true");
  await page.getByRole("button", { name: "视图“大额疑似不符”的操作" }).click();
  await page.getByRole("menuitem", { name: "复制链接" }).click();
  await page.getByText("链接已复制").waitFor();
  const link = await copiedText(page);
  expect(link).toContain("/matters?breached=");

  const elsewhere = await signedIn("Discipline officer");
  const other = await pageOf(elsewhere);
  await other.goto(`${site.address}/matters`);
  await other.waitForURL(/breached=/);
  await other.getByRole("button", { name: "行距 宽松" }).waitFor();
  await expect.poll(() => heads(other)).toEqual(await heads(page));
  await other.getByRole("button", { name: "全部事项" }).click();
  await other.waitForURL((url) => url.search === "");

  // A colleague sees the same columns of what a colleague may see.
  const colleague = await signedIn("Auditor");
  const shared = await pageOf(colleague);
  await shared.goto(link);
  await shared.getByRole("grid").waitFor();
  await expect.poll(() => heads(shared)).toEqual(await heads(page));

  // The language goes along as well; settings take views back.
  const kept = other.waitForResponse(
    (r) => r.url().endsWith("/me/settings") && r.request().method() === "POST",
  );
  await other.getByRole("button", { name: "切换为英文" }).click();
  await other.getByRole("heading", { level: 1, name: "Matters" }).waitFor();
  await kept;
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Matters" }).waitFor();
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("link", { name: /^Settings/ }).click();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.getByRole("button", { name: "Delete the view 大额疑似不符" }).click();
  await page.getByText("None yet.").waitFor();
  // The page changes its words at once, and the choice's own with them.
  await page.getByRole("radio", { name: "中文" }).click({ force: true });
  await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
  await page.getByRole("button", { name: "全部恢复默认列" }).click();
  await page.getByText("已保存").waitFor();
  for (const each of [context, elsewhere, colleague]) await each.close();
});

/** What a spreadsheet puts onto the clipboard. */
const paste = (page: Page, text: string) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);

const TABLE = [
  "序号\t事项名称\t事项类别\t涉及金额（元）\t提出日期\t备注",
  "1\t关于购置执法车辆的议题（𠮷田路）\t大额资金\t865000\t2026-01-20\t",
  "2\t关于道路改造的议题\t重大\t若干\t2026-02-30\t急",
  "3\t关于购置执法车辆的议题（𠮷田路）\t大额资金\t865000\t\t",
  "4\t\t重大决策\t\t\t",
  `5\t${"关于一项名称很长的工作的议题".repeat(20)}\t重大项目安排\t\t\t`,
  "6\t关于已经提出的议题\t人事任免\t\t\t",
].join("\r\n");

test("a broken table is pasted: each problem by its cell, twins pointed out, then one record a row, once", async () => {
  const context = await signedIn("Meeting clerk");
  await propose(context, "关于已经提出的议题");
  const page = await pageOf(context);
  await page.goto(`${site.address}/matters`);
  await page.getByRole("link", { name: "从表格粘贴" }).click();
  await page.getByRole("heading", { level: 1, name: "从表格粘贴议题" }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  await paste(page, TABLE);
  await page.getByLabel("金额单位").waitFor();
  expect(await page.getByLabel("“事项名称”对应").inputValue()).toBe("title");
  expect(await page.getByLabel("“备注”对应").inputValue()).toBe("");
  expect(await page.getByLabel("金额单位").inputValue()).toBe("yuan");
  const problems = page.getByRole("region", { name: "需要更正" });
  expect(await problems.getByRole("listitem").allInnerTexts()).toEqual([
    "第 2 行，类别：不止一项符合：请写全，重大决策、重大项目安排",
    "第 2 行，金额：不是金额：写成 12.5、12.5万元 或 125000元",
    "第 2 行，提出日期：不是日期：写成 2026-11-20 或 2026年11月20日",
    "第 4 行，议题：请填写",
  ]);
  await page.getByText("与第 1 行议题相同，不记录").waitFor();
  await page.getByText("已有同名事项").waitFor();
  expect(await hindrances(page)).toEqual([]);

  // A problem leads to its cell; a block mends three cells at once.
  await problems.getByRole("button", { name: /第 2 行，类别/ }).click();
  await paste(page, "重大项目安排\t12万元\t2026-02-20\n");
  await problems.getByText("第 2 行").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "删去第 4 行" }).click();
  await problems.waitFor({ state: "detached" });
  await page.getByText("将记录 3 项 · 2 行不记录").waitFor();

  // Away and back: nothing is lost.
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await page.goBack();
  expect(await page.getByLabel("第 2 行 金额").inputValue()).toBe("12万元");

  await page.getByRole("button", { name: "核对将记录的内容" }).click();
  const will = page.getByRole("group", { name: "将记录什么、谁看得到" });
  await will.getByText("“提出议题” 3 项").waitFor();
  // The second record does not come through: it is told, and only it is sent again, under the same key.
  const keys: string[] = [];
  await page.route(`${site.address}/api/v1/matters`, async (route) => {
    keys.push(route.request().headers()["idempotency-key"] ?? "");
    if (keys.length === 2)
      return route.fulfill({ status: 500, json: { code: "fault", title: "系统故障", detail: "系统故障" } });
    await route.continue();
  });
  await page.getByRole("button", { name: "确认记录 3 项" }).click();
  await page.getByRole("button", { name: "只重试没有记录的 1 项" }).click();
  await page.getByText("已记录 3 项").waitFor();
  expect(keys).toHaveLength(4);
  expect(keys[3]).toBe(keys[1]);
  expect(new Set(keys).size).toBe(3);
  await page.getByRole("link", { name: "已记录" }).first().waitFor();
  const { items } = await site.get<{ items: { amount: number; openedOn: string }[] }>(
    context,
    `/api/v1/matters?query=${encodeURIComponent("𠮷田路")}`,
  );
  expect(items.map((item) => [item.amount, item.openedOn])).toEqual([[86_500_000, "2026-01-20"]]);

  // A file goes the same way.
  await page.getByRole("button", { name: "全部清除" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "全部清除" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "items.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Title,Class,Amount (CNY)\nA matter from a file,large funds,500\n"),
  });
  await page.getByText("将记录 1 项").waitFor();
  expect(await page.getByLabel("第 1 行 议题").inputValue()).toBe("A matter from a file");
  await context.close();
});

test("both languages, a phone and paper: nothing hinders, nothing is wider than the screen", async () => {
  for (const language of ["zh", "en"] as const) {
    const context = await signedIn("Auditor", language);
    const page = await pageOf(context);
    await page.goto(`${site.address}/matters`);
    await page.getByRole("grid").waitFor();
    expect(await hindrances(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const paper = page.getByRole("table");
    await paper.waitFor();
    expect(await paper.getByRole("row").count()).toBeGreaterThan(20);
    expect(await page.getByRole("grid").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole("listitem").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await hindrances(page)).toEqual([]);
    const sort = page.getByRole("combobox", { name: language === "zh" ? "顺序" : "Order" });
    await sort.selectOption({ label: language === "zh" ? "按金额降序" : "Sorted by Amount, descending" });
    await page.waitForURL(/sort=amount&order=desc/);
    await context.close();
  }
});
