/** What those who play a meeting do in it: by clicks where it is theirs, by the API where a screen's own test clicks. */
import type { Locator, Page } from "playwright-core";
import { ask, type Cast, type Player, type Site } from "./meeting-players.ts";

export type Item = { matter: string; title: string };
type Given = { title: string; class: string; amount?: number; isSecret?: boolean };

export const button = (at: Page | Locator, name: string | RegExp, exact = true) =>
  at.getByRole("button", typeof name === "string" ? { name, exact } : { name });
const choose = (at: Page | Locator, group: string, option: string) =>
  at.getByRole("radiogroup", { name: group }).getByRole("radio", { name: option, exact: true }).check();
const reasonsAt = (at: Page | Locator) => at.getByRole("textbox", { name: /^理由/ });

/** A meeting with these items that was called, approved and noticed, and the station told. */
export async function calledMeeting(site: Site, { chair, clerk, body }: Cast, given: Given[]) {
  const act = (type: string, data: object = {}) => ({ type, claimedAt: new Date().toISOString(), data });
  const open = async (procedure: string, [first, ...followedBy]: ReturnType<typeof act>[]) =>
    ask<{ matter: string }>(site, clerk.context, "/api/v1/matters", {
      procedure,
      body,
      act: first,
      followedBy,
    });
  const items: Item[] = [];
  for (const { isSecret, ...about } of given) {
    const secret = isSecret ? [act("decision.list-entry-cited", { entry: "4-1", vote_asked: "secret" })] : [];
    const { matter } = await open("cn/decision", [act("decision.proposed", about), ...secret]);
    items.push({ matter, title: about.title });
  }
  const { matter: meeting } = await open("cn/meeting", [
    act("meeting.called", {
      title: TITLE,
      meeting_kind: "group",
      starts_on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      starts_at: "9:00",
      place: "局机关三楼会议室",
      chair: chair.person,
      clerk: clerk.person,
      emergency: true,
      reasons: "汛期将至，排水管网须立即抢修",
    }),
    ...items.map(({ matter, title }, n) =>
      act("meeting.item-listed", { matter, number: n + 1, item_title: title }),
    ),
    act("meeting.agenda-approved", { of: chair.person, as: "chair", items: items.length }),
    act("meeting.notice-given", { text: "今日上午九时开会" }),
    act("meeting.observer-told", { text: "四项议题及会议时间" }),
  ]);
  return { meeting, items };
}

export const TITLE = "党组第四十一次会议";

/** On the own device, by the meeting's page. */
export async function enters(site: Site, { page }: Player, meeting: string, as = "room"): Promise<void> {
  await page.goto(`${site.address}/meetings/${meeting}/${as}`);
  await button(page, "用本设备参会").click();
}

export const signsIn = ({ page }: Player) => button(page, "签到").click();

/** The clerk's step of the room, as the console takes it. */
export const takes = (site: Site, { context }: Player, meeting: string, step: object) =>
  ask<unknown>(site, context, `/api/v1/meetings/${meeting}/room/steps`, step);

export const takesOnItem = (
  site: Site,
  clerk: Player,
  meeting: string,
  matter: string,
  type: string,
  data: object,
) => takes(site, clerk, meeting, { kind: "item", matter, type: `decision.${type}`, data });

/** The resolution is read, and the item is over. */
export async function resolves(site: Site, clerk: Player, meeting: string, matter: string, text: string) {
  const outcome = "carried";
  await takesOnItem(site, clerk, meeting, matter, "resolved", { outcome, manner: "meeting", text });
  await takes(site, clerk, meeting, { kind: "close-item", matter, outcome });
}

/** From the console, where the next item of the agenda stands open by itself; another one is chosen there. */
export async function takesUp({ page }: Player, title: string, isSealed = false): Promise<void> {
  const name = `开始审议：${title}`;
  const form = page.getByRole("form", { name });
  // The item before is over on this page as well: then one form stands open.
  await page.getByRole("form", { name: /^开始审议：/ }).first().waitFor();
  if (!(await form.isVisible())) await button(page, name).click();
  if (isSealed) await form.getByRole("checkbox", { name: /封存表态/ }).check();
  await button(form, "开始审议").click();
  await page.getByRole("heading", { name: title }).first().waitFor();
}

