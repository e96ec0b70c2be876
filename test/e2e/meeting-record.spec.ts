/** After a meeting: a member confirms on a phone, another objects, the clerk answers, corrects and issues minutes; the papers are saved. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { unzipped } from "../../src/documents/unzip.fixture.ts";
import { hindrances } from "../axe.ts";
import { type HeldMeeting, heldMeeting } from "./meeting-ground.ts";
import { answered, sampleSite } from "./site.ts";

const site = sampleSite();
let held: HeldMeeting;
beforeAll(async () => {
  held = await heldMeeting(site);
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const tooWide = "document.documentElement.scrollWidth > innerWidth";

async function pageOf(role: string, options: object = {}): Promise<{ page: Page; faults: string[] }> {
  const page = await site.pageOf(role, options);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await site.show(page, `/meetings/${held.meeting}/record`);
  return { page, faults };
}

const part = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
/** The button's own radio lies over its words. */
const choose = (page: Page, name: string) => page.getByRole("radio", { name }).check({ force: true });

/** Written down by the officer of the organ, and nowhere else. */
let words: string[] = [];

test("an officer of the organ makes its key in the browser: six words, two of them written again", async () => {
  const page = await site.pageOf("Discipline officer");
  await site.show(page, "/meetings");
  await page.getByRole("link", { name: "会后询问的答复" }).click();
  await page.getByText("还没有密钥").waitFor();
  await page.getByRole("button", { name: "生成密钥" }).click();
  await page.locator(".key-words li").first().waitFor();
  words = await page.locator(".key-words li").allInnerTexts();
  expect(words).toHaveLength(6);
  expect(await hindrances(page)).toEqual([]);
  const sent = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().endsWith("/tone/keys"),
  );
  await page.getByRole("button", { name: "已抄好，启用密钥" }).click();
  await page
    .getByText(/^与第 \d 个词不符$/)
    .first()
    .waitFor();
  for (const [at, word] of words.entries()) {
    const field = page.getByRole("textbox", { name: `请写第 ${at + 1} 个词` });
    if ((await field.count()) > 0) await field.fill(word);
  }
  await page.getByRole("button", { name: "已抄好，启用密钥" }).click();
  for (const word of words) expect((await sent).postData()).not.toContain(word);
  await page.getByText("使用中").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.context().close();
});

