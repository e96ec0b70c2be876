/** A clerk records a decision meeting after the fact, in a real browser. */
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { moreMembers } from "./more-members.ts";
import { sampleSite } from "./site.ts";

const DAY_MS = 86_400_000;
const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);

const site = sampleSite();
beforeAll(() => moreMembers(site, RARE, yesterday));

let context: BrowserContext;
let page: Page;
let faults: string[];

beforeEach(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await site.enter(page, /会议记录人员/);
  await openForm();
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await context.close();
});

/** With them the bureau's leading group has nine members, two of them with names that not every list knows. */
const RARE = ["𠮷㛃", "阿不都·买买提"];

async function openForm(): Promise<void> {
  await page.goto(`${site.address}/matters/new`);
  await page.getByLabel("会议日期").waitFor();
}

const positions = (nth = 0) => page.getByRole("combobox", { name: /^按表态先后/ }).nth(nth);
const votes = (nth = 0) => page.getByRole("combobox", { name: /^按表决先后/ }).nth(nth);
const rollLine = () => page.getByRole("combobox", { name: /^到会有变化的/ });
const courseRows = () => page.getByRole("list", { name: /^表态与讨论/ }).getByRole("listitem");
const radio = (name: string) => page.getByRole("radio", { name, exact: true });
const namesOf = (rows: ReturnType<typeof courseRows>) => rows.locator(".who").allInnerTexts();
const members = () => page.locator(".roll .who b").allInnerTexts();
const mattersTitled = async (title: string) => {
  const query = new URLSearchParams({ query: title });
  return (await site.get<{ total: number }>(context, `/api/v1/matters?${query}`)).total;
};
/** The initials by which the registry knows each member. */
async function initials(): Promise<Map<string, string>> {
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(context, "/api/v1/session");
  type Body = { offices: { holders: { name: string; initials: string[] }[] }[] };
  const { offices } = await site.get<Body>(context, `/api/v1/bodies/${clerkOf[0]}`);
  return new Map(offices.flatMap(({ holders }) => holders.map((h) => [h.name, h.initials[0] ?? ""])));
}

/** What a screen reader calls the control that has the keyboard; of a choice, the choice. */
const NAME_OF_FOCUSED = `(() => {
  const control = document.activeElement;
  const group = control.closest("[role=radiogroup]");
  return (group ?? control).getAttribute("aria-label") ?? control.labels?.[0]?.innerText ?? control.innerText;
})()`;

async function line(of: ReturnType<typeof positions>, ...typed: string[]) {
  for (const words of typed) {
    await of.fill(words);
    await of.press("Enter");
  }
}

/** An orderly meeting in which everybody agreed. */
async function fillIn(title: string, day = yesterday) {
  await page.getByLabel("会议日期").fill(day);
  await page.getByLabel("开始时间").fill("930");
  await page.getByRole("textbox", { name: "议题" }).fill(title);
  await radio("大额度资金使用").check();
  await line(positions(), "*");
  await line(votes(), "*");
  await radio("通过").check();
}
const preview = () => page.getByRole("button", { name: "预览", exact: true }).click();
const recordIt = () => page.getByRole("button", { name: "确认记录" }).click();
const recorded = () => page.getByRole("heading", { level: 1, name: "已记录" }).waitFor();

/** An input method takes about so many keys for a Chinese character. */
const KEYS_FOR_A_CHARACTER = 3;
const KEYS_A_SECOND = 3;
const AIM_S = 180;

