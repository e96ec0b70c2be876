/** Every form of the system's own by its stories: roles and names, keyboard, narrow screens, print, both languages. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { launchBrowser } from "../browser.ts";

const FORMS = [
  "as-of",
  "body-picker",
  "due-road",
  "person-chip",
  "receipt",
  "road",
  "speaking-line",
  "state-grid",
  "verdict-card",
  "will-record",
];
const folder = mkdtempSync(join(tmpdir(), "quanjian-stories-"));
let browser: Browser;
let served: PreviewServer;
let address = "";

beforeAll(async () => {
  const config = { configFile: "web/stories/vite.config.ts", logLevel: "error" as const };
  const outDir = { build: { outDir: folder, emptyOutDir: true } };
  [browser] = await Promise.all([launchBrowser(), build({ ...config, ...outDir })]);
  served = await preview({ ...config, ...outDir, preview: { port: 0, host: "127.0.0.1" } });
  address = served.resolvedUrls?.local[0] ?? "";
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(story: string, more: { lang?: "zh" | "en"; width?: number } = {}): Promise<Page> {
  const { lang = "zh", width = 1280 } = more;
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${address}?story=${story}&lang=${lang}`);
  await page.locator(".story").first().waitFor();
  return page;
}

test("every form has stories, each under an address of its own, in both languages", async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator(".story").first().waitFor();
  const ids = (await page.evaluate(
    "[...document.querySelectorAll('.story')].map((story) => story.dataset.story)",
  )) as string[];
  expect([...new Set(ids.map((id) => id.split("/")[0]))].sort()).toEqual(FORMS);
  const drawn = page.locator(".story h2 a");
  expect(await drawn.count()).toBe(ids.length);
  await drawn.first().click();
  await page.waitForFunction("document.querySelectorAll('.story').length === 1");
  await page.close();
});

test.each(["zh", "en"] as const)(
  "no form hinders anybody, and none is wider than a phone (%s)",
  async (lang) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.goto(`${address}?lang=${lang}`);
    await page.locator(".story").first().waitFor();
    expect(await hindrances(page)).toEqual([]);
    const wide = await page.evaluate(
      "[...document.querySelectorAll('.story')].filter((story) => story.scrollWidth > innerWidth).map((story) => story.dataset.story)",
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.close();
  },
);

test("the speaking line says the order and the breach, and each mark has its word", async () => {
  const page = await opened("speaking-line/early");
  await page
    .getByText("表态次序：陆平、何苇、主持人陈立、沈舟、方岚。主持人的记录在 2 名成员之前。")
    .waitFor();
  const line = page.getByRole("list", { name: "表态" });
  expect(await line.getByRole("listitem").allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/陈立[\s\S]*主持人/),
      expect.stringMatching(/沈舟[\s\S]*在主持人之后/),
    ]),
  );
  const early = line.locator(".chair rect").first();
  const late = await opened("speaking-line/last");
  const inOrder = late.locator(".chair rect").first();
  const colours = await Promise.all([early, inOrder].map((mark) => mark.getAttribute("fill")));
  expect(colours).toEqual(["var(--cinnabar)", "var(--ink)"]);
  await page.close();
  await late.close();
});

test("the road says where it stands, what is late and what is due; a clock leads to its rule", async () => {
  const page = await opened("road/late");
  await page
    .getByText(/^当前在“执行”；超期：会议记录经本人确认，应在 2026年11月19日 前；待办：决议执行情况报告/)
    .waitFor();
  const here = page.locator("[aria-current=step]");
  expect(await here.innerText()).toMatch(/执行[\s\S]*超期 11月19日[\s\S]*12月9日前[\s\S]*另有 2 项时限/);
  expect(await here.getByRole("link", { name: /会议记录经本人确认/ }).getAttribute("href")).toBe(
    "#rule-minutes",
  );
  await page.close();
});

test("a breach is never without the place of its answer, and the decision stands after it", async () => {
  const page = await opened("verdict-card/unanswered");
  expect(await page.getByRole("article").innerText()).toMatch(
    /疑似不符[\s\S]*依据：[\s\S]*本人说明[\s\S]*尚未作出说明/,
  );
  await page.close();
  const decided = await opened("verdict-card/decided", { lang: "en" });
  expect(await decided.getByRole("article").innerText()).toMatch(
    /possibly broken[\s\S]*Answer of the person concerned[\s\S]*explains[\s\S]*Decision[\s\S]*not upheld/,
  );
  const rule = decided.getByRole("link", { name: "The chair states a position last" });
  expect(await rule.getAttribute("href")).toMatch(/^\/norms\/cn\/decision\?on=2026-11-12/);
  await decided.close();
});

test("the state grid is one stop of the Tab key; the arrows go through it as it lies; each square says its state", async () => {
  const page = await opened("state-grid/prefecture");
  const county = page.getByRole("group", { name: "云岭县" });
  expect(await county.getByRole("link").count()).toBe(19);
  const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
  const squares = page.locator(".square");
  await squares.first().focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("市直住房和城乡建设局，正常");
  await page.keyboard.press("End");
  expect(await focused()).toMatch(/^清弋县/);
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toMatch(/^南漪市/);
  await page.keyboard.press("Home");
  expect(await page.locator(".square[tabindex='0']").count()).toBe(1);
  expect(await page.getByRole("link", { name: "市直教育体育局7" }).count()).toBe(1);
  await page.getByRole("link", { name: /，警示，原为正常$/ }).waitFor();
  const legend = page.locator(".state-legend");
  expect(await legend.innerText()).toMatch(/正常 184[\s\S]*预防 4[\s\S]*警示 3[\s\S]*有变化 3/);
  // Told apart by what is drawn in them, not by colour alone.
  const marks = await page.evaluate(
    "[...new Set([...document.querySelectorAll('.square-mark')].map((mark) => mark.classList[1] + ' ' + mark.children.length))].sort()",
  );
  expect(marks).toEqual(["normal 1", "prevention 2", "warning 2"]);
  await page.close();
});

test("the receipt bears its seal only when witnessed, and its twelve characters are read as they stand", async () => {
  const page = await opened("receipt/sealed");
  const slip = page.getByRole("figure");
  expect(await slip.innerText()).toMatch(
    /存证凭据[\s\S]*7F3K-9Q2M-X8TA[\s\S]*账本第 38,213 号[\s\S]*见证单位已签名/,
  );
  expect(await slip.locator(".slip-seal").count()).toBe(1);
  await page.close();
  const plain = await opened("receipt/recorded");
  expect(await plain.locator(".slip-seal").count()).toBe(0);
  await plain.close();
});

test("a body is found by initials with the keyboard alone, and keeps its name when chosen", async () => {
  const page = await opened("body-picker/none");
  const picker = page.getByRole("combobox", { name: "单位" });
  await picker.focus();
  await page.keyboard.type("nxx");
  await page.locator(".ant-select-item-option").filter({ hasText: "宁溪县住房和城乡建设局" }).waitFor();
  await page.waitForFunction("document.querySelectorAll('.ant-select-item-option').length === 1");
  await page.keyboard.press("Enter");
  await page.getByTitle("宁溪县住房和城乡建设局").first().waitFor();
  await page.close();
  const chosen = await opened("body-picker/chosen");
  await chosen.getByTitle("𠮷水水利工程管理处").first().waitFor();
  await chosen.close();
});

test("before a lasting act it is said what is recorded, who sees it, who does not, and what cannot be undone", async () => {
  const page = await opened("will-record/answering");
  const words = await page.getByRole("group", { name: "将记录什么、谁看得到" }).innerText();
  expect(words).toMatch(/作出说明：有异议[\s\S]*谁看得到[\s\S]*谁看不到[\s\S]*不可撤回/);
  await page.close();
});

test("rare characters and titles of three hundred characters stay whole", async () => {
  const page = await opened("person-chip/acting", { width: 390 });
  await page.getByText("𠮷泽㛃").waitFor();
  await page.goto(`${address}?story=will-record/long`);
  expect(await page.locator(".will-record").innerText()).toContain("𠮷水大桥危桥改造工程、㛃溪隧道");
  await page.goto(`${address}?story=receipt/long`);
  const slip = await page.getByRole("figure").boundingBox();
  expect(slip?.height).toBeLessThan(220);
  await page.close();
});

test("in print every mark is drawn, none by a background that printers leave out", async () => {
  const page = await opened("speaking-line/early");
  await page.emulateMedia({ media: "print" });
  for (const story of ["speaking-line/early", "road/late", "state-grid/prefecture"]) {
    await page.goto(`${address}?story=${story}`);
    await page.locator(".story svg").first().waitFor();
    const bare = await page.evaluate(
      "[...document.querySelectorAll('.story svg')].filter((mark) => getComputedStyle(mark).display === 'none' || mark.children.length === 0).length",
    );
    expect(bare, story).toBe(0);
  }
  await page.close();
});
