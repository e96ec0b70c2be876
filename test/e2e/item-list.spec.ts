/** A body's list of matters from a sheet to its publication, and items that are proposed by it, on a desk and a phone. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

const DESK = { width: 1280, height: 900 };
const bodyOf = async (page: Page) =>
  (await site.get<{ proposesTo: string[] }>(page.context(), "/api/v1/session")).proposesTo[0] ?? "";

test("the clerk exports the list, changes it, sees the difference, records it, has it adopted and published", async () => {
  const page = await site.pageOf("Meeting clerk", { viewport: DESK });
  const body = await bodyOf(page);
  await page.goto(`${site.address}/bodies/${body}`);
  await page.getByRole("link", { name: "事项清单" }).click();
  const entries = page.getByRole("table", { name: /事项清单/ });
  await entries.waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.getByRole("button", { name: "导出" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const stream = await (await downloading).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const sheet = Buffer.concat(chunks).toString("utf8");

  const choose = (text: string) =>
    page.locator("input[type=file][accept='.xlsx,.csv,.txt']").setInputFiles({
      name: "清单.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
  await choose(`${sheet}9-1,大额,新增支出,若干,,,,,,,,\n`);
  await page.getByRole("table", { name: "需要更正的地方" }).waitFor();
  expect(await page.getByText("没有“大额”这种类别").count()).toBe(1);
  await choose(sheet);
  await page.getByText("文件与现行清单一致").waitFor();
  const [header, ...rows] = sheet.trimEnd().split("\r\n");
  await choose([header, ...rows.slice(1), "9-1,大额度资金使用,新增支出,20,,,,,,,,"].join("\r\n"));
  const difference = page.getByRole("table", { name: "与现行清单的差别" });
  await difference.waitFor();
  expect(await difference.getByText("新增支出").count()).toBe(1);
  expect(await difference.getByText("删去", { exact: true }).count()).toBe(1);
  await page.getByRole("button", { name: "记为新版本" }).click();
  await page.getByRole("link", { name: "查看新版本" }).click();

  await page.getByText("起草，待会议确定").first().waitFor();
  await page.getByRole("button", { name: "会议确定", exact: true }).press("Enter");
  await page.getByLabel("情况").fill("班子会议逐条审议");
  expect(await page.getByText("同时记为停止使用").count()).toBe(1);
  await page.getByRole("button", { name: "记录会议确定" }).click();
  await page.getByText("现行", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "公布", exact: true }).click();
  await page.getByRole("button", { name: "记录公布" }).click();
  await page.getByRole("button", { name: "公布", exact: true }).waitFor({ state: "detached" });
  const { list, versions } = await site.get<{
    list: { state: string; entries: unknown[] };
    versions: { state: string; inForce: boolean }[];
  }>(page.context(), `/api/v1/bodies/${body}/item-list`);
  expect([list.state, versions[0]?.inForce, versions[1]?.state]).toEqual(["published", true, "ended"]);
  await page.context().close();
});

test("a member proposes an item on a phone: the entry is offered, its steps ticked, and like items are pointed out", async () => {
  const page = await site.pageOf("Deputy", { viewport: { width: 390, height: 844 } });
  const body = await bodyOf(page);
  const propose = async (title: string, amount: string) => {
    await page.goto(`${site.address}/matters/propose?body=${body}`);
    await page.getByRole("textbox", { name: "议题", exact: true }).fill(title);
    await page.getByRole("radio", { name: "重大项目安排" }).check({ force: true });
    await page.getByLabel("金额（万元）").fill(amount);
    await page.getByLabel("承办部门").fill("工程建设科");
    await page.getByRole("radio", { name: /工程建设项目/ }).waitFor();
  };
  const threshold = await site.get<{ list: { entries: { words: string; threshold?: number }[] } }>(
    page.context(),
    `/api/v1/bodies/${body}/item-list`,
  );
  const wan =
    (threshold.list.entries.find(({ words }) => words.startsWith("工程建设项目"))?.threshold ?? 0) /
    1_000_000;
  await propose("关于梧桐巷排水管网改造工程的议题", String(wan * 0.6));
  await page.getByRole("radio", { name: /工程建设项目/ }).check({ force: true });
  await page.getByRole("checkbox", { name: "调查研究" }).check();
  await page.getByLabel("调查研究的结论要点").fill("已现场踏勘");
  await page.getByText("未完成：专家论证、风险评估").waitFor();
  await page.getByText("目前没有不符").waitFor();
  expect(await hindrances(page)).toEqual([]);
  const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(over).toBeLessThanOrEqual(0);

  // What is typed stays when the page is left.
  await page.goto(`${site.address}/matters`);
  await page.goto(`${site.address}/matters/propose?body=${body}`);
  await expect
    .poll(() => page.getByRole("textbox", { name: "议题", exact: true }).inputValue())
    .toContain("梧桐巷");
  await page.getByRole("button", { name: "提出议题" }).press("Enter");
  await page.getByText("议题已提出").waitFor();
  await page.getByRole("link", { name: "查看议题" }).click();
  await page.getByRole("heading", { level: 1, name: /梧桐巷/ }).waitFor();

  await propose("关于梧桐巷排水管网改造二期工程的议题", String(wan * 0.7));
  await page.getByRole("radio", { name: /工程建设项目/ }).check({ force: true });
  await page.getByRole("heading", { name: "是否属于同一事项？" }).waitFor();
  expect(await page.getByRole("link", { name: /梧桐巷排水管网改造工程/ }).count()).toBe(1);
  expect(await page.getByText("承办部门相同").count()).toBeGreaterThan(0);
  expect(await hindrances(page)).toEqual([]);
  await page.context().close();
});

test("whoever holds no such office is told who proposes; a published list is open all the same", async () => {
  const page = await site.pageOf("Organisation officer", { viewport: DESK });
  await page.goto(`${site.address}/matters/propose`);
  await page.getByText("议题由本单位会议记录人员、班子成员提出").waitFor();
  const clerk = await site.pageOf("Meeting clerk", { viewport: DESK });
  const body = await bodyOf(clerk);
  await page.goto(`${site.address}/bodies/${body}/item-list`);
  await page.getByRole("table", { name: /事项清单/ }).waitFor();
  expect(await page.getByRole("heading", { name: "导入新版本" }).count()).toBe(0);
  await page.context().close();
  await clerk.context().close();
});
