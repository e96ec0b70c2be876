/** A finding from the inbox to its decision, as an officer, the chief whom it concerns, and the clerk who does not see it. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

async function isFree(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await hindrances(page)).toEqual([]);
}

const ANSWER = "记录顺序有误：各成员先行表态，会议录音可以核对。𠮷";
/** In a list that opens over the page, as somebody with a mouse chooses. */
const choose = async (page: Page, label: string, name: RegExp) => {
  await page.getByRole("combobox", { name: label }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: name }).first().click();
};

test("a handling that is late is told at its finding with rule and basis; among what waits it is not a finding of its own", async () => {
  const officer = await site.signedIn("Station officer");
  type Items = { items: { id: string; matter: string; procedure: string }[] };
  const asked = (query: string) => site.get<Items>(officer, `/api/v1/findings?limit=200&${query}`);
  // What time alone has broken is found by the server's clock, matter by matter, shortly after it is ready.
  const late = (await asked("late=true")).items.map(({ id }) => id);
  expect(late).not.toEqual([]);
  const found = async () => (await asked("procedure=cn/finding")).items.map(({ matter }) => matter);
  await expect.poll(found, { timeout: 20_000 }).toEqual(expect.arrayContaining(late));
  for (const query of ["", "who=unassigned", "state=open"])
    expect((await asked(query)).items.filter(({ procedure }) => procedure === "cn/finding")).toEqual([]);

  const inbox = await site.open(officer, "/findings?late=true");
  await inbox.getByText(/^超期/).first().waitFor();
  await inbox.locator(".finding-table a.row-link").first().click();
  const broken = inbox.getByRole("region", { name: "办理中的疑似不符" });
  await broken.getByRole("link", { name: "按期说明" }).waitFor();
  expect(await broken.innerText()).toMatch(/期限内没有说明的记录[\s\S]*十个工作日内说明[\s\S]*推定/);
  await isFree(inbox);

  const again = await site.open(officer, "/findings");
  await choose(again, "程序", /问题提示办理/);
  await again.waitForURL(/procedure=cn/);
  await again.getByRole("link", { name: "按期说明" }).first().waitFor();
  // Whom the handling is not for is not offered it.
  const clerk = await site.open(await site.signedIn("Meeting clerk"), "/findings");
  await clerk.getByRole("combobox", { name: "程序" }).click();
  await clerk.locator(".ant-select-item-option").first().waitFor();
  expect(await clerk.locator(".ant-select-item-option").filter({ hasText: "问题提示办理" }).count()).toBe(0);
});

