/** A secret ballot on devices: the clerk's desk, two tellers, three who vote, one of them again on a second device. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { generateKey } from "../../src/ledger/index.ts";
import { hindrances } from "../axe.ts";
import { type BallotGround, beforeBallot } from "./ballot-ground.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

let ground: BallotGround;
let clerk: Page;
/** Votes; the first teller as well. */
let head: Page;
let chief: Page;
let deputy: Page;
/** The second teller. */
let station: Page;

const button = (at: Page | Locator, name: string) => at.getByRole("button", { name, exact: true });
const isFree = async (page: Page) => expect(await hindrances(page)).toEqual([]);
const isNarrow = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PHONE.width);
const codeAt = async (page: Page) =>
  (await page.locator(".ballot-code .code").first().innerText()).replaceAll(/\s/g, "");

async function sure(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.locator(".ant-popconfirm").filter({ visible: true }).getByRole("button").last().click();
}

async function entered(context: BallotGround["chief"], as: "room" | "observer" = "room"): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(as === "room" ? PHONE : DESK);
  await page.goto(`${site.address}/meetings/${ground.meeting}/${as}`);
  await button(page, "用本设备参会").click();
  return page;
}

async function casts(page: Page, choice: string): Promise<void> {
  await page.getByRole("checkbox", { name: "核对码与大屏一致" }).check();
  await page
    .getByRole("radiogroup", { name: "您的票" })
    .getByRole("radio", { name: choice, exact: true })
    .check();
  await button(page, "投票").click();
  await page.locator(".ballot-paper").waitFor({ state: "hidden" });
  await page.getByText("已投票", { exact: true }).waitFor();
}

beforeAll(async () => {
  ground = await beforeBallot(site);
  clerk = await ground.clerk.newPage();
  await clerk.setViewportSize(DESK);
  await clerk.goto(`${site.address}/meetings/${ground.meeting}/console`);
  chief = await entered(ground.chief);
  deputy = await entered(ground.deputy);
  head = await entered(ground.head);
  station = await entered(ground.station, "observer");
});

test("the clerk names two tellers; they compare the code and agree, each on a device of their own", async () => {
  await clerk.getByText("只公布是否通过，不公布票数").waitFor();
  await button(clerk, "推选监票人，准备投票").click();
  await clerk.getByText("请选择两名不同的监票人").waitFor();
  for (const [label, name] of [
    ["监票人一", ground.headName],
    ["监票人二", ground.stationName],
  ] as const) {
    await clerk.getByRole("combobox", { name: label }).fill(name);
    await clerk.keyboard.press("Enter");
  }
  await isFree(clerk);
  await button(clerk, "推选监票人，准备投票").click();
  await clerk.getByText("设备尚未加入").first().waitFor();
  for (const page of [head, station]) await button(page, "在本设备上担任监票人").click();
  for (const page of [head, station]) await button(page, "核对码一致，同意").waitFor();
  // The keys outlive a reload.
  await head.reload();
  await button(head, "核对码一致，同意").waitFor();
  await isFree(head);
  await isNarrow(head);
  for (const page of [head, station]) await button(page, "核对码一致，同意").click();
  await sure(clerk, "开始投票");
  await clerk.getByText(`已投 0 票，共 ${ground.voters} 人`).waitFor();
});

test("a device that knows the ledger sends nothing to a server with another key for it, and says what to do", async () => {
  const mayCompare = chief.getByRole("checkbox", { name: "核对码与大屏一致" });
  await mayCompare.waitFor();
  const keyAt = `${site.address}/ledger/qingchuan/key`;
  const other = generateKey("qingchuan.example", "log").signer.verifier.vkey;
  await chief.route(keyAt, (route) => route.fulfill({ contentType: "text/plain", body: `${other}\n` }));
  await chief.reload();
  await chief.getByText("本设备拒绝据此核验").waitFor();
  await chief.getByText("账本公钥不同").waitFor();
  const prints = await chief.locator(".pinned-prints dd").allInnerTexts();
  expect(new Set(prints).size).toBe(2);
  expect(await mayCompare.count()).toBe(0);
  await button(chief, "改用新的指纹").click();
  await chief.getByText("请先核对新的指纹").waitFor();
  await isFree(chief);
  await isNarrow(chief);
  // The same server with the key that the device knows: nothing hinders it.
  await chief.unroute(keyAt);
  await chief.reload();
  await mayCompare.waitFor();
  expect(await chief.locator(".pinned summary .mono").innerText()).toBe(prints[0]);
});

