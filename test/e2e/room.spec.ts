/** A meeting on devices: the clerk's console, the chair, a deputy, and the screen that nobody has signed in at. */
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { aboutToOpen, type RoomGround, TITLES } from "./room-ground.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();
const PHONE = { viewport: { width: 390, height: 844 } };
/** What another session did is on its way. */
const PATIENT = { timeout: 30_000 };
const isFree = async (page: Page) => expect(await hindrances(page)).toEqual([]);
const button = (at: Page | Locator, name: string | RegExp) => at.getByRole("button", { name });

let ground: RoomGround;
let clerk: Page;
let chief: Page;
let deputy: Page;
let screen: Page;

/** One of a few, all in view. */
const choose = async (at: Page | Locator, group: string | RegExp, option: string) =>
  at.getByRole("radiogroup", { name: group }).getByRole("radio", { name: option, exact: true }).check();

beforeAll(async () => {
  ground = await aboutToOpen(site);
  clerk = await ground.clerk.newPage();
  await clerk.setViewportSize({ width: 1280, height: 900 });
  chief = await ground.chief.newPage();
  await chief.setViewportSize(PHONE.viewport);
  deputy = await ground.deputy.newPage();
  await deputy.setViewportSize(PHONE.viewport);
  await clerk.goto(`${site.address}/meetings/${ground.meeting}/console`);
  await clerk.getByRole("heading", { level: 1 }).waitFor();
});

test("one enters by the code, a wrong one is told, and who is in the room is on the roll already", async () => {
  const code = await clerk.locator(".room-code").innerText();
  await deputy.goto(`${site.address}/join`);
  await deputy.getByRole("textbox", { name: "代码" }).fill(code === "000000" ? "000001" : "000000");
  await button(deputy, "加入").click();
  await deputy.getByText("没有此代码的会场").waitFor();
  await deputy.getByRole("textbox", { name: "代码" }).fill(code);
  await button(deputy, "加入").click();
  await deputy.waitForURL(`${site.address}/meetings/${ground.meeting}/room`);
  await deputy.getByText("您尚未登记到会").waitFor();
  await isFree(deputy);
  await chief.goto(`${site.address}/meetings/${ground.meeting}/room`);
  await button(chief, "用本设备参会").click();
  await chief.getByText("您尚未登记到会").waitFor();
  const roll = clerk.getByRole("radiogroup", { name: ground.names.deputy });
  await expect.poll(() => roll.getByRole("radio", { name: "到会" }).isChecked(), PATIENT).toBe(true);
  await isFree(clerk);
});

test("the roll is called, the meeting opens, and its first item is taken up on devices", async () => {
  await button(clerk, "全部到会").click();
  await button(clerk, "宣布开会").click();
  const ahead = clerk.getByRole("alert", { name: /将提示/ });
  const item = clerk.getByRole("form", { name: `开始审议：${TITLES[0]}` });
  await ahead.or(item).first().waitFor();
  if (await ahead.isVisible()) await button(ahead, "情况属实，照此记录").click();
  await button(item, "开始审议").click();
  await clerk.getByRole("heading", { name: new RegExp(TITLES[0] ?? "") }).waitFor();
  await chief.getByRole("heading", { name: new RegExp(TITLES[0] ?? "") }).waitFor();
  await isFree(clerk);
});

test("a screen is connected by a code for one use, without an account", async () => {
  await button(clerk, "大屏").click();
  await button(clerk, "连接一块大屏").click();
  const words = await clerk.getByRole("status").filter({ hasText: "在大屏的浏览器打开" }).innerText();
  const code = /输入 ([A-Z0-9]{8})/.exec(words)?.[1] ?? "";
  await clerk.keyboard.press("Escape");
  const projector = await site.browser.newContext({ viewport: { width: 1920, height: 1080 } });
  screen = await projector.newPage();
  await screen.goto(`${site.address}/meetings/${ground.meeting}/screen`);
  await screen.getByRole("textbox", { name: "代码" }).fill(code);
  await button(screen, "连接").click();
  await screen.getByRole("heading", { name: new RegExp(TITLES[0] ?? "") }).waitFor();
  await isFree(screen);
  // It opens the room's screen and nothing else.
  await screen.goto(`${site.address}/meetings/${ground.meeting}/room`);
  await screen.waitForURL(/\/sign-in/);
  await screen.goto(`${site.address}/meetings/${ground.meeting}/screen`);
});