test("nine members, two items, one absence, one recusal: by keyboard alone, in less than three minutes", async () => {
  const { keyboard } = page;
  const count = { keys: 0, stops: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await keyboard.press(key);
      count.keys += key.split("+").length;
    }
  };
  const type = async (words: string) => {
    await keyboard.type(words);
    for (const letter of words) count.keys += /[\u0020-\u007e]/.test(letter) ? 1 : KEYS_FOR_A_CHARACTER;
  };
  const enter = async (...lines: string[]) => {
    for (const words of lines) {
      await type(words);
      await press("Enter");
    }
  };
  const focused = async () => String(await page.evaluate(NAME_OF_FOCUSED));
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 30; presses += 1) {
      await press("Tab");
      count.stops += 1;
      if ((await focused()).startsWith(name)) return;
    }
    throw new Error(`Tab does not come to ${name}; it is at ${await focused()}`);
  };
  const known = await initials();
  /** By initials; where somebody else has the same, the arrow keys choose before anybody is taken. */
  const enterFor = async (name: string | undefined, said: string) => {
    await enter(`${known.get(name ?? "")} ${said}`);
    const chosen = page.getByRole("option", { selected: true });
    if ((await page.getByRole("option").count()) === 0) return;
    while ((await chosen.innerText()) !== name) await press("ArrowDown");
    await press("Enter");
  };

  // The keyboard starts where a paper record does: with the day.
  expect(await focused()).toBe("会议日期");
  await type(yesterday.replaceAll("-", ""));
  await tabTo("开始时间");
  await type("930");
  await page.locator(".roll .who b").first().waitFor();
  const names = await members();
  expect(names).toHaveLength(9);
  for (const rare of RARE) expect(names).toContain(rare);
  const [chair, second, third, fourth] = names;
  await tabTo("到会有变化的");
  await enterFor(third, "2 外出开会");
  await page.getByText("应到 9 人，实到 8 人").waitFor();
  await tabTo("议题");
  await type("关于采购市政养护车辆的议题");
  await tabTo("类别");
  await press("ArrowRight", "ArrowRight", "ArrowRight");
  await tabTo("金额");
  await type("1860.5");
  await page.getByText("合 18,605,000.00 元").waitFor();

  await tabTo("按表态先后");
  await enterFor(fourth, "4 配偶在投标企业任职");
  await enterFor(second, "2 资金来源尚不明确");
  await enter("*");
  expect((await namesOf(courseRows()))[0]).toBe(second);
  expect((await namesOf(courseRows())).at(-1)).toBe(chair);
  await tabTo("按表决先后");
  await enterFor(second, "2");
  await enter("*");
  await tabTo("结果");
  await press("Space");
  await tabTo("决议内容");
  await type("同意采购");
  await tabTo("增加一项");
  await press("Enter");
  await expect.poll(focused).toMatch(/^分项名称/);
  await type("车辆停放场地");
  await tabTo("按表态先后");
  await enter("*");
  await tabTo("按表决先后");
  await enter("*");
  await tabTo("结果");
  await press("Space");
  await press("Control+Enter");
  await page.locator(".rules-say").getByText("未发现疑似不符").waitFor();
  const words = (await page.locator(".planned li").allInnerTexts()).map((act) => act.replaceAll(/\s+/g, " "));
  expect(words[0]).toMatch(/提出议题：关于采购市政养护车辆的议题；大额度资金使用；1,860\.50 万元/);
  expect(words.filter((act) => act.includes("缺席")).join()).toContain(`${third} 缺席：外出开会`);
  expect(words.join()).toContain(`${fourth} 说明利害关系：配偶在投标企业任职`);
  expect(words.filter((act) => / 表态：/.test(act))).toHaveLength(7 + 8);
  await press("Control+Enter");
  await recorded();

  const seconds = Math.round(count.keys / KEYS_A_SECOND);
  console.log(
    `keystrokes ${count.keys}, of these tab stops ${count.stops}: ${seconds} s at ${KEYS_A_SECOND} a second`,
  );
  expect(seconds).toBeLessThan(AIM_S);

  // At once: the papers, and the page of the matter.
  for (const paper of ["会议记录", "会议纪要", "报备（派驻机构）"])
    await page.getByText(paper, { exact: true }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.getByRole("link", { name: "打开事项" }).click();
  await page.getByRole("heading", { level: 1, name: "关于采购市政养护车辆的议题" }).waitFor();
  expect(await page.locator("article.verdict.bad").count()).toBe(0);
  const stated = page.getByRole("list", { name: "表态" });
  expect(await stated.first().getByRole("listitem").count()).toBe(7);
  expect(await stated.first().getByRole("listitem").last().innerText()).toContain(chair);
});

