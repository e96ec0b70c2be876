/** Before a meeting: the clerk calls it, the chair approves on a phone, notice is given and received, an item comes late, the station is told. */
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { answered, sampleSite } from "./site.ts";

const site = sampleSite();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TITLE = "2026年第 21 次党组会议";

const isFree = async (page: Page) => expect(await hindrances(page)).toEqual([]);
const isWithin = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);

/** As one writes it into the field of a day. */
function inDays(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
}

type Meetings = { items: { id: string; title: string; stage: string }[] };
type Meeting = {
  stage: string;
  agenda: { title: string; state: string; isLate: boolean; emergency: boolean; reasons: string | null }[];
  people: { name: string; hasRead: boolean }[];
  stationToldAt: string | null;
};
const meetingOf = (context: BrowserContext, id: string) =>
  site.get<Meeting>(context, `/api/v1/meetings/${id}`);
const standing = async (context: BrowserContext, stage: string) => {
  const { items } = await site.get<Meetings>(context, "/api/v1/meetings");
  return items.find((meeting) => meeting.stage === stage)?.id ?? "";
};

/** Opens the form of a step, fills it in, and records it. */
async function step(page: Page, way: string, fill: (form: ReturnType<Page["locator"]>) => Promise<void>) {
  await page.getByRole("button", { name: way, exact: true }).first().click();
  const form = page.locator(".next-box form");
  await form.waitFor();
  await fill(form);
  await form.getByRole("group", { name: "将记录什么、谁看得到" }).waitFor();
  await form.locator("button[type=submit]").click();
  await form.waitFor({ state: "detached" });
}