test("the report, then each member: the deputy from a phone, the others entered by the clerk, the chair waits", async () => {
  const reporter = clerk.getByRole("combobox", { name: "汇报人" });
  await reporter.fill(ground.names.deputy);
  await clerk.keyboard.press("Enter");
  await clerk.getByRole("textbox", { name: /^要点/ }).fill("现有设备超期使用，拟予更新");
  await clerk.keyboard.press("Enter");
  await deputy.getByRole("heading", { name: "请您表态" }).waitFor();
  await chief.getByText("请等候：成员表态之后由您末位表态").waitFor();
  await isFree(deputy);
  await choose(deputy, "意见", "不同意");
  await deputy.getByRole("textbox", { name: /^理由/ }).fill("资金来源尚未落实");
  // The phone is carried through a dead corner: it says so, comes back by itself, and nothing typed is lost.
  await ground.deputy.setOffline(true);
  await ground.deputy.setOffline(false);
  expect(await deputy.getByRole("textbox", { name: /^理由/ }).inputValue()).toBe("资金来源尚未落实");
  await button(deputy, "提交").click();
  await deputy.getByText("您的意见：不同意").waitFor();
  await screen.getByText("不同意").first().waitFor();
  expect(await screen.getByText("资金来源尚未落实").count()).toBe(0);
  const others = clerk.getByRole("form", { name: /的意见$/ });
  while ((await others.count()) > 0) {
    const before = await others.count();
    const first = others.first();
    await first.getByRole("radio", { name: "同意", exact: true }).check();
    await first.getByRole("textbox").press("Enter");
    await expect.poll(() => others.count(), PATIENT).toBeLessThan(before);
  }
  await clerk.getByText("当前").filter({ visible: true }).first().waitFor();
  await button(clerk, "记录讨论，进入下一步").waitFor();
});

test("in the discussion one asks for the floor and changes a position, and every change shows", async () => {
  await button(deputy, "请求发言").click();
  await deputy.getByText("您排在第 1 位").waitFor();
  await button(clerk, `请${ground.names.deputy}发言`).click();
  await deputy.getByText("现在请您发言").waitFor();
  await screen.getByText(`正在发言：${ground.names.deputy}`).waitFor();
  await button(deputy, "发言完毕").click();
  await button(deputy, "改变意见").click();
  await choose(deputy, "意见", "同意");
  await button(deputy, "提交").click();
  await deputy.getByText("改变意见请写明理由").waitFor();
  await deputy.getByRole("textbox", { name: /^理由/ }).fill("资金来源已经说明");
  await button(deputy, "提交").click();
  await screen.getByText(/不同意 → 改为同意/).waitFor();
  await button(clerk, "记录讨论，进入下一步").click();
  await chief.getByRole("heading", { name: "成员均已表态，请您末位表态" }).waitFor();
});

test("the chair states last and votes last, the resolution is read, and no rule says a word", async () => {
  await choose(chief, "意见", "同意");
  await button(chief, "提交").click();
  await chief
    .getByText("请等候：其他成员表决之后由您最后表决")
    .waitFor()
    .catch(() => undefined);
  await deputy.getByRole("heading", { name: "请您表决" }).waitFor();
  await isFree(deputy);
  await button(deputy, "赞成").click();
  await deputy.getByText("您的表决：赞成").waitFor();
  await button(clerk, "其余全部赞成").click();
  await choose(clerk, "结果", "通过");
  await clerk.getByRole("textbox", { name: /^决议内容/ }).fill("同意购置，按政府采购程序办理");
  await button(clerk, "记录决议").click();
  await clerk.getByRole("button", { name: "结束本议题", exact: true }).click();
  const next = clerk.getByRole("form", { name: `开始审议：${TITLES[1]}` });
  await next.waitFor();
  await screen.getByText("通过").first().waitFor();
  const { verdicts } = await site.get<{ verdicts: { constraint: string; verdict: string }[] }>(
    ground.clerk,
    `/api/v1/matters/${ground.items[0]}`,
  );
  const broken = verdicts.filter(({ verdict }) => verdict === "violated").map(({ constraint }) => constraint);
  expect(broken).not.toContain("chair-states-last");
  expect(broken).not.toContain("chair-votes-last");
  expect(broken).not.toContain("no-leading-remark");
});