test("an officer takes a finding by keyboard and asks; the chief is told and answers; the officer decides with reasons", async () => {
  const officer = await site.signedIn("Station officer");
  const inbox = await site.open(officer, "/findings?who=unassigned&pending=true&query=住房");
  const link = inbox.getByRole("link", { name: "主持人末位表态" }).first();
  await link.waitFor();
  await isFree(inbox);

  // By keyboard: into the list, down and up again, selected by the space bar.
  await inbox.locator(".finding-table a.row-link").first().focus();
  await inbox.keyboard.press("j");
  await inbox.keyboard.press("k");
  await link.focus();
  await inbox.keyboard.press("Space");
  expect(await inbox.getByText("已选 1 条").isVisible()).toBe(true);
  await choose(inbox, "分派给", /李启明/);
  await inbox.getByRole("button", { name: "分派", exact: true }).click();
  await inbox.getByText("已分派 1 条给李启明。").waitFor();

  // Among those to handle now; the newest without an answer is the one.
  await inbox.getByRole("link", { name: /待我办理/ }).click();
  await inbox.waitForURL(/handled-by-me/);
  const row = inbox.getByRole("row").filter({ hasText: "主持人末位表态" }).filter({ hasText: "2026" });
  await row.first().waitFor();
  const { items } = await site.get<{ items: { id: string; asked: unknown }[] }>(
    officer,
    "/api/v1/findings?who=handled-by-me&pending=true&state=open",
  );
  const id = items.find((item) => item.asked === null)?.id ?? "";

  const page = await site.open(officer, `/findings/${id}`);
  await page.getByText("未经认定不得作为违纪事实").waitFor();
  await page.getByRole("radio", { name: "请本人说明" }).check();
  await choose(page, "有关人员", /王少华/);
  await page.getByRole("button", { name: "记录：请本人说明" }).click();
  expect(await page.getByRole("alert").filter({ hasText: "请说明的问题" }).first().isVisible()).toBe(true);
  await page.getByRole("textbox", { name: "请说明的问题" }).fill("请说明当时的表态顺序。");
  // What will be recorded and who will see it stands there before it is done.
  const shows = page.getByRole("group", { name: "将记录什么、谁看得到" });
  expect(await shows.innerText()).toMatch(/王少华[\s\S]*请说明当时的表态顺序。[\s\S]*有关人员本人/);
  await isFree(page);
  // A second click of the same intent records nothing twice.
  await page.getByRole("button", { name: "记录：请本人说明" }).dblclick();
  await page.getByText("请王少华说明").waitFor();
  expect(await page.locator(".finding-history li").filter({ hasText: "请本人说明" }).count()).toBe(1);

  const chief = await site.signedIn("Chief (secretary)");
  const desk = await site.open(chief, "/");
  await desk.locator(".bell .unread").waitFor();
  await desk.locator(".bell").click();
  await desk.waitForURL(/messages/);
  const told = desk.getByRole("link", { name: "请您就一条问题提示说明情况" }).first();
  await told.waitFor();
  await isFree(desk);
  const before = Number(
    await desk
      .locator(".bell .unread")
      .innerText()
      .then((text) => text.match(/\d+/)?.[0]),
  );
  await told.click();
  await desk.waitForURL(new RegExp(id));
  await desk.getByText("请说明当时的表态顺序。").first().waitFor();
  await isFree(desk);
  expect(await desk.getByRole("radio", { name: "认定不成立" }).count()).toBe(0);
  await desk.getByRole("radio", { name: "说明情况" }).check();
  await desk.getByRole("textbox", { name: "说明" }).fill(ANSWER);
  await desk.getByRole("button", { name: "记录：作出说明" }).click();
  await desk.getByRole("blockquote").filter({ hasText: ANSWER }).first().waitFor();
  await expect
    .poll(async () => (await desk.locator(".bell .unread").innerText()).match(/\d+/)?.[0])
    .toBe(String(before - 1));

  // The clerk sees that it was answered, and not what.
  const clerk = await site.signedIn("Meeting clerk");
  const clerks = await site.open(clerk, `/findings/${id}`);
  await clerks.getByText("已说明，待认定").waitFor();
  await clerks.getByText("说明和认定理由由有关人员本人和监督人员查看。").waitFor();
  expect(await clerks.locator("main").innerText()).not.toContain(ANSWER);
  expect(await clerks.locator(".step-form").count()).toBe(0);
  await isFree(clerks);

  // The officer decides in English.
  const officers = await site.signedIn("Station officer", { language: "en" });
  const decision = await site.open(officers, `/findings/${id}`);
  await decision.getByText(ANSWER).first().waitFor();
  await decision.getByRole("radio", { name: "Dismiss" }).check();
  await decision.getByRole("radio", { name: "The record was incomplete or wrong" }).check();
  await decision
    .getByRole("textbox", { name: "Reasons" })
    .fill("The recording shows the order; the record is put right.");
  await isFree(decision);
  await decision.getByRole("button", { name: "Record: Dismiss" }).click();
  // Decided, it can only be reopened.
  await decision.getByRole("radio", { name: "Reopen" }).waitFor();
  expect(await decision.getByRole("radio").count()).toBe(1);

  // The chief is told, and reads the reasons beside the answer; on the matter's page as well.
  const again = await site.signedIn("Chief (secretary)", { language: "en" });
  const messages = await site.open(again, "/messages?");
  await messages.getByRole("link", { name: "A finding was dismissed" }).first().click();
  await messages.waitForURL(new RegExp(id));
  await messages.getByText("The recording shows the order", { exact: false }).first().waitFor();
  expect(await messages.locator(".step-form").count()).toBe(0);
  await messages.locator(".page-head .sub a").click();
  await messages.waitForURL(/matters/);
  const card = messages.locator("#rule-chair-states-last");
  await card.getByText("The recording shows the order", { exact: false }).waitFor();
  expect(await card.innerText()).toContain(ANSWER);
});
