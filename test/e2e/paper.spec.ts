/** A whole meeting on paper, from the console to the minutes: slips printed, marked, scanned, decided where they are not clear, and recorded. */
import { createHash, randomUUID } from "node:crypto";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mark, MarkedKind } from "../../web/app/room/paper/geometry.ts";
import { hindrances } from "../axe.ts";
import { BLACK, BLUE, drawingBoard, marked, type Scan, type Stroke } from "../paper-images.tsx";
import { type PaperGround, sittingOnPaper, takenUp, TITLES } from "./paper-ground.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();
const VIEW = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 };
/** A page of a scanner, a little askew. */
const SCANNED: Scan = { dpi: 150, turned: 1.2, noise: 0.04, jpeg: 0.8 };

const PASSPHRASE = "四月的茶 比去年晚七天";

let ground: PaperGround;
let board: Awaited<ReturnType<typeof drawingBoard>>;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  ground = await sittingOnPaper(site);
  board = await drawingBoard(site.browser);
  context = await site.signedIn("Meeting clerk", VIEW);
  page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
});
afterAll(async () => {
  await board?.close();
  await context?.close();
});

const show = async (sheet: string, item: string) => {
  await site.show(page, `/meetings/${ground.meeting}/slips?sheet=${sheet}&item=${item}`);
};
const button = (name: string | RegExp) => page.getByRole("button", { name });
const exactly = (name: string) => page.getByRole("button", { name, exact: true });
const console_ = () => site.show(page, `/meetings/${ground.meeting}/console`);
const pick = (group: string, option: string) =>
  page
    .getByRole("radiogroup", { name: group })
    .getByRole("radio", { name: new RegExp(`^${option}`) })
    .check({ force: true });

/** What the rules would say against it is shown, and it is recorded all the same. */
async function pressed(name: string, done: Locator): Promise<void> {
  await exactly(name).click();
  const anyway = exactly("情况属实，照此记录");
  await anyway.or(done).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await done.waitFor();
}

/** From the agenda of the console. */
async function takesUp(title: string): Promise<void> {
  await console_();
  const form = page.getByRole("form", { name: `开始审议：${title}` });
  await form.getByRole("radio", { name: "纸质票" }).check();
  await form.getByRole("button", { name: "开始审议" }).click();
  await page.getByRole("heading", { name: title }).first().waitFor();
}

async function resolves(text: string, title: string): Promise<void> {
  await pick("议事步骤", "决议");
  await pick("结果", "通过");
  await page.getByRole("textbox", { name: /^决议内容/ }).fill(text);
  await pressed("记录决议", exactly("结束本议题"));
  await exactly("结束本议题").click();
  await page.getByRole("listitem").filter({ hasText: title }).getByText("已审议").first().waitFor();
}

/** The sheets as they come out of the printer. */
async function printed(sheet: MarkedKind, item: string): Promise<string[]> {
  await show(sheet, item);
  const sheets = page.locator(".slip-sheet");
  await sheets.first().waitFor();
  await page.evaluate("document.fonts.ready");
  const pages: string[] = [];
  // On paper there is nothing but the sheets.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect([...pdf.matchAll(/\/Type ?\/Page\b/g)]).toHaveLength(await sheets.count());
  for (const one of await sheets.all()) pages.push((await one.screenshot()).toString("base64"));
  return pages;
}

const fileOf = (name: string, buffer: Buffer) => ({
  name,
  mimeType: name.endsWith("png") ? "image/png" : "image/jpeg",
  buffer,
});
const choose = (files: ReturnType<typeof fileOf>[]) =>
  page.getByLabel("选择扫描件或照片").setInputFiles(files);
const row = (person: string): Locator => page.locator(`li[data-person="${person}"]`);
const chosen = (of: Locator) => of.locator("input:checked").inputValue();