test("an interest takes the deputy out of the next item; the floor for the chair too early is shown before it is given", async () => {
  await button(clerk.getByRole("form", { name: `开始审议：${TITLES[1]}` }), "开始审议").click();
  await deputy.getByRole("heading", { name: new RegExp(TITLES[1] ?? "") }).waitFor();
  await deputy.getByText("与本议题有利害关系").click();
  await deputy.getByRole("textbox", { name: "利害关系" }).fill("配偶在投标单位任职");
  await button(deputy, "说明并回避").click();
  await deputy.getByText("您已在本议题回避").waitFor();
  // Who is recused is counted apart, on the screen and twice on the console: of the item, and of who is there.
  await screen.getByText(/应到 \d+，实到 \d+，回避 1/).waitFor();
  await expect.poll(() => clerk.getByText(/应到 \d+，实到 \d+，回避 1/).count()).toBe(2);
  expect(await button(deputy, "请求发言").count()).toBe(0);
  const give = clerk.getByRole("combobox", { name: "请其他人发言" });
  await give.fill(ground.names.chief);
  await clerk.keyboard.press("Enter");
  const ahead = clerk.getByRole("alert", { name: "将记录为主持人提前发言" });
  await ahead.waitFor();
  await isFree(clerk);
  await button(ahead, "情况属实，照此记录").click();
  await screen.getByText(`正在发言：${ground.names.chief}`).waitFor();
  await clerk.getByText("主持人提前发言 1 次").waitFor();
});

test("what was decided alone in an emergency comes before the meeting as an item, and its word on it is recorded", async () => {
  const title = "关于追认应急排水费用的议题";
  const { meeting, clerk: context } = ground;
  const { person } = await site.get<{ person: string }>(ground.chief, "/api/v1/session");
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(context, "/api/v1/session");
  const send = async (path: string, data: object) => {
    const headers = { origin: site.address, "idempotency-key": randomUUID() };
    const answer = await context.request.post(site.address + path, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as { matter: string };
  };
  const claimedAt = new Date().toISOString();
  const decided = { of: person, as: "chair", text: "暴雨致基坑积水，当晚调用应急排水设备" };
  const { matter } = await send("/api/v1/matters", {
    procedure: "cn/decision",
    body: clerkOf[0],
    act: { type: "decision.emergency-decided", claimedAt, data: decided },
    followedBy: [
      { type: "decision.proposed", claimedAt, data: { title, class: "funds", amount: 36_000_000 } },
    ],
  });
  await send(`/api/v1/matters/${meeting}/acts`, {
    type: "meeting.item-added-late",
    claimedAt: new Date().toISOString(),
    data: { matter, number: 3, item_title: title, sudden: true, reasons: "汛期应急，须及时追认" },
  });
  await button(clerk, `开始审议：${title}`).click();
  const form = clerk.getByRole("form", { name: `开始审议：${title}` });
  await form.getByRole("radio", { name: "逐项补记" }).check();
  await button(form, "开始审议").click();
  const ahead = clerk.getByRole("alert", { name: /将提示/ });
  /** Whatever the rules say against it is recorded all the same. */
  const goesOn = async (there: Locator) => {
    await ahead.or(there).first().waitFor();
    while (await ahead.isVisible()) {
      await button(ahead, "情况属实，照此记录").click();
      await ahead.waitFor({ state: "detached" });
      await ahead.or(there).first().waitFor();
    }
  };
  await goesOn(clerk.getByRole("heading", { name: new RegExp(title) }));
  await clerk.getByRole("radio", { name: /^决议/ }).check();
  await clerk.getByText(/紧急处置：暴雨致基坑积水/).waitFor();
  await isFree(clerk);
  await choose(clerk, "结果", "通过，予以追认");
  await button(clerk, "记录决议").click();
  const isOver = button(clerk, /^结束本议题$/);
  await goesOn(isOver);
  type Acts = { acts: { type: string; data: Record<string, unknown> }[] };
  const { acts } = await site.get<Acts>(context, `/api/v1/matters/${matter}`);
  const word = (type: string) => acts.find((act) => act.type === `decision.${type}`)?.data.outcome;
  expect([word("emergency-ratified"), word("resolved")]).toEqual(["ratified", "carried"]);
  await isOver.click();
});

test("the meeting closes: every device says so, and the screen is connected no more", async () => {
  await button(clerk, "宣布散会").click();
  const ahead = clerk.getByRole("alert", { name: /将提示/ });
  await ahead.or(clerk.getByText("会场已经关闭")).first().waitFor();
  if (await ahead.isVisible()) await button(ahead, "情况属实，照此记录").click();
  await deputy.getByText("会场已经关闭").waitFor();
  await screen.getByRole("textbox", { name: "代码" }).waitFor();
});