test("after recording: the scan of the signed page is bound to the record, and what comes next is offered by the norms", async () => {
  await fillIn("关于扫描签字页的议题");
  await preview();
  await recordIt();
  await recorded();
  const scan = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
  await page
    .getByLabel("签字页扫描件")
    .setInputFiles({ name: "签字页.pdf", mimeType: "application/pdf", buffer: scan });
  await page.locator(".evidence li").getByText("签字页.pdf").waitFor();
  await page.getByRole("group", { name: "将记录什么、谁看得到" }).getByText("签字页.pdf").waitFor();
  await recordIt();
  await page.getByText("会议记录已确认").waitFor();
  await page.getByRole("link", { name: "打开事项" }).click();

  await radio("报告执行情况").and(page.locator(":checked")).waitFor();
  await recordIt();
  await page.getByText("请填写").waitFor();
  await page.getByRole("textbox", { name: "执行情况" }).fill("车辆已交付验收");
  await recordIt();
  await page.getByRole("table").getByText("车辆已交付验收").waitFor();
  // Any other act has the same form, made of its own fields: an amount in whichever unit, a choice, a day.
  await radio("实施行为").check();
  await radio("付款").check();
  await page.getByRole("textbox", { name: "本次金额" }).fill("125000元");
  await page.getByRole("group", { name: "将记录什么、谁看得到" }).getByText("12.50 万元").waitFor();
  await recordIt();
  await page.getByRole("table").getByText("12.5 万元").waitFor();
  await radio("办结").check();
  await recordIt();
  await page.getByRole("table").getByText("办结").first().waitFor();

  // The next matter of the same meeting has its day and time already.
  await page.goBack();
  await recorded();
  await page.getByRole("button", { name: "记录同一次会议的下一个议题" }).click();
  await page.getByLabel("会议日期").waitFor();
  expect(await page.getByLabel("会议日期").inputValue()).toBe(yesterday);
  expect(await page.getByLabel("开始时间").inputValue()).toBe("09:30");
  expect(await page.getByRole("textbox", { name: "议题" }).inputValue()).toBe("");
});

test("while typing, the page says what will show; a chair who spoke first is recorded so all the same", async () => {
  const title = "关于主持人先表态的议题";
  await fillIn(title);
  const ahead = page.locator(".ahead");
  await ahead.getByText("目前未发现疑似不符").waitFor();
  const [chair = ""] = await members();
  await courseRows().last().focus();
  while ((await namesOf(courseRows()))[0] !== chair) await page.keyboard.press("Alt+ArrowUp");
  await ahead.getByRole("heading", { name: /主持人末位表态/ }).waitFor();
  expect(await ahead.innerText()).toContain("依据");
  await page.getByText("主持人的记录在 8 名成员之前", { exact: true }).waitFor();
  await line(positions(), "> 这件事我看可以");
  await courseRows().last().focus();
  for (let times = 0; times < 9; times += 1) await page.keyboard.press("Alt+ArrowUp");
  await ahead.getByRole("heading", { name: /成员表态前主持人不得作引导性发言/ }).waitFor();
  expect(await mattersTitled(title)).toBe(0);
  await preview();
  const breach = page.locator(".breach");
  await breach.nth(1).waitFor();
  // Back in the form, the preview is gone and what it says can be corrected: the last line comes back as it was typed.
  await page.getByRole("button", { name: "返回修改" }).click();
  await breach.first().waitFor({ state: "detached" });
  await courseRows().first().focus();
  await page.keyboard.press("Enter");
  expect(await positions().inputValue()).toBe("> 这件事我看可以");
  await preview();
  await recordIt();
  await recorded();
  await page.getByRole("link", { name: "打开事项" }).click();
  await page.locator("article.verdict.bad").first().waitFor();
});