test("a voter is told what the count may show, compares the code, and votes; the choice stays nowhere", async () => {
  await chief.getByText("两名监票人如果串通").or(chief.getByText("名监票人如果串通")).first().waitFor();
  await chief.getByRole("checkbox", { name: "核对码与大屏一致" }).waitFor();
  expect(new Set(await Promise.all([chief, deputy, head, station, clerk].map(codeAt))).size).toBe(1);
  await isFree(chief);
  await isNarrow(chief);
  await button(chief, "投票").click();
  await chief.getByText("请先核对核对码").waitFor();
  await casts(chief, "赞成");
  await casts(head, "赞成");
  await casts(deputy, "反对");
  await clerk.getByText(`已投 3 票，共 ${ground.voters} 人`).waitFor();
  // The witnesses have signed: the desk waits for nobody.
  expect(await clerk.getByText("见证单位尚未").count()).toBe(0);
  const keeps = await deputy.evaluate<string>(`(async () => {
    const opening = indexedDB.open("quanjian ballots");
    const database = await new Promise((done) => { opening.onsuccess = () => done(opening.result); });
    const asking = database.transaction("voters").objectStore("voters").getAll();
    const rows = await new Promise((done) => { asking.onsuccess = () => done(asking.result); });
    return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }]);
  })()`);
  expect(keeps).toContain('"cast"');
  expect(keeps).not.toContain("disagree");
});

test("whose device is lost votes again on another one, and that ballot takes the place of the first", async () => {
  const second = await site.signedIn("Deputy", { viewport: PHONE });
  deputy = await second.newPage();
  await deputy.goto(`${site.address}/meetings/${ground.meeting}/room`);
  await deputy.locator(".my-turn").getByRole("button").first().click();
  await deputy.getByText("您已在另一台设备上投票").waitFor();
  await button(deputy, "重新投票").click();
  await casts(deputy, "赞成");
  await isFree(deputy);
  await clerk.getByText(`已投 3 票，共 ${ground.voters} 人`).waitFor();
});

test("after the close each device finds its slot by itself; who objects keeps the box shut until it is settled", async () => {
  await clerk.getByText("出了问题").click();
  await clerk.getByRole("combobox", { name: "情形" }).fill("设备丢失");
  await clerk.keyboard.press("Enter");
  await clerk.getByText("投票继续").waitFor();
  // The network breaks under one device's answer: it answers again by itself.
  await chief.route("**/ballot/confirm", (route) => route.abort(), { times: 1 });
  await sure(clerk, "截止投票");
  for (const page of [chief, deputy, head])
    await page.getByText("您的票在票箱清单中，与本设备投出的一致。").waitFor();
  await clerk.getByText("全部票已由本人设备核对。").waitFor();
  await button(chief, "对清单有异议").click();
  await button(chief, "提出异议").click();
  await chief.getByText("请写明异议").waitFor();
  await chief.getByRole("textbox", { name: "异议" }).fill("大屏上的核对码与本机不同");
  await isFree(chief);
  await button(chief, "提出异议").click();
  await chief.getByText("您的异议已经写入记录").waitFor();
  await clerk.getByText(`提出异议：${ground.names.chief}`).waitFor();
  await expect
    .poll(() => button(head, "开箱：解开第一层并打乱").isDisabled(), { timeout: 30_000 })
    .toBe(true);
  await button(chief, "已当场澄清，撤回异议").click();
  await chief.getByText("您的票在票箱清单中").waitFor();
});

test("both tellers open, count and sign; the room hears whether it passed, each voter finds the own key, devices forget", async () => {
  await button(head, "开箱：解开第一层并打乱").click();
  await head.getByText("已交出，等候另一名监票人。").waitFor();
  // What it handed on, and that its key is gone, outlives a reload.
  await head.reload();
  await button(station, "开箱：解开第二层并打乱").click();
  for (const page of [head, station]) await button(page, "计票").click();
  await isFree(station);
  for (const page of [head, station]) await button(page, "签名").click();
  await button(clerk, "公布结果").click();
  const outcome = ground.voters < 6 ? "通过" : "未通过";
  await clerk.locator(".ballot-result").getByText(outcome, { exact: true }).waitFor();
  await clerk.getByText("收到 3 票").waitFor();
  await clerk.getByRole("radiogroup", { name: "结果" }).waitFor();
  expect(await clerk.getByText(/赞成 \d/).count()).toBe(0);
  for (const page of [chief, deputy, head]) await page.getByText("您的票已计入。").waitFor();
  for (const page of [head, station]) await page.getByText("密钥和开出的票已经销毁").waitFor();
  await isFree(clerk);
  const left = await head.evaluate<number>(`(async () => {
    const opening = indexedDB.open("quanjian ballots");
    const database = await new Promise((done) => { opening.onsuccess = () => done(opening.result); });
    const count = (name) => { const asking = database.transaction(name).objectStore(name).count();
      return new Promise((done) => { asking.onsuccess = () => done(asking.result); }); };
    return (await count("voters")) + (await count("tellers"));
  })()`);
  expect(left).toBe(0);
});