type Act = {
  type: string;
  of: { person: string } | null;
  data: Record<string, unknown>;
  evidence?: unknown[];
};
const actsOf = async (matter: string) =>
  (await site.get<{ acts: Act[] }>(context, `/api/v1/matters/${matter}`)).acts;

const PATIENT = { timeout: 30_000 };
/** The latest of the meeting's acts that says how many slips of a kind came back. */
const returnedOf = async (slip: string) =>
  (await actsOf(ground.meeting)).findLast(
    ({ type, data }) => type === "meeting.slips-returned" && data.slip === slip,
  )?.data;

async function record(matter: string, type: string, data: object): Promise<void> {
  const answer = await context.request.post(`${site.address}/api/v1/matters/${matter}/acts`, {
    data: { type, claimedAt: new Date().toISOString(), data },
    headers: { origin: site.address, "idempotency-key": randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${type}: ${await answer.text()}`);
}

test("position slips: printed, marked, scanned askew, decided, and recorded in their order with the scans", async () => {
  const [item = ""] = ground.items;
  const { voters } = ground;
  await takesUp(TITLES[0] ?? "");
  const sheets = await printed("position", item);
  expect(sheets).toHaveLength(Math.ceil(voters.length / 4));
  expect(await page.locator(".slip-name b").allInnerTexts()).toEqual(voters.map(({ name }) => name));
  const foreign = await printed("position", ground.items[1] ?? "");

  await console_();
  await pick("议事步骤", "逐人表态");
  await button("记录发出").click();
  await page.getByText(`已记录发出 ${voters.length} 张`).first().waitFor();

  // All agree but one; the second marked two boxes, the third none.
  const marksOn = (sheet: number): Stroke[] =>
    voters.slice(4 * sheet, 4 * sheet + 4).flatMap((_, slip): Stroke[] => {
      const at = 4 * sheet + slip;
      const mark: Mark = at === 3 ? "disagree" : "agree";
      if (at === 2) return [];
      const first = marked("position", slip, mark, { pen: at % 2 === 0 ? BLACK : BLUE, wobble: 0.4 });
      return at === 1 ? [first, marked("position", slip, "defer", { hand: "cross" })] : [first];
    });
  const scans = await Promise.all(
    sheets.map(async (sheet, at) =>
      fileOf(`扫描${at + 1}.jpg`, await board.file(sheet, { ...SCANNED, strokes: marksOn(at) })),
    ),
  );
  await choose([
    ...scans,
    fileOf("别的议题.jpg", await board.file(foreign[0] ?? "", SCANNED)),
    fileOf("坏的.png", Buffer.from("no image")),
  ]);
  await page.getByText("不是可以打开的图片").waitFor({ timeout: 90_000 });
  await page.getByText(`议题 2“${TITLES[1]}”的票`).first().waitFor();
  const [first, second, third, fourth, ...others] = voters.map(({ person }) => row(person));
  if (!first || !second || !third || !fourth) throw new Error("the bureau has too few members");
  expect(await chosen(first)).toBe("agree");
  expect(await chosen(fourth)).toBe("disagree");
  for (const other of others) expect(await chosen(other)).toBe("agree");
  await second.getByText("标了不止一项").waitFor();
  await second.getByRole("img", { name: `${voters[1]?.name}的票面` }).waitFor();
  await third.getByText("没有标记").waitFor();

  // The same file once more is not counted again.
  await choose(scans.slice(0, 1));
  await page.getByText("已经读过").waitFor({ timeout: 60_000 });

  await second.getByRole("radio", { name: "缓议" }).check();
  await second.getByRole("textbox").fill("资金来源需要进一步落实");
  await third.getByRole("radio", { name: "同意", exact: true }).check();
  await fourth.getByRole("textbox").fill("建议分期实施");
  await page.getByText("记录后的规则校验").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await button(`记录 ${voters.length} 人的表态`).click();
  // The last of them moves the item on to the vote.
  await page.getByText("赞成 0，反对 0").waitFor({ timeout: 60_000 });
  await expect
    .poll(() => returnedOf("position"), PATIENT)
    .toMatchObject({ matter: item, count: voters.length });

  const stated = (await actsOf(item)).filter(({ type }) => type === "decision.position-stated");
  expect(stated.map(({ of }) => of?.person)).toEqual(voters.map(({ person }) => person));
  expect(stated.map(({ data }) => data.position)).toEqual(
    voters.map((_, at) => (at === 1 ? "defer" : at === 3 ? "disagree" : "agree")),
  );
  expect(stated.every(({ evidence }) => (evidence ?? []).length === 1)).toBe(true);
  const { verdicts } = await site.get<{ verdicts: { constraint: string; verdict: string }[] }>(
    context,
    `/api/v1/matters/${item}`,
  );
  const last = verdicts.find(({ constraint }) => constraint === "chair-states-last");
  expect(last?.verdict).toBe("possibly-satisfied");
  // What was recorded is off the desk.
  await pick("议事步骤", "逐人表态");
  await page.getByText("还没有扫描件").waitFor();
  await pick("议事步骤", "表决");
  await exactly("其余全部赞成").click();
  await page.getByText(`赞成 ${voters.length}`).first().waitFor({ timeout: 60_000 });
  await resolves("同意实施，分两期安排", TITLES[0] ?? "");
});

test("ballots: all alike, opened with two tellers, read, decided and compared with what the tellers counted", async () => {
  const [, item = ""] = ground.items;
  const { voters } = ground;
  await takesUp(TITLES[1] ?? "");
  const [sheet = ""] = await printed("ballot", item);
  expect(await page.locator(".slip").count()).toBe(voters.length + 1);
  expect(
    new Set(await page.locator(".slip").evaluateAll((all) => all.map((one) => one.innerHTML))).size,
  ).toBe(1);

  await console_();
  await pick("议事步骤", "表决");
  await pick("表决方式", "无记名投票");
  await page.getByText(`${voters.length} 人投票，不足 10 人：只公布是否通过`).waitFor();
  await button("记录发出并开始投票").click();
  await page.getByText("请选择监票人，不少于 2 人").waitFor();
  const tellers = page.getByRole("combobox", { name: "监票人" });
  for (const { name } of voters.slice(0, 2)) {
    await tellers.fill(name);
    await tellers.press("Enter");
  }
  await tellers.press("Escape");
  await button("记录发出并开始投票").click();
  await page.getByText("本议题已开始无记名投票").waitFor();

  // Cut apart: the spare stays in the clerk's folder.
  const last = { x: 105, y: 10 + 3 * 69 };
  const spare: [number, number][] = [
    [last.x, last.y],
    [210, last.y],
    [210, 297],
    [last.x, 297],
  ];
  const marks: Mark[] = ["agree", "agree", "agree", "agree", "agree", "disagree", "abstain"];
  const strokes = marks.map((mark, slip) => marked("ballot", slip, mark, { wobble: 0.4 }));
  strokes.push(marked("ballot", 6, "agree", { hand: "cross" }));
  const scanned = await board.file(sheet, { ...SCANNED, strokes, torn: spare });
  await choose([fileOf("表决票.jpg", scanned)]);
  await page.getByText(`识别到 ${voters.length} 张`).waitFor({ timeout: 60_000 });
  await page.getByText("待认定 1 张").waitFor();
  await page
    .getByRole("radiogroup", { name: "第 7 张如何认定" })
    .getByRole("radio", { name: "废票" })
    .check();
  await button("按识别的填入").click();
  await page.getByText("发出的票全部收回").waitFor();
  await page.getByText("与识别的一致").waitFor();
  // The same picture in another file: whether it is another ballot is for the clerk to say.
  await choose([fileOf("再拍一次.jpg", Buffer.concat([scanned, Buffer.of(0)]))]);
  await page.getByText("与“表决票.jpg”的图像完全相同").waitFor({ timeout: 60_000 });
  expect(await button("记录计票结果").isDisabled()).toBe(true);
  await button("同一张，移除").click();
  await page.getByText(`识别到 ${voters.length} 张`).waitFor();

  // More than were issued: the vote would be void; and what does not add up is counted again.
  const returned = page.getByRole("textbox", { name: "收回" });
  await returned.fill(String(voters.length + 1));
  await page.getByText("本次投票无效").waitFor();
  await button("记录投票作废").waitFor();
  await returned.fill(String(voters.length - 1));
  await page.getByText("重新清点").waitFor();
  expect(await button("记录计票结果").isDisabled()).toBe(true);
  await page.getByText("计票与识别的张数不一致").waitFor();
  await returned.fill(String(voters.length));
  await page.getByText("只公布是否通过，票数不记录").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await button("记录计票结果").click();
  await page.getByText("通过（只公布是否通过）").waitFor({ timeout: 60_000 });
  await expect
    .poll(() => returnedOf("ballot"), PATIENT)
    .toMatchObject({ matter: item, count: voters.length });

  const acts = await actsOf(item);
  const of = (kind: string) => acts.filter(({ type }) => type === `decision.${kind}`);
  expect(of("teller-named")).toHaveLength(2);
  expect(of("ballot-opened")[0]?.data).toMatchObject({ ballot_means: "paper", electorate: voters.length });
  expect(of("ballot-closed")[0]?.data).toMatchObject({ cast: voters.length });
  // Seven are fewer than ten: whether it passed, how many papers there were, and no scan that would show the counts.
  const [announced] = of("ballot-announced");
  expect(announced?.data).toMatchObject({
    ballot_passed: true,
    issued: voters.length,
    cast: voters.length,
    counted: voters.length - 1,
    set_aside: 1,
    scans: createHash("sha256").update(scanned).digest("hex"),
  });
  expect(announced?.evidence ?? []).toEqual([]);
  expect(of("tallied")).toEqual([]);
  expect(of("position-stated")).toEqual([]);
  await resolves("同意名单", TITLES[1] ?? "");
});

test("the record of each item says what the slips said, and of the ballot only that it passed", async () => {
  const [first = "", second = ""] = ground.items;
  const record = JSON.stringify(await site.get(context, `/api/v1/matters/${first}/documents/record`));
  for (const words of ["缓议", "资金来源需要进一步落实", "建议分期实施", "同意实施，分两期安排"])
    expect(record).toContain(words);
  for (const { name } of ground.voters) expect(record).toContain(name);
  const counted = JSON.stringify(await site.get(context, `/api/v1/matters/${second}/documents/record`));
  expect(counted).toContain("同意名单");
  expect(counted).not.toMatch(/赞成.{0,12}5/);
  expect(faults).toEqual([]);
});

test("the meeting is closed, its record drawn up, signed on paper by all, and minutes are issued that say both resolutions", async () => {
  await console_();
  await pressed("宣布散会", page.getByText("已经散会").first());
  const paths = `/meetings/${ground.meeting}/record`;
  await site.show(page, paths);
  const steps = page.getByRole("region", { name: "记录人员办理" });
  const step = async (name: string) => {
    await steps.getByRole("radio", { name }).check({ force: true });
    await steps.getByRole("button", { name }).click();
    await steps.getByRole("radio", { name }).waitFor({ state: "detached" });
  };
  await step("形成会议记录");
  type Asked = { person: string; capacity: string; isAsked: boolean };
  const { people } = await site.get<{ people: Asked[] }>(
    context,
    `/api/v1/meetings/${ground.meeting}/record`,
  );
  for (const { person, capacity } of people.filter(({ isAsked }) => isAsked))
    await record(ground.meeting, "meeting.record-confirmed", { of: person, as: capacity, text: "纸质签名" });
  await site.show(page, paths);
  await button("记入各议题").click();
  await page.getByText("会议记录已确认").nth(1).waitFor();
  await steps.getByRole("radio", { name: "印发会议纪要" }).check({ force: true });
  await steps.getByRole("button", { name: "印发会议纪要" }).click();
  await page.getByText("纪要已印发").first().waitFor();
  await site.show(page, `/meetings/${ground.meeting}/papers/meeting-minutes`);
  const minutes = await page.getByRole("article", { name: "文书正文" }).innerText();
  expect(minutes).toMatch(/会议决定：同意实施，分两期安排[\s\S]*会议决定：同意名单/);
  expect(minutes).not.toMatch(/赞成\s*5/);
  expect(await hindrances(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test.each([
  ["zh", 1280],
  ["en", 390],
] as const)(
  "every sheet in %s on %i pixels: nothing hinders, and nothing is wider than the window",
  async (language, width) => {
    const reader = await site.signedIn("Meeting clerk", { language, viewport: { width, height: 800 } });
    const opened = await reader.newPage();
    for (const sheet of ["attendance", "position", "ballot", "tellers", "desk"]) {
      await site.show(opened, `/meetings/${ground.meeting}/slips?sheet=${sheet}&item=${ground.items[0]}`);
      await opened
        .locator(sheet === "desk" ? ".paper-desk" : ".slip-sheet")
        .first()
        .waitFor();
      expect([sheet, await hindrances(opened)]).toEqual([sheet, []]);
      const over = await opened.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      expect([sheet, Number(over) <= 0]).toEqual([sheet, true]);
    }
    await reader.close();
  },
);

test("without a network: what was opened before is printed, scanned and typed, and recorded once when the server is back", async () => {
  const other = await sittingOnPaper(site);
  const [item = ""] = other.items;
  await takenUp(site, other, item);
  const clerk = await site.signedIn("Meeting clerk", VIEW);
  const laptop = await clerk.newPage();
  const named = (name: string) => laptop.getByRole("button", { name });
  await laptop.goto(`${site.address}/drafts`);
  await named("开启离线办公").click();
  for (const box of ["口令短语", "再输入一次"])
    await laptop.getByRole("textbox", { name: box, exact: true }).fill(PASSPHRASE);
  await named("保存并开启").click();
  await laptop.getByText("本机存有截至").waitFor();
  const desk = `${site.address}/meetings/${other.meeting}/slips?sheet=desk&item=${item}`;
  await laptop.goto(desk);
  await named("记录发出").waitFor();

  await clerk.setOffline(true);
  await laptop.goto(desk);
  await laptop.getByRole("textbox", { name: "口令短语", exact: true }).fill(PASSPHRASE);
  await named("打开").click();
  await laptop.getByRole("radio", { name: "表态票" }).first().check();
  const sheets = laptop.locator(".slip-sheet");
  await sheets.first().waitFor();
  await laptop.evaluate("document.fonts.ready");
  const sheet = (await sheets.first().screenshot()).toString("base64");
  await laptop.getByRole("radio", { name: "扫描与登记" }).check();
  const strokes = [0, 1, 2, 3].map((slip) => marked("position", slip, "agree", { wobble: 0.4 }));
  const scan = fileOf("断网扫描.jpg", await board.file(sheet, { ...SCANNED, strokes }));
  await laptop.getByLabel("选择扫描件或照片").setInputFiles([scan]);
  await laptop.getByText("4 张").first().waitFor({ timeout: 90_000 });
  await laptop.getByText("服务器连不上，记录后再校验").waitFor();
  await named("记录 4 人的表态").click();
  await laptop.getByText("恢复后自动记录").waitFor();

  await clerk.setOffline(false);
  await laptop.getByText("已记录 4 人的表态").waitFor({ timeout: 90_000 });
  const stated = (await actsOf(item)).filter(({ type }) => type === "decision.position-stated");
  expect(stated.map(({ of }) => of?.person)).toEqual(other.voters.slice(0, 4).map(({ person }) => person));
  expect(stated.every(({ evidence }) => (evidence ?? []).length === 1)).toBe(true);
  await clerk.close();
});