test("a line is told what it does not mean, chosen between several, taken back and undone", async () => {
  await fillIn("关于逐行录入的议题");
  const [, second = "", third = "", fourth = ""] = await members();
  const field = positions(0);
  // All are entered; taking back goes from the last.
  await field.focus();
  await page.keyboard.press("Backspace");
  expect(await field.inputValue()).toMatch(/同意$/);
  await field.fill("");
  await page.keyboard.press("Control+z");
  expect((await namesOf(courseRows())).length).toBe(9);

  await line(field, "xyz 1");
  await page.getByText("当日名册中没有“xyz”").waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await line(field, `${second}不同意资金来源不明`);
  await courseRows().filter({ hasText: "资金来源不明" }).waitFor();
  await line(field, `${third} 5 紧急公务`, `# 逐项讨论`);
  await courseRows().filter({ hasText: "中途离会 紧急公务" }).waitFor();
  await courseRows().filter({ hasText: "逐项讨论" }).waitFor();
  // Whoever is absent is told as taking no part, and is entered all the same where that happened.
  await line(rollLine(), `${fourth} 缺席 出差`);
  await page.getByText(`${fourth}（缺席）`).waitFor();
  await line(field, `${fourth} 1`);
  await preview();
  await page.locator(".planned li").first().waitFor();
  const acts = (await page.locator(".planned li").allInnerTexts()).map((act) => act.replaceAll(/\s+/g, " "));
  const at = (words: string) => acts.findIndex((act) => act.includes(words));
  expect(at(`${third} 表态`)).toBeLessThan(at(`${third} 缺席：紧急公务`));
  expect(at(`${fourth} 表态：同意`)).toBeGreaterThan(0);
  // Two who may be meant: nobody is taken before one is chosen.
  await page.getByRole("button", { name: "返回修改" }).click();
  const surnames = Map.groupBy(await members(), (name) => [...name][0] ?? "");
  const twins = [...surnames].find(([, all]) => all.length > 1);
  if (!twins) return;
  await field.fill(`${twins[0]} 3`);
  await page.getByRole("option").nth(1).waitFor();
});