/** @returns what the rules would say against it, where they do: shown, and recorded all the same. */
async function goingOn(page: Page, done: Locator): Promise<string | null> {
  const ahead = page.getByRole("alert").filter({ has: button(page, "情况属实，照此记录") });
  await ahead.or(done).first().waitFor();
  if (!(await ahead.isVisible())) return null;
  const said = await ahead.innerText();
  await button(ahead, "情况属实，照此记录").click();
  await done.waitFor();
  return said;
}

export async function types({ page }: Player, position: string, reasons: string): Promise<void> {
  await choose(page, "意见", position);
  await reasonsAt(page).fill(reasons);
}

export const typedBy = async ({ page }: Player) => ({
  reasons: await reasonsAt(page).inputValue(),
  position: await page
    .getByRole("radiogroup", { name: "意见" })
    .locator("input:checked")
    .getAttribute("value"),
});

export async function sends({ page, role }: Player, position: string): Promise<string | null> {
  await button(page, "提交").click();
  // The chair's is followed by the vote at once, in which the chair waits again.
  const next = role === "chair" ? "请等候：其他成员表决之后由您最后表决" : `您的意见：${position}`;
  return goingOn(page, page.getByText(next));
}

export async function states(one: Player, position: string, reasons: string): Promise<string | null> {
  await types(one, position, reasons);
  return sends(one, position);
}

export async function seals(one: Player, position: string, reasons: string): Promise<void> {
  await types(one, position, reasons);
  await button(one.page, "封存").click();
  await one.page.getByText("已封存", { exact: true }).waitFor();
}

export async function votes({ page }: Player, choice: string): Promise<string | null> {
  await button(page, choice).click();
  return goingOn(page, page.getByText(`您的表决：${choice}`));
}

/** On the console: somebody else is asked to speak. */
export async function givesFloor({ page }: Player, name: string): Promise<string | null> {
  await page.getByRole("combobox", { name: "请其他人发言" }).fill(name);
  await page.keyboard.press("Enter");
  return goingOn(page, page.getByText(`正在发言：${name}`).first());
}

export async function recuses({ page }: Player, interest: string): Promise<void> {
  await page.getByText("与本议题有利害关系").click();
  await page.getByRole("textbox", { name: "利害关系" }).fill(interest);
  await button(page, "说明并回避").click();
  await page.getByText("您已在本议题回避").waitFor();
}

/** Presses what asks once more, and says yes. */
export async function confirmed(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.locator(".ant-popconfirm").filter({ visible: true }).getByRole("button").last().click();
}

/** For the first time, or once more after a ballot that was void. */
export async function namesTellers({ page }: Player, tellers: Player[]): Promise<void> {
  for (const [at, label] of ["监票人一", "监票人二"].entries()) {
    const { name: hasText = "" } = tellers[at] ?? {};
    await page.getByRole("combobox", { name: label }).fill(hasText);
    await page.locator(".ant-select-item-option").filter({ hasText, visible: true }).click();
  }
  await page.getByRole("button", { name: /准备投票$/ }).click();
}

/** The clerk names both, each joins and agrees on a device of their own, and the ballot is open. */
export async function opensBallot(clerk: Player, tellers: Player[]): Promise<void> {
  const { page } = clerk;
  await namesTellers(clerk, tellers);
  for (const teller of tellers) await button(teller.page, "在本设备上担任监票人").click();
  for (const teller of tellers) await button(teller.page, "核对码一致，同意").click();
  await confirmed(page, "开始投票");
}

export async function casts({ page }: Player, choice: string): Promise<void> {
  await page.getByRole("checkbox", { name: "核对码与大屏一致" }).check();
  await choose(page, "您的票", choice);
  await button(page, "投票").click();
  await page.locator(".ballot-paper").waitFor({ state: "hidden" });
  await page.getByText("已投票", { exact: true }).waitFor();
}

/** Every voter's device finds its ballot in the list by itself; then the tellers open, count and sign. */
export async function countsBallot({ page }: Player, [first, second]: [Player, Player]): Promise<void> {
  await confirmed(page, "截止投票");
  await button(first.page, "开箱：解开第一层并打乱").click();
  await button(second.page, "开箱：解开第二层并打乱").click();
  for (const teller of [first, second]) await button(teller.page, "计票").click();
  for (const teller of [first, second]) await button(teller.page, "签名").click();
  await button(page, "公布结果").click();
}

/** The code that people compare, as this page shows it. */
export const codeAt = async ({ page }: Player) =>
  (await page.locator(".ballot-code .code").first().innerText()).replaceAll(/\s/g, "");