test("the clerk draws up the record, having read it in full", async () => {
  const { page, faults } = await pageOf("Meeting clerk");
  expect(await part(page, "确认情况").innerText()).toContain("已答复 0 人，共 4 人");
  await choose(page, "形成会议记录");
  await part(page, "记录人员办理").getByRole("button", { name: "形成会议记录" }).click();
  await page.getByRole("radio", { name: "形成会议记录" }).waitFor({ state: "detached" });
  expect(await hindrances(page)).toEqual([]);
  await page.getByRole("link", { name: "查看会议记录全文" }).click();
  await page.getByText("待确认：到会人员中4人尚未确认").waitFor();
  expect(await hindrances(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the chief confirms on a phone: own part, one choice, one button", async () => {
  const { page, faults } = await pageOf("Chief (secretary)", PHONE);
  const mine = await part(page, "记录中与您有关的部分").innerText();
  expect(mine).toMatch(/1\s*关于排水管网改造工程的议题[\s\S]*表态[\s\S]*同意[\s\S]*表决[\s\S]*赞成/);
  expect(await hindrances(page)).toEqual([]);
  expect(await page.evaluate(tooWide)).toBe(false);
  await choose(page, "属实，确认");
  const confirm = page.getByRole("button", { name: "确认会议记录" });
  expect((await confirm.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await confirm.click();
  await part(page, "您的意见")
    .getByText(/^您已于.*确认会议记录。$/)
    .waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a member who recused sees their own words and nothing else of that item, and objects with words", async () => {
  const { page, faults } = await pageOf("Deputy", PHONE);
  const mine = await part(page, "记录中与您有关的部分").innerText();
  expect(mine).toMatch(/表态[\s\S]*不同意[\s\S]*改变意见[\s\S]*同意/);
  expect(mine).toContain("配偶在投标单位任职");
  expect(mine).toContain("您在本议题中回避");
  await choose(page, "有异议");
  await page.getByRole("radiogroup", { name: /是否有人事先或者在会上定了调子/ }).waitFor();
  await choose(page, "会前定了");
  await page.getByRole("button", { name: "提出异议" }).click();
  await page.getByText("请填写").waitFor();
  await page.getByRole("textbox", { name: "异议" }).fill("我的理由还有：一期工期应当避开汛期");
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/tone"));
  await page.getByRole("button", { name: "提出异议" }).click();
  expect((await kept).status()).toBe(204);
  expect((await kept).request().postData()).not.toContain("beforehand");
  await part(page, "您的意见")
    .getByText(/您已于.*提出异议：我的理由还有/)
    .waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.goto(`${site.address}/meetings/${held.meeting}/papers/meeting-record`);
  await page.getByText("查阅人在本议题中回避，本部分不提供。").waitFor();
  expect(await page.getByRole("article").innerText()).not.toContain("同意采购执法记录设备");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the clerk answers the objection, corrects beside the record, and the items follow once all have answered", async () => {
  const { page, faults } = await pageOf("Meeting clerk");
  await page.getByRole("button", { name: /^答复.*的异议$/ }).click();
  await choose(page, "予以更正");
  await page.getByRole("textbox", { name: "理由" }).fill("经核对录音，予以补正");
  await part(page, "确认情况").locator("form").getByRole("button").click();
  await page.getByText(/^答复（.*予以更正。经核对录音，予以补正$/).waitFor();
  await choose(page, "更正会议记录");
  await page.getByRole("combobox", { name: "更正哪个议题" }).click();
  await page.getByText("1 关于排水管网改造工程的议题", { exact: true }).last().click();
  await page.getByRole("textbox", { name: "更正内容" }).fill("补记理由：一期工期应当避开汛期");
  await part(page, "记录人员办理").getByRole("button", { name: "更正会议记录" }).click();
  await part(page, "更正").getByText("补记理由：一期工期应当避开汛期").waitFor();

  const standing = part(page, "议题事项的确认");
  expect(await standing.innerText()).not.toContain("会议记录已确认");
  for (const person of await notYet()) await signedOnPaper(person);
  await site.show(page, `/meetings/${held.meeting}/record`);
  await page.getByRole("button", { name: "记入各议题" }).click();
  await standing.getByText("会议记录已确认").first().waitFor();
  expect(await standing.getByText("会议记录已确认").count()).toBe(2);
  expect(await hindrances(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("minutes are issued once for the meeting and its items, printed, and saved as docx; then the meeting is filed", async () => {
  const { page, faults } = await pageOf("Meeting clerk");
  await choose(page, "印发会议纪要");
  await part(page, "记录人员办理").getByText("会议和 2 个议题的事项").waitFor();
  await page.getByRole("button", { name: "印发会议纪要" }).click();
  await part(page, "议题事项的确认").getByText("纪要已印发").first().waitFor();
  await choose(page, "归档");
  await page.getByRole("button", { name: "归档" }).click();
  await page.getByRole("radio", { name: "归档" }).waitFor({ state: "detached" });
  expect(await page.getByRole("radio", { name: "更正会议记录" }).count()).toBe(1);

  await page.getByRole("link", { name: "会议纪要" }).click();
  const paper = page.getByRole("article", { name: "文书正文" });
  await paper.waitFor();
  expect(await paper.innerText()).toMatch(/研究2个议题[\s\S]*会议决定：同意实施一期工程/);
  expect(await paper.innerText()).not.toContain("草稿");
  for (const [kind, words] of [
    ["会议纪要", "会议决定："],
    ["会议记录", "补记理由：一期工期应当避开汛期"],
    ["会议通知", "现将有关事项通知如下"],
  ] as const) {
    await page
      .getByRole("navigation", { name: "文书" })
      .or(page.locator(".paper-kinds"))
      .getByRole("link", { name: kind })
      .click();
    await page.locator("h1", { hasText: kind }).waitFor();
    await answered(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载 docx" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${kind}-.*\\.docx$`));
    expect(unzipped(readFileSync(await file.path())).get("word/document.xml")).toContain(words);
  }
  await page.emulateMedia({ media: "print" });
  expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 4).toString()).toBe("%PDF");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the officer opens with the six words, and of fewer than five answers nothing is shown", async () => {
  const page = await site.pageOf("Discipline officer");
  await site.show(page, "/tone");
  await page.getByRole("textbox", { name: "六个密钥词" }).fill("lusab babad gutih tugad lusab babad");
  await page.getByRole("button", { name: "打开答复" }).click();
  await page.getByText("打不开：请核对六个词及其顺序。").waitFor();
  await page.getByRole("textbox", { name: "六个密钥词" }).fill(words.join(" ").toUpperCase());
  await page.getByRole("button", { name: "打开答复" }).click();
  await page.getByText("还没有满 5 份的。").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.context().close();
});

test("the page is complete in English", async () => {
  const { page, faults } = await pageOf("Deputy", { ...PHONE, language: "en" });
  await part(page, "Your part of the record").waitFor();
  expect(await part(page, "Your answer").innerText()).toMatch(/You objected on/);
  expect(await hindrances(page)).toEqual([]);
  expect(await page.evaluate(tooWide)).toBe(false);
  expect(faults).toEqual([]);
  await page.context().close();
});

type Person = { person: string; capacity: string; isAsked: boolean; answers: unknown[] };

async function notYet(): Promise<Person[]> {
  const clerk = await site.signedIn("Meeting clerk");
  const { people } = await site.get<{ people: Person[] }>(clerk, `/api/v1/meetings/${held.meeting}/record`);
  await clerk.close();
  return people.filter(({ isAsked, answers }) => isAsked && answers.length === 0);
}

async function signedOnPaper({ person, capacity }: Person): Promise<void> {
  const clerk = await site.signedIn("Meeting clerk");
  const answer = await clerk.request.post(`${site.address}/api/v1/matters/${held.meeting}/acts`, {
    data: {
      type: "meeting.record-confirmed",
      claimedAt: new Date().toISOString(),
      data: { of: person, as: capacity, text: "纸质签名" },
    },
    headers: { origin: site.address, "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await clerk.close();
}