test("a list is pasted into the roll in whatever shape; each name in doubt is asked for, none is lost", async () => {
  await page.getByLabel("会议日期").fill(yesterday);
  const [chair = "", second = "", third = "", fourth = "", fifth = ""] = await members();
  const broken = `主持：${second}\n出席：${chair}、${RARE[0]}，${RARE[1]}；${fifth.slice(0, -1)}某\n缺席：${third}（外出开会）\n列席：赵钱孙\n\t\t\n${fourth}\t副局长\t请假\t住院`;
  await rollLine().focus();
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(broken)});
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  })()`);
  await page.getByText("名单中已录入 6 人").waitFor();
  const doubts = page.locator(".pasted li");
  expect((await doubts.allInnerTexts()).join("\n")).toMatch(/赵钱孙[\s\S]*当日名册中没有此人/);
  await page.getByRole("button", { name: `就是 ${fifth}` }).click();
  await doubts.filter({ hasText: "赵钱孙" }).getByRole("button", { name: "记为列席" }).click();
  expect(await page.getByRole("textbox", { name: "列席人员" }).inputValue()).toBe("赵钱孙");
  await doubts.filter({ hasText: "不在名单中" }).getByRole("button", { name: "不应到" }).click();
  await page.getByText("应到 7 人，实到 5 人").waitFor();
  expect(await page.getByLabel(`${third} 缺席原因`).inputValue()).toBe("外出开会");
  expect(await page.getByRole("button", { name: `${second} 主持会议` }).getAttribute("aria-pressed")).toBe(
    "true",
  );
  expect(await hindrances(page)).toEqual([]);
});

test("what the page lacks and what the server refuses stand at their fields, with the keyboard in the first", async () => {
  const inFocus = () =>
    page.evaluate("document.activeElement.closest('[data-place]')?.getAttribute('data-place')");
  await preview();
  await page.getByText(/有 \d 处需要更正/).waitFor();
  await expect.poll(inFocus).toBe("day");
  const nextYear = `${Number(yesterday.slice(0, 4)) + 1}-01-05`;
  const long = `关于${"采购市政养护车辆及其附属设备的".repeat(19)}议题`;
  expect(long.length).toBeGreaterThan(288);
  await fillIn(long, nextYear);
  await preview();
  const day = page.locator("[data-place=day]");
  await day.getByRole("alert").waitFor();
  expect(await day.getByRole("alert").innerText()).toContain("晚于现在");
  expect(await page.getByLabel("会议日期").getAttribute("aria-invalid")).toBe("true");
  await expect.poll(inFocus).toBe("day");
  expect(await page.locator(".preview").count()).toBe(0);
  await page.getByLabel("会议日期").fill(yesterday);
  await preview();
  await page.locator(".rules-say").getByText("未发现疑似不符").waitFor();
  await page.locator(".planned li").first().getByText(long).waitFor();
});

test("a reload, the back button and the end of the session keep the draft; two windows do not overwrite each other", async () => {
  await fillIn("关于刷新页面的议题");
  const [, second = ""] = await members();
  await line(positions(), `${second} 2 反对的理由`);
  await page.getByText("正在保存").waitFor({ state: "detached" });
  const here = page.url();
  expect(here).toContain("draft=");
  await page.reload();
  const title = page.getByRole("textbox", { name: "议题" });
  await title.waitFor();
  expect(await title.inputValue()).toBe("关于刷新页面的议题");
  await courseRows().filter({ hasText: "反对的理由" }).waitFor();

  // Away and back again by the browser's own button, and by the address without the draft.
  await page.getByRole("link", { name: "事项", exact: true }).click();
  await page.waitForURL(/\/matters$/);
  await page.goBack();
  await title.waitFor();
  expect(await title.inputValue()).toBe("关于刷新页面的议题");

  // A second window reads and does not write, until the clerk goes on there; then the first one stops.
  const other = await context.newPage();
  await other.goto(here);
  await other.getByText("此草稿正在另一窗口中填写").waitFor();
  expect(await other.getByRole("textbox", { name: "议题" }).isDisabled()).toBe(true);
  await other.getByRole("button", { name: "在本窗口继续" }).click();
  await page.getByText("另一窗口已接着填写此草稿").waitFor();
  await other.getByRole("textbox", { name: "议题" }).fill("关于两个窗口的议题");
  await other.getByText("正在保存").waitFor({ state: "detached" });
  await other.close();
  await openForm();
  await expect.poll(() => title.inputValue()).toBe("关于两个窗口的议题");

  // The session ends while somebody types: what was typed is there after signing in again.
  await page.getByRole("textbox", { name: "地点" }).fill("三楼会议室");
  await page.getByText("正在保存").waitFor({ state: "detached" });
  await context.clearCookies();
  await preview();
  await site.enter(page, /会议记录人员/);
  await openForm();
  expect(await page.getByRole("textbox", { name: "地点" }).inputValue()).toBe("三楼会议室");

  await page.getByRole("button", { name: "清空草稿" }).click();
  await page.getByRole("tooltip").getByRole("button").last().click();
  expect(await title.inputValue()).toBe("");
});

test("clicked twice, or sent again after the network broke on the way back, it is recorded once", async () => {
  const title = `关于网络中断的议题 ${Date.now()}`;
  await fillIn(title);
  await preview();
  await page.locator(".rules-say").getByText("未发现疑似不符").waitFor();
  // The server hears it; its answer never arrives.
  await page.route("**/api/v1/matters", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await recordIt();
  await page.getByText("已交发件箱").waitFor();
  expect(await mattersTitled(title)).toBe(1);
  // When the server is back the outbox sends it again, under the same key.
  await page.unroute("**/api/v1/matters");
  await recorded();
  expect(await mattersTitled(title)).toBe(1);

  const twice = `关于连点两次的议题 ${Date.now()}`;
  await openForm();
  await fillIn(twice);
  await preview();
  await page.getByRole("button", { name: "确认记录" }).dblclick();
  await recorded();
  expect(await mattersTitled(twice)).toBe(1);
  // Defaults come from that meeting.
  await openForm();
  await page.getByText(/沿用 .* 的会议/).waitFor();
  expect(await page.getByLabel("开始时间").inputValue()).toBe("09:30");
  await page.getByLabel("会议日期").press("ArrowDown");
  expect(await page.getByLabel("会议日期").inputValue()).toBe(yesterday);
});
