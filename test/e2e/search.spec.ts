/** One search, by keyboard from any page; its results in an address; a list that leaves as a workbook. */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

/** Whoever searches, in a browser that is Chinese itself. */
const signedIn = (role: string) =>
  site.signedIn(role, { viewport: { width: 1280, height: 800 }, locale: "zh-CN" });

/** What a page throws fails the test. */
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`${site.address}${path}`);
  return page;
}

const field = (page: Page) => page.getByRole("combobox", { name: "检索内容" });

test("from any page: a key, a few letters, an arrow, Enter", async () => {
  const page = await open(await signedIn("Discipline officer"), "/bodies");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("/");
  await field(page).waitFor();
  await page.keyboard.type("caigou");
  const options = page.getByRole("listbox", { name: "检索结果" }).getByRole("option");
  await options.filter({ hasText: "采购" }).first().waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  const first = page.getByRole("option", { selected: true });
  const title = await first.locator(".name").innerText();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/matters\//);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);

  await page.keyboard.press("Control+k");
  await field(page).fill("没有这样的事");
  await page.getByText("没有找到“没有这样的事”").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  // Where somebody types, the key is a sign like any other.
  await page.goto(`${site.address}/search`);
  await page.getByRole("searchbox", { name: "检索内容" }).press("/");
  expect(await page.locator("dialog[open]").count()).toBe(0);
});

test("results in groups, one kind of them, and back: the address holds it all", async () => {
  const page = await open(await signedIn("Discipline officer"), "/search");
  await page.getByText("输入后即检索").waitFor();
  const question = page.getByRole("searchbox", { name: "检索内容" });
  await question.fill("采购");
  await question.press("Enter");
  await page.waitForURL(/q=/);
  await page.getByRole("region", { name: "事项" }).getByRole("link").first().waitFor();
  expect(await page.locator("mark").first().innerText()).toBe("采购");
  expect(await hindrances(page)).toEqual([]);
  await question.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement?.tagName")).toBe("A");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await page.evaluate("document.activeElement?.tagName")).toBe("INPUT");
  await page.getByRole("navigation", { name: "结果种类" }).getByRole("link", { name: "单位" }).click();
  await page.waitForURL(/kind=body/);
  await page.goBack();
  await page.getByRole("region", { name: "事项" }).waitFor();
  await page.getByRole("link", { name: "在事项列表中打开" }).click();
  await page.waitForURL(/\/matters\?query=/);

  await page.route("**/api/v1/search?*", (route) =>
    route.fulfill({ status: 500, json: { detail: "出了差错" } }),
  );
  await page.goto(`${site.address}/search?kind=body&q=${encodeURIComponent("局")}`);
  await page.getByText("出了差错").waitFor();
  await page.unroute("**/api/v1/search?*");
  await page.getByRole("button", { name: "重试" }).click();
  await page.getByRole("region", { name: "单位" }).waitFor();
});

test("an administrator finds bodies and people, and no matter", async () => {
  const page = await open(await signedIn("System administrator"), `/search?q=${encodeURIComponent("局")}`);
  await page.getByRole("region", { name: "单位" }).waitFor();
  expect(await page.getByRole("region", { name: "事项" }).count()).toBe(0);
});

test("the list leaves as a workbook, with its columns in its order; half way it can be broken off", async () => {
  const page = await open(
    await signedIn("Auditor"),
    "/matters?procedure=cn%2Fdecision&sort=amount&order=desc&show=title,amount",
  );
  const exporting = async () => {
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: "Excel" }).click();
  };
  await page.getByRole("button", { name: "导出" }).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), exporting()]);
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(await download.path());
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const row = (number: number) => {
    const values = workbook.worksheets[0]?.getRow(number).values;
    return Array.isArray(values) ? values.slice(1) : [];
  };
  expect(row(1)).toEqual(["事项", "金额（万元）"]);
  const amounts = [2, 3, 4].map((number) => Number(row(number)[1]));
  expect(amounts.every((amount) => amount > 0)).toBe(true);
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/v1/matters/export?*", async (route) => {
    await held;
    await route.abort();
  });
  await exporting();
  await page.getByText("正在准备导出").waitFor();
  await page.getByRole("button", { name: "取消导出" }).click();
  letGo();
  await expect.poll(() => page.getByText("正在准备导出").count()).toBe(0);
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("a body by the initials of its name, in its place in the tree, by keyboard; who held which office when", async () => {
  const page = await open(await signedIn("Discipline officer"), "/bodies");
  const tree = page.getByRole("table", { name: "单位" });
  await tree.getByRole("link").first().waitFor();
  const all = await tree.getByRole("row").count();
  const find = page.getByRole("searchbox", { name: "名称、拼音、代码或姓名" });
  await find.focus();
  await page.keyboard.type("zfhcxjsj");
  await expect.poll(() => tree.getByRole("row").count()).toBeLessThan(all);
  await page.waitForURL(/query=zfhcxjsj/);
  await tree.getByRole("link", { name: "青川市住房和城乡建设局", exact: true }).waitFor();
  // The way to it stands above it.
  await tree.getByRole("link", { name: "青川市人民政府", exact: true }).waitFor();
  expect(await hindrances(page)).toEqual([]);

  await page.getByRole("button", { name: "清除条件" }).click();
  await expect.poll(() => tree.getByRole("row").count()).toBe(all);
  expect(await find.inputValue()).toBe("");
  await find.press("ArrowDown");
  await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("中共青川市委员会");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => tree.getByRole("row").count()).toBeLessThan(all);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => tree.getByRole("row").count()).toBe(all);
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { level: 1, name: "中共青川市委员会" }).waitFor();
  const offices = page.getByRole("table", { name: "职务与任职" });
  const held = await offices.getByRole("row").count();
  await page.getByRole("radio", { name: /历任与拟任/ }).check();
  await expect.poll(() => offices.getByRole("row").count()).toBeGreaterThan(held);
  await page.getByRole("button", { name: /上次任免/ }).click();
  await page.waitForURL(/on=\d{4}-\d{2}-\d{2}/);
  await page.getByText("不是今日的").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page
    .getByRole("button", { name: /回到今日/ })
    .first()
    .click();
  await page.waitForURL(/\/bodies\/[0-9a-f-]{36}$/);
});
