/** From a resolution to its tasks: the clerk breaks it down by keyboard, the owner reports, somebody else checks, and the list tells. */
import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

type Items<T> = { items: T[]; total: number };

/** A matter that the meeting carried, and that nobody has broken down yet. */
async function resolvedWithoutTasks(clerk: BrowserContext): Promise<string> {
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(clerk, "/api/v1/session");
  const { items } = await site.get<Items<{ matter: string }>>(
    clerk,
    `/api/v1/resolutions?body=${clerkOf[0]}`,
  );
  for (const { matter } of items) {
    const { total } = await site.get<Items<unknown>>(clerk, `/api/v1/tasks?decision=${matter}`);
    if (total === 0) return matter;
  }
  throw new Error("the sample's clerk has broken down every resolution");
}

const isFree = async (page: Page) => expect(await hindrances(page)).toEqual([]);
const TITLE = "印发实施方案，责任到科室";

test("a resolution becomes two tasks at once, and one of them goes its way to the check", async () => {
  const clerk = await site.signedIn("Meeting clerk");
  const deputy = await site.signedIn("Deputy");
  const { person, name } = await site.get<{ person: string; name: string }>(deputy, "/api/v1/session");
  const decision = await resolvedWithoutTasks(clerk);
  const page = await site.open(clerk, `/matters/${decision}`);
  const part = page.getByRole("region", { name: "落实任务" });
  await part.getByRole("button", { name: "分解为任务" }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "分解为任务" });

  // Nothing is recorded while something lacks, and it says what.
  await form.getByRole("button", { name: /^交办/ }).click();
  expect(await form.getByText("请选择责任人").isVisible()).toBe(true);

  const fill = async (number: number, title: string, due: string) => {
    const line = form.getByRole("group", { name: `第 ${number} 项任务`, exact: true });
    await line.getByRole("textbox", { name: "落实内容" }).fill(title);
    await line.getByRole("combobox", { name: "责任人" }).fill(name);
    await page.keyboard.press("Enter");
    await line.getByRole("textbox", { name: /^责任部门/ }).fill("办公室");
    await line.getByRole("textbox", { name: "完成期限" }).fill(due);
  };
  await fill(1, TITLE, "20991231");
  await form.getByRole("button", { name: "再加一项" }).click();
  await fill(2, "修订配套制度", "2099-06-30");
  await form.getByText("产生待办").first().waitFor();
  const shows = form.getByRole("group", { name: "将记录什么、谁看得到" });
  expect(await shows.innerText()).toContain(TITLE);
  await isFree(page);
  await form.getByRole("button", { name: "交办 2 项任务" }).click();
  await part.getByRole("link", { name: TITLE }).waitFor();
  const made = await site.get<Items<{ id: string; title: string }>>(
    clerk,
    `/api/v1/tasks?decision=${decision}`,
  );
  expect(made.items.map(({ title }) => title)).toEqual(["修订配套制度", TITLE]);

  // The owner finds it on the desk, and reports on it on its page.
  const desk = await site.open(deputy, "/");
  await desk
    .getByRole("link", { name: new RegExp(TITLE) })
    .first()
    .waitFor();
  await desk
    .getByRole("link", { name: new RegExp(TITLE) })
    .first()
    .click();
  await desk.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await isFree(desk);
  const task = made.items.find(({ title }) => title === TITLE)?.id ?? "";
  const own = { of: person, as: "owner" };
  const act = async (who: BrowserContext, type: string, data: object) => {
    const answer = await who.request.post(`${site.address}/api/v1/matters/${task}/acts`, {
      headers: { "idempotency-key": crypto.randomUUID() },
      data: { type: `task.${type}`, claimedAt: new Date().toISOString(), data },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  };
  await act(deputy, "accepted-by-owner", own);
  await act(deputy, "progressed", { ...own, text: "方案已印发", percent: 60 });
  const list = await site.open(clerk, `/tasks?decision=${decision}`);
  await list.getByText("60%").waitFor();
  await act(deputy, "evidence-added", { ...own, text: "印发的方案" });
  await act(deputy, "done", { ...own, text: "已完成" });
  await list.getByText("待核查").waitFor();
  await isFree(list);

  const check = await site.open(clerk, `/matters/${task}`);
  await check.getByText("待核查").first().waitFor();
  expect(await check.getByRole("region", { name: "发言轴" }).count()).toBe(0);
  await isFree(check);
});

test("the list is narrowed by its address, gone through by keyboard, and goes out as a workbook", async () => {
  const officer = await site.signedIn("Discipline officer");
  const page = await site.open(officer, "/tasks");
  const grid = page.getByRole("grid", { name: "落实任务" });
  await grid.waitFor();
  await page.getByRole("checkbox", { name: "只看与决议不一致" }).check();
  await page.waitForURL(/differing=/);
  const { total, items } = await site.get<Items<{ title: string }>>(officer, "/api/v1/tasks?differing=true");
  expect(total).toBeGreaterThan(0);
  await grid.getByText("与决议不一致").first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出 xlsx" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("落实任务.xlsx");
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe("PK");
  await grid
    .getByText(items[0]?.title ?? "")
    .first()
    .click();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/matters\//);
});

test("payments are checked against resolutions: what fits is found, what has none becomes a finding, and a second time is told", async () => {
  const clerk = await site.signedIn("Meeting clerk");
  type Known = { matter: string; title: string; amount: number | null; resolvedOn: string };
  const session = await site.get<{ clerkOf: string[] }>(clerk, "/api/v1/session");
  const { items } = await site.get<Items<Known>>(clerk, `/api/v1/resolutions?body=${session.clerkOf[0]}`);
  const known = items.find(({ amount }) => amount !== null);
  const file = (lines: string[][]) => ({
    name: "付款.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.map((line) => line.join(",")).join("\n")),
  });
  const table = file([
    ["种类", "摘要", "金额(元)", "日期", "对方"],
    [
      "付款",
      known?.title ?? "",
      String((known?.amount ?? 0) / 100),
      known?.resolvedOn ?? "",
      "青川恒信科技有限公司",
    ],
    ["付款", "绿化养护费甲乙丙", "3800000", known?.resolvedOn ?? "", "绿源园林"],
    ["转账", "", "一百", "2099-01-01", ""],
  ]);
  const page = await site.open(clerk, "/tasks");
  await page.getByRole("link", { name: "对照检查" }).click();
  await page.locator('input[type="file"]').setInputFiles(table);
  await page.getByText("共 3 行：已判断 0 行，还有 2 行待判断。").waitFor();
  await page.getByText("没有找到决议").waitFor();
  expect(await page.getByRole("button", { name: /^记录/ }).count()).toBe(0);
  const faults = page.getByRole("row").filter({ hasText: "转账" });
  expect(await faults.getByRole("listitem").count()).toBe(4);
  await page.getByRole("button", { name: "“一致”的 1 行都认可" }).click();
  const line = page.getByRole("row").filter({ hasText: "绿化养护费" });
  await line.getByRole("combobox").click();
  await page.locator(".ant-select-item-option").filter({ hasText: "没有决议" }).first().click();
  await isFree(page);
  await page.getByRole("button", { name: "记录 2 行" }).click();
  await line.getByText("列为问题提示").waitFor();
  await line.getByRole("link", { name: "打开" }).click();
  await page.getByText("经会议通过后执行").first().waitFor();

  const again = await site.open(clerk, "/tasks/outside");
  await again.locator('input[type="file"]').setInputFiles(table);
  await again.getByText("已有相同记录").first().waitFor();
  expect(await again.getByText("已有相同记录").count()).toBe(2);
});