test("a meeting from its call to the notice that each receives, and an item that comes late", async () => {
  const clerk = await site.signedIn("Meeting clerk");
  const list = await site.open(clerk, "/meetings");
  await list.getByRole("heading", { name: "即将召开" }).waitFor();
  await isFree(list);
  await list.getByRole("link", { name: "拟定会议" }).click();
  await list.getByRole("textbox", { name: "会议名称" }).waitFor();

  // Nothing is recorded while something lacks, and it says what.
  await list.getByRole("button", { name: "记录：拟定会议" }).click();
  expect(await list.getByText("请选择会议种类").isVisible()).toBe(true);

  await list.getByRole("textbox", { name: "会议名称" }).fill(TITLE);
  await list.getByRole("radio", { name: "党组（党委）会议" }).check();
  await list.getByRole("textbox", { name: "开会日期" }).fill(inDays(6));
  await list.keyboard.press("Enter");
  await list.getByRole("textbox", { name: /^时间/ }).fill("0930");
  await list.getByRole("textbox", { name: /^地点/ }).fill("二楼会议室");
  const boxes = list.locator(".choose-items input[type=checkbox]");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const chosen = await list.locator(".choose-items li").allInnerTexts();
  await list
    .getByRole("button", { name: /^“.*”下移$/ })
    .first()
    .click();
  const moved = await list.locator(".choose-items li").allInnerTexts();
  expect(moved[1]?.slice(2, 8)).toBe(chosen[0]?.slice(2, 8));
  // The head of a section is asked to attend the first of them.
  const guest = await site.signedIn("Staff", PHONE);
  const { name: asked } = await site.get<{ name: string }>(guest, "/api/v1/session");
  await list.getByRole("combobox", { name: /^请其列席/ }).click();
  await list.getByRole("combobox", { name: /^请其列席/ }).fill(asked.slice(0, 2));
  await list.locator(".ant-select-item-option", { hasText: asked }).click();
  await list.getByRole("combobox", { name: `${asked}列席哪项议题` }).click();
  await list
    .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
    .nth(1)
    .click();
  await isFree(list);
  await list.getByRole("button", { name: "记录：拟定会议" }).click();
  await list.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await answered(list);
  const id = new URL(list.url()).pathname.split("/").at(-1) ?? "";
  await isFree(list);

  // The chair approves with an own account, on a phone.
  const chair = await site.signedIn("Chief (secretary)", PHONE);
  const phone = await site.open(chair, `/meetings/${id}`);
  await phone.getByRole("button", { name: "审定议程", exact: true }).click();
  await phone.getByText("议程已审定，等待发出通知。").waitFor();
  await isWithin(phone);
  await isFree(phone);

  await site.show(list, `/meetings/${id}`);
  await step(list, "告知派驻机构", (form) =>
    form.getByRole("textbox", { name: /告知内容/ }).fill("议题两项"),
  );
  await step(list, "发出通知", (form) =>
    form.getByRole("textbox", { name: /通知内容/ }).fill("请提前审阅材料"),
  );
  await list.getByText("已通知，等待开会。").waitFor();
  expect(await meetingOf(clerk, id)).toMatchObject({ stage: "noticed" });
  expect((await meetingOf(clerk, id)).stationToldAt).not.toBeNull();

  // A member hears of it, reads it on a phone and receives it with one press.
  const deputy = await site.signedIn("Deputy", PHONE);
  const own = await site.open(deputy, "/messages");
  await own
    .getByRole("link", { name: /会议通知/ })
    .first()
    .click();
  await own.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  const receive = own.getByRole("button", { name: "签收通知和材料" });
  expect((await receive.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await receive.click();
  await receive.waitFor({ state: "detached" });
  await isWithin(own);
  await isFree(own);
  const { name } = await site.get<{ name: string }>(deputy, "/api/v1/session");
  const read = (await meetingOf(clerk, id)).people.filter(({ hasRead }) => hasRead);
  expect(read.map((one) => one.name)).toEqual([name]);

  // Who attends one item has the notice and that item, and of the meeting nothing else.
  const theirs = await site.open(guest, "/messages");
  await theirs
    .getByRole("link", { name: /会议通知/ })
    .first()
    .click();
  await theirs.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await theirs.getByText("请提前审阅材料").waitFor();
  expect(await theirs.locator(".agenda > li").count()).toBe(1);
  expect(await theirs.getByRole("link", { name: /全部记录|会议文书/ }).count()).toBe(0);
  await isWithin(theirs);
  await isFree(theirs);
  await theirs.getByRole("button", { name: "签收通知和材料" }).click();
  await theirs.getByText("已签收").waitFor();

  // An item that comes late says so, with the emergency and the reasons.
  await site.show(list, `/meetings/${id}`);
  await list.getByRole("button", { name: "临时增加议题" }).click();
  await list.getByRole("combobox", { name: "议题" }).click();
  await list.locator(".ant-select-item-option").first().click();
  const form = list.locator(".next-box form");
  await form.getByRole("radiogroup", { name: "突发紧急情况" }).getByRole("radio", { name: "否" }).check();
  await form.getByRole("textbox", { name: "理由" }).fill("堤坝出现险情");
  await form.getByText("疑似不符").waitFor();
  await form.getByRole("radiogroup", { name: "突发紧急情况" }).getByRole("radio", { name: "是" }).check();
  await form.getByText("疑似不符").waitFor({ state: "detached" });
  await form.locator("button[type=submit]").click();
  await list.getByText("临时增加，突发紧急").waitFor();
  expect((await meetingOf(clerk, id)).agenda[2]).toMatchObject({ isLate: true, emergency: true });
  // Whoever had the notice is told of it.
  await site.show(own, "/messages");
  await own
    .getByRole("link", { name: /会议议程有变动/ })
    .first()
    .waitFor();

  // The station sees what it was told, and records nothing of it.
  const station = await site.open(
    await site.signedIn("Station officer", { language: "en" }),
    `/meetings/${id}`,
  );
  await station.getByText(/^Told on/).waitFor();
  expect(await station.getByRole("button", { name: /Give notice|Approve|Postpone/ }).count()).toBe(0);
  await isFree(station);
}, 120_000);

test("the chair refuses an item with reasons on a phone, and it waits for the next meeting", async () => {
  const chair = await site.signedIn("Chief (secretary)", PHONE);
  const id = await standing(chair, "called");
  const page = await site.open(chair, `/meetings/${id}`);
  await page
    .getByRole("button", { name: /^不列入：/ })
    .first()
    .click();
  const form = page.locator(".agenda form");
  await form.locator("button[type=submit]").click();
  expect(await form.getByText("请填写").first().isVisible()).toBe(true);
  await form.getByRole("textbox", { name: "理由" }).fill("未征求职工意见");
  await form.locator("button[type=submit]").click();
  await page.getByText("理由：未征求职工意见").waitFor();
  const { agenda } = await meetingOf(chair, id);
  expect(agenda[0]).toMatchObject({ state: "refused", reasons: "未征求职工意见" });
  await isFree(page);
  const clerk = await site.signedIn("Meeting clerk");
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(clerk, "/api/v1/session");
  const { items } = await site.get<{ items: { title: string }[] }>(
    clerk,
    `/api/v1/bodies/${clerkOf[0]}/items/waiting`,
  );
  expect(items.map(({ title }) => title)).toContain(agenda[0]?.title);
}, 60_000);

test("the order of a noticed agenda changes with reasons, and notice of it is owed", async () => {
  const clerk = await site.signedIn("Meeting clerk", { language: "en" });
  const id = await standing(clerk, "noticed");
  const before = (await meetingOf(clerk, id)).agenda.map(({ title }) => title);
  const page = await site.open(clerk, `/meetings/${id}`);
  await page.getByRole("button", { name: "Change the order" }).click();
  await page
    .getByRole("button", { name: /^Move .* down$/ })
    .first()
    .press("Enter");
  await page.getByRole("textbox", { name: "Why the order changes" }).fill("汇报人上午出差");
  await isFree(page);
  await page.getByRole("button", { name: "Record the new order" }).click();
  await page.getByText("The meeting was changed after the notice; give notice of the change.").waitFor();
  const after = (await meetingOf(clerk, id)).agenda.map(({ title }) => title);
  expect(after.slice(0, 2)).toEqual([before[1], before[0]]);
}, 60_000);

test("what was decided alone in an emergency is opened as an item that waits for a meeting", async () => {
  const clerk = await site.signedIn("Meeting clerk");
  const page = await site.open(clerk, "/meetings/emergency");
  await page.getByRole("combobox", { name: "处置人" }).click();
  await page.locator(".ant-select-item-option").first().click();
  await page.getByRole("textbox", { name: "处置情况" }).fill("暴雨致在建基坑积水，当晚调用应急排水设备");
  await page.getByRole("textbox", { name: "事项" }).fill("关于追认应急排水费用的议题");
  await page.getByRole("radio", { name: "大额度资金使用" }).check();
  await page.getByRole("textbox", { name: /^金额/ }).fill("36");
  await isFree(page);
  await page.getByRole("button", { name: "记录：紧急处置" }).click();
  await page.getByRole("heading", { level: 1, name: "关于追认应急排水费用的议题" }).waitFor();
  await page.getByText("报告紧急处置情况").first().waitFor();
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(clerk, "/api/v1/session");
  const { items } = await site.get<{ items: { title: string }[] }>(
    clerk,
    `/api/v1/bodies/${clerkOf[0]}/items/waiting`,
  );
  expect(items.map(({ title }) => title)).toContain("关于追认应急排水费用的议题");
}, 60_000);
