/** How bodies decide: figures that open what they count, charts with their tables, on a desk and on a phone, in both languages. */
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { answered, sampleSite } from "./site.ts";

const site = sampleSite();

const DESK = { width: 1280, height: 900 };
const HOUSING = "青川市住房和城乡建设局";

test("from the bodies to one of them, from its numbers to the matters, and back to all", async () => {
  const page = await site.pageOf("Discipline officer", { viewport: DESK });
  await site.show(page, "/bodies");
  await page.getByRole("link", { name: "决策情况" }).click();
  await page.getByRole("heading", { level: 1, name: "决策情况" }).waitFor();
  const table = page.getByRole("table", { name: "逐个单位" });
  await table.waitFor();
  // Nobody is ranked: no column sorts.
  expect(await table.getByRole("button").count()).toBe(0);
  expect(await hindrances(page)).toEqual([]);

  const row = table.getByRole("row").filter({ has: page.getByRole("link", { name: HOUSING }) });
  await row.getByRole("link", { name: HOUSING }).click();
  await page.getByRole("heading", { level: 1, name: `${HOUSING}决策情况` }).waitFor();
  await page.locator(".month-chart svg").nth(2).waitFor();
  expect(await page.getByRole("img", { name: /数字见下表/ }).count()).toBe(3);
  expect(await hindrances(page)).toEqual([]);

  // The chart's numbers as a table, which opens what it counts as well.
  const chart = page.locator("figure").filter({ hasText: "主持人末位表态" });
  await chart.getByText("图中数字").click();
  const broken = chart.locator('a[href*="figure=chair-last-rest"]');
  expect(await broken.count()).toBeGreaterThan(0);
  expect(await broken.first().getAttribute("href")).toContain("countedFrom=");

  const last = page.getByRole("row").filter({ hasText: "“主持人末位表态”规则相符的议题数" });
  const over = last.getByRole("link", { name: /基数/ });
  const counted = Number(await over.innerText());
  expect(counted).toBeGreaterThan(0);
  await over.click();
  await page.getByText(/^统计基数：主持人末位表态/).waitFor();
  const rows = page.getByRole("grid").or(page.getByRole("table")).first();
  await rows.waitFor();
  const { search } = new URL(page.url());
  const { total } = await site.get<{ total: number }>(page.context(), `/api/v1/matters${search}&limit=1`);
  // Items of one matter count each.
  expect(total).toBeLessThanOrEqual(counted);
  expect(await hindrances(page)).toEqual([]);
  await page.getByRole("button", { name: "去掉统计条件" }).click();
  await page.waitForURL((url) => !url.searchParams.has("figure") && url.searchParams.has("body"));
  await page.context().close();
});

test("the period is chosen, lives in the address and goes into the workbook", async () => {
  const page = await site.pageOf("Discipline officer", { viewport: DESK });
  await site.show(page, "/figures");
  await page.getByRole("radio", { name: "近三个月" }).check({ force: true });
  await page.waitForURL((url) => url.searchParams.has("from"));
  await answered(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /导出/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("决策情况.xlsx");
  await page.context().close();
});

test.each(["zh", "en"] as const)(
  "on a phone nothing hinders and nothing runs over (%s)",
  async (language) => {
    const page = await site.pageOf("Chief (secretary)", { language, viewport: { width: 390, height: 900 } });
    await site.show(page, "/figures");
    const { items } = await site.get<{ items: { id: string }[] }>(
      page.context(),
      "/api/v1/statistics/bodies",
    );
    for (const path of ["/figures", `/bodies/${items[0]?.id}/figures`]) {
      await site.show(page, path);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await hindrances(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },
);
