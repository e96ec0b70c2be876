/** A division of duties by keyboard: drafted, judged while it is typed, kept, recorded once; read by others as of any day. */
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { answered, sampleSite } from "./site.ts";

const site = sampleSite();

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await site.open(context, path);
  await answered(page);
  return page;
}

type Bodies = { items: { id: string; name: string }[] };
async function bodyNamed(context: BrowserContext, name: string): Promise<string> {
  const { items } = await site.get<Bodies>(context, `/api/v1/bodies?query=${encodeURIComponent(name)}`);
  return items.find((body) => body.name === name)?.id ?? "";
}
const HOUSING = "青川市住房和城乡建设局";

test("a clerk drafts a plan by keyboard, sees a breach at once, mends it and records the plan once", async () => {
  const clerk = await site.signedIn("Meeting clerk");
  const body = await bodyNamed(clerk, HOUSING);
  const page = await open(clerk, `/bodies/${body}`);
  await page.getByRole("link", { name: "班子分工" }).click();
  await page.getByRole("heading", { level: 1, name: `班子分工：${HOUSING}` }).waitFor();
  await page.getByText("施行中").first().waitFor();
  // The plan before the last is compared: what is new stands beside what was.
  await page.getByText("与以下方案比较").first().waitFor();
  await page.getByText(/增 \d+ 项，减 \d+ 项/).waitFor();
  expect(await hindrances(page)).toEqual([]);

  await page.getByRole("button", { name: "起草新方案" }).click();
  await page.getByRole("heading", { level: 1, name: "起草分工方案" }).waitFor();
  await page.getByText("目前没有疑似不符。").waitFor();
  // From the first cell by arrows: the principal stands in the first row, and oversees.
  const first = page.locator("button.duty-cell").first();
  await first.focus();
  expect(await first.getAttribute("aria-label")).toMatch(/，财务管理：监管$/);
  await page.keyboard.press("1");
  const ahead = page.getByRole("region", { name: "记录前提示" });
  await ahead.getByText("正职不直接分管所列领域").waitFor();
  await page.getByRole("button", { name: /，财务管理：分管（疑似不符）、监管/ }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  // Left and come back to: nothing typed is lost.
  await page.reload();
  await page.getByText(/尚未记录的内容/).waitFor();
  await page
    .getByRole("button", { name: /，财务管理：分管/ })
    .first()
    .waitFor();
  await page.locator("button.duty-cell").first().focus();
  await page.keyboard.press("1");
  await ahead.getByText("目前没有疑似不符。").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const there = page.locator("button.duty-cell:focus");
  const before = await there.getAttribute("aria-label");
  await page.keyboard.press("Space");
  await expect.poll(() => there.getAttribute("aria-label")).not.toBe(before);
  for (let presses = 0; presses < 4 && (await there.getAttribute("aria-label")) !== before; presses += 1)
    await page.keyboard.press("Space");
  expect(await there.getAttribute("aria-label")).toBe(before);

  await page.getByLabel("方案名称").fill("住建局领导班子分工方案（试）");
  await page.getByRole("button", { name: "看将记录什么" }).click();
  const shows = page.getByRole("group", { name: "将记录什么、谁看得到" });
  expect(await shows.innerText()).toMatch(/住建局领导班子分工方案（试）[\s\S]*派驻机构[\s\S]*不能修改/);
  await page.getByRole("button", { name: "记录方案" }).dblclick();
  await page.getByRole("heading", { level: 1, name: `班子分工：${HOUSING}` }).waitFor();
  const drafted = page.getByRole("row").filter({ hasText: "住建局领导班子分工方案（试）" });
  await drafted.waitFor();
  expect(await drafted.count()).toBe(1);
  // A draft is shown beside the plan in force, and does not take its place.
  await drafted.getByRole("link").click();
  await page.getByText("所示不是当日施行的方案").waitFor();
  await page.getByRole("button", { name: "回到施行中的方案" }).click();
  await page.getByRole("heading", { level: 2, name: "现行方案" }).waitFor();

  // Somebody of the registry sees what was published, and neither the draft nor how it is judged.
  const staff = await site.signedIn("Staff", { language: "en" });
  const theirs = await open(staff, `/bodies/${body}/division`);
  await theirs.getByText("You see what has been published").waitFor();
  expect(await theirs.getByText("（试）").count()).toBe(0);
  expect(await theirs.getByRole("heading", { name: "Findings" }).count()).toBe(0);
  expect(await hindrances(theirs)).toEqual([]);
  await clerk.close();
  await staff.close();
});

test("a file fills the matrix and says what it could not read, by cell; the workbook that goes out comes back", async () => {
  const clerk = await site.signedIn("Meeting clerk");
  const body = await bodyNamed(clerk, HOUSING);
  const page = await open(clerk, `/bodies/${body}/division`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出（xlsx）" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${HOUSING} 班子分工.xlsx`);
  await page.goto(`${site.address}/bodies/${body}/division?draft=true`);
  const input = page.locator("input[type=file]");
  await input.setInputFiles((await file.path()) ?? "");
  await page.getByText(/已从表格填入 \d+ 项/).waitFor();
  expect(await page.getByText(/处未能填入/).count()).toBe(0);
  const rows = ["成员,职务,财务管理,天文", "无此人,副局长,分管,", ""].join("\n");
  await input.setInputFiles({ name: "分工.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await page.getByText("A2：班子中没有“无此人”").waitFor();
  await page.getByText("D1：没有领域“天文”，该列未填入").waitFor();
  await clerk.close();
});

test("a supervisor finds who has filed nothing and whose plan breaks a rule, and reads on a phone area by area", async () => {
  const officer = await site.signedIn("Discipline officer");
  const page = await open(officer, "/bodies");
  await page.getByRole("link", { name: "班子分工" }).click();
  await page.getByRole("heading", { level: 1, name: "班子分工总览" }).waitFor();
  await page.getByRole("radio", { name: "没有备案" }).check();
  await page.waitForURL(/show=unfiled/);
  await page.getByText("无方案").first().waitFor();
  expect(await page.getByText("已备案", { exact: true }).count()).toBe(2);
  await page.getByRole("radio", { name: "有问题提示" }).check();
  const urban = page.getByRole("row").filter({ hasText: "青川市城市管理局" });
  await urban.getByRole("link", { name: /较重/ }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  await urban.getByRole("link", { name: "青川市城市管理局" }).click();
  await page.getByRole("region", { name: "问题提示" }).getByText("正职不直接分管所列领域").waitFor();
  expect(await page.locator(".part.breach").count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator(".area-list").waitFor();
  expect(await page.locator(".matrix").count()).toBe(0);
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBe(0);

  const water = await bodyNamed(officer, "青川市水利局");
  const acting = await open(officer, `/bodies/${water}/division`);
  await acting.locator(".matrix").getByText("主持工作").first().waitFor();
  await acting.goto(`${site.address}/bodies/${water}/division?on=2018-01-01`);
  await acting.getByText("当日没有施行的分工方案").waitFor();
  await officer.close();
});
